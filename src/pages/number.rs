//! One number of a WABA: how it is, and how it leaves.

use contract::summary::WabasSummary;
use contract::wabas::{LostReason, NumberState, NumberStatus, WabaNumber};
use journey::RequestFailure;
use leptos::prelude::*;

use super::listed::{Listed, begin};
use crate::shell::Shared;
use crate::text::{account, finish, prepare};
use crate::ui::{
    BUTTON, Element, PRIMARY, Question, Severity, Words, asks_first, busy_button, button, el,
    notice, outside, styled,
};
use crate::web::router::Route;

/// A number, with what can be done about it.
pub(super) fn number(
    shared: Shared,
    listed: RwSignal<Listed<WabasSummary>>,
    known: WabaNumber,
) -> Element {
    let status = &known.status;
    let row = styled("li", "row stack")
        .child(facts(shared, &known))
        .children(said(status, known.report.is_blocked()));
    match (status.state, &status.refused) {
        (NumberState::Connected | NumberState::NeedsReconnecting, _) => row
            .children(way_on(shared, &known))
            .child(remove(shared, listed, known)),
        (NumberState::Leaving, None) | (NumberState::Unrecognized, _) => row,
        (NumberState::Leaving, Some(_)) => {
            row.child(leave(shared, listed, known, |busy, pressed| {
                let words = || account::LEAVE_AGAIN.into();
                busy_button(BUTTON, words, move || busy.get(), pressed)
            }))
        }
    }
}

/// What there is to be said of how a number stands: that it does not serve, or is about not to.
/// `blocked`: by Meta.
pub(super) fn said(status: &NumberStatus, blocked: bool) -> Option<Element> {
    let (tone, words): (Severity, Words) =
        match (status.state, &status.refused, status.access_until) {
            (NumberState::NeedsReconnecting, ..) => {
                (Severity::Warning, account::lost(status.reason).into())
            }
            (NumberState::Unrecognized, ..) => (Severity::Info, crate::text::RELOAD_TO_SEE.into()),
            (NumberState::Leaving, None, _) => (Severity::Info, account::LEAVING_LEAD.into()),
            (NumberState::Leaving, Some(words), _) => {
                let told = outside("", account::leaving_refused(words));
                return Some(notice(Severity::Danger, "").child(told));
            }
            (NumberState::Connected, ..) if blocked => {
                (Severity::Warning, finish::CAUSE_RESTRICTED.into())
            }
            (NumberState::Connected, _, Some(until)) if status.renewable => {
                (Severity::Warning, account::access_ends(until).into())
            }
            _ => return None,
        };
    Some(notice(tone, words))
}

/// What puts it right, where something does.
pub(super) fn way_on(shared: Shared, known: &WabaNumber) -> Option<Element> {
    let status = &known.status;
    let button = if status.renewable {
        renew(shared, known)
    } else if status.begins_again() {
        button(PRIMARY, account::RECONNECT, move || begin(shared))
    } else {
        return None;
    };
    Some(styled("div", "actions").child(button))
}

/// The button that has our access to it renewed, by an attempt of its own.
fn renew(shared: Shared, known: &WabaNumber) -> Element {
    let busy = RwSignal::new(false);
    let (id, words) = (
        known.report.id.clone(),
        account::renew_button(&known.status),
    );
    let pressed = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let renewed = shared.api().renew_access(&id);
        shared.spawn(async move {
            match renewed.await {
                Ok(attempt) => shared.router.go(Route::Attempt(attempt.id)),
                Err(failure) if failure.is_signed_out() => shared.signed_out(),
                // It stands otherwise by now, say: from the start, then.
                Err(RequestFailure::Refused { .. }) => begin(shared),
                Err(RequestFailure::Unreachable) => busy.set(false),
            }
        });
    };
    busy_button(PRIMARY, move || words.into(), move || busy.get(), pressed)
}

/// How it is, as Meta reported it last.
pub(super) fn facts(shared: Shared, known: &WabaNumber) -> Element {
    let number = &known.report;
    let (badge, status) = match account::standing(&known.status) {
        Some(standing) => ("badge", standing.to_string()),
        None => (
            match number.status.as_deref() {
                Some("CONNECTED") => "badge good",
                _ => "badge",
            },
            account::status(number.status.as_deref()),
        ),
    };
    let quality = account::quality(number.quality_rating.as_deref());
    let limit = account::limit(number.messaging_limit.as_deref());
    let facts = [
        &*account::QUALITY,
        ": ",
        &quality,
        " · ",
        &account::LIMIT,
        ": ",
        &limit,
    ]
    .concat();
    let written = account::number_told(number.display_phone_number.as_deref());
    let name = account::name(number.verified_name.as_deref());
    let about = el("div")
        .child(styled("p", "strong").child(outside("", written)))
        .child(el("p").child(outside("", name)))
        .child(el("p").child(outside("hint", facts)))
        .child(shared.link(
            Route::Attempt(known.onboarding_id.clone()),
            "more",
            account::SEE_NUMBER,
        ));
    styled("div", "split")
        .child(about)
        .child(styled("span", badge).child(outside("", status)))
}

/// It ends the number's service, so it is not the first thing to press.
fn remove(shared: Shared, listed: RwSignal<Listed<WabasSummary>>, known: WabaNumber) -> Element {
    // What another account has is only not shown here any more.
    let moved = known.status.reason == Some(LostReason::MovedToAnotherAccount);
    let question = Question {
        title: account::REMOVE,
        lead: (!moved).then_some(account::REMOVE_LEAD),
        yes: account::REMOVE_NOW,
        no: prepare::NOT_NOW,
    };
    leave(shared, listed, known, |busy, pressed| {
        asks_first(
            BUTTON,
            account::REMOVE,
            question,
            move || busy.get(),
            pressed,
        )
    })
}

/// The button that has it leave, as `button` makes it.
fn leave(
    shared: Shared,
    listed: RwSignal<Listed<WabasSummary>>,
    known: WabaNumber,
    button: impl FnOnce(RwSignal<bool>, Box<dyn Fn()>) -> Element,
) -> Element {
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(false));
    let id = known.report.id;
    let pressed = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(false);
        let left = shared.api().leave(&id);
        shared.spawn(async move {
            match left.await {
                Ok(contents) => listed.set(Listed::Loaded(contents)),
                Err(failure) if failure.is_signed_out() => shared.signed_out(),
                Err(_) => failed.set(true),
            }
            busy.set(false);
        });
    };
    let told = move |failed: bool| failed.then(|| notice(Severity::Danger, account::REMOVE_FAILED));
    styled("div", "stack")
        .live(move || failed.get(), told)
        .child(styled("div", "actions").child(button(busy, Box::new(pressed))))
}

/// Whether one of the numbers is about to leave.
pub(super) fn leaves(contents: &WabasSummary) -> bool {
    let mut numbers = contents.wabas.iter().flat_map(|waba| &waba.numbers);
    numbers
        .any(|known| known.status.state == NumberState::Leaving && known.status.refused.is_none())
}
