//! Interrupted, or stuck.

use contract::time::UnixMillis;
use journey::view::{InterruptedView, NextTry, StuckView};
use journey::{Answer, Event, View};
use leptos::prelude::*;

use super::common::{
    answer_trouble, of_record, safe, sending, shown, start_over, support_reference,
};
use super::companion::companion;
use super::invite::invite;
use super::launch::{full_page, launch};
use super::sights::sights;
use super::working::steps;
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{self, finish, meta, trouble, window};
use crate::ui::{
    Element, FACEBOOK, LARGE, Severity, Words, busy_button, el, heading, notice, outside, styled,
    text,
};

/// It stopped, and the customer can go on.
pub fn interrupted(shared: Shared, driver: Driver) -> Element {
    let reason = move || {
        shown(driver, |view| match view {
            View::Interrupted(stopped) => Some(stopped.reason.clone()),
            _ => None,
        })
    };
    el("div").live(reason, move |_| {
        let journey = driver.journey.get_untracked();
        match journey.view() {
            View::Interrupted(stopped) => Some(because(shared, driver, stopped)),
            _ => None,
        }
    })
}

fn because(shared: Shared, driver: Driver, view: InterruptedView<'_>) -> Element {
    let words = trouble::reason(view.reason);
    let relaunch = view.launch.is_some();
    let go_on = if relaunch {
        launch(driver, FACEBOOK, meta::LAUNCH_AGAIN)
    } else {
        try_again(driver)
    };
    let place = match view.unsure {
        true => Some(text("p", "notice warning", window::UNSURE)),
        false => safe(driver),
    };
    styled("section", "stack")
        .child(heading(words.title))
        .children(place)
        .child(text("p", "lead", words.detail))
        .children(trouble::detail(view.reason).map(|detail| outside("hint", detail)))
        .children(view.not_before.map(not_before))
        .child(looking(driver))
        .child(answer_trouble(shared, driver))
        .child(
            styled("div", "actions")
                .child(go_on)
                .child(start_over(driver, meta::START_OVER)),
        )
        .children((!view.sights.is_empty()).then(|| sights(driver, view.sights)))
        .child(invite(shared, driver))
        .child(full_page(driver))
        .children(support_reference(shared, driver))
        .child(match relaunch {
            true => companion(driver, view.guide),
            false => steps(driver),
        })
}

/// Until when the server looks for what a signup shared whose code has not come.
pub(super) fn looking(driver: Driver) -> Element {
    el("div").spoken(
        move || of_record(driver, |record| record.looking_until).flatten(),
        |until| until.map(|until| notice(Severity::Info, finish::looking(until))),
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
        of_stuck(driver, |stuck| {
            (stuck.trouble.clone(), stuck.retry, stuck.launch.is_some())
        })
    };
    el("div").live(why, move |why| {
        let (why, may_retry, may_launch) = why?;
        let words = trouble::kind(why.kind);
        let section = styled("section", "stack")
            .child(heading(words.title))
            .children(safe(driver))
            .child(text("p", "lead", words.detail))
            .children(why.not_before.map(not_before))
            .spoken(
                move || of_stuck(driver, |stuck| stuck.next),
                |next| Some(el("p").text(next_try(next?))),
            )
            .child(answer_trouble(shared, driver))
            .child(
                styled("div", "actions")
                    .children(may_retry.then(|| try_again(driver)))
                    .children(may_launch.then(|| launch(driver, FACEBOOK, meta::LAUNCH_AGAIN)))
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

fn of_stuck<T>(driver: Driver, pick: impl Fn(&StuckView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Stuck(stuck) => Some(pick(stuck)),
        _ => None,
    })
}

/// When it goes on, and by whom.
fn next_try(next: NextTry) -> Words {
    match next {
        NextTry::ByLaunch => finish::STUCK_LAUNCH.into(),
        NextTry::At(at) => finish::stuck_again_at(at).into(),
        NextTry::Stopped => finish::STUCK_STOPPED.into(),
    }
}

fn not_before(at: UnixMillis) -> Element {
    text("p", "hint", finish::not_before(at))
}
