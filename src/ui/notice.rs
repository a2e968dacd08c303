//! A framed message.

use leptos::prelude::*;

/// How a message is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Look at this.
    Warning,
    /// It went wrong.
    Danger,
    /// It went well.
    Success,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice info",
            Self::Warning => "notice warning",
            Self::Danger => "notice danger",
            Self::Success => "notice success",
        }
    }
}

/// A framed message, spoken by a screen reader when it appears.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// What it says.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let role = if tone == Tone::Danger {
        "alert"
    } else {
        "status"
    };
    view! { <p class=tone.class() role=role>{text}</p> }
}
