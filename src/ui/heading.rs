//! A screen's heading, which takes the focus.

use std::cell::RefCell;
use std::rc::Rc;

use dom::{Element, el};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::focus::focus;
use crate::host::Host;
use crate::text::{BRAND, Text};
use crate::web::{document, page};

const ID: &str = "heading";

/// The id of the menu of languages.
pub const LANGUAGE: &str = "language";

/// The step that a mount's screens belong to, such as `3/4`: their titles say it. Known by Leptos' context
/// to all that is made in the mount.
#[derive(Clone)]
pub struct TitleStep(SendWrapper<Rc<RefCell<String>>>);

impl TitleStep {
    /// No step yet, for everything that is made under the present reactive owner.
    pub fn provide() {
        provide_context(Self::new());
    }

    /// The present mount's.
    pub fn current() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    fn new() -> Self {
        Self(SendWrapper::new(Rc::default()))
    }

    /// The step that the screens from now on belong to. None: no step any more.
    pub fn set(&self, at: Option<(usize, usize)>) {
        let step = at.map(|(at, of)| [" · ", &at.to_string(), "/", &of.to_string()].concat());
        self.0.replace(step.unwrap_or_default());
    }
}

/// The heading of a screen: one each. When the screen comes up, the focus moves here,
/// so that keyboard and screen reader begin at the top, and the title of our own page
/// follows. A dashboard's title is its own.
pub fn heading(words: Text) -> Element {
    if Host::current().is_none() {
        let step = TitleStep::current().0.borrow().clone();
        document().set_title(&[&*words, &step, " · ", &BRAND].concat());
    }
    // Who walks through the languages by keyboard stays at the menu.
    if !page::has_focus(LANGUAGE) {
        focus(ID);
    }
    el("h1").attr("id", ID).attr("tabindex", "-1").text(words)
}
