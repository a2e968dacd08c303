//! A framed message.

use dom::{Element, Words, styled};

/// How serious a message is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Look at this.
    Warning,
    /// It went wrong.
    Danger,
}

/// A framed message. One that it went wrong is spoken at once when it appears; one that is good
/// to know where it comes into a part that is [`Element::spoken`].
pub fn notice(tone: Severity, words: impl Into<Words>) -> Element {
    let class = match tone {
        Severity::Info => "notice info",
        Severity::Warning => "notice warning",
        Severity::Danger => "notice danger",
    };
    let notice = styled("div", class).text(words);
    match tone {
        Severity::Danger => notice.attr("role", "alert"),
        Severity::Info | Severity::Warning => notice,
    }
}
