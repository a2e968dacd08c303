//! Beside Meta's window.

use journey::Event;
use journey::state::{Heard, State, Window};

use super::launch::{companion, launch};
use super::project;
use crate::runtime::Driver;
use crate::text::meta;
use crate::ui::{BUTTON, Element, QUIET, Tone, Words, button, el, heading, notice, styled, text};

/// Meta's window is open.
pub fn in_meta(driver: Driver) -> Element {
    let gone = button(QUIET, meta::WINDOW_GONE, move || {
        driver.send(Event::WindowReportedGone)
    });
    let no_window = styled("details", "fold")
        .child(el("summary").text(meta::NO_WINDOW_TITLE))
        .child(el("p").text(meta::NO_WINDOW))
        .child(
            styled("div", "actions")
                .child(launch(driver, BUTTON, meta::LAUNCH_AGAIN))
                .child(gone),
        );
    styled("section", "stack")
        .child(heading(meta::IN_META_TITLE))
        .child(text("p", "lead", meta::IN_META_LEAD))
        .live(
            move || project(driver, told),
            |told| {
                told.map(|(warning, words)| {
                    notice(if warning { Tone::Warning } else { Tone::Info }, words)
                })
            },
        )
        .child(companion())
        .child(no_window)
}

/// What the window said, and whether it is a warning.
fn told(state: &State) -> Option<(bool, Words)> {
    let State::InMeta(meta) = state else {
        return None;
    };
    Some(match (&meta.finish, &meta.heard, meta.window) {
        (Some(_), ..) => (false, meta::FINISHED.into()),
        (_, Some(Heard::Cancelled(step)), _) => (false, meta::heard_cancel(step).into()),
        (_, Some(Heard::Error(error)), _) => (true, meta::heard_error(&error.message).into()),
        (_, _, Window::Unseen) => (true, meta::UNSEEN.into()),
        _ => return None,
    })
}
