//! Meta's window is over, and its last word is awaited.

use journey::view::{Awaited, CheckingView};
use journey::{Event, View};
use leptos::prelude::*;

use super::common::shown;
use super::launch::{full_page, launch};
use crate::runtime::Driver;
use crate::text::{meta, window};
use crate::ui::{BUTTON, Element, QUIET, button, each_second, el, heading, styled, text};
use crate::web::clock;

/// What is waited for, since when and until when; the other ways are folded in.
pub fn checking(driver: Driver, view: CheckingView<'_>) -> Element {
    let begun = awaits(driver).unwrap_or(view.awaits);
    // Once the next screen comes, this one goes with what it said last.
    let awaited = move || awaits(driver).unwrap_or(begun);
    let wait = styled("div", "card waiting")
        .child(clock_line())
        .child(el("p").live_text(move || window::awaited_until(awaited())));
    styled("section", "stack")
        .child(heading(window::CHECKING_TITLE))
        .child(
            styled("p", "lead")
                .attr("role", "status")
                .live_text(move || window::awaited(awaited()).into()),
        )
        .child(wait)
        .live(
            move || of_checking(driver, |view| view.window).unwrap_or(false),
            move |window| window.then(|| ways(driver)),
        )
}

fn of_checking<T>(driver: Driver, pick: impl Fn(&CheckingView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Checking(checking) => Some(pick(checking)),
        _ => None,
    })
}

fn awaits(driver: Driver) -> Option<Awaited> {
    of_checking(driver, |view| view.awaits)
}

/// How long it has been waited, by a clock that runs.
fn clock_line() -> Element {
    let since = clock::monotonic_ms();
    let passed = each_second(move || ((clock::monotonic_ms() - since) / 1_000.0) as u32);
    let words = move || minutes(passed.get()).into();
    styled("p", "clock")
        .child(text("span", "hint", window::CHECKING_FOR))
        .text(" ")
        // Read out each second, it would drown everything else.
        .child(
            styled("bdi", "strong")
                .attr("role", "timer")
                .live_text(words),
        )
}

/// Minutes and seconds, as clocks show them.
fn minutes(seconds: u32) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    [&*minutes.to_string(), ":", zero, &*seconds.to_string()].concat()
}

/// The window is brought to the front, opened once more, or not waited for any longer.
fn ways(driver: Driver) -> Element {
    let press =
        move |class, words, event: Event| button(class, words, move || driver.send(event.clone()));
    styled("details", "fold")
        .child(el("summary").text(window::CHECKING_WAYS))
        .child(el("p").text(window::CHECKING_WAYS_LEAD))
        .child(
            styled("div", "actions")
                .child(press(BUTTON, meta::SHOW_WINDOW, Event::ShowWindowPressed))
                .child(launch(driver, BUTTON, meta::LAUNCH_AGAIN))
                .child(press(
                    QUIET,
                    window::CHECKING_STOP,
                    Event::WindowReportedGone,
                )),
        )
        .child(full_page(driver))
}
