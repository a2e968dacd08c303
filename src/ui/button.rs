//! A button, which may be busy.

use dom::{Element, Words, styled};

use crate::text::Text;

/// One among others.
pub const BUTTON: &str = "button";
/// What the screen is about.
pub const PRIMARY: &str = "button primary";
/// The same, where it is all that the screen is about.
pub const LARGE: &str = "button primary large";
/// The same, where it leads to Facebook's sign-in, with the mark that every customer knows.
pub const FACEBOOK: &str = "button primary large has-icon icon-facebook";
/// The same, as wide as its card.
pub const WIDE: &str = "button primary wide";
/// One that brings an entry into the customer's calendar.
pub const CALENDAR: &str = "button has-icon icon-calendar-plus";
/// A way out.
pub const QUIET: &str = "button quiet";

/// A button.
pub fn button(class: &'static str, words: Text, pressed: impl Fn() + 'static) -> Element {
    bare(class, "button").text(words).on_click(pressed)
}

/// A link that leaves this page where it is, in a tab of its own.
pub fn outward(class: &'static str, words: Text, to: impl Into<Words>) -> Element {
    dom::text("a", class, words)
        .attr("href", to)
        .attr("target", "_blank")
        .attr("rel", "noopener")
}

/// A button whose press takes a while. It keeps the focus meanwhile, as a disabled one
/// would not; a press on it then is the caller's to ignore.
pub fn busy_button(
    class: &'static str,
    words: impl Fn() -> Words + Send + 'static,
    busy: impl Fn() -> bool + Send + 'static,
    pressed: impl Fn() + 'static,
) -> Element {
    bare(class, "button")
        .live_text(words)
        .live_attr("aria-disabled", move || busy().then_some("true"))
        .on_click(pressed)
}

/// The button that sends a form off.
pub fn submit(
    class: &'static str,
    words: Text,
    busy_words: Text,
    busy: impl Fn() -> bool + Copy + Send + 'static,
) -> Element {
    bare(class, "submit")
        .live_text(move || if busy() { busy_words } else { words }.into())
        .live_attr("aria-disabled", move || busy().then_some("true"))
}

fn bare(class: &'static str, kind: &'static str) -> Element {
    styled("button", class).attr("type", kind)
}
