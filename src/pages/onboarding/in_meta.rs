//! Beside Meta's window.

use journey::Event;
use journey::state::{Heard, State, Window};
use leptos::prelude::*;

use super::launch::{Companion, Launch};
use super::project;
use crate::runtime::Driver;
use crate::text::meta;
use crate::ui::{Heading, Notice, Tone};

/// Meta's window is open.
#[component]
pub fn InMeta(driver: Driver) -> impl IntoView {
    let told = Memo::new(move |_| {
        project(driver, |state| match state {
            State::InMeta(meta) => Some((meta.finish.is_some(), meta.window, meta.heard.clone())),
            _ => None,
        })
    });
    let notice = move || match told.get()? {
        (true, ..) => Some((
            Tone::Success,
            [meta::FINISHED_TITLE, ". ", meta::FINISHED_LEAD].concat(),
        )),
        (_, _, Some(Heard::Cancelled(step))) => Some((Tone::Info, meta::heard_cancel(&step))),
        (_, _, Some(Heard::Error(error))) => {
            Some((Tone::Warning, meta::heard_error(&error.message)))
        }
        (_, Window::Unseen, _) => Some((Tone::Warning, meta::UNSEEN.to_owned())),
        _ => None,
    };
    view! {
        <section class="stack">
            <Heading text=meta::IN_META_TITLE />
            <p class="lead">{meta::IN_META_LEAD}</p>
            {move || notice().map(|(tone, text)| view! { <Notice tone text /> })}
            <Companion />
            <details class="fold">
                <summary>{meta::NO_WINDOW_TITLE}</summary>
                <p>{meta::NO_WINDOW}</p>
                <div class="actions">
                    <Launch driver label=meta::LAUNCH_AGAIN primary=false />
                    <button class="button quiet" on:click=move |_| driver.send(Event::WindowReportedGone)>
                        {meta::WINDOW_GONE}
                    </button>
                </div>
            </details>
        </section>
    }
}
