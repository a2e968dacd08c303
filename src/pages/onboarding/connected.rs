//! The end that we want.

use contract::onboarding::{Connected as Result, OldProvider, PinState};
use journey::state::State;
use journey::{Answer, Event};
use leptos::prelude::*;

use super::{AnswerTrouble, project, sending};
use crate::app::Link;
use crate::runtime::Driver;
use crate::runtime::router::Route;
use crate::text::{account, finish};
use crate::ui::Heading;

/// The number is live.
#[component]
pub fn Connected(driver: Driver) -> impl IntoView {
    let result = Memo::new(move |_| {
        project(driver, |state| match state {
            State::Connected(arrived) => Some(arrived.connected.clone()),
            _ => None,
        })
    });
    view! {
        <section class="stack">
            <div class="arrived">
                <span class="tick" aria-hidden="true">"✓"</span>
                <Heading text=finish::CONNECTED />
            </div>
            <p class="lead">{finish::CONNECTED_LEAD}</p>
            {move || result.get().map(facts)}
            <PinCard driver />
            <section class="card" aria-labelledby="remains">
                <h2 id="remains">{finish::REMAINS_TITLE}</h2>
                <ol class="bullets">
                    {finish::REMAINS.map(|what| view! { <li>{what}</li> }).collect_view()}
                </ol>
            </section>
            <div class="actions">
                <Link to=Route::Wabas text=finish::DONE class="button primary" />
            </div>
        </section>
    }
}

/// What Meta reports.
fn facts(result: Result) -> impl IntoView {
    let number = result.number;
    let fact = |label: &'static str, value: String| {
        view! { <div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div> }
    };
    let old_provider = match result.old_provider {
        OldProvider::Gone => view! {
            <p class="notice success">
                <strong>{finish::OLD_PROVIDER}": "</strong>{finish::OLD_PROVIDER_GONE}
            </p>
        }
        .into_any(),
        OldProvider::StillSubscribed(apps) => view! {
            <div class="notice warning">
                <p><strong>{finish::OLD_PROVIDER}": "</strong>{finish::OLD_PROVIDER_STILL}</p>
                <ul class="bullets">{apps.into_iter().map(|app| view! { <li>{app}</li> }).collect_view()}</ul>
            </div>
        }
        .into_any(),
    };
    view! {
        <dl class="facts card">
            {fact(account::NUMBER, number.display_phone_number)}
            {fact(account::DISPLAY_NAME, number.verified_name)}
            {fact(account::STATUS, account::status(&number.status))}
            {fact(account::QUALITY, account::quality(&number.quality_rating))}
            {fact(account::LIMIT, account::limit(number.messaging_limit.as_deref()))}
            {fact(account::WABA_ID, result.waba_id.to_string())}
        </dl>
        {old_provider}
    }
}

/// The PIN that was made for the number: shown once, when the customer asks.
#[component]
fn PinCard(driver: Driver) -> impl IntoView {
    let pin = Memo::new(move |_| {
        project(driver, |state| match state {
            State::Connected(arrived) => Some((
                arrived.connected.pin,
                arrived.pin.as_ref().map(|pin| pin.expose().to_owned()),
            )),
            _ => None,
        })
    });
    let content = move || match pin.get()? {
        (_, Some(pin)) => Some(
            view! {
                <p class="pin" role="status">{pin}</p>
                <p>{finish::PIN_SHOWN}</p>
            }
            .into_any(),
        ),
        (PinState::ToReveal, None) => Some(
            view! {
                <p>{finish::PIN_MADE_LEAD}</p>
                <AnswerTrouble driver />
                <button
                    class="button"
                    aria-disabled=move || sending(driver).then_some("true")
                    on:click=move |_| driver.send(Event::Answered(Answer::RevealPin))
                >
                    {finish::PIN_REVEAL}
                </button>
            }
            .into_any(),
        ),
        (PinState::Revealed, None) => Some(view! { <p>{finish::PIN_WAS_SHOWN}</p> }.into_any()),
        (PinState::Theirs | PinState::NotSet, None) => None,
    };
    move || {
        content().map(|content| {
            view! {
                <section class="card" aria-labelledby="pin">
                    <h2 id="pin">{finish::PIN_MADE_TITLE}</h2>
                    {content}
                </section>
            }
        })
    }
}
