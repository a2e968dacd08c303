//! The end that we want.

use contract::onboarding::PinState;
use contract::wabas::NumberStatus;
use journey::view::{ConnectedView, OldProviderPlace, PinContent};
use journey::{Answer, Event, View};
use leptos::prelude::*;

use super::common::{answer_trouble, sending, shown, start_over, support_reference};
use super::next_steps::{keys, next_steps};
use super::old_provider::old_provider;
use super::results::{facts, health};
use super::templates::templates;
use super::try_it::try_it;
use crate::pages::number::said;
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{Text, account, finish};
use crate::ui::{
    BUTTON, Draft, Element, LARGE, PRIMARY, busy_button, button, copyable, el, heading, styled,
    text,
};
use crate::web::router::Route;
use crate::web::{clock, page};

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
    // Of the old WABA's id: what Meta reports meanwhile does not take it away.
    let source = Draft::empty();
    styled("section", "stack")
        .live(
            move || {
                of_number(driver, |view| {
                    let told = view.result.number.display_phone_number.as_deref();
                    let number = account::number_of(told, &view.record.number);
                    finish::printed(&number, view.record.reference.as_str(), clock::now())
                })
            },
            |line| Some(text("p", "printed", line?)),
        )
        .live(
            move || of_number(driver, stands).flatten(),
            move |stands| Some(title(driver, stands)),
        )
        .spoken(
            move || {
                of_number(driver, |view| {
                    let status = view.status?.clone();
                    Some((status, view.is_blocked(), view.for_support()))
                })
            },
            move |known| standing(shared, driver, known??),
        )
        .live(
            move || {
                of_number(driver, |view| {
                    let arrival = view.serves().then_some(view.result.arrival)?;
                    Some(finish::connected_lead(arrival, view.awaits_inbox()))
                })
            },
            |lead| Some(text("p", "lead", lead??)),
        )
        .child(answer_trouble(shared, driver))
        // Before all else that is to be done, as it is shown once.
        .spoken(
            move || of_number(driver, pin).flatten(),
            move |pin| Some(pin_card(driver, pin?)),
        )
        .live(
            move || {
                of_number(driver, |view| {
                    let first = view.old_provider() == OldProviderPlace::First;
                    (first && !view.is_lost()).then(|| view.result.clone())
                })
            },
            move |result| Some(old_provider(driver, &result??)),
        )
        .spoken(
            move || {
                of_number(driver, |view| {
                    let number = view.record.number.clone();
                    view.serves().then(|| (view.inbox().cloned(), number))
                })
            },
            |known| {
                let (inbox, number) = known??;
                Some(try_it(inbox.as_ref(), &number))
            },
        )
        .live(
            move || {
                of_number(driver, |view| {
                    let steps = view.next_steps()?;
                    Some((keys(&steps), view.result.waba_id.clone()))
                })
            },
            move |known| {
                let (steps, waba) = known??;
                Some(next_steps(driver, steps, &waba))
            },
        )
        .live(
            move || of_number(driver, |view| (view.result.clone(), view.is_lost())),
            move |_| {
                let journey = driver.journey.get_untracked();
                match journey.view() {
                    View::Connected(view) => Some(what_is(driver, view, source)),
                    _ => None,
                }
            },
        )
        .child(styled("div", "actions").child(check).child(button(
            "button quiet has-icon icon-printer",
            finish::PRINT,
            page::print,
        )))
        .child(styled("div", "actions").child(shared.link(Route::Wabas, PRIMARY, finish::DONE)))
}

fn of_number<T>(driver: Driver, pick: impl Fn(ConnectedView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Connected(number) => Some(pick(*number)),
        _ => None,
    })
}

/// How the number stands, where it does not just serve.
fn stands(view: ConnectedView<'_>) -> Option<Text> {
    let stands = view.status.and_then(account::standing);
    stands.or_else(|| view.is_blocked().then_some(account::STATUS_BANNED))
}

