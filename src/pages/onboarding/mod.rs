//! One onboarding: which screen a state has, and what surrounds all of them.
//!
//! | file | screen |
//! | --- | --- |
//! | `method` | the two cards |
//! | `preparing` | number, readiness, consent |
//! | `ready` | before Meta's window |
//! | `in_meta` | beside Meta's window |
//! | `launch` | what the two of them and `interrupted` share: the button, the companion |
//! | `working` | hand-over and finalization |
//! | `need` | what the server asks of the customer |
//! | `connected` | the end that we want |
//! | `stopped` | interrupted, or stuck |

mod connected;
mod in_meta;
mod launch;
mod method;
mod need;
mod preparing;
mod ready;
mod stopped;
mod working;

use contract::onboarding::{Need, Onboarding as Record, Whereabouts};
use contract::problem::Problem;
use journey::state::{AnswerState, Journey, State};
use journey::{Failure, Saved};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::app::{Link, Shared};
use crate::runtime::router::Route;
use crate::runtime::{self, Driver};
use crate::text::{self, prepare, trouble};
use crate::ui::{Heading, Parts};

/// The screens. Another one moves the focus to its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Method,
    Preparing,
    Ready,
    InMeta,
    Working,
    PickNumber,
    ConfirmNumber,
    Verify,
    Pin,
    Connected,
    Interrupted,
    Stuck,
}

impl Screen {
    fn of(journey: &Journey) -> Self {
        match &journey.state {
            State::ChoosingMethod => Self::Method,
            State::Preparing(_) => Self::Preparing,
            State::Ready(_) => Self::Ready,
            State::InMeta(_) => Self::InMeta,
            State::HandingOver(_) => Self::Working,
            State::Finalizing(_) => match journey.state.need() {
                None => Self::Working,
                Some(Need::PickNumber(_)) => Self::PickNumber,
                Some(Need::ConfirmNumber(_)) => Self::ConfirmNumber,
                Some(Need::VerifyNumber { .. }) => Self::Verify,
                Some(Need::EnterPin { .. }) => Self::Pin,
            },
            State::Connected(_) => Self::Connected,
            State::Interrupted(_) => Self::Interrupted,
            State::Stuck(_) => Self::Stuck,
        }
    }

    /// Which part of the way it belongs to: an index of [`prepare::PARTS`].
    fn part(self, journey: &Journey) -> usize {
        match self {
            Self::Method => 0,
            Self::Preparing => 1,
            Self::Ready | Self::InMeta => 2,
            Self::Working | Self::PickNumber | Self::ConfirmNumber | Self::Verify | Self::Pin => 3,
            Self::Interrupted | Self::Stuck => match &journey.state {
                State::Interrupted(i)
                    if i.reason.go_on() == contract::onboarding::GoOn::Relaunch =>
                {
                    2
                }
                _ => 3,
            },
            Self::Connected => prepare::PARTS.len(),
        }
    }
}

/// Where the journey begins: known at once, or asked of the server.
#[derive(Clone)]
enum Start {
    Asking,
    Begun(Driver),
    Failed(Failure),
}

/// One onboarding, at the place that the address bar or this browser remembers.
#[component]
pub fn Onboarding() -> impl IntoView {
    let shared = Shared::of_app();
    let start = RwSignal::new_local(Start::Asking);
    let owner = Owner::current();
    // Another attempt's address is another onboarding; our own projection isn't.
    let begin = move || {
        start.set(Start::Asking);
        let Some(session) = shared.session() else {
            return;
        };
        let saved = runtime::saved(&session.phone);
        let route = shared.router.route.get_untracked();
        let drive = {
            let owner = owner.clone();
            let phone = session.phone.clone();
            move |begun: (Journey, Vec<journey::Effect>)| {
                let driver = match &owner {
                    Some(owner) => owner.with(|| Driver::start(phone, begun)),
                    None => Driver::start(phone, begun),
                };
                start.set(Start::Begun(driver));
            }
        };
        let (id, in_meta) = match (route, saved) {
            (Route::Attempt(id), Some(Saved::Attempt { id: kept, in_meta })) => {
                let in_meta = in_meta && kept == id;
                (id, in_meta)
            }
            (Route::Attempt(id), _) => (id, false),
            (_, Some(Saved::Attempt { id, in_meta })) => (id, in_meta),
            (_, Some(Saved::Preparing(form))) => return drive(Journey::resume_form(form)),
            _ => return drive(Journey::begin()),
        };
        spawn_local(async move {
            match api::onboarding(&id).await {
                Ok(record) => drive(Journey::resume_attempt(record, in_meta)),
                Err(Failure::Refused(Problem::SignedOut)) => shared.signed_out(),
                Err(failure) => {
                    let _ = start.try_set(Start::Failed(failure));
                }
            }
        });
    };
    begin();
    move || match start.get() {
        Start::Asking => view! { <p class="loading" role="status">{text::LOADING}</p> }.into_any(),
        Start::Begun(driver) => view! { <Journeying driver /> }.into_any(),
        Start::Failed(failure) => failed(&failure, begin.clone()).into_any(),
    }
}

