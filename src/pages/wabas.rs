//! `Manage WABAs`: every WABA with its numbers, attempts that have not ended, and
//! `Add Number`.

use contract::summary::WabasSummary;
use contract::wabas::Waba;
use leptos::prelude::*;

use super::listed::{Listed, begin, load, unfinished};
use super::number::{leaves, number};
use crate::api::Api;
use crate::shell::{Shared, loading};
use crate::text::account;
use crate::ui::{Element, PRIMARY, Severity, button, el, heading, notice, outside, styled, text};

/// `Manage WABAs`.
pub fn wabas(shared: Shared) -> Element {
    let listed = load(shared, Api::wabas, leaves);
    let title = styled("div", "split")
        .child(heading(account::MANAGE_WABAS))
        .child(button(PRIMARY, account::ADD_NUMBER, move || begin(shared)));
    styled("div", "stack").child(title).live(
        move || listed.get(),
        move |known| {
            Some(match known {
                Listed::Loading => loading(),
                Listed::Unreachable => notice(Severity::Danger, account::WABAS_UNREACHABLE),
                Listed::Loaded(contents) => list(shared, listed, contents),
            })
        },
    )
}

fn list(shared: Shared, listed: RwSignal<Listed<WabasSummary>>, contents: WabasSummary) -> Element {
    let none = contents.wabas.is_empty() && contents.unfinished.is_empty();
    styled("div", "stack")
        .children(none.then(|| text("p", "empty", account::NO_WABAS)))
        .children(
            (!contents.unfinished.is_empty()).then(|| unfinished(shared, contents.unfinished)),
        )
        .children(
            contents
                .wabas
                .into_iter()
                .map(|known| waba(shared, listed, known)),
        )
}

fn waba(shared: Shared, listed: RwSignal<Listed<WabasSummary>>, waba: Waba) -> Element {
    let id = [&*account::WABA_ID, " ", waba.id.as_str()].concat();
    styled("section", "card")
        .child(el("h2").child(outside("", account::told(waba.name.as_deref()))))
        .child(text("p", "hint", id))
        .child(
            styled("ul", "list").children(
                waba.numbers
                    .into_iter()
                    .map(|known| number(shared, listed, known)),
            ),
        )
}
