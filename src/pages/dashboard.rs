//! The dashboard: `Get Started` on a fresh account, and how its numbers are on any other.

use super::chunks::{overview_part, unfinished_part, want};
use super::listed::{self, Listed};
use crate::api::Api;
use crate::shell::{Account, Chunk, ChunkState, Shared, loading};
use crate::text::{Text, account};
use crate::ui::{Element, LARGE, button, el, heading, styled, text, track};
use contract::summary::UnfinishedAttempts;
use leptos::prelude::*;

type Unfinished = Listed<UnfinishedAttempts>;

/// The dashboard.
pub fn dashboard(shared: Shared) -> Element {
    let fresh = move || {
        shared
            .account
            .with(|account| matches!(account, Account::SignedIn(s) if s.fresh))
    };
    el("section").live(fresh, move |fresh| {
        let (title, contents) = match fresh {
            true => (account::WELCOME, welcome(shared)),
            false => (account::DASHBOARD_TITLE, numbers(shared)),
        };
        Some(styled("div", "stack").child(heading(title)).child(contents))
    })
}

/// Of an account that has numbers: by a chunk, as only the settings know more of a number.
fn numbers(shared: Shared) -> Element {
    el("div").live(
        move || shared.chunks.state(Chunk::Settings).get(),
        move |_| Some(overview_part(shared)),
    )
}

/// Of a fresh account. What was begun comes first, so all that is below waits until that is known: nothing
/// moves under the customer's finger.
fn welcome(shared: Shared) -> Element {
    let listed = listed::load(shared, Api::unfinished, |_| false);
    let unfinished = move || {
        listed.with(
            |listed| matches!(listed, Listed::Loaded(contents) if !contents.unfinished.is_empty()),
        )
    };
    // What stopped an attempt is told by a chunk.
    let waits =
        move || unfinished() && shared.chunks.state(Chunk::Settings).get() == ChunkState::Missing;
    let known = move || !waits() && listed.with(|listed| *listed != Listed::Loading);
    el("div").live(
        move || (waits(), known()),
        move |(waits, known)| {
            if waits {
                want(Chunk::Settings, shared);
            }
            Some(match known {
                false => loading(),
                true => start(shared, listed),
            })
        },
    )
}

/// To begin anew is not what they came for who have begun.
fn begun(shared: Shared, listed: RwSignal<Unfinished>) -> Element {
    styled("div", "stack").live(
        move || (listed.get(), shared.chunks.state(Chunk::Settings).get()),
        move |(listed, _)| match listed {
            Listed::Loaded(contents) if !contents.unfinished.is_empty() => {
                Some(unfinished_part(shared, contents.unfinished))
            }
            _ => None,
        },
    )
}

fn start(shared: Shared, listed: RwSignal<Unfinished>) -> Element {
    let step = |(title, what): (Text, Text)| {
        el("li")
            .child(el("h2").text(title))
            .child(el("p").text(what))
    };
    let start = button(LARGE, account::GET_STARTED, move || listed::begin(shared));
    let hero = styled("div", "hero")
        .child(text("p", "lead", account::WELCOME_LEAD))
        .child(track("track here", "icon icon-building-2"))
        .child(styled("div", "actions").child(start));
    begun(shared, listed)
        .child(hero)
        .child(styled("ol", "card promise").children(account::WELCOME_STEPS.map(step)))
}
