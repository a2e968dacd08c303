//! The customer's session: found out, renewed, ended.

use contract::session::Session;
use contract::time::UnixMillis;
use gloo_timers::future::TimeoutFuture;
use journey::RequestFailure;
use leptos::prelude::*;

use super::account::Account;
use super::shared::Shared;
use crate::host::Host;
use crate::text;
use crate::web::clock;
use crate::web::router::Route;
use crate::web::saved::{self, JourneyOwner};

/// A session is about to end this many milliseconds before it does.
const NEAR_MS: i64 = 10 * 60_000;

/// Milliseconds until a server that did not answer is asked again.
const AGAIN_MS: u32 = 4_000;

impl Shared {
    /// The session is over: sign-in comes up, and then the same place again, where it is the same
    /// account. Nothing of any account is kept in the browser meanwhile.
    #[inline(never)]
    pub fn signed_out(self) {
        self.account.set(Account::SignedOut);
        saved::forget_accounts(None);
    }

    /// The account has a number now.
    pub fn has_number(self) {
        self.account.update(|account| {
            if let Account::SignedIn(session) = account {
                session.fresh = false;
            }
        });
    }

    /// Finds out who is signed in.
    #[inline(never)]
    pub fn load(self) {
        self.account.set(Account::Loading);
        let session = self.api().session();
        self.spawn(async move {
            match session.await {
                Ok(Some(session)) => return self.signed_in(session),
                Ok(None) => return self.signed_out(),
                Err(_) => self.account.set(Account::Unreachable),
            }
            // Asked again until it answers, also where nobody presses a button.
            TimeoutFuture::new(AGAIN_MS).await;
            if self.account.try_get_untracked() == Some(Account::Unreachable) {
                self.load();
            }
        });
    }

    /// This is who is signed in.
    #[inline(never)]
    pub fn signed_in(self, session: Session) {
        let options = self.host.and_then(Host::options);
        text::name_platform(session.platform.as_deref());
        if let Some(host) = self.host {
            host.keep_returns(session.returns);
        }
        let owner = JourneyOwner::Account(session.account.id.clone());
        saved::forget_accounts(Some(&owner));
        if options.is_some_and(|options| options.add_number()) && !saved::began_here(&owner) {
            saved::forget_attempt(&owner);
        }
        let left = i64::from(session.ends_in_seconds) * 1_000;
        let ends = UnixMillis(clock::now().0 + left);
        self.untracked
            .update_value(|untracked| untracked.ends = ends);
        let back = !self.is_signed_in();
        self.account.set(Account::SignedIn(session));
        if back
            && let Some(running) = self.current()
            && running.ends_for(&owner)
        {
            self.end_journey();
        }
    }

    /// Minutes until the session ends, where that is near. By then it can be renewed; one that the
    /// dashboard provides is followed by the next.
    pub(super) fn minutes_left(self) -> Option<u32> {
        if self.provides_session() {
            return None;
        }
        let near = matches!(self.account.get_untracked(), Account::SignedIn(_));
        let ends = self.untracked.with_value(|untracked| untracked.ends);
        let left = ends.0 - clock::now().0;
        (near && left < NEAR_MS).then_some((left / 60_000).max(0) as u32)
    }

    /// Whether the dashboard around us provides the session: then there is nothing to sign in to here.
    pub(super) fn provides_session(self) -> bool {
        let options = self.host.and_then(Host::options);
        options.is_some_and(|options| options.provides_session())
    }

    /// The session goes on for its whole time, from now on.
    pub(super) fn renew(self) {
        let renewed = self.api().renew();
        self.spawn(async move {
            match renewed.await {
                Ok(session) => self.signed_in(session),
                Err(RequestFailure::Refused { .. }) => self.signed_out(),
                // The notice stays, and with it the button.
                Err(RequestFailure::Unreachable) => {}
            }
        });
    }

    /// Nobody is signed in any more, by the customer's own wish.
    pub(super) fn sign_out(self) {
        let told = self.api().sign_out();
        self.spawn(async move {
            // Signed out here in any case; the server's session ends by itself if it
            // can't be told.
            let _ = told.await;
            self.router.go(Route::Dashboard);
            self.end_journey();
            self.signed_out();
            saved::tell_other_tabs("");
        });
    }
}
