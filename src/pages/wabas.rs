//! `Manage WABAs`: every WABA with its numbers, and `Add Number`.

use contract::onboarding::NumberReport;
use contract::problem::Problem;
use contract::wabas::{Waba, Wabas as Contents};
use journey::{Failure, Saved};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::unfinished::Unfinished;
use crate::api;
use crate::app::Shared;
use crate::runtime;
use crate::runtime::router::Route;
use crate::text::{self, account};
use crate::ui::{Heading, Notice, Tone};

/// What is known of the account's WABAs.
#[derive(Clone, PartialEq)]
pub enum Listed {
    /// Asked for.
    Loading,
    /// These are they.
    Here(Contents),
    /// The server could not be asked.
    Unreachable,
}

/// Asks for the account's WABAs.
pub fn load(shared: Shared) -> RwSignal<Listed> {
    let listed = RwSignal::new(Listed::Loading);
    spawn_local(async move {
        // The page may be gone when the answer comes.
        let _ = match api::wabas().await {
            Ok(contents) => listed.try_set(Listed::Here(contents)),
            Err(Failure::Refused(Problem::SignedOut)) => {
                shared.signed_out();
                None
            }
            Err(_) => listed.try_set(Listed::Unreachable),
        };
    });
    listed
}

/// Begins onboarding: anew, but with a form that was begun and not sent.
pub fn begin(shared: Shared) {
    if let Some(session) = shared.session()
        && let Some(Saved::Attempt { .. }) = runtime::saved(&session.phone)
    {
        runtime::keep_saved(&session.phone, None);
    }
    shared.router.go(Route::Onboarding);
}

/// `Manage WABAs`.
#[component]
pub fn Wabas() -> impl IntoView {
    let shared = Shared::of_app();
    let listed = load(shared);
    view! {
        <div class="split title">
            <Heading text=account::MANAGE_WABAS />
            <button class="button primary" on:click=move |_| begin(shared)>{account::ADD_NUMBER}</button>
        </div>
        {move || match listed.get() {
            Listed::Loading => view! { <p class="loading" role="status">{text::LOADING}</p> }.into_any(),
            Listed::Unreachable => {
                view! { <Notice tone=Tone::Danger text=account::WABAS_UNREACHABLE /> }.into_any()
            }
            Listed::Here(contents) => list(contents).into_any(),
        }}
    }
}

fn list(contents: Contents) -> impl IntoView {
    let none = (contents.wabas.is_empty() && contents.unfinished.is_empty())
        .then(|| view! { <p class="empty">{account::NO_WABAS}</p> });
    view! {
        {none}
        <Unfinished attempts=contents.unfinished />
        {contents.wabas.into_iter().map(waba).collect_view()}
    }
}

fn waba(waba: Waba) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{waba.name}</h2>
            <p class="hint">{account::WABA_ID}" "<bdi>{waba.id.to_string()}</bdi></p>
            <ul class="list">{waba.numbers.into_iter().map(number).collect_view()}</ul>
        </section>
    }
}

fn number(number: NumberReport) -> impl IntoView {
    let status = if number.status == "CONNECTED" {
        "badge good"
    } else {
        "badge"
    };
    view! {
        <li class="row split">
            <div>
                <p class="strong"><bdi>{number.display_phone_number}</bdi></p>
                <p>{number.verified_name}</p>
                <p class="hint">
                    {account::QUALITY}": "{account::quality(&number.quality_rating)}" · "
                    {account::LIMIT}": "{account::limit(number.messaging_limit.as_deref())}
                </p>
            </div>
            <span class=status>{account::status(&number.status)}</span>
        </li>
    }
}
