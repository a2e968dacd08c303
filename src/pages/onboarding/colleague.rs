//! A colleague with admin rights, who came by a link: Meta's part of an attempt, and nothing else.

use contract::problem::Problem;
use contract::secret::Invitation;
use journey::state::Link;
use journey::{Failure, Journey, Saved};
use leptos::prelude::on_cleanup;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Screen, Start, failed, in_meta, ready, stopped, support_reference, surroundings, working,
};
use crate::runtime::Driver;
use crate::shell::{Shared, loading_screen};
use crate::text::colleague as words;
use crate::ui::{Element, Tone, el, heading, notice, styled, text};
use crate::web::saved::Whose;
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
                Start::Failed(Failure::Refused(Problem::SignedOut)) => over(),
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
    spawn_local(async move {
        let answer = answer.await;
        // The page may have been left meanwhile.
        if start.try_get_untracked().is_none() {
            return;
        }
        start.set(match answer {
            Ok(record) => {
                let in_meta = matches!(
                    saved::load(&Whose::Colleague),
                    Some(Saved::Attempt { id, in_meta: true }) if id == record.id
                );
                let begun = Journey::help(record, in_meta);
                Start::Begun(shared.run(Whose::Colleague, begun))
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
    let screen = move || {
        driver.journey.with(|journey| {
            let screen = Screen::of(journey);
            // Nobody signs in here: a link that is over is no good for what is left of their part.
            let is_over = journey.link == Link::SignedOut && screen != Screen::Helped;
            if is_over { Screen::Method } else { screen }
        })
    };
    styled("div", "journey")
        .child(surroundings(shared, driver))
        .live(screen, move |screen| {
            Some(match screen {
                Screen::Ready => styled("div", "stack")
                    .child(notice(Tone::Info, words::LEAD))
                    .child(ready::ready(shared, driver)),
                Screen::InMeta => in_meta::in_meta(driver),
                Screen::Interrupted => stopped::interrupted(shared, driver),
                Screen::Stuck => stopped::stuck(shared, driver),
                Screen::Working => working::working(shared, driver),
                Screen::Method => over(),
                _ => helped(shared, driver),
            })
        })
}

/// What comes now is the customer's.
fn helped(shared: Shared, driver: Driver) -> Element {
    styled("section", "stack")
        .child(heading(words::DONE_TITLE))
        .child(text("p", "lead", words::DONE))
        .children(support_reference(shared, driver))
}
