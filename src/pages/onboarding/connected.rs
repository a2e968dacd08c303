//! The end that we want.

use contract::onboarding::{Arrival, Connected, OldProvider, OldProviderPlan, Origin, PinState};
use contract::wabas::{NumberState, NumberStatus};
use journey::state::State;
use journey::{Answer, Event};

use super::results::{facts, health, templates};
use super::{answer_trouble, origin, project, record, sending, start_over, support_reference};
use crate::pages::number::said;
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{Text, account, finish};
use crate::ui::{
    BUTTON, Element, LARGE, PRIMARY, QUIET, Words, busy_button, button, el, heading, outside,
    radio, styled, text,
};
use crate::web::page;
use crate::web::router::Route;

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
        .live(
            move || {
                let status = status(driver);
                let stands = status.as_ref().and_then(account::standing);
                stands.or_else(|| is_blocked(driver).then_some(account::STATUS_BANNED))
            },
            move |stands| Some(title(driver, stands)),
        )
        .spoken(
            move || Some((status(driver)?, is_blocked(driver))),
            move |known| Some(standing(shared, driver, known?)),
        )
        .live(
            move || {
                result(driver)
                    .filter(|_| serves(driver))
                    .map(|result| result.arrival)
            },
            |arrival| Some(text("p", "lead", finish::connected_lead(arrival?))),
        )
        .child(answer_trouble(shared, driver))
        // First, as it is shown once.
        .spoken(move || pin(driver), move |pin| pin_card(driver, pin))
        .live(
            move || result(driver).map(|result| (result, is_connected(driver))),
            move |known| {
                let (result, connected) = known?;
                Some(what_is(driver, result, !connected))
            },
        )
        .child(styled("div", "actions").child(check).child(button(
            QUIET,
            finish::PRINT,
            page::print,
        )))
        .live(
            move || result(driver).filter(|_| serves(driver)),
            move |result| remains(driver, &result?),
        )
        .child(styled("div", "actions").child(shared.link(Route::Wabas, PRIMARY, finish::DONE)))
}

/// What it has come to, as a heading: a number that does not serve any more is not connected.
fn title(driver: Driver, stands: Option<Text>) -> Element {
    if let Some(stands) = stands {
        return heading(stands);
    }
    styled("div", "arrived")
        .child(text("span", "tick", "✓").attr("aria-hidden", "true"))
        .child(heading(finish::CONNECTED))
        .live(
            move || result(driver).is_some_and(|result| result.awaits_removal()),
            |awaits| awaits.then(|| text("span", "badge", finish::ONE_THING_LEFT)),
        )
}

/// How the number stands, where there is something to be said of it, with the way on.
fn standing(shared: Shared, driver: Driver, (status, blocked): (NumberStatus, bool)) -> Element {
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
        .children(said(&status, blocked))
        .children(renew)
        .child(start_over(driver, account::RECONNECT))
        .children(reference)
}

/// How the number stands now.
fn status(driver: Driver) -> Option<NumberStatus> {
    record(driver)?.number_status
}

/// Whether the account still has it.
fn is_connected(driver: Driver) -> bool {
    status(driver).is_none_or(|status| status.state == NumberState::Connected)
}

/// Whether Meta has blocked it.
fn is_blocked(driver: Driver) -> bool {
    result(driver).is_some_and(|result| account::is_blocked(&result.number))
}

/// Whether it takes and sends messages for the account.
fn serves(driver: Driver) -> bool {
    is_connected(driver) && !is_blocked(driver)
}

fn result(driver: Driver) -> Option<Connected> {
    project(driver, |state| match state {
        State::Connected(arrived) => Some(Connected::clone(&arrived.connected)),
        _ => None,
    })
}

/// What Meta reports.
fn what_is(driver: Driver, result: Connected, lost: bool) -> Element {
    // Nothing was anywhere before, or it is still there as it was.
    let moved = origin(driver) == Origin::OtherProvider;
    let title = match lost {
        true => finish::FACTS_TITLE_LOST,
        false => finish::FACTS_TITLE,
    };
    let compares = moved && result.arrival == Arrival::Registered && !lost;
    let facts = facts(&result, compares, title);
    if lost {
        // What was said of its service is of a time that is over.
        return styled("div", "stack").child(facts);
    }
    let we_pay = record(driver).is_some_and(|record| finish::we_pay(&record));
    let chooses = result.may_keep_old_provider();
    let old_provider = (moved || chooses).then(|| old_provider(driver, &result));
    // Where it is the customer's turn, that comes first.
    let (first, last) = if chooses {
        (old_provider, None)
    } else {
        (None, old_provider)
    };
    styled("div", "stack")
        .children(first)
        .child(facts)
        .child(health(&result, we_pay))
        .children(templates(&result.templates))
        .children(last)
}