/// What it has come to, as a heading: a number that does not serve any more is not connected.
fn title(driver: Driver, stands: Option<Text>) -> Element {
    if let Some(stands) = stands {
        return heading(stands);
    }
    styled("div", "arrived")
        .child(styled("span", "tick").attr("aria-hidden", "true"))
        .child(heading(finish::CONNECTED))
        .live(
            move || of_number(driver, |view| view.result.awaits_removal()).unwrap_or(false),
            |awaits| awaits.then(|| text("span", "badge", finish::ONE_THING_LEFT)),
        )
}

/// How the number stands, where there is something to be said of it, with the way on.
fn standing(
    shared: Shared,
    driver: Driver,
    (status, blocked, for_support): (NumberStatus, bool, bool),
) -> Option<Element> {
    if let Some(later) = status.renewed_by {
        let told = styled("div", "notice info")
            .child(el("p").text(account::RENEWED_SINCE))
            .child(shared.link(Route::Attempt(later), "more", account::SEE_NUMBER));
        return Some(told);
    }
    let number = of_number(driver, |view| view.renewable.cloned()).flatten();
    let renew = number.map(|number| {
        let words = account::renew_button(&status);
        busy_button(
            LARGE,
            move || words.into(),
            move || sending(driver),
            move || driver.send(Event::Answered(Answer::Renew(number.clone()))),
        )
    });
    // One that another account has is for our team to bring back.
    let reference = for_support
        .then(|| support_reference(shared, driver))
        .flatten();
    let said = said(&status, blocked);
    if said.is_none() && renew.is_none() {
        return None;
    }
    let told = styled("div", "stack")
        .children(said)
        .children(renew)
        .child(start_over(driver, account::RECONNECT))
        .children(reference);
    Some(told)
}

/// What Meta reports.
fn what_is(driver: Driver, view: ConnectedView<'_>, source: Draft) -> Element {
    let title = match view.is_lost() {
        true => finish::FACTS_TITLE_LOST,
        false => finish::FACTS_TITLE,
    };
    let result = view.result;
    let facts = facts(result, view.compares(), title);
    if view.is_lost() {
        // What was said of its service is of a time that is over.
        return styled("div", "stack").child(facts);
    }
    let last = view.old_provider() == OldProviderPlace::Last;
    styled("div", "stack")
        .child(facts)
        .child(health(result, view.we_pay()))
        .children(templates(driver, &result.templates, source))
        .children(last.then(|| old_provider(driver, result)))
}

/// What is known of the PIN, and what is shown of it.
type ShownPin = (PinState, Option<String>, bool);

fn pin(view: ConnectedView<'_>) -> Option<ShownPin> {
    let card = view.pin?;
    let (pin, may_reveal) = match card.content {
        PinContent::Shown(pin) => (Some(pin.expose().to_owned()), false),
        PinContent::MayReveal => (None, true),
        PinContent::WasShown => (None, false),
    };
    Some((card.state, pin, may_reveal))
}

/// The PIN that was made for the number: shown once, when the customer asks.
fn pin_card(driver: Driver, (state, pin, may_reveal): ShownPin) -> Element {
    let (title, lead) = match state {
        PinState::ToReveal => (finish::PIN_MADE_TITLE, Some(finish::PIN_MADE_LEAD)),
        PinState::Unsure | PinState::UnsureRevealed => {
            (finish::PIN_UNSURE_TITLE, Some(finish::PIN_UNSURE_LEAD))
        }
        PinState::Revealed | PinState::Theirs | PinState::NotSet | PinState::Unrecognized => {
            (finish::PIN_MADE_TITLE, None)
        }
    };
    let card = styled("section", "card")
        .child(el("h2").text(title))
        .children(lead.map(|lead| el("p").text(lead)));
    match pin {
        Some(pin) => card
            .child(styled("div", "pin").child(copyable(pin)))
            .child(el("p").text(finish::PIN_SHOWN)),
        None if may_reveal => card.child(el("div").child(busy_button(
            BUTTON,
            || finish::PIN_REVEAL.into(),
            move || sending(driver),
            move || driver.send(Event::Answered(Answer::RevealPin)),
        ))),
        None => card.child(el("p").text(finish::PIN_WAS_SHOWN)),
    }
}
