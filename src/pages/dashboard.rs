//! The dashboard: `Get Started` on a fresh account.

use super::wabas::{self, Listed};
use crate::app::{Account, Shared};
use crate::runtime::Value;
use crate::runtime::router::Route;
use crate::text::{Text, account};
use crate::ui::{BUTTON, Element, LARGE, button, el, heading, styled, text};

/// The dashboard.
pub fn dashboard(shared: Shared) -> Element {
    let listed = wabas::load(shared);
    let fresh = move || {
        shared
            .account
            .read(|account| matches!(account, Account::SignedIn(s) if s.fresh))
    };
    el("div").live(fresh, move |fresh| {
        Some(if fresh {
            welcome(shared, listed)
        } else {
            home(shared, listed)
        })
    })
}

/// What was begun comes first: to begin anew is not what they came for.
fn begun(shared: Shared, listed: Value<Listed>) -> Element {
    el("div").live(
        move || listed.get(),
        move |listed| match listed {
            Listed::Here(contents) => wabas::unfinished(shared, contents.unfinished),
            Listed::Loading | Listed::Unreachable => None,
        },
    )
}

fn welcome(shared: Shared, listed: Value<Listed>) -> Element {
    let step = |(title, what): (Text, Text)| {
        el("li")
            .child(el("h2").text(title))
            .child(el("p").text(what))
    };
    styled("section", "hero")
        .child(heading(account::WELCOME))
        .child(begun(shared, listed))
        .child(text("p", "lead", account::WELCOME_LEAD))
        .child(button(LARGE, account::GET_STARTED, move || {
            wabas::begin(shared)
        }))
        .child(styled("ol", "promise").children(account::WELCOME_STEPS.map(step)))
}

fn home(shared: Shared, listed: Value<Listed>) -> Element {
    styled("section", "stack")
        .child(heading(account::DASHBOARD_TITLE))
        .child(begun(shared, listed))
        .child(text("p", "lead", account::DASHBOARD_LEAD))
        .child(el("p").child(shared.link(Route::Wabas, BUTTON, account::MANAGE_WABAS)))
}
