//! One onboarding: which screen a state has, and what surrounds all of them.
//!
//! | file | screen |
//! | --- | --- |
//! | `colleague` | the same for a colleague, who does Meta's part by a link |
//! | `invite` | the link for them |
//! | `method` | the two cards |
//! | `preparing` | number, readiness, consent |
//! | `ready` | before Meta's window |
//! | `in_meta` | beside Meta's window |
//! | `launch` | what the two of them and `stopped` share: the button, the companion |
//! | `working` | hand-over and finalization, step by step; the wait for the cut-over's time |
//! | `need` | what the server asks of the customer |
//! | `connected` | the end that we want |
//! | `results` | what Meta reports there |
//! | `stopped` | interrupted, or stuck |

mod colleague;
mod connected;
mod in_meta;
mod invite;
mod launch;
mod method;
mod need;
mod preparing;
mod ready;
mod results;
mod stopped;
mod working;

pub use colleague::colleague;

use contract::onboarding::{GoOn, Need, Onboarding, Origin, Stage, Whereabouts};
use contract::problem::Problem;
use contract::wabas::NumberState;
use journey::state::{AnswerState, Journey, Link, State};
use journey::{Event, Failure, Saved};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice, loading_screen, reference, reference_line};
use crate::text::{self, Spoken, Text, prepare, trouble};
use crate::ui::{
    BUTTON, Element, PRIMARY, QUIET, TitleStep, Tone, button, el, heading, notice, parts, styled,
    text,
};
use crate::web::router::Route;
use crate::web::saved;
use crate::web::saved::Whose;

/// The screens. Another one moves the focus to its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Method,
    Preparing,
    Ready,
    InMeta,
    Working,
    Scheduled,
    PickNumber,
    ConfirmNumber,
    Verify,
    Pin,
    Connected,
    Interrupted,
    Stuck,
    /// A colleague's part is done.
    Helped,
}

impl Screen {
    fn of(journey: &Journey) -> Self {
        match &journey.state {
            _ if journey.has_helped() => Self::Helped,
            State::ChoosingMethod(_) => Self::Method,
            State::Preparing(_) => Self::Preparing,
            State::Ready(_) => Self::Ready,
            State::InMeta(_) => Self::InMeta,
            State::HandingOver(_) => Self::Working,
            State::Finalizing(f) if matches!(f.onboarding.stage, Stage::Scheduled { .. }) => {
                Self::Scheduled
            }
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
            Self::Working
            | Self::Scheduled
            | Self::PickNumber
            | Self::ConfirmNumber
            | Self::Verify
            | Self::Pin => 3,
            Self::Interrupted | Self::Stuck => match &journey.state {
                State::Interrupted(i) if i.reason.go_on() == GoOn::Relaunch => 2,
                State::Stuck(s) if s.may_launch() => 2,
                _ => 3,
            },
            Self::Connected | Self::Helped => prepare::PARTS.len(),
        }
    }
}

/// Where the journey begins: known at once, or asked of the server.
#[derive(Clone, PartialEq)]
enum Start {
    Asking,
    Begun(Driver),
    Failed(Failure),
}

/// One onboarding, at the place that the address bar or this browser remembers.
pub fn onboarding(shared: Shared) -> Element {
    let start = RwSignal::new(Start::Asking);
    begin(shared, start);
    let (spoken, title) = (Spoken::current(), TitleStep::current());
    let language = spoken.get();
    on_cleanup(move || {
        title.set(None);
        // In another language it is put up anew, and goes on.
        if language == spoken.get() {
            shared.leave_journey();
        }
    });
    el("div").live(
        move || start.get(),
        move |now| {
            Some(match now {
                Start::Asking => loading_screen(),
                Start::Begun(driver) => journeying(shared, driver),
                Start::Failed(failure) => failed(shared, &failure, move || begin(shared, start)),
            })
        },
    )
}

