//! The dashboard: `Get Started` on a fresh account.

use leptos::prelude::*;

use super::unfinished::Unfinished;
use super::wabas::{self, Listed};
use crate::app::{Account, Link, Shared};
use crate::runtime::router::Route;
use crate::text::account;
use crate::ui::Heading;

/// The dashboard.
#[component]
pub fn Dashboard() -> impl IntoView {
    let shared = Shared::of_app();
    let fresh = Memo::new(move |_| match &*shared.account.read() {
        Account::SignedIn(session) => session.fresh,
        _ => false,
    });
    let listed = wabas::load(shared);
    let unfinished = move || match listed.get() {
        Listed::Here(wabas) => view! { <Unfinished attempts=wabas.unfinished /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        {move || if fresh.get() { view! { <Welcome /> }.into_any() } else { view! { <Home /> }.into_any() }}
        {unfinished}
    }
}

#[component]
fn Welcome() -> impl IntoView {
    let shared = Shared::of_app();
    let steps = account::WELCOME_STEPS.map(|(title, text)| {
        view! { <li><h2>{title}</h2><p>{text}</p></li> }
    });
    view! {
        <section class="hero">
            <Heading text=account::WELCOME />
            <p class="lead">{account::WELCOME_LEAD}</p>
            <button class="button primary large" on:click=move |_| wabas::begin(shared)>
                {account::GET_STARTED}
            </button>
            <ol class="promise">{steps.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Home() -> impl IntoView {
    view! {
        <Heading text=account::DASHBOARD_TITLE />
        <p class="lead">{account::DASHBOARD_LEAD}</p>
        <p><Link to=Route::Wabas text=account::MANAGE_WABAS class="button" /></p>
    }
}
