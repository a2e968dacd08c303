//! The link with which a colleague does Meta's part, for customers who are no admin.

use contract::ids::OnboardingId;
use contract::onboarding::Colleague;
use contract::time::UnixMillis;
use journey::RequestFailure;
use journey::view::ColleagueLink;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::common::shown;
use crate::api;
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{Text, colleague as words, prepare};
use crate::ui::{
    BUTTON, Element, QUIET, Question, asks_first, busy_button, copyable, el, send_by, styled, text,
};
use crate::web::clock;

/// The last request to make the link or to take it back, and its result.
#[derive(Clone, Default, PartialEq)]
struct LinkRequest {
    busy: bool,
    failed: Option<RequestFailure>,
    /// The link, while this page is there: the server knows its hash alone.
    link: Option<String>,
}

/// Offers the link, and tells how far the colleague is.
pub fn invite(shared: Shared, driver: Driver) -> Element {
    el("div").live(
        move || shown(driver, |view| view.colleague_link().is_some()),
        move |offered| offered.then(|| card(shared, driver)),
    )
}

fn of_link<T>(driver: Driver, pick: impl Fn(ColleagueLink<'_>) -> T) -> Option<T> {
    shown(driver, |view| view.colleague_link().map(&pick))
}

fn card(shared: Shared, driver: Driver) -> Element {
    let request = RwSignal::new(LinkRequest::default());
    let standing = move || {
        let known = of_link(driver, |link| LinkStatus {
            id: link.id.clone(),
            number: link.number.written(),
            colleague: link.colleague,
            works_until: link.works_until(clock::now()),
        });
        (known, request.get())
    };
    let is_open = of_link(driver, |link| link.is_made()).unwrap_or(false);
    let fold = styled("details", "fold").child(el("summary").text(words::OFFER));
    let fold = if is_open { fold.attr("open", "") } else { fold };
    fold.child(el("p").text(words::OFFER_LEAD))
        .live(standing, move |(known, now)| {
            Some(link_status(shared, request, known?, now))
        })
}

/// The link's state, as the server reports it.
#[derive(Clone, PartialEq)]
struct LinkStatus {
    id: OnboardingId,
    /// As people write it.
    number: String,
    colleague: Colleague,
    /// Absent: there is none that works.
    works_until: Option<UnixMillis>,
}

fn link_status(
    shared: Shared,
    request: RwSignal<LinkRequest>,
    known: LinkStatus,
    now: LinkRequest,
) -> Element {
    let (making, taking) = (known.id.clone(), known.id.clone());
    let make = move || {
        ask(
            (shared, request),
            shared.api().make_link(&making),
            |made, request| {
                request.link = Some(made.url);
            },
        );
    };
    let there = known.works_until;
    let busy = now.busy;
    let press = move |class, label: Text, pressed: Box<dyn Fn()>| {
        busy_button(class, move || label.into(), move || busy, pressed)
    };
    let label = match there {
        Some(_) => words::MAKE_ANOTHER,
        None => words::MAKE,
    };
    let actions = styled("div", "actions").child(press(BUTTON, label, Box::new(make)));
    let part = styled("div", "stack")
        .children(there.map(|until| {
            let told = words::how_far(known.colleague, until);
            text("p", "hint", told).attr("role", "status")
        }))
        .children(now.link.filter(|_| there.is_some()).map(|link| {
            let message = words::ask(&known.number, &link);
            styled("div", "stack")
                .child(copyable(link))
                .child(send_by(message))
        }))
        .children(now.failed.map(|failure| failure_notice(shared, &failure)));
    part.child(match there {
        None => actions,
        Some(_) => {
            let take_back = move || {
                ask(
                    (shared, request),
                    shared.api().take_link_back(&taking),
                    |_: JsValue, request| {
                        request.link = None;
                    },
                );
            };
            let question = Question {
                title: words::TAKE_BACK,
                lead: Some(prepare::TAKE_BACK_LEAD),
                yes: prepare::TAKE_BACK_YES,
                no: prepare::NOT_NOW,
            };
            actions.child(asks_first(
                QUIET,
                words::TAKE_BACK,
                question,
                move || busy,
                take_back,
            ))
        }
    })
}

/// One request at a time. What the server makes of it, its news tell.
fn ask<T: 'static>(
    (shared, request): (Shared, RwSignal<LinkRequest>),
    answer: api::Answer<T>,
    done: fn(T, &mut LinkRequest),
) {
    if request.get_untracked().busy {
        return;
    }
    request.update(|request| {
        request.busy = true;
        request.failed = None;
    });
    shared.spawn(async move {
        let answer = answer.await;
        request.update(|request| {
            request.busy = false;
            match answer {
                Ok(answer) => done(answer, request),
                Err(failure) => request.failed = Some(failure),
            }
        });
    });
}
