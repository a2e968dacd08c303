//! A text from outside.

use dom::{Element, text};

/// A text from outside: a name that somebody chose, what Meta says. It keeps to its place whatever it
/// is made of (`style/base.css`), and the whole of it is its title.
#[inline(never)]
pub fn outside(class: &'static str, words: String) -> Element {
    text("bdi", class, words.clone()).attr("title", words)
}

/// A phone number as people write it: from left to right, whatever the language around it.
pub fn phone_number(class: &'static str, written: String) -> Element {
    text("bdi", class, written).attr("dir", "ltr")
}
