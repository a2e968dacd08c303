//! Interrupted, or stuck.

use contract::onboarding::{GoOn, Trouble};
use journey::state::{Reason, State};
use journey::{Answer, Event};

use super::invite::invite;
use super::launch::{companion, full_page, launch};
use super::working::steps;
use super::{
    answer_trouble, origin, project, record, safe, sending, start_over, support_reference,
};
use crate::app::Shared;
use crate::runtime::Driver;
use crate::text::{self, finish, meta, trouble};
use crate::ui::{Element, LARGE, Tone, busy_button, el, heading, notice, styled, text};

/// It stopped, and the customer can go on.
pub fn interrupted(shared: Shared, driver: Driver) -> Element {
    let reason = move || {
        project(driver, |state| match state {
            State::Interrupted(interrupted) => Some(interrupted.reason.clone()),
            _ => None,
        })
    };
    el("div").live(reason, move |reason| {
        Some(because(shared, driver, &reason?))
    })
}

fn because(shared: Shared, driver: Driver, reason: &Reason) -> Element {
    let words = trouble::reason(reason);
    let later = match reason {
        Reason::Server { trouble, .. } => not_before(trouble),
        _ => None,
    };
    let relaunch = reason.go_on() == GoOn::Relaunch;
    let go_on = if relaunch {
        launch(driver, LARGE, meta::LAUNCH_AGAIN)
    } else {
        busy_button(
            LARGE,
            move || {
                if sending(driver) {
                    finish::SENDING
                } else {
                    text::TRY_AGAIN
                }
                .into()
            },
            move || sending(driver),
            move || driver.send(Event::Answered(Answer::Retry)),
        )
    };
    styled("section", "stack")
        .child(heading(words.what))
        .children(safe(driver))
        .child(text("p", "lead", words.now))
        .children(trouble::detail(reason).map(|detail| text("p", "hint", detail)))
        .children(later)
        .spoken(
            move || record(driver).and_then(|record| record.looking_until),
            |until| until.map(|until| notice(Tone::Info, finish::looking(until))),
        )
        .child(answer_trouble(shared, driver))
        .child(
            styled("div", "actions")
                .child(go_on)
                .child(start_over(driver, meta::START_OVER)),
        )
        .child(invite(shared, driver))
        .child(full_page(driver))
        .children(support_reference(shared, driver))
        .child(match relaunch {
            true => companion(origin(driver)),
            false => steps(driver),
        })
}

/// It stopped, and someone else must act.
pub fn stuck(shared: Shared, driver: Driver) -> Element {
    let why = move || {
        project(driver, |state| match state {
            State::Stuck(stuck) => Some(stuck.trouble.clone()),
            _ => None,
        })
    };
    el("div").live(why, move |why| {
        let why = why?;
        let words = trouble::kind(why.kind);
        let section = styled("section", "stack")
            .child(heading(words.what))
            .children(safe(driver))
            .child(text("p", "lead", words.now))
            .children(not_before(&why))
            .child(el("p").text(finish::STUCK_NOW))
            .children(support_reference(shared, driver))
            .child(start_over(driver, meta::START_OVER))
            .child(steps(driver));
        Some(section)
    })
}

fn not_before(trouble: &Trouble) -> Option<Element> {
    let words = finish::not_before(trouble.not_before?);
    Some(text("p", "hint", words))
}
