//! While something is fetched.

use crate::text;
use crate::ui::{Element, styled, text};

/// While a part of a screen is fetched.
pub fn loading() -> Element {
    waiting("span")
}

/// While a whole screen is, whose heading is not known yet.
pub fn loading_screen() -> Element {
    waiting("h1")
}

fn waiting(tag: &'static str) -> Element {
    styled("div", "loading")
        .attr("role", "status")
        .child(text(tag, "spoken", text::LOADING))
}
