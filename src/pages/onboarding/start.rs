//! Where a journey begins: with what this browser keeps, or with what the server knows.

use journey::{Journey, RequestFailure, Saved};
use leptos::prelude::*;

use super::screens::journeying;
use crate::runtime::Driver;
use crate::shell::{Shared, loading_screen, request_reference};
use crate::text::{self, MountLanguage, trouble};
use crate::ui::{BUTTON, Element, PRIMARY, TitleStep, button, el, heading, styled};
use crate::web::router::Route;
use crate::web::saved;
use crate::web::saved::JourneyOwner;

/// Where the journey begins: known at once, or asked of the server.
#[derive(Clone, PartialEq)]
pub(super) enum Start {
    Asking,
    Begun(Driver),
    Failed(RequestFailure),
}

/// One onboarding, at the place that the address bar or this browser remembers.
pub fn onboarding(shared: Shared) -> Element {
    let start = RwSignal::new(Start::Asking);
    begin(shared, start);
    let (spoken, title) = (MountLanguage::current(), TitleStep::current());
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
    let owner = JourneyOwner::Account(session.account.id);
    let at = match shared.router.route.get_untracked() {
        Route::Attempt(id) => Some(id),
        _ => None,
    };
    if let Some(driver) = shared.running(&owner, at.as_ref()) {
        return start.set(Start::Begun(driver));
    }
    let (id, in_meta, draft) = match (at, saved::load(&owner)) {
        (
            Some(id),
            Some(Saved::Attempt {
                id: kept,
                in_meta,
                draft,
            }),
        ) if kept == id => (id, in_meta, draft),
        (Some(id), _) => (id, false, None),
        (None, Some(Saved::Attempt { id, in_meta, draft })) => (id, in_meta, draft),
        (None, saved) => {
            let begun = match saved {
                Some(Saved::Preparing(form)) => Journey::resume_form(form),
                Some(Saved::ChoosingMethod { answers, draft }) => {
                    let (journey, effects) = Journey::resume_choice(answers);
                    (journey.with_draft(draft), effects)
                }
                _ => Journey::begin(),
            };
            return start.set(Start::Begun(shared.run(owner, begun)));
        }
    };
    let asked = shared.api().onboarding(&id);
    shared.spawn(async move {
        let answer = asked.await;
        // The page may have been left meanwhile.
        if start.try_get_untracked().is_none() {
            return;
        }
        start.set(match answer {
            Ok(record) => {
                let (journey, effects) = Journey::resume_attempt(record, in_meta);
                let begun = (journey.with_draft(draft), effects);
                Start::Begun(shared.run(owner, begun))
            }
            Err(failure) if failure.is_signed_out() => return shared.signed_out(),
            Err(failure) => Start::Failed(failure),
        });
    });
}

/// It could not be asked of the server.
pub(super) fn failed(
    shared: Shared,
    failure: &RequestFailure,
    again: impl Fn() + 'static,
) -> Element {
    styled("section", "card narrow")
        .child(heading(text::NOT_SHOWN))
        .child(el("p").text(trouble::failure(failure)))
        .children(request_reference(shared, failure))
        .child(
            styled("div", "actions")
                .child(button(PRIMARY, text::TRY_AGAIN, again))
                .child(shared.link(Route::Wabas, BUTTON, text::account::MANAGE_WABAS)),
        )
}
