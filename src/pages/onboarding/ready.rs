//! Before Meta's window.

use contract::phone::PhoneNumber;
use journey::view::ReadyView;

use super::common::start_over;
use super::companion::companion;
use super::invite::invite;
use super::launch::{full_page, launch};
use super::other_device::other_device;
use super::stopped::looking;
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{colleague, meta};
use crate::ui::{Element, FACEBOOK, Severity, heading, notice, outside, styled, text};

/// Consent and attempt are on record: Meta's window is next.
pub fn ready(shared: Shared, driver: Driver, view: ReadyView<'_>) -> Element {
    let actions = styled("div", "actions")
        .child(launch(driver, FACEBOOK, meta::LAUNCH))
        .child(start_over(driver, meta::START_OVER));
    let lead = match view.moves_from {
        None => meta::READY_LEAD_RENEWAL,
        Some(origin) => meta::ready_lead(origin),
    };
    // A colleague's link is good for one browser at a time, and theirs to open where they like.
    let device = (!view.for_colleague)
        .then(|| other_device(shared, &view.record.id))
        .flatten();
    let section = styled("section", "stack")
        .child(heading(meta::READY_TITLE))
        .child(text("p", "lead", lead))
        .child(looking(driver))
        .child(actions)
        .child(text("p", "hint", meta::READY_NOTE))
        .child(invite(shared, driver))
        .child(full_page(driver))
        .children(device)
        // On a phone Meta's window covers the page: it is read before.
        .child(companion(driver, view.guide));
    if !view.for_colleague {
        return section;
    }
    let lead = match view.record.invited_by.as_deref() {
        // Who signed in by phone is known by their number alone.
        Some(who) => {
            let number = PhoneNumber::parse(who).map(|number| number.written());
            colleague::lead_from(&number.unwrap_or_else(|_| who.to_owned()))
        }
        None => colleague::LEAD.to_string(),
    };
    styled("div", "stack")
        .child(notice(Severity::Info, "").child(outside("", lead)))
        .child(section)
}
