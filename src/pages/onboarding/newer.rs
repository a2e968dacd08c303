//! A newer server says of the attempt what this page does not know.

use journey::view::NewerView;

use super::common::{safe, support_reference};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text;
use crate::ui::{Element, LARGE, button, heading, styled, text};
use crate::web::page;

/// Where the number is, who acts next as far as that is known, and the way to a page that knows more.
pub fn newer(shared: Shared, driver: Driver, view: NewerView<'_>) -> Element {
    let lead = match view.customers_turn {
        true => text::NEWER_ASKS,
        false => text::NEWER_WAITS,
    };
    styled("section", "stack")
        .child(heading(text::NEWER))
        .children(safe(driver))
        .child(text("p", "lead", lead))
        .child(styled("div", "actions").child(button(LARGE, text::RELOAD, page::reload)))
        .children(support_reference(shared, driver))
}
