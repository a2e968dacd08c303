//! Interrupted, or stuck.

use contract::onboarding::{GoOn, Trouble};
use journey::state::{Interrupted as State_, Reason, State};
use journey::{Answer, Event};
use leptos::prelude::*;

use super::launch::{Companion, Launch};
use super::{AnswerTrouble, project, record, sending};
use crate::runtime::{Driver, browser};
use crate::text::{self, finish, meta, trouble};
use crate::ui::Heading;

/// It stopped, and the customer can go on.
#[component]
pub fn Interrupted(driver: Driver) -> impl IntoView {
    let reason = Memo::new(move |_| {
        project(driver, |state| match state {
            State::Interrupted(State_ { reason, .. }) => Some(reason.clone()),
            _ => None,
        })
    });
    move || {
        reason
            .get()
            .map(|reason| view! { <Because driver reason /> })
    }
}

#[component]
fn Because(driver: Driver, reason: Reason) -> impl IntoView {
    let words = trouble::reason(&reason);
    let later = match &reason {
        Reason::Server { trouble, .. } => not_before(trouble),
        _ => None,
    };
    let relaunch = reason.go_on() == GoOn::Relaunch;
    let go_on = if relaunch {
        view! { <Launch driver label=meta::LAUNCH_AGAIN /> }.into_any()
    } else {
        view! {
            <button
                class="button primary large"
                aria-disabled=move || sending(driver).then_some("true")
                on:click=move |_| driver.send(Event::Answered(Answer::Retry))
            >
                {move || if sending(driver) { finish::SENDING } else { text::TRY_AGAIN }}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <Heading text=words.what />
            <Safe driver />
            <p class="lead">{words.now}</p>
            {trouble::detail(&reason).map(|detail| view! { <p class="hint">{detail}</p> })}
            {later}
            <AnswerTrouble driver />
            <div class="actions">
                {go_on}
                <button class="button quiet" on:click=move |_| driver.send(Event::StartOverPressed)>
                    {meta::START_OVER}
                </button>
            </div>
            <SupportReference driver />
            {relaunch.then(|| view! { <Companion /> })}
        </section>
    }
}

/// It stopped, and someone else must act.
#[component]
pub fn Stuck(driver: Driver) -> impl IntoView {
    let trouble = Memo::new(move |_| {
        project(driver, |state| match state {
            State::Stuck(stuck) => Some(stuck.trouble.clone()),
            _ => None,
        })
    });
    move || {
        trouble.get().map(|trouble| {
            let words = trouble::kind(trouble.kind);
            view! {
                <section class="stack">
                    <Heading text=words.what />
                    <Safe driver />
                    <p class="lead">{words.now}</p>
                    {not_before(&trouble)}
                    <p>{finish::STUCK_NOW}</p>
                    <SupportReference driver />
                </section>
            }
        })
    }
}

/// Is my number safe?
#[component]
fn Safe(driver: Driver) -> impl IntoView {
    let whereabouts = Memo::new(move |_| record(driver).map(|record| record.whereabouts));
    view! {
        <p class="notice info">{move || whereabouts.get().map(text::safe)}</p>
    }
}

/// What support finds the attempt by.
#[component]
fn SupportReference(driver: Driver) -> impl IntoView {
    let reference = untrack(|| record(driver)).map(|record| record.reference.to_string());
    view! {
        <p class="reference">{text::REFERENCE}": "<strong><bdi>{reference}</bdi></strong></p>
    }
}

fn not_before(trouble: &Trouble) -> Option<impl IntoView + use<>> {
    let at = trouble.not_before?;
    let words = finish::not_before(&browser::local_time(at));
    Some(view! { <p class="hint">{words}</p> })
}