fn failed(failure: &Failure, again: impl Fn() + 'static) -> impl IntoView {
    let words = trouble::failure(failure);
    view! {
        <section class="card narrow">
            <Heading text=text::NOT_SHOWN />
            <p>{words}</p>
            <div class="actions">
                <button class="button primary" on:click=move |_| again()>{text::TRY_AGAIN}</button>
                <Link to=Route::Wabas text=text::account::MANAGE_WABAS class="button" />
            </div>
        </section>
    }
}

/// A journey on its screens.
#[component]
fn Journeying(driver: Driver) -> impl IntoView {
    let shared = Shared::of_app();
    let screen = Memo::new(move |_| Screen::of(&driver.journey.read()));
    let part = Memo::new(move |_| {
        let journey = driver.journey.read();
        Screen::of(&journey).part(&journey)
    });
    let id = Memo::new(move |_| {
        driver
            .journey
            .read()
            .state
            .onboarding()
            .map(|o| o.id.clone())
    });
    Effect::new(move |_| {
        shared.router.show(&match id.get() {
            Some(id) => Route::Attempt(id),
            None => Route::Onboarding,
        });
    });
    Effect::new(move |_| {
        if screen.get() == Screen::Connected {
            shared.has_number();
        }
    });
    view! {
        <div class="journey">
            {move || view! { <Parts label=prepare::PARTS_LABEL names=&prepare::PARTS at=part.get() /> }}
            <Whereabouts driver />
            {move || match screen.get() {
                Screen::Method => view! { <method::Method driver /> }.into_any(),
                Screen::Preparing => view! { <preparing::Preparing driver /> }.into_any(),
                Screen::Ready => view! { <ready::Ready driver /> }.into_any(),
                Screen::InMeta => view! { <in_meta::InMeta driver /> }.into_any(),
                Screen::Working => view! { <working::Working driver /> }.into_any(),
                Screen::PickNumber | Screen::ConfirmNumber => view! { <need::Number driver /> }.into_any(),
                Screen::Verify => view! { <need::Verify driver /> }.into_any(),
                Screen::Pin => view! { <need::Pin driver /> }.into_any(),
                Screen::Connected => view! { <connected::Connected driver /> }.into_any(),
                Screen::Interrupted => view! { <stopped::Interrupted driver /> }.into_any(),
                Screen::Stuck => view! { <stopped::Stuck driver /> }.into_any(),
            }}
        </div>
    }
}

/// Where the number is: on every screen, from the first to the last.
#[component]
fn Whereabouts(driver: Driver) -> impl IntoView {
    let known = Memo::new(move |_| {
        record(driver).map(|record| (record.number.to_string(), record.whereabouts))
    });
    move || {
        known.get().map(|(number, whereabouts)| {
            let class = match whereabouts {
                Whereabouts::OldProvider => "where",
                Whereabouts::Moving => "where moving",
                Whereabouts::DoubleTick => "where here",
            };
            view! {
                <aside class=class aria-label=text::WHERE_TITLE>
                    <bdi class="strong">{number}</bdi>
                    <span>{text::whereabouts(whereabouts)}</span>
                </aside>
            }
        })
    }
}

/// The record of the attempt, where there is one.
fn record(driver: Driver) -> Option<Record> {
    driver.journey.read().state.onboarding().cloned()
}

/// What the pages of one state read of it: `None` for the moment in which the journey
/// has gone on and the page is about to.
fn project<T>(driver: Driver, pick: impl Fn(&State) -> Option<T>) -> Option<T> {
    pick(&driver.journey.read().state)
}

/// What became of the customer's last answer, where it is worth a word; and the way
/// back in, where they were signed out.
#[component]
fn AnswerTrouble(driver: Driver) -> impl IntoView {
    let shared = Shared::of_app();
    let failure = Memo::new(move |_| {
        project(driver, |state| match state {
            State::Finalizing(f) => Some(f.answer.clone()),
            State::Interrupted(i) => Some(i.answer.clone()),
            State::Connected(c) => Some(c.answer.clone()),
            _ => None,
        })
        .and_then(|answer| match answer {
            AnswerState::Failed(failure) => Some(failure),
            _ => None,
        })
    });
    move || {
        failure
            .get()
            .map(|failure| view! { <FailureNotice shared failure /> })
    }
}

/// A request that did not succeed, in words.
#[component]
fn FailureNotice(shared: Shared, failure: Failure) -> impl IntoView {
    let signed_out = failure == Failure::Refused(Problem::SignedOut);
    view! {
        <div class="notice danger" role="alert">
            <p>{trouble::failure(&failure)}</p>
            {signed_out.then(|| view! {
                <button class="button" on:click=move |_| shared.signed_out()>{text::account::SIGN_IN_BUTTON}</button>
            })}
        </div>
    }
}

/// Whether an answer is on its way.
fn sending(driver: Driver) -> bool {
    project(driver, |state| {
        Some(match state {
            State::Finalizing(f) => f.answer == AnswerState::Sending,
            State::Interrupted(i) => i.answer == AnswerState::Sending,
            State::Connected(c) => c.answer == AnswerState::Sending,
            _ => false,
        })
    })
    .unwrap_or(false)
}
