//! What the account has, for the dashboard and for `Manage WABAs`: asked for, and asked for again;
//! attempts that have not ended.

use contract::summary::{AttemptSummary, StageSummary};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use crate::api::{Answer, Api};
use crate::shell::Shared;
use crate::text::{self, account, finish, trouble};
use crate::ui::{BUTTON, Element, el, phone_number, styled, text};
use crate::web::document;
use crate::web::router::Route;
use crate::web::saved::{self, JourneyOwner};

/// Milliseconds between two looks at what changes soon, such as numbers that leave.
const LOOK_MS: u32 = 2_000;

/// The same, while nothing does: how a number stands changes by itself.
const SELDOM_MS: u32 = 15_000;

/// What is known of what the account has.
#[derive(Clone, PartialEq)]
pub enum Listed<T> {
    /// Asked for.
    Loading,
    /// This is it.
    Loaded(T),
    /// The server could not be asked.
    Unreachable,
}

/// Asks for what the account has, and again for as long as the page is there. `often`: whether it
/// changes soon.
pub fn load<T: Clone + Send + Sync + 'static>(
    shared: Shared,
    ask: fn(&Api) -> Answer<T>,
    often: fn(&T) -> bool,
) -> RwSignal<Listed<T>> {
    let listed = RwSignal::new(Listed::Loading);
    let api = shared.api();
    shared.spawn(async move {
        listed.set(match ask(&api).await {
            Ok(contents) => Listed::Loaded(contents),
            Err(failure) if failure.is_signed_out() => return shared.signed_out(),
            Err(_) => Listed::Unreachable,
        });
        follow(shared, api, listed, ask, often).await;
    });
    listed
}

/// Asks again for as long as the page is there: often where that is wanted, else now and then,
/// and only where somebody sees it.
async fn follow<T: Clone + Send + Sync + 'static>(
    shared: Shared,
    api: Api,
    listed: RwSignal<Listed<T>>,
    ask: fn(&Api) -> Answer<T>,
    often: fn(&T) -> bool,
) {
    let mut passed = 0;
    loop {
        TimeoutFuture::new(LOOK_MS).await;
        passed += LOOK_MS;
        let often = match listed.try_get_untracked() {
            None => return,
            Some(Listed::Loaded(contents)) => often(&contents),
            Some(_) => false,
        };
        if document().hidden() || !(often || passed >= SELDOM_MS) {
            continue;
        }
        passed = 0;
        match ask(&api).await {
            Ok(contents) => listed.set(Listed::Loaded(contents)),
            Err(failure) if failure.is_signed_out() => return shared.signed_out(),
            // What was known stays, and is asked for again.
            Err(_) => {}
        }
    }
}

/// Begins onboarding: anew, but with a form that was begun and not sent.
pub fn begin(shared: Shared) {
    shared.end_journey();
    if let Some(session) = shared.session() {
        saved::forget_attempt(&JourneyOwner::Account(session.account.id));
    }
    shared.router.go(Route::Onboarding);
}

/// Attempts that have not ended, each with the way on.
pub fn unfinished(shared: Shared, attempts: Vec<AttemptSummary>) -> Element {
    let row = |attempt: AttemptSummary| {
        let about = el("div")
            .child(el("p").child(phone_number("strong", attempt.number.written())))
            .child(text("p", "hint", account::stage(&attempt)))
            .child(text("p", "hint", text::whereabouts(&attempt)))
            .children(remedy(&attempt));
        let to = Route::Attempt(attempt.id);
        let words = match attempt.stage {
            StageSummary::Stuck(_) => account::SEE_ATTEMPT,
            _ => account::CONTINUE_ATTEMPT,
        };
        styled("li", "row split")
            .child(about)
            .child(shared.link(to, BUTTON, words))
    };
    el("section")
        .child(el("h2").text(account::UNFINISHED))
        .child(styled("ul", "list").children(attempts.into_iter().map(row)))
}

/// What stopped an attempt, what to do, and what support finds it by.
fn remedy(attempt: &AttemptSummary) -> Option<Element> {
    let (trouble, words) = match &attempt.stage {
        StageSummary::Interrupted { trouble, go_on } => {
            (trouble, trouble::stopped(trouble.kind, *go_on))
        }
        StageSummary::Stuck(trouble) => (trouble, trouble::kind(trouble.kind)),
        _ => return None,
    };
    let later = trouble.not_before.map(finish::not_before);
    let again = attempt.next_try_at.map(finish::again_at);
    let later = later
        .into_iter()
        .chain(again)
        .map(|words| el("p").text(words));
    let reference = [&*text::REFERENCE, ": ", attempt.reference.as_str()].concat();
    let notice = styled("div", "notice warning")
        .child(text("p", "strong", words.title))
        .child(el("p").text(words.detail))
        .children(later)
        .child(text("p", "reference", reference));
    Some(notice)
}
