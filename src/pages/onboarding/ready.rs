//! Before Meta's window.

use journey::Event;
use leptos::prelude::*;

use super::launch::{Companion, Launch};
use crate::runtime::Driver;
use crate::text::meta;
use crate::ui::Heading;

/// Consent and attempt are on record: Meta's window is next.
#[component]
pub fn Ready(driver: Driver) -> impl IntoView {
    view! {
        <section class="stack">
            <Heading text=meta::READY_TITLE />
            <p class="lead">{meta::READY_LEAD}</p>
            <div class="actions">
                <Launch driver label=meta::LAUNCH />
                <button class="button quiet" on:click=move |_| driver.send(Event::StartOverPressed)>
                    {meta::START_OVER}
                </button>
            </div>
            // On a phone Meta's window covers the page: it is read before.
            <Companion />
        </section>
    }
}
