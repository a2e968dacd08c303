//! The end that we want.

use contract::onboarding::{Arrival, Connected, OldProvider, Origin, PinState};
use contract::wabas::NumberStatus;
use journey::state::State;
use journey::{Answer, Event};

use super::results::{facts, health, templates};
use super::{answer_trouble, origin, project, record, sending, start_over, support_reference};
use crate::app::Shared;
use crate::pages::number::said;
use crate::runtime::router::Route;
use crate::runtime::{Driver, browser};
use crate::text::{account, finish};
use crate::ui::{
    BUTTON, Element, LARGE, PRIMARY, QUIET, busy_button, button, el, heading, styled, text,
};

/// The number is live.
pub fn connected(shared: Shared, driver: Driver) -> Element {
    let check = busy_button(
        BUTTON,
        move || {
            if sending(driver) {
                finish::CHECKING
            } else {
                finish::CHECK_AGAIN
            }
            .into()
        },
        move || sending(driver),
        move || driver.send(Event::Answered(Answer::CheckAgain)),
    );
    styled("section", "stack")
        .live(move || is_lost(driver), |lost| Some(title(lost)))
        .spoken(
            move || status(driver),
            move |status| Some(standing(shared, driver, status?)),
        )
        .live(
            move || {
                result(driver)
                    .filter(|_| !is_lost(driver))
                    .map(|result| result.arrival)
            },
            |arrival| Some(text("p", "lead", finish::connected_lead(arrival?))),
        )
        .child(answer_trouble(shared, driver))
        // First, as it is shown once.
        .spoken(move || pin(driver), move |pin| pin_card(driver, pin))
        .live(
            move || result(driver).map(|result| (result, is_lost(driver))),
            move |known| {
                let (result, lost) = known?;
                Some(what_is(result, origin(driver), lost))
            },
        )
        .child(styled("div", "actions").child(check).child(button(
            QUIET,
            finish::PRINT,
            browser::print,
        )))
        .live(
            move || {
                let result = result(driver).filter(|_| !is_lost(driver));
                result.map(|result| (result.arrival, result.pin))
            },
            move |arrived| Some(remains(driver, arrived?)),
        )
        .child(styled("div", "actions").child(shared.link(Route::Wabas, PRIMARY, finish::DONE)))
}

/// What it has come to, as a heading: a number that does not serve any more is not connected.
fn title(lost: bool) -> Element {
    if lost {
        return heading(account::NEEDS_RECONNECTING);
    }
    styled("div", "arrived")
        .child(text("span", "tick", "✓").attr("aria-hidden", "true"))
        .child(heading(finish::CONNECTED))
}

/// How the number stands, where there is something to be said of it, with the way on.
fn standing(shared: Shared, driver: Driver, status: NumberStatus) -> Element {
    if let Some(later) = status.renewed_by {
        return styled("div", "notice info")
            .child(el("p").text(account::RENEWED_SINCE))
            .child(shared.link(Route::Attempt(later), "more", account::SEE_NUMBER));
    }
    let renew = status.renewable.then(|| {
        let words = account::renew_button(&status);
        busy_button(
            LARGE,
            move || words.into(),
            move || sending(driver),
            move || {
                if let Some(result) = result(driver) {
                    driver.send(Event::Answered(Answer::Renew(result.number.id)));
                }
            },
        )
    });
    // One that another account has is for our team to bring back.
    let theirs = status.needs_reconnecting() && !status.renewable && !status.begins_again();
    let reference = theirs.then(|| support_reference(shared, driver)).flatten();
    styled("div", "stack")
        .children(said(&status))
        .children(renew)
        .child(start_over(driver, account::RECONNECT))
        .children(reference)
}

/// How the number stands now.
fn status(driver: Driver) -> Option<NumberStatus> {
    record(driver)?.number_status
}

/// Whether it does not serve the account any more.
fn is_lost(driver: Driver) -> bool {
    status(driver).is_some_and(|status| status.needs_reconnecting())
}

fn result(driver: Driver) -> Option<Connected> {
    project(driver, |state| match state {
        State::Connected(arrived) => Some(Connected::clone(&arrived.connected)),
        _ => None,
    })
}

/// What Meta reports.
fn what_is(result: Connected, origin: Origin, lost: bool) -> Element {
    // Nothing was anywhere before, or it is still there as it was.
    let moved = origin == Origin::OtherProvider;
    let known = styled("div", "stack").child(facts(
        &result,
        moved && result.arrival == Arrival::Registered,
    ));
    if lost {
        // What was said of its service is of a time that is over.
        return known;
    }
    known
        .child(health(&result))
        .children(templates(&result.templates))
        .children(old_provider(moved, result.old_provider))
}

fn old_provider(moved: bool, what: OldProvider) -> Option<Element> {
    let line = |words| {
        el("p")
            .child(el("strong").text([&*finish::OLD_PROVIDER, ": "].concat()))
            .text(words)
    };
    match what {
        // Nobody else served it: there is nobody whose access could have ended.
        OldProvider::Gone | OldProvider::NotSaid if !moved => None,
        OldProvider::Gone => {
            Some(styled("div", "notice success").child(line(finish::OLD_PROVIDER_GONE)))
        }
        OldProvider::NotSaid => Some(styled("div", "notice info").child(line(finish::NOT_SAID))),
        OldProvider::StillSubscribed(apps) => {
            let apps = apps.into_iter().map(|app| el("li").text(app));
            let notice = styled("div", "notice warning")
                .child(line(finish::OLD_PROVIDER_STILL))
                .child(styled("ul", "bullets").children(apps));
            Some(notice)
        }
    }
}

fn remains(driver: Driver, (arrival, pin): (Arrival, PinState)) -> Element {
    let list = finish::remains(arrival, origin(driver), pin).into_iter();
    styled("section", "card")
        .child(el("h2").text(finish::REMAINS_TITLE))
        .child(styled("ol", "bullets").children(list.map(|what| el("li").text(what))))
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
fn pin_card(driver: Driver, pin: Option<(PinState, Option<String>)>) -> Option<Element> {
    let card = styled("section", "card").child(el("h2").text(finish::PIN_MADE_TITLE));
    Some(match pin? {
        (_, Some(pin)) => card
            .child(text("p", "pin", pin))
            .child(el("p").text(finish::PIN_SHOWN)),
        (PinState::ToReveal, None) => {
            card.child(el("p").text(finish::PIN_MADE_LEAD))
                .child(el("div").child(busy_button(
                    BUTTON,
                    || finish::PIN_REVEAL.into(),
                    move || sending(driver),
                    move || driver.send(Event::Answered(Answer::RevealPin)),
                )))
        }
        (PinState::Revealed, None) => card.child(el("p").text(finish::PIN_WAS_SHOWN)),
        (PinState::Theirs | PinState::NotSet, None) => return None,
    })
}
