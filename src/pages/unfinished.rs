//! Attempts that have not ended, each with the way on.

use contract::onboarding::Onboarding;
use leptos::prelude::*;

use crate::app::Link;
use crate::runtime::router::Route;
use crate::text::{self, account};

/// Attempts that have not ended.
#[component]
pub fn Unfinished(
    /// The attempts, newest first.
    attempts: Vec<Onboarding>,
) -> impl IntoView {
    (!attempts.is_empty()).then(|| {
        let rows = attempts.into_iter().map(row).collect_view();
        view! {
            <section aria-labelledby="unfinished">
                <h2 id="unfinished">{account::UNFINISHED}</h2>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}

fn row(attempt: Onboarding) -> impl IntoView {
    view! {
        <li class="row split">
            <div>
                <p class="strong"><bdi>{attempt.number.to_string()}</bdi></p>
                <p class="hint">{account::stage(&attempt.stage)}</p>
                <p class="hint">{text::whereabouts(attempt.whereabouts)}</p>
            </div>
            <Link to=Route::Attempt(attempt.id) text=account::CONTINUE_ATTEMPT class="button" />
        </li>
    }
}
