//! A screen's heading, which takes the focus.

use super::{Element, el};
use crate::runtime::browser;
use crate::text::{BRAND, Text};

const ID: &str = "heading";

/// The id of the menu of languages.
pub const LANGUAGE: &str = "language";

/// The heading of a screen: one each. When the screen comes up, the focus moves here,
/// so that keyboard and screen reader begin at the top, and the page's title follows.
pub fn heading(words: Text) -> Element {
    browser::document().set_title(&[&*words, " · ", &BRAND].concat());
    // Who walks through the languages by keyboard stays at the menu.
    if !browser::has_focus(LANGUAGE) {
        browser::focus(ID);
    }
    el("h1").attr("id", ID).attr("tabindex", "-1").text(words)
}
