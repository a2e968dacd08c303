//! The dashboard: `Get Started` on a fresh account.

use super::chunks::{unfinished_part, want};
use super::listed::{self, Listed};
use crate::api::Api;
use crate::shell::{Account, Chunk, ChunkState, Shared, loading};
use crate::text::{Text, account};
use crate::ui::{BUTTON, Element, LARGE, button, el, heading, styled, text};
use crate::web::router::Route;
use contract::summary::UnfinishedAttempts;
use leptos::prelude::*;

type Unfinished = Listed<UnfinishedAttempts>;

/// The dashboard. What was begun comes first, so all that is below waits until that is
/// known: nothing moves under the customer's finger.
pub fn dashboard(shared: Shared) -> Element {
    let listed = listed::load(shared, Api::unfinished, |_| false);
    let fresh = move || {
        shared
            .account
            .with(|account| matches!(account, Account::SignedIn(s) if s.fresh))
    };
    let unfinished = move || {
        listed.with(
            |listed| matches!(listed, Listed::Loaded(contents) if !contents.unfinished.is_empty()),
        )
    };
    // What stopped an attempt is told by a chunk.
    let waits =
        move || unfinished() && shared.chunks.state(Chunk::Settings).get() == ChunkState::Missing;
    let known = move || !waits() && listed.with(|listed| *listed != Listed::Loading);
    styled("section", "stack")
        .live(fresh, |fresh| {
            Some(heading(match fresh {
                true => account::WELCOME,
                false => account::DASHBOARD_TITLE,
            }))
        })
        .live(
            move || (waits(), known().then(fresh)),
            move |(waits, fresh)| {
                if waits {
                    want(Chunk::Settings, shared);
                }
                Some(match fresh {
                    None => loading(),
                    Some(true) => welcome(shared, listed),
                    Some(false) => home(shared, listed),
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

fn welcome(shared: Shared, listed: RwSignal<Unfinished>) -> Element {
    let step = |(title, what): (Text, Text)| {
        el("li")
            .child(el("h2").text(title))
            .child(el("p").text(what))
    };
    let start = button(LARGE, account::GET_STARTED, move || listed::begin(shared));
    begun(shared, listed)
        .child(text("p", "lead", account::WELCOME_LEAD))
        .child(styled("div", "actions").child(start))
        .child(styled("ol", "promise").children(account::WELCOME_STEPS.map(step)))
}

fn home(shared: Shared, listed: RwSignal<Unfinished>) -> Element {
    begun(shared, listed)
        .child(text("p", "lead", account::DASHBOARD_LEAD))
        .child(el("p").child(shared.link(Route::Wabas, BUTTON, account::MANAGE_WABAS)))
}
