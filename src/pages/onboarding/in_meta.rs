//! Beside Meta's window.

use journey::view::{Guide, InMetaView, WindowNotice};
use journey::{Event, View};

use super::common::shown;
use super::companion::companion;
use super::launch::{full_page, launch};
use crate::runtime::Driver;
use crate::text::{meta, trouble, window};
use crate::ui::{
    BUTTON, Element, QUIET, Severity, Words, button, el, heading, notice, styled, text,
};

/// Meta's window is open, or its full page is about to be.
pub fn in_meta(driver: Driver, view: InMetaView<'_>) -> Element {
    let guide = view.guide;
    // Without the button that opens the window once more, Meta's full page is about to come.
    let goes = move || of_meta(driver, |meta| meta.launch.is_none()).unwrap_or(false);
    styled("section", "stack")
        .child(heading(meta::IN_META_TITLE))
        .live(goes, move |goes| {
            Some(if goes {
                text("p", "lead", meta::FULL_PAGE_GOING).attr("role", "status")
            } else {
                beside(driver, guide)
            })
        })
}

fn of_meta<T>(driver: Driver, pick: impl Fn(&InMetaView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::InMeta(meta) => Some(pick(meta)),
        _ => None,
    })
}

fn beside(driver: Driver, guide: Guide) -> Element {
    let press =
        move |class, words, event: Event| button(class, words, move || driver.send(event.clone()));
    let help = styled("div", "actions")
        .child(press(BUTTON, meta::SHOW_WINDOW, Event::ShowWindowPressed))
        .child(launch(driver, BUTTON, meta::LAUNCH_AGAIN))
        .child(press(QUIET, meta::WINDOW_GONE, Event::WindowReportedGone));
    let no_window = styled("details", "fold")
        .child(el("summary").text(meta::NO_WINDOW_TITLE))
        .child(el("p").text(meta::NO_WINDOW))
        .child(help);
    let status = styled("div", "stack")
        .child(text("p", "lead", meta::IN_META_LEAD))
        .child(text("p", "notice info side", window::BESIDE_HINT))
        .spoken(
            move || of_meta(driver, |meta| meta.notice.map(told)).flatten(),
            |told| told.map(|(tone, words)| notice(tone, words)),
        )
        .child(no_window)
        .child(full_page(driver));
    styled("div", "beside")
        .child(status)
        .child(companion(driver, guide))
}

/// What the window said, or looks like.
fn told(said: WindowNotice<'_>) -> (Severity, Words) {
    match said {
        WindowNotice::Cancelled(step) => (Severity::Info, meta::heard_cancel(step).into()),
        WindowNotice::Error(error) => {
            let now = trouble::window_error(error).unwrap_or(meta::HEARD_ERROR_NOW);
            (
                Severity::Warning,
                meta::heard_error(&error.message, &now).into(),
            )
        }
        WindowNotice::Unknown(_) => (Severity::Info, meta::UNKNOWN_EVENT.into()),
        WindowNotice::Unseen => (Severity::Warning, meta::UNSEEN.into()),
    }
}
