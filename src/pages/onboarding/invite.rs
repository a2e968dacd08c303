//! The link with which a colleague does Meta's part, for customers who are no admin.

use contract::ids::OnboardingId;
use contract::onboarding::Colleague;
use contract::time::UnixMillis;
use journey::{Failure, Journey};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::record;
use crate::api;
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{Text, colleague as words};
use crate::ui::{BUTTON, Element, QUIET, busy_button, copyable, el, styled, text};
use crate::web::clock;

/// What became of the last wish.
#[derive(Clone, Default, PartialEq)]
struct Wish {
    busy: bool,
    failed: Option<Failure>,
    /// The link, while this page is there: the server knows its hash alone.
    link: Option<String>,
}

/// Offers the link, and tells how far the colleague is.
pub fn invite(shared: Shared, driver: Driver) -> Element {
    el("div").live(
        move || driver.journey.with(Journey::offers_link),
        move |offered| offered.then(|| card(shared, driver)),
    )
}

fn card(shared: Shared, driver: Driver) -> Element {
    let wish = RwSignal::new(Wish::default());
    let standing = move || {
        let known = record(driver).map(|o| (o.id, o.colleague, o.colleague_until));
        (known, wish.get())
    };
    let is_open = record(driver).is_some_and(|o| o.colleague != Colleague::Nobody);
    let fold = styled("details", "fold").child(el("summary").text(words::OFFER));
    let fold = if is_open { fold.attr("open", "") } else { fold };
    fold.child(el("p").text(words::OFFER_LEAD))
        .live(standing, move |(known, now)| {
            Some(standing_at(shared, wish, known?, now))
        })
}

type Known = (OnboardingId, Colleague, Option<UnixMillis>);

fn standing_at(shared: Shared, wish: RwSignal<Wish>, known: Known, now: Wish) -> Element {
    let (id, colleague, until) = known;
    let (making, taking) = (id.clone(), id);
    let make = move || {
        ask(wish, shared.api().make_link(&making), |made, wish| {
            wish.link = Some(made.url);
        });
    };
    let until = until.filter(|until| clock::now().0 < until.0);
    let there = until.filter(|_| colleague != Colleague::Nobody);
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
            let told = words::how_far(colleague, until);
            text("p", "hint", told).attr("role", "status")
        }))
        .children(now.link.filter(|_| there.is_some()).map(copyable))
        .children(now.failed.map(|failure| failure_notice(shared, &failure)));
    part.child(match there {
        None => actions,
        Some(_) => {
            let take_back = move || {
                ask(
                    wish,
                    shared.api().take_link_back(&taking),
                    |_: JsValue, wish| {
                        wish.link = None;
                    },
                );
            };
            actions.child(press(QUIET, words::TAKE_BACK, Box::new(take_back)))
        }
    })
}

/// One wish at a time. What the server makes of it, its news tell.
fn ask<T: 'static>(wish: RwSignal<Wish>, answer: api::Answer<T>, done: fn(T, &mut Wish)) {
    if wish.get_untracked().busy {
        return;
    }
    wish.update(|wish| {
        wish.busy = true;
        wish.failed = None;
    });
    spawn_local(async move {
        let answer = answer.await;
        wish.update(|wish| {
            wish.busy = false;
            match answer {
                Ok(answer) => done(answer, wish),
                Err(failure) => wish.failed = Some(failure),
            }
        });
    });
}
