//! Icons (`style/icons.css`, `style/more-icons.css`), and what is made of them.

use dom::{Element, styled};

/// An icon of these classes, such as `icon icon-house`. The words beside it say what it says.
pub fn icon(classes: &'static str) -> Element {
    styled("span", classes).attr("aria-hidden", "true")
}

/// The way of a number, from where it was (`from`: the classes of an icon) to us. `class`: how far it is, by
/// `track`, `track moving` or `track here`. What it shows is said beside it.
pub fn track(class: &'static str, from: &'static str) -> Element {
    let stop = |classes| styled("span", "stop").child(icon(classes));
    let chip = styled("span", "chip").child(icon("icon icon-phone"));
    icon(class)
        .child(stop(from))
        .child(styled("span", "rail").child(chip))
        .child(stop("icon icon-check-check"))
}
