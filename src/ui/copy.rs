//! A text to take along: by a button that says that it did, or by hand.

use dom::{Element, el, styled};

use super::button::{BUTTON, button};
use crate::host::lazy_script::COPY;
use crate::text;

/// A text, and a button that copies it; or by hand, where its script did not come.
pub fn copyable(words: String) -> Element {
    let copies = styled("span", "copies")
        .child(button(BUTTON, text::COPY, || ()))
        .child(dom::text("span", "spoken", "").attr("role", "status"));
    COPY.fetch(copies.node());
    el("doubletick-copy")
        .attr("data-copied", text::COPIED)
        .child(dom::text("bdi", "strong", words))
        .child(copies)
}
