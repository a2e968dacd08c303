//! Which screen a customer sees.

use super::account::Account;
use crate::web::router::Route;

/// What a customer sees: decided by session, then by place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Screen {
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
    /// The screen for this session at this place. `provides_session`: a dashboard does.
    pub fn of(account: &Account, route: &Route, provides_session: bool) -> Self {
        match (account, route) {
            // Whoever is signed in, or nobody: the link says what may be done.
            (_, Route::Colleague) => Self::Colleague,
            (Account::Loading, _) => Self::Loading,
            (Account::Unreachable, _) => Self::Unreachable,
            (Account::SignedOut, _) if provides_session => Self::SignedOut,
            (Account::SignedOut, _) => Self::SignIn,
            (Account::SignedIn(_), Route::Dashboard | Route::Unknown) => Self::Dashboard,
            (Account::SignedIn(_), Route::Settings) => Self::Settings,
            (Account::SignedIn(_), Route::Wabas) => Self::Wabas,
            (Account::SignedIn(_), Route::Onboarding | Route::Prepare(_) | Route::Attempt(_)) => {
                Self::Onboarding
            }
        }
    }

    /// Whether it is one of those that who is signed in walks between.
    pub fn is_inside(self) -> bool {
        !matches!(
            self,
            Self::Loading | Self::Unreachable | Self::SignIn | Self::Colleague
        )
    }
}
