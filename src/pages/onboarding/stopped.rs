//! Interrupted, or stuck.

use contract::onboarding::{GoOn, Trouble};
use journey::state::{Reason, State};
use journey::{Answer, Event, Journey};
use leptos::prelude::*;

use super::invite::invite;
use super::launch::{companion, full_page, launch};
use super::working::steps;
use super::{answer_trouble, project, record, safe, sending, start_over, support_reference};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{self, finish, meta, trouble};
use crate::ui::{
    Element, LARGE, Tone, Words, busy_button, el, heading, notice, outside, styled, text,
};

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
        try_again(driver)
    };
    styled("section", "stack")
        .child(heading(words.what))
        .children(safe(driver))
        .child(text("p", "lead", words.now))
        .children(trouble::detail(reason).map(|detail| outside("hint", detail)))
        .children(later)
        .child(looking(driver))
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
            true => companion(driver),
            false => steps(driver),
        })
}

/// Until when the server looks for what a signup shared whose code has not come.
pub(super) fn looking(driver: Driver) -> Element {
    el("div").spoken(
        move || record(driver).and_then(|record| record.looking_until),
        |until| until.map(|until| notice(Tone::Info, finish::looking(until))),
    )
}

/// The button that has it tried again.
fn try_again(driver: Driver) -> Element {
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
}

/// It stopped, and someone else must act. What the customer can do, and what happens by itself.
pub fn stuck(shared: Shared, driver: Driver) -> Element {
    let why = move || {
        let ways = driver.journey.with(Journey::may_retry);
        project(driver, |state| match state {
            State::Stuck(stuck) => Some((stuck.trouble.clone(), ways, stuck.may_launch())),
            _ => None,
        })
    };
    el("div").live(why, move |why| {
        let (why, may_retry, may_launch) = why?;
        let words = trouble::kind(why.kind);
        let section = styled("section", "stack")
            .child(heading(words.what))
            .children(safe(driver))
            .child(text("p", "lead", words.now))
            .children(not_before(&why))
            .spoken(
                move || next(driver, may_retry),
                |words| Some(el("p").text(words)),
            )
            .child(answer_trouble(shared, driver))
            .child(
                styled("div", "actions")
                    .children(may_retry.then(|| try_again(driver)))
                    .children(may_launch.then(|| launch(driver, LARGE, meta::LAUNCH_AGAIN)))
                    .child(start_over(driver, meta::START_OVER)),
            )
            .children(may_launch.then(|| invite(shared, driver)))
            .child(full_page(driver))
            .child(el("p").text(finish::STUCK_NOW))
            .children(support_reference(shared, driver))
            .child(steps(driver));
        Some(section)
    })
}

/// When it goes on, and by whom.
fn next(driver: Driver, may_retry: bool) -> Words {
    match record(driver).and_then(|record| record.next_try_at) {
        _ if !may_retry => finish::STUCK_LAUNCH.into(),
        Some(at) => finish::stuck_again_at(at).into(),
        None => finish::STUCK_STOPPED.into(),
    }
}

fn not_before(trouble: &Trouble) -> Option<Element> {
    let words = finish::not_before(trouble.not_before?);
    Some(text("p", "hint", words))
}
