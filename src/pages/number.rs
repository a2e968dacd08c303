//! One number of a WABA: how it is, and how it leaves.

use contract::problem::Problem;
use contract::wabas::{NumberState, WabaNumber, Wabas};
use gloo_timers::future::TimeoutFuture;
use journey::Failure;
use leptos::task::spawn_local;

use super::wabas::{Listed, begin};
use crate::api;
use crate::app::Shared;
use crate::runtime::Value;
use crate::runtime::router::Route;
use crate::text::{Text, account};
use crate::ui::{BUTTON, Element, PRIMARY, Tone, busy_button, button, el, notice, styled, text};

/// Between two looks at numbers that leave, in milliseconds.
const LOOK_MS: u32 = 2_000;

/// A number, with what can be done about it.
pub(super) fn number(shared: Shared, listed: Value<Listed>, known: WabaNumber) -> Element {
    let row = styled("li", "row stack").child(facts(shared, &known));
    match (known.state, &known.refused) {
        (NumberState::Connected, _) => row.child(remove(shared, listed, known)),
        (NumberState::NeedsReconnecting, _) => row
            .child(notice(Tone::Warning, account::NEEDS_RECONNECTING_LEAD))
            .child(
                styled("div", "actions").child(button(PRIMARY, account::RECONNECT, move || {
                    begin(shared);
                })),
            )
            .child(remove(shared, listed, known)),
        (NumberState::Leaving, None) => row.child(notice(Tone::Info, account::LEAVING_LEAD)),
        (NumberState::Leaving, Some(words)) => {
            let told = account::leaving_refused(words);
            row.child(notice(Tone::Danger, told)).child(leave(
                shared,
                listed,
                known,
                account::LEAVE_AGAIN,
            ))
        }
    }
}

fn facts(shared: Shared, known: &WabaNumber) -> Element {
    let number = &known.report;
    let (badge, status) = match known.state {
        NumberState::NeedsReconnecting => ("badge", account::NEEDS_RECONNECTING.to_string()),
        NumberState::Leaving => ("badge", account::LEAVING.to_string()),
        NumberState::Connected => (
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
    let written = account::told(number.display_phone_number.as_deref());
    let name = account::name(number.verified_name.as_deref());
    let about = el("div")
        .child(styled("p", "strong").child(el("bdi").text(written)))
        .child(el("p").text(name))
        .child(text("p", "hint", facts))
        .child(shared.link(
            Route::Attempt(known.onboarding_id.clone()),
            "more",
            account::SEE_NUMBER,
        ));
    styled("div", "split")
        .child(about)
        .child(text("span", badge, status))
}

/// It ends the number's service, so it is not the first thing to press.
fn remove(shared: Shared, listed: Value<Listed>, known: WabaNumber) -> Element {
    styled("details", "fold")
        .child(el("summary").text(account::REMOVE))
        .child(el("p").text(account::REMOVE_LEAD))
        .child(leave(shared, listed, known, account::REMOVE_NOW))
}

/// The button that has it leave.
fn leave(shared: Shared, listed: Value<Listed>, known: WabaNumber, words: Text) -> Element {
    let (busy, failed) = (Value::new(false), Value::new(false));
    let id = known.report.id;
    let pressed = move || {
        if busy.now() {
            return;
        }
        busy.set(true);
        failed.set(false);
        let id = id.clone();
        spawn_local(async move {
            match api::leave(&id).await {
                Ok(contents) => {
                    listed.set(Listed::Here(contents));
                    follow(shared, listed);
                }
                Err(Failure::Refused(Problem::SignedOut)) => shared.signed_out(),
                Err(_) => failed.set(true),
            }
            busy.set(false);
        });
    };
    let told = move |failed: bool| failed.then(|| notice(Tone::Danger, account::REMOVE_FAILED));
    styled("div", "stack")
        .live(move || failed.get(), told)
        .child(styled("div", "actions").child(busy_button(
            BUTTON,
            move || words.into(),
            move || busy.get(),
            pressed,
        )))
}

/// Looks again for as long as a number leaves and the page is there.
pub(super) fn follow(shared: Shared, listed: Value<Listed>) {
    spawn_local(async move {
        while matches!(listed.try_now(), Some(Listed::Here(contents)) if leaves(&contents)) {
            TimeoutFuture::new(LOOK_MS).await;
            match api::wabas().await {
                Ok(contents) => listed.set(Listed::Here(contents)),
                Err(Failure::Refused(Problem::SignedOut)) => return shared.signed_out(),
                // What was known stays, and is looked at again.
                Err(_) => {}
            }
        }
    });
}

fn leaves(contents: &Wabas) -> bool {
    let mut numbers = contents.wabas.iter().flat_map(|waba| &waba.numbers);
    numbers.any(|known| known.state == NumberState::Leaving && known.refused.is_none())
}
