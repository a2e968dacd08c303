//! Every component, in every way that it can look.

use leptos::prelude::*;

use crate::app::loading;
use crate::ui::{
    BUTTON, Draft, Element, Field, Kind, LARGE, PRIMARY, QUIET, Tone, WIDE, busy_button, button,
    check, el, fold, heading, notice, parts, radio, styled, text,
};

/// The page.
pub fn page() -> AnyView {
    styled("main", "page")
        .child(heading("Components"))
        .child(section("Buttons", buttons()))
        .child(section("Where am I", progress()))
        .child(section("Messages", messages()))
        .child(section("Fields", fields()))
        .child(section("Loading", loading()))
        .into()
}

fn section(title: &'static str, what: Element) -> Element {
    styled("section", "card")
        .child(el("h2").text(title))
        .child(what)
}

fn buttons() -> Element {
    let plain = [BUTTON, PRIMARY, LARGE, WIDE, QUIET];
    let busy = [BUTTON, PRIMARY, QUIET];
    styled("div", "actions")
        .children(plain.map(|class| button(class, "Go on", || ())))
        .children(busy.map(|class| busy_button(class, || "One moment…".into(), || true, || ())))
}

fn progress() -> Element {
    const NAMES: [&str; 3] = ["First", "Second", "Third"];
    let bars = (0..=NAMES.len()).map(|at| {
        let label = ["Begun", "In the middle", "At the end", "Over"];
        parts(label[at], &NAMES, at)
    });
    styled("div", "stack").children(bars)
}

fn messages() -> Element {
    let said = [
        (Tone::Info, "Good to know."),
        (Tone::Warning, "Look at this."),
        (Tone::Danger, "It went wrong."),
    ];
    styled("div", "stack")
        .children(said.map(|(tone, words)| notice(tone, words)))
        .child(text("p", "notice success", "It went well."))
        .child(text("span", "badge", "Waiting"))
        .child(text("span", "badge good", "Connected"))
}

fn fields() -> Element {
    let field = |id, label, kind, wrong: bool| {
        let draft = Draft::empty();
        let error = move || wrong.then(|| "This can't be one.".into()).or(draft.error());
        let field = Field {
            id,
            label,
            hint: "How it looks",
            kind,
        };
        field.view(
            move || draft.typed(),
            error,
            move |typed| {
                draft.type_in(typed);
            },
        )
    };
    styled("div", "stack")
        .child(field("own-phone", "Your phone", Kind::OwnPhone, false))
        .child(field("phone", "A phone", Kind::Phone, true))
        .child(field("otp", "A password", Kind::Otp, false))
        .child(field("digits", "Six digits", Kind::Digits, true))
        .child(field("id", "An id", Kind::Id, false))
        .child(field("moment", "A time", Kind::Moment, false))
        .child(check(
            "checked",
            "Checked",
            Some(fold("How to check", "By looking.")),
            || true,
            || None,
            |_| (),
        ))
        .child(check(
            "unchecked",
            "Not checked",
            None,
            || false,
            || Some("Check this first."),
            |_| (),
        ))
        .child(radio("one", "one-of", "Chosen", || true, || ()))
        .child(radio("one", "another-of", "Not chosen", || false, || ()))
}
