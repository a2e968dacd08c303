//! Every component, in every way that it can look. Its words are the catalogue's.

use crate::shell::loading;
use crate::text::{self, account, finish, prepare};
use crate::ui::{
    BUTTON, Draft, Element, Field, FieldKind, LARGE, PRIMARY, QUIET, Severity, WIDE, busy_button,
    button, check, el, fold, notice, parts, radio, styled, text,
};

/// The page.
pub fn page() -> Element {
    let main = styled("main", "page")
        .child(el("h1").text("Components"))
        .child(section("Buttons", buttons()))
        .child(section("Where am I", progress()))
        .child(section("Messages", messages()))
        .child(section("Fields", fields()))
        .child(section("Loading", loading()));
    styled("div", "app").child(main)
}

fn section(title: &'static str, what: Element) -> Element {
    styled("section", "card")
        .child(el("h2").text(title))
        .child(what)
}

fn buttons() -> Element {
    let plain = [BUTTON, PRIMARY, LARGE, WIDE, QUIET];
    let busy = [BUTTON, PRIMARY, QUIET];
    let wait = || finish::SENDING.into();
    styled("div", "actions")
        .children(plain.map(|class| button(class, account::GET_STARTED, || ())))
        .children(busy.map(|class| busy_button(class, wait, || true, || ())))
}

fn progress() -> Element {
    let bar = |at| {
        let names = &prepare::PARTS;
        // Each under a name of its own, as there is one to a page elsewhere.
        let label = names.get(at).copied().unwrap_or(prepare::PARTS_LABEL);
        parts(label, names, at).attr("id", ["part-", &at.to_string()].concat())
    };
    styled("div", "stack").children((0..=prepare::PARTS.len()).map(bar))
}

fn messages() -> Element {
    let said = [
        (Severity::Info, finish::KEEP_OPEN),
        (Severity::Warning, finish::LINK_LOST),
        (Severity::Danger, account::REMOVE_FAILED),
    ];
    styled("div", "stack")
        .children(said.map(|(tone, words)| notice(tone, words)))
        .child(text("p", "notice success", finish::OLD_PROVIDER_GONE))
        .child(text("span", "badge", account::LEAVING))
        .child(text("span", "badge good", prepare::METHOD_FITS))
}

fn fields() -> Element {
    let field = |id, kind, wrong: bool| {
        let draft = Draft::empty();
        let error = move || wrong.then(|| account::SIX_DIGITS.into()).or(draft.error());
        let field = Field {
            id,
            label: account::YOUR_PHONE,
            hint: account::YOUR_PHONE_HINT,
            kind,
        };
        field.view(
            move || draft.typed(),
            error,
            move |typed| draft.type_in(typed),
        )
    };
    styled("div", "stack")
        .child(field("own-phone", FieldKind::OwnPhone, false))
        .child(field("phone", FieldKind::Phone, true))
        .child(field("otp", FieldKind::Otp, false))
        .child(field("digits", FieldKind::Digits, true))
        .child(field("id", FieldKind::Id, false))
        .child(field("moment", FieldKind::Moment, false))
        .child(check(
            "checked",
            prepare::CONSENT,
            Some(fold(prepare::HOW, finish::PIN_LEAD)),
            || true,
            || None,
            |_| (),
        ))
        .child(check(
            "unchecked",
            prepare::CONSENT,
            None,
            || false,
            || Some(prepare::UNCHECKED),
            |_| (),
        ))
        .child(radio("one", "one-of", text::TRY_AGAIN, || true, || ()))
        .child(radio("one", "another-of", text::BACK, || false, || ()))
}
