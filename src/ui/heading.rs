//! A screen's heading, which takes the focus.

use std::cell::Cell;

use super::{Element, el, focus};
use crate::host::Host;
use crate::text::{BRAND, Text};
use crate::web::{document, page};

const ID: &str = "heading";

thread_local! {
    static STEP: Cell<String> = const { Cell::new(String::new()) };
}

/// The id of the menu of languages.
pub const LANGUAGE: &str = "language";

/// The step that the screens from now on belong to, such as `3/4`: their titles say it. None:
/// no step any more.
pub fn title_step(at: Option<(usize, usize)>) {
    let step = at.map(|(at, of)| [" · ", &at.to_string(), "/", &of.to_string()].concat());
    STEP.set(step.unwrap_or_default());
}

/// The heading of a screen: one each. When the screen comes up, the focus moves here,
/// so that keyboard and screen reader begin at the top, and the title of our own page
/// follows. A dashboard's title is its own.
pub fn heading(words: Text) -> Element {
    let step = STEP.take();
    if Host::current().is_none() {
        document().set_title(&[&*words, &step, " · ", &BRAND].concat());
    }
    STEP.set(step);
    // Who walks through the languages by keyboard stays at the menu.
    if !page::has_focus(LANGUAGE) {
        focus(ID);
    }
    el("h1").attr("id", ID).attr("tabindex", "-1").text(words)
}
