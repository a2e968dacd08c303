//! A colleague with admin rights, who came by a link: Meta's part of an attempt, and nothing else.

use contract::secret::Invitation;
use journey::{Journey, Saved, View};
use leptos::prelude::*;

use super::common::{shown, support_reference};
use super::screens::{screen, surroundings};
use super::start::{Start, failed};
use crate::runtime::Driver;
use crate::shell::{Shared, loading_screen};
use crate::text::colleague as words;
use crate::ui::{Element, el, heading, styled, text};
use crate::web::saved::JourneyOwner;
use crate::web::{location, saved};

/// Meta's part of the attempt that the link is about.
pub fn colleague(shared: Shared) -> Element {
    let start = RwSignal::new(Start::Asking);
    let opened = location::take_fragment().and_then(|token| Invitation::parse(&token).ok());
    begin(shared, start, opened);
    on_cleanup(move || shared.leave_journey());
    el("div").live(
        move || start.get(),
        move |now| {
            Some(match now {
                Start::Asking => loading_screen(),
                Start::Begun(driver) => helping(shared, driver),
                Start::Failed(failure) if failure.is_signed_out() => over(),
                Start::Failed(failure) => {
                    failed(shared, &failure, move || begin(shared, start, None))
                }
            })
        },
    )
}

fn begin(shared: Shared, start: RwSignal<Start>, opened: Option<Invitation>) {
    start.set(Start::Asking);
    let answer = shared.api().linked(opened);
    shared.spawn(async move {
        let answer = answer.await;
        // The page may have been left meanwhile.
        if start.try_get_untracked().is_none() {
            return;
        }
        start.set(match answer {
            Ok(record) => {
                let in_meta = matches!(
                    saved::load(&JourneyOwner::Colleague),
                    Some(Saved::Attempt { id, in_meta: true, .. }) if id == record.id
                );
                let begun = Journey::help(record, in_meta);
                Start::Begun(shared.run(JourneyOwner::Colleague, begun))
            }
            Err(failure) => Start::Failed(failure),
        });
    });
}

fn over() -> Element {
    styled("section", "card narrow")
        .child(heading(words::OVER_TITLE))
        .child(el("p").text(words::OVER))
}

fn helping(shared: Shared, driver: Driver) -> Element {
    styled("div", "journey")
        .child(surroundings(shared, driver))
        .live(
            move || shown(driver, |view| view.name()),
            move |_| {
                let journey = driver.journey.get_untracked();
                Some(match journey.view() {
                    View::ColleagueDone(_) => done(shared, driver),
                    View::LinkOver => over(),
                    view => screen(shared, driver, &view)?,
                })
            },
        )
}

/// What comes now is the customer's.
fn done(shared: Shared, driver: Driver) -> Element {
    styled("section", "stack")
        .child(heading(words::DONE_TITLE))
        .child(text("p", "lead", words::DONE))
        .children(support_reference(shared, driver))
}
