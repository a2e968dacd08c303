//! `Manage WABAs`: every WABA with its numbers, attempts that have not ended, and
//! `Add Number`.

use contract::onboarding::{Onboarding, Stage};
use contract::problem::Problem;
use contract::wabas::{Waba, Wabas};
use journey::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::number::{follow, number};
use crate::api;
use crate::shell::{Shared, loading};
use crate::text::{self, account, finish, trouble};
use crate::ui::{
    BUTTON, Element, PRIMARY, Tone, button, el, heading, notice, outside, styled, text,
};
use crate::web::router::Route;
use crate::web::saved;
use crate::web::saved::Whose;

/// What is known of the account's WABAs.
#[derive(Clone, PartialEq)]
pub enum Listed {
    /// Asked for.
    Loading,
    /// These are they.
    Here(Wabas),
    /// The server could not be asked.
    Unreachable,
}

/// Asks for the account's WABAs.
pub fn load(shared: Shared) -> RwSignal<Listed> {
    let listed = RwSignal::new(Listed::Loading);
    spawn_local(async move {
        listed.set(match api::wabas().await {
            Ok(contents) => Listed::Here(contents),
            Err(Failure::Refused(Problem::SignedOut)) => return shared.signed_out(),
            Err(_) => Listed::Unreachable,
        });
        follow(shared, listed);
    });
    listed
}

/// Begins onboarding: anew, but with a form that was begun and not sent.
pub fn begin(shared: Shared) {
    shared.end_journey();
    if let Some(session) = shared.session() {
        saved::forget_attempt(&Whose::Account(session.phone));
    }
    shared.router.go(Route::Onboarding);
}

/// `Manage WABAs`.
pub fn wabas(shared: Shared) -> Element {
    let listed = load(shared);
    let title = styled("div", "split")
        .child(heading(account::MANAGE_WABAS))
        .child(button(PRIMARY, account::ADD_NUMBER, move || begin(shared)));
    styled("div", "stack").child(title).live(
        move || listed.get(),
        move |known| {
            Some(match known {
                Listed::Loading => loading(),
                Listed::Unreachable => notice(Tone::Danger, account::WABAS_UNREACHABLE),
                Listed::Here(contents) => list(shared, listed, contents),
            })
        },
    )
}

fn list(shared: Shared, listed: RwSignal<Listed>, contents: Wabas) -> Element {
    let none = contents.wabas.is_empty() && contents.unfinished.is_empty();
    styled("div", "stack")
        .children(none.then(|| text("p", "empty", account::NO_WABAS)))
        .children(unfinished(shared, contents.unfinished))
        .children(
            contents
                .wabas
                .into_iter()
                .map(|known| waba(shared, listed, known)),
        )
}

/// Attempts that have not ended, each with the way on. Nothing where there are none.
pub fn unfinished(shared: Shared, attempts: Vec<Onboarding>) -> Option<Element> {
    let row = |attempt: Onboarding| {
        let about = el("div")
            .child(styled("p", "strong").child(el("bdi").text(attempt.number.to_string())))
            .child(text("p", "hint", account::stage(&attempt)))
            .child(text("p", "hint", text::whereabouts(&attempt)))
            .children(remedy(&attempt));
        let to = Route::Attempt(attempt.id);
        let words = match attempt.stage {
            Stage::Stuck(_) => account::SEE_ATTEMPT,
            _ => account::CONTINUE_ATTEMPT,
        };
        styled("li", "row split")
            .child(about)
            .child(shared.link(to, BUTTON, words))
    };
    (!attempts.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(account::UNFINISHED))
            .child(styled("ul", "list").children(attempts.into_iter().map(row)))
    })
}

/// What stopped an attempt, what to do, and what support finds it by.
fn remedy(attempt: &Onboarding) -> Option<Element> {
    let (trouble, words) = match &attempt.stage {
        Stage::Interrupted { trouble, go_on } => (trouble, trouble::stopped(trouble.kind, *go_on)),
        Stage::Stuck(trouble) => (trouble, trouble::kind(trouble.kind)),
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
        .child(text("p", "strong", words.what))
        .child(el("p").text(words.now))
        .children(later)
        .child(text("p", "reference", reference));
    Some(notice)
}

fn waba(shared: Shared, listed: RwSignal<Listed>, waba: Waba) -> Element {
    let id = [&*account::WABA_ID, " ", waba.id.as_str()].concat();
    styled("section", "card")
        .child(el("h2").child(outside("", account::told(waba.name.as_deref()))))
        .child(text("p", "hint", id))
        .child(
            styled("ul", "list").children(
                waba.numbers
                    .into_iter()
                    .map(|known| number(shared, listed, known)),
            ),
        )
}