fn begin(shared: Shared, start: RwSignal<Start>) {
    start.set(Start::Asking);
    let Some(session) = shared.session() else {
        return;
    };
    let whose = Whose::Account(session.phone);
    let at = match shared.router.route.get_untracked() {
        Route::Attempt(id) => Some(id),
        _ => None,
    };
    if let Some(driver) = shared.running(&whose, at.as_ref()) {
        return start.set(Start::Begun(driver));
    }
    let (id, in_meta) = match (at, saved::load(&whose)) {
        (Some(id), Some(Saved::Attempt { id: kept, in_meta })) => {
            let in_meta = in_meta && kept == id;
            (id, in_meta)
        }
        (Some(id), _) => (id, false),
        (None, Some(Saved::Attempt { id, in_meta })) => (id, in_meta),
        (None, saved) => {
            let begun = match saved {
                Some(Saved::Preparing(form)) => Journey::resume_form(form),
                Some(Saved::ChoosingMethod(answers)) => Journey::resume_choice(answers),
                _ => Journey::begin(),
            };
            return start.set(Start::Begun(shared.run(whose, begun)));
        }
    };
    let asked = shared.api().onboarding(&id);
    spawn_local(async move {
        let answer = asked.await;
        // The page may have been left meanwhile.
        if start.try_get_untracked().is_none() {
            return;
        }
        start.set(match answer {
            Ok(record) => {
                let begun = Journey::resume_attempt(record, in_meta);
                Start::Begun(shared.run(whose, begun))
            }
            Err(Failure::Refused(Problem::SignedOut)) => return shared.signed_out(),
            Err(failure) => Start::Failed(failure),
        });
    });
}

fn failed(shared: Shared, failure: &Failure, again: impl Fn() + 'static) -> Element {
    styled("section", "card narrow")
        .child(heading(text::NOT_SHOWN))
        .child(el("p").text(trouble::failure(failure)))
        .children(reference(shared, failure).map(|found| reference_line(shared, found)))
        .child(
            styled("div", "actions")
                .child(button(PRIMARY, text::TRY_AGAIN, again))
                .child(shared.link(Route::Wabas, BUTTON, text::account::MANAGE_WABAS)),
        )
}

/// A journey on its screens.
fn journeying(shared: Shared, driver: Driver) -> Element {
    let part = move || {
        driver
            .journey
            .with(|journey| Screen::of(journey).part(journey))
    };
    // With what is asked: another question of the same kind is another screen.
    let screen = move || {
        driver.journey.with(|journey| {
            let asked = journey
                .state
                .need()
                .filter(|need| matches!(need, Need::PickNumber(_) | Need::ConfirmNumber(_)));
            (Screen::of(journey), asked.cloned())
        })
    };
    let route = move || {
        project(driver, |state| {
            state.onboarding().map(|o| Route::Attempt(o.id.clone()))
        })
        .unwrap_or(Route::Onboarding)
    };
    styled("div", "journey")
        .live(route, move |route| {
            shared.router.show(&route);
            None
        })
        .live(part, |part| {
            let parts_of_it = prepare::PARTS.len();
            TitleStep::current().set((part < parts_of_it).then_some((part + 1, parts_of_it)));
            Some(parts(prepare::PARTS_LABEL, &prepare::PARTS, part))
        })
        .child(surroundings(shared, driver))
        .live(screen, move |(screen, _)| {
            Some(match screen {
                Screen::Method => method::method(driver),
                Screen::Preparing => preparing::preparing(shared, driver),
                Screen::Ready => ready::ready(shared, driver),
                Screen::InMeta => in_meta::in_meta(driver),
                Screen::Working => working::working(shared, driver),
                Screen::Scheduled => working::scheduled(shared, driver),
                Screen::PickNumber => need::pick(shared, driver),
                Screen::ConfirmNumber => need::confirm(shared, driver),
                Screen::Verify => need::verify(shared, driver),
                Screen::Pin => need::pin(shared, driver),
                Screen::Connected => {
                    shared.has_number();
                    connected::connected(shared, driver)
                }
                Screen::Interrupted => stopped::interrupted(shared, driver),
                Screen::Stuck | Screen::Helped => stopped::stuck(shared, driver),
            })
        })
}

