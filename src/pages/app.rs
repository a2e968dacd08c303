//! The whole app: the frame, and in it the page of the screen that the customer sees.

use super::chunks::{chunk_screen, preload};
use super::dashboard::dashboard;
use super::sign_in::sign_in;
use crate::api::Api;
use crate::shell::{Chunk, Screen, Shared, frame, loading_screen};
use crate::text::{self, account};
use crate::ui::{Element, PRIMARY, button, el, heading, styled};
use crate::web::page::when_idle;

/// The whole app.
pub fn app(api: Api) -> Element {
    let shared = Shared::start(api);
    shared.load();
    frame(shared, page)
}

/// A screen's page.
pub fn page(screen: Screen, shared: Shared) -> Element {
    // A colleague has one screen, and nothing comes next.
    if !matches!(screen, Screen::Loading | Screen::Colleague) {
        when_idle(shared.api().lifetime(), async move {
            shared.has_all_texts().await;
            preload().await;
        });
    }
    if let Some(chunk) = Chunk::of(screen) {
        return chunk_screen(chunk, screen, shared);
    }
    match screen {
        Screen::Unreachable => unreachable(shared),
        Screen::SignIn => sign_in(shared),
        Screen::SignedOut => signed_out(shared),
        Screen::Dashboard => dashboard(shared),
        _ => loading_screen(),
    }
}

fn unreachable(shared: Shared) -> Element {
    styled("section", "card narrow")
        .child(heading(account::UNREACHABLE))
        .child(el("p").text(account::UNREACHABLE_LEAD))
        .child(button(PRIMARY, text::TRY_AGAIN, move || shared.load()))
}

/// Nobody is signed in to the dashboard around us any more: it knows the way back in.
fn signed_out(shared: Shared) -> Element {
    styled("section", "card narrow")
        .child(heading(text::NOT_SHOWN))
        .child(el("p").text(text::SIGNED_OUT))
        .child(button(PRIMARY, text::TRY_AGAIN, move || shared.load()))
}