/// What is known of the old provider's access; where it did not end by the number's arrival, what
/// is to become of it.
fn old_provider(driver: Driver, result: &Connected) -> Element {
    let (class, words) = match (&result.old_provider, result.arrival) {
        (OldProvider::Gone, Arrival::Registered) => ("notice success", finish::OLD_PROVIDER_GONE),
        (OldProvider::Gone, _) => ("notice success", finish::OLD_PROVIDER_UNLISTED),
        (OldProvider::NotSaid, _) => ("notice info", finish::NOT_SAID),
        (OldProvider::NotVisible, _) => ("notice info", finish::OLD_PROVIDER_NOT_VISIBLE),
        (OldProvider::StillSubscribed(_), _) => ("notice warning", finish::OLD_PROVIDER_STILL),
    };
    let apps = match &result.old_provider {
        OldProvider::StillSubscribed(apps) => &**apps,
        _ => &[],
    };
    let notice = styled("div", class)
        .child(
            el("p")
                .child(el("strong").text([&*finish::OLD_PROVIDER, ": "].concat()))
                .text(words),
        )
        .children((!apps.is_empty()).then(|| {
            let apps = apps.iter().cloned();
            let apps = apps.map(|app| el("li").child(outside("", app)));
            styled("ul", "bullets").children(apps)
        }));
    if !result.may_keep_old_provider() {
        return notice;
    }
    let choice = |words, plan: OldProviderPlan| {
        radio(
            "old-provider",
            ["old-provider-", plan.name()].concat(),
            words,
            move || self::result(driver).is_some_and(|result| result.old_provider_plan == plan),
            move || driver.send(Event::Answered(Answer::OldProvider(plan))),
        )
    };
    // That they did is worth a word where Meta has none.
    let says = apps.is_empty();
    let how = match result.old_provider_plan {
        OldProviderPlan::Keep => None,
        OldProviderPlan::Removed if says => Some(el("p").text(finish::REMOVED_NOTE)),
        _ => Some(bullets(
            "ol",
            [
                finish::REMOVE_OPEN,
                finish::REMOVE_PARTNER,
                finish::REMOVE_CHECK,
            ],
        )),
    };
    styled("section", "card")
        .child(notice)
        .child(
            styled("fieldset", "question")
                .child(el("legend").text(finish::PLAN_TITLE))
                .child(choice(finish::PLAN_REMOVE, OldProviderPlan::Remove))
                .child(choice(finish::PLAN_KEEP, OldProviderPlan::Keep))
                .children(says.then(|| choice(finish::PLAN_REMOVED, OldProviderPlan::Removed))),
        )
        .children(how)
}

fn remains(driver: Driver, result: &Connected) -> Option<Element> {
    let list = finish::remains(result, &record(driver)?);
    let card = styled("section", "card")
        .child(el("h2").text(finish::REMAINS_TITLE))
        .child(bullets("ol", list));
    Some(card)
}

fn bullets<W: Into<Words>>(tag: &'static str, of: impl IntoIterator<Item = W>) -> Element {
    let items = of.into_iter().map(|one| el("li").text(one));
    styled(tag, "bullets").children(items)
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
    let (state, pin) = pin?;
    let (title, lead) = match state {
        PinState::ToReveal => (finish::PIN_MADE_TITLE, Some(finish::PIN_MADE_LEAD)),
        PinState::Revealed => (finish::PIN_MADE_TITLE, None),
        PinState::Unsure | PinState::UnsureRevealed => {
            (finish::PIN_UNSURE_TITLE, Some(finish::PIN_UNSURE_LEAD))
        }
        PinState::Theirs | PinState::NotSet => return None,
    };
    let card = styled("section", "card")
        .child(el("h2").text(title))
        .children(lead.map(|lead| el("p").text(lead)));
    Some(match pin {
        Some(pin) => card
            .child(text("p", "pin", pin))
            .child(el("p").text(finish::PIN_SHOWN)),
        None if state.revealed().is_some() => card.child(el("div").child(busy_button(
            BUTTON,
            || finish::PIN_REVEAL.into(),
            move || sending(driver),
            move || driver.send(Event::Answered(Answer::RevealPin)),
        ))),
        None => card.child(el("p").text(finish::PIN_WAS_SHOWN)),
    })
}
