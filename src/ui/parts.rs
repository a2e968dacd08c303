//! The bar that says which part of the way this is.

use dom::{Element, el, styled};

use crate::text::Text;

/// The parts of a way, with the present one marked. Past the last, all are done.
pub fn parts(label: Text, names: &[Text], at: usize) -> Element {
    let part = |(index, name): (usize, &Text)| {
        let class = if index < at { "part done" } else { "part" };
        let part = styled("li", class).text(*name);
        if index == at {
            part.attr("aria-current", "step")
        } else {
            part
        }
    };
    el("nav")
        .attr("aria-label", label)
        .child(styled("ol", "parts").children(names.iter().enumerate().map(part)))
}
