//! A framed message.

use super::{Element, Words, styled};

/// How a message is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Look at this.
    Warning,
    /// It went wrong.
    Danger,
}

/// A framed message, spoken by a screen reader when it appears.
pub fn notice(tone: Tone, words: impl Into<Words>) -> Element {
    let (class, role) = match tone {
        Tone::Info => ("notice info", "status"),
        Tone::Warning => ("notice warning", "status"),
        Tone::Danger => ("notice danger", "alert"),
    };
    styled("div", class).attr("role", role).text(words)
}
