//! The end that we want.

use contract::onboarding::{Connected, OldProvider, PinState};
use journey::state::State;
use journey::{Answer, Event};

use super::{answer_trouble, project, sending};
use crate::app::Shared;
use crate::runtime::Driver;
use crate::runtime::router::Route;
use crate::text::{account, finish};
use crate::ui::{BUTTON, Element, PRIMARY, busy_button, el, heading, styled, text};

/// The number is live.
pub fn connected(shared: Shared, driver: Driver) -> Element {
    let result = move || {
        project(driver, |state| match state {
            State::Connected(arrived) => Some(arrived.connected.clone()),
            _ => None,
        })
    };
    let remains = styled("section", "card")
        .child(el("h2").text(finish::REMAINS_TITLE))
        .child(styled("ol", "bullets").children(finish::REMAINS.map(|what| el("li").text(what))));
    let title = styled("div", "arrived")
        .child(text("span", "tick", "✓").attr("aria-hidden", "true"))
        .child(heading(finish::CONNECTED));
    styled("section", "stack")
        .child(title)
        .child(text("p", "lead", finish::CONNECTED_LEAD))
        .live(result, |result| result.map(facts))
        .live(
            move || pin(driver),
            move |pin| pin_card(shared, driver, pin),
        )
        .child(remains)
        .child(styled("div", "actions").child(shared.link(Route::Wabas, PRIMARY, finish::DONE)))
}

/// What Meta reports.
fn facts(result: Connected) -> Element {
    let number = result.number;
    let facts = [
        (account::NUMBER, number.display_phone_number),
        (account::DISPLAY_NAME, number.verified_name),
        (account::STATUS, account::status(&number.status)),
        (account::QUALITY, account::quality(&number.quality_rating)),
        (
            account::LIMIT,
            account::limit(number.messaging_limit.as_deref()),
        ),
        (account::WABA_ID, result.waba_id.to_string()),
    ];
    let fact = |(label, value): (&'static str, String)| {
        el("div")
            .child(el("dt").text(label))
            .child(el("dd").child(el("bdi").text(value)))
    };
    styled("div", "stack")
        .child(styled("dl", "facts card").children(facts.map(fact)))
        .child(old_provider(result.old_provider))
}

fn old_provider(what: OldProvider) -> Element {
    let line = |words| {
        el("p")
            .child(el("strong").text([finish::OLD_PROVIDER, ": "].concat()))
            .text(words)
    };
    match what {
        OldProvider::Gone => styled("div", "notice success").child(line(finish::OLD_PROVIDER_GONE)),
        OldProvider::StillSubscribed(apps) => styled("div", "notice warning")
            .child(line(finish::OLD_PROVIDER_STILL))
            .child(
                styled("ul", "bullets").children(apps.into_iter().map(|app| el("li").text(app))),
            ),
    }
}

/// What can be learnt of the PIN, and the PIN itself where it is shown.
fn pin(driver: Driver) -> Option<(PinState, Option<String>)> {
    project(driver, |state| match state {
        State::Connected(arrived) => Some((
            arrived.connected.pin,
            arrived.pin.as_ref().map(|pin| pin.expose().to_owned()),
        )),
        _ => None,
    })
}

/// The PIN that was made for the number: shown once, when the customer asks.
fn pin_card(
    shared: Shared,
    driver: Driver,
    pin: Option<(PinState, Option<String>)>,
) -> Option<Element> {
    let card = styled("section", "card").child(el("h2").text(finish::PIN_MADE_TITLE));
    Some(match pin? {
        (_, Some(pin)) => card
            .child(text("p", "pin", pin).attr("role", "status"))
            .child(el("p").text(finish::PIN_SHOWN)),
        (PinState::ToReveal, None) => card
            .child(el("p").text(finish::PIN_MADE_LEAD))
            .child(answer_trouble(shared, driver))
            .child(el("div").child(busy_button(
                BUTTON,
                || finish::PIN_REVEAL.into(),
                move || sending(driver),
                move || driver.send(Event::Answered(Answer::RevealPin)),
            ))),
        (PinState::Revealed, None) => card.child(el("p").text(finish::PIN_WAS_SHOWN)),
        (PinState::Theirs | PinState::NotSet, None) => return None,
    })
}