/// Where the number is, and whether the server's news reach this page: above every screen.
fn surroundings(shared: Shared, driver: Driver) -> Element {
    styled("div", "stack")
        .live(
            move || whereabouts_of(driver),
            |known| known.map(whereabouts),
        )
        .spoken(
            move || driver.journey.with(|journey| journey.link),
            move |link| match link {
                Link::Live => None,
                Link::Lost => Some(notice(Tone::Warning, text::finish::LINK_LOST)),
                // That is the whole page, or is no matter of theirs any more.
                Link::SignedOut if shared.router.route.get_untracked() == Route::Colleague => None,
                Link::SignedOut => Some(failure_notice(
                    shared,
                    &Failure::Refused(Problem::SignedOut),
                )),
            },
        )
}

type Where = (String, &'static str, Text);

fn whereabouts_of(driver: Driver) -> Option<Where> {
    let record = record(driver)?;
    let class = match record.whereabouts {
        Whereabouts::Origin => "where",
        Whereabouts::Moving => "where moving",
        Whereabouts::DoubleTick | Whereabouts::Both => "where here",
    };
    let status = record.number_status.as_ref();
    let serves = status.is_none_or(|status| status.state == NumberState::Connected);
    let class = if serves { class } else { "where moving" };
    let words = text::whereabouts(&record);
    Some((record.number.to_string(), class, words))
}

/// Whether it renews access, and has not done so yet.
fn renews(record: &Onboarding) -> bool {
    record.renewal && !matches!(record.stage, Stage::Connected(_))
}

/// Where the number is: on every screen, from the first to the last.
fn whereabouts((number, class, words): Where) -> Element {
    styled("aside", class)
        .child(
            el("div")
                .child(text("p", "hint", text::WHERE_TITLE))
                .child(text("bdi", "strong", number)),
        )
        .child(el("span").text(words))
}

/// Where the number was when it began.
fn origin(driver: Driver) -> Origin {
    record(driver).map_or(Origin::OtherProvider, |record| record.origin)
}

/// Is my number safe?
fn safe(driver: Driver) -> Option<Element> {
    let record = record(driver)?;
    Some(text("p", "notice info", text::safe(&record)))
}

/// The button that gives the attempt up, where it may be.
fn start_over(driver: Driver, words: Text) -> Element {
    el("div").live(
        move || driver.journey.with(Journey::may_start_over),
        move |may| may.then(|| button(QUIET, words, move || driver.send(Event::StartOverPressed))),
    )
}

/// The record of the attempt, where there is one.
fn record(driver: Driver) -> Option<Onboarding> {
    project(driver, |state| state.onboarding().cloned())
}

/// What the pages of one state read of it: `None` for the moment in which the journey
/// has gone on and the page is about to.
fn project<T>(driver: Driver, pick: impl Fn(&State) -> Option<T>) -> Option<T> {
    driver.journey.with(|journey| pick(&journey.state))
}

/// What became of the customer's last answer.
fn answer(driver: Driver) -> AnswerState {
    project(driver, |state| match state {
        State::Finalizing(f) => Some(f.answer.clone()),
        State::Interrupted(i) => Some(i.answer.clone()),
        State::Stuck(s) => Some(s.answer.clone()),
        State::Connected(c) => Some(c.answer.clone()),
        _ => None,
    })
    .unwrap_or(AnswerState::None)
}

/// Whether an answer is on its way.
fn sending(driver: Driver) -> bool {
    answer(driver) == AnswerState::Sending
}

/// What is wrong with the last answer, where it is worth a word.
fn answer_trouble(shared: Shared, driver: Driver) -> Element {
    el("div").live(
        move || answer(driver),
        move |answer| match answer {
            AnswerState::Failed(failure) => Some(failure_notice(shared, &failure)),
            AnswerState::None | AnswerState::Sending => None,
        },
    )
}

/// What support finds the attempt by.
fn support_reference(shared: Shared, driver: Driver) -> Option<Element> {
    let reference = record(driver)?.reference.to_string();
    Some(reference_line(shared, reference))
}
