//! A screen's heading, which takes the focus.

use super::{Element, el};
use crate::host::Host;
use crate::runtime::browser;
use crate::text::BRAND;

const ID: &str = "heading";

/// The heading of a screen: one each. When the screen comes up, the focus moves here,
/// so that keyboard and screen reader begin at the top, and the title of our own page
/// follows. A dashboard's title is its own.
pub fn heading(words: &'static str) -> Element {
    if Host::here().is_none() {
        browser::document().set_title(&[words, " · ", BRAND].concat());
    }
    browser::focus(ID);
    el("h1").attr("id", ID).attr("tabindex", "-1").text(words)
}
