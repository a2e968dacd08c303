//! The whole app: the frame, and in it the page of the screen that the customer sees.

use super::dashboard::dashboard;
use super::onboarding::{colleague, onboarding};
use super::settings::settings;
use super::sign_in::sign_in;
use super::wabas::wabas;
use crate::api::Api;
use crate::shell::{Screen, Shared, frame, loading_screen};
use crate::text::{self, account};
use crate::ui::{Element, PRIMARY, button, el, heading, styled};

/// The whole app.
pub fn app(api: Api) -> Element {
    let shared = Shared::start(api);
    shared.load();
    frame(shared, page)
}

/// A screen's page.
pub fn page(screen: Screen, shared: Shared) -> Element {
    match screen {
        Screen::Loading => loading_screen(),
        Screen::Unreachable => unreachable(shared),
        Screen::SignIn => sign_in(shared),
        Screen::SignedOut => signed_out(shared),
        Screen::Dashboard => dashboard(shared),
        Screen::Settings => settings(shared),
        Screen::Wabas => wabas(shared),
        Screen::Onboarding => onboarding(shared),
        Screen::Colleague => colleague(shared),
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
