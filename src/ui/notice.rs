//! A framed message.

use dom::{Element, Words, styled};

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

/// A framed message. One that it went wrong is spoken at once when it appears; one that is good
/// to know where it comes into a part that is [`Element::spoken`].
pub fn notice(tone: Tone, words: impl Into<Words>) -> Element {
    let class = match tone {
        Tone::Info => "notice info",
        Tone::Warning => "notice warning",
        Tone::Danger => "notice danger",
    };
    let notice = styled("div", class).text(words);
    match tone {
        Tone::Danger => notice.attr("role", "alert"),
        Tone::Info | Tone::Warning => notice,
    }
}
