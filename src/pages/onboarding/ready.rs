//! Before Meta's window.

use super::invite::invite;
use super::launch::{companion, full_page, launch};
use super::stopped::looking;
use super::{origin, record, renews, start_over};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::meta;
use crate::ui::{Element, LARGE, heading, styled, text};

/// Consent and attempt are on record: Meta's window is next.
pub fn ready(shared: Shared, driver: Driver) -> Element {
    let actions = styled("div", "actions")
        .child(launch(driver, LARGE, meta::LAUNCH))
        .child(start_over(driver, meta::START_OVER));
    let lead = match record(driver).is_some_and(|record| renews(&record)) {
        true => meta::READY_LEAD_RENEWAL,
        false => meta::ready_lead(origin(driver)),
    };
    styled("section", "stack")
        .child(heading(meta::READY_TITLE))
        .child(text("p", "lead", lead))
        .child(looking(driver))
        .child(actions)
        .child(text("p", "hint", meta::READY_NOTE))
        .child(invite(shared, driver))
        .child(full_page(driver))
        // On a phone Meta's window covers the page: it is read before.
        .child(companion(driver))
}
