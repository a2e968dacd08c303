//! Settings: the way to `Manage WABAs`.

use crate::shell::Shared;
use crate::text::account;
use crate::ui::{Element, heading, styled, text};
use crate::web::router::Route;

/// Settings.
pub fn settings(shared: Shared) -> Element {
    let row = styled("li", "row")
        .child(shared.link(Route::Wabas, "link strong", account::MANAGE_WABAS))
        .child(text("p", "hint", account::MANAGE_WABAS_LEAD));
    styled("div", "stack")
        .child(heading(account::SETTINGS))
        .child(styled("ul", "list").child(row))
}
