//! A text to take along: by a button that says that it did, or by hand.

use super::{BUTTON, Element, button, el, styled};
use crate::text;

/// Where the script is that copies. Unknown to a build that did not make it: then the text is
/// there to be copied by hand.
const SCRIPT: Option<&str> = option_env!("DOUBLETICK_COPY");

/// A text, and a button that copies it.
pub fn copyable(words: String) -> Element {
    let copies = SCRIPT.map(|script| {
        let src = ["/", script].concat();
        let script = el("script").attr("type", "module").attr("src", src);
        styled("span", "copies")
            .child(button(BUTTON, text::COPY, || ()))
            .child(super::text("span", "spoken", "").attr("role", "status"))
            .child(script)
    });
    el("doubletick-copy")
        .attr("data-copied", text::COPIED)
        .child(super::text("bdi", "strong", words))
        .children(copies)
}
