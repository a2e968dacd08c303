//! Before Meta's window.

use journey::Event;

use super::launch::{companion, launch};
use crate::runtime::Driver;
use crate::text::meta;
use crate::ui::{Element, LARGE, QUIET, button, heading, styled, text};

/// Consent and attempt are on record: Meta's window is next.
pub fn ready(driver: Driver) -> Element {
    let actions = styled("div", "actions")
        .child(launch(driver, LARGE, meta::LAUNCH))
        .child(button(QUIET, meta::START_OVER, move || {
            driver.send(Event::StartOverPressed)
        }));
    styled("section", "stack")
        .child(heading(meta::READY_TITLE))
        .child(text("p", "lead", meta::READY_LEAD))
        .child(actions)
        // On a phone Meta's window covers the page: it is read before.
        .child(companion())
}
