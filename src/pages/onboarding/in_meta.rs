//! Beside Meta's window.

use journey::Event;
use journey::state::{Heard, State, Window};

use super::launch::{companion, full_page, launch};
use super::project;
use crate::runtime::Driver;
use crate::text::{meta, trouble};
use crate::ui::{BUTTON, Element, QUIET, Tone, Words, button, el, heading, notice, styled, text};

/// Meta's window is open, or its full page is about to be.
pub fn in_meta(driver: Driver) -> Element {
    styled("section", "stack")
        .child(heading(meta::IN_META_TITLE))
        .live(
            move || window(driver) == Some(Window::FullPage),
            move |full_page| {
                Some(if full_page {
                    text("p", "lead", meta::FULL_PAGE_GOING).attr("role", "status")
                } else {
                    beside(driver)
                })
            },
        )
}

fn window(driver: Driver) -> Option<Window> {
    project(driver, |state| match state {
        State::InMeta(meta) => Some(meta.window),
        _ => None,
    })
}

fn beside(driver: Driver) -> Element {
    let press =
        move |class, words, event: Event| button(class, words, move || driver.send(event.clone()));
    let help = styled("div", "actions")
        .child(press(BUTTON, meta::SHOW_WINDOW, Event::ShowWindowPressed))
        .child(launch(driver, BUTTON, meta::LAUNCH_AGAIN))
        .child(press(QUIET, meta::WINDOW_GONE, Event::WindowReportedGone));
    let looks_closed = move || window(driver) == Some(Window::Closed);
    let no_window = styled("details", "fold")
        .live_attr("open", move || looks_closed().then_some(""))
        .child(el("summary").text(meta::NO_WINDOW_TITLE))
        .child(el("p").text(meta::NO_WINDOW))
        .child(help);
    styled("div", "stack")
        .child(text("p", "lead", meta::IN_META_LEAD))
        .spoken(
            move || project(driver, told),
            |told| told.map(|(tone, words)| notice(tone, words)),
        )
        .child(no_window)
        .child(full_page(driver))
        .child(companion(driver))
}

/// What the window said, or looks like.
fn told(state: &State) -> Option<(Tone, Words)> {
    let State::InMeta(meta) = state else {
        return None;
    };
    Some(match (&meta.finish, &meta.heard, meta.window) {
        (Some(_), ..) => (Tone::Info, meta::FINISHED.into()),
        (.., Window::Closed) => (Tone::Warning, meta::LOOKS_CLOSED.into()),
        (_, Some(Heard::Cancelled(step)), _) => (Tone::Info, meta::heard_cancel(step).into()),
        (_, Some(Heard::Error(error)), _) => {
            let now = trouble::window_error(error).unwrap_or(meta::HEARD_ERROR_NOW);
            (
                Tone::Warning,
                meta::heard_error(&error.message, &now).into(),
            )
        }
        (_, Some(Heard::Unknown(event)), _) => (Tone::Info, meta::unknown_event(event).into()),
        (.., Window::Unseen) => (Tone::Warning, meta::UNSEEN.into()),
        _ => return None,
    })
}
