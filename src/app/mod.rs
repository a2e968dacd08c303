//! The app: who is signed in, where they are, and which screen they see.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `shared` | session, language and journey, for every page |
//! | `frame` | what stands around every screen |

mod frame;
mod shared;

use crate::pages::{self, ChunkScreen, ChunkState};
use crate::runtime::router::Route;
use crate::text::{self, account};
use crate::ui::{Element, PRIMARY, button, el, heading, styled, text};
pub use frame::frame;
pub use shared::{Account, Shared};

/// The whole app.
pub fn app() -> Element {
    let shared = Shared::start();
    shared.load();
    frame(shared)
}

/// What a customer sees: decided by session, then by place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Loading,
    Unreachable,
    SignIn,
    SignedOut,
    Dashboard,
    Settings,
    Wabas,
    Onboarding,
    Colleague,
}

impl Screen {
    fn of(account: &Account, route: &Route, tells_who: bool) -> Self {
        match (account, route) {
            // Whoever is signed in, or nobody: the link says what may be done.
            (_, Route::Colleague) => Self::Colleague,
            (Account::Loading, _) => Self::Loading,
            (Account::Unreachable, _) => Self::Unreachable,
            (Account::SignedOut, _) if tells_who => Self::SignedOut,
            (Account::SignedOut, _) => Self::SignIn,
            (Account::SignedIn(_), Route::Dashboard | Route::Unknown) => Self::Dashboard,
            (Account::SignedIn(_), Route::Settings) => Self::Settings,
            (Account::SignedIn(_), Route::Wabas) => Self::Wabas,
            (Account::SignedIn(_), Route::Onboarding | Route::Attempt(_)) => Self::Onboarding,
        }
    }

    fn view(self, shared: Shared) -> Element {
        let in_chunk = |screen| shared.chunks.view(screen, shared);
        match self {
            Self::Loading => loading_screen(),
            Self::Unreachable => unreachable(shared),
            Self::SignIn => pages::sign_in(shared),
            Self::SignedOut => signed_out(shared),
            Self::Dashboard => pages::dashboard(shared),
            Self::Settings => in_chunk(ChunkScreen::Settings),
            Self::Wabas => in_chunk(ChunkScreen::Wabas),
            Self::Onboarding => in_chunk(ChunkScreen::Onboarding),
            Self::Colleague => in_chunk(ChunkScreen::Colleague),
        }
    }

    /// What a screen that is fetched waits for.
    fn chunk_state(self, shared: Shared) -> Option<ChunkState> {
        let screen = match self {
            Self::Settings => ChunkScreen::Settings,
            Self::Wabas => ChunkScreen::Wabas,
            Self::Onboarding => ChunkScreen::Onboarding,
            Self::Colleague => ChunkScreen::Colleague,
            _ => return None,
        };
        Some(shared.chunks.state(screen))
    }

    /// Whether it is one of those that who is signed in walks between.
    fn is_inside(self) -> bool {
        !matches!(
            self,
            Self::Loading | Self::Unreachable | Self::SignIn | Self::Colleague
        )
    }
}

/// While a part of a screen is fetched.
pub fn loading() -> Element {
    waiting("span")
}

/// While a whole screen is, whose heading is not known yet.
pub fn loading_screen() -> Element {
    waiting("h1")
}

fn waiting(tag: &'static str) -> Element {
    styled("div", "loading")
        .attr("role", "status")
        .child(text(tag, "spoken", text::LOADING))
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
