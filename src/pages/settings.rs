//! Settings: the way to `Manage WABAs`.

use leptos::prelude::*;

use crate::app::Link;
use crate::runtime::router::Route;
use crate::text::account;
use crate::ui::Heading;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <Heading text=account::SETTINGS />
        <ul class="list">
            <li class="row">
                <Link to=Route::Wabas text=account::MANAGE_WABAS class="link strong" />
                <p class="hint">{account::MANAGE_WABAS_LEAD}</p>
            </li>
        </ul>
    }
}
