//! Who is signed in, and what every page may use.

use std::any::Any;
use std::sync::Arc;

use contract::ids::OnboardingId;
use contract::session::Session;
use contract::time::UnixMillis;
use gloo_timers::future::TimeoutFuture;
use journey::{Effect, Failure, Journey};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::api;
use crate::host::Host;
use crate::pages;
use crate::runtime::router::{Route, Router};
use crate::runtime::{
    self, Driver, Running, RunningJourney, SESSION, Value, Whose, browser, keep_language, use_language,
};
use crate::text::{Language, Text};
use crate::ui::{Element, LANGUAGE, styled};

/// A session is about to end this many milliseconds before it does.
const NEAR_MS: i64 = 10 * 60_000;

/// Milliseconds until a server that did not answer is asked again.
const AGAIN_MS: u32 = 4_000;

/// What the app knows of its customer's session.
#[derive(Clone, PartialEq)]
pub enum Account {
    /// Asked for.
    Loading,
    /// The server could not be asked.
    Unreachable,
    /// Nobody is signed in.
    SignedOut,
    /// This is who.
    SignedIn(Session),
}

/// What every page may use. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Shared {
    /// Where the customer is.
    pub router: Router,
    /// Who they are.
    pub account: Value<Account>,
    /// When the session ends, by the browser's clock.
    ends: Value<UnixMillis>,
    /// How far sign-in is.
    pub sign_in: pages::SignIn,
    /// The screens that are fetched when they are wanted.
    pub chunks: pages::Chunks,
    /// The language that is spoken.
    pub(super) language: Value<Language>,
    /// Another one was chosen, and could not be fetched.
    pub(super) speechless: Value<bool>,
    /// The journey that runs, if one does.
    running: Value<Option<Arc<dyn RunningJourney>>>,
    /// What lives as long as the app.
    app: Value<Owner>,
    /// The dashboard around us, where there is one.
    pub host: Option<Host>,
}

impl Shared {
    /// At the address bar's place, with nothing known yet.
    pub fn start() -> Self {
        let host = Host::here();
        let shared = Self {
            router: Router::start(host),
            account: Value::new(Account::Loading),
            ends: Value::new(UnixMillis(0)),
            sign_in: pages::SignIn::new(),
            chunks: pages::Chunks::new(),
            language: Value::new(Language::in_use()),
            speechless: Value::new(false),
            running: Value::new(None),
            app: Value::new(Owner::current().unwrap_or_default()),
            host,
        };
        let changed = move |event: web_sys::Event| {
            let event: web_sys::StorageEvent = event.unchecked_into();
            if event.key().as_deref() == Some(SESSION)
                && let Some(who) = event.new_value()
                && shared
                    .session()
                    .is_none_or(|known| known.phone.as_str() != who)
            {
                // Somebody else, or nobody, by what happened in another tab.
                shared.end_journey();
                shared.load();
            }
        };
        browser::listen("storage", Box::new(changed));
        browser::when_idle(|| spawn_local(pages::preload_all()));
        shared
    }

    /// Who is signed in, where a page is shown to nobody else.
    pub fn session(self) -> Option<Session> {
        match self.account.now() {
            Account::SignedIn(session) => Some(session),
            _ => None,
        }
    }

    /// The journey that runs already for them, and for this attempt where one is named.
    pub fn running(self, whose: &Whose, id: Option<&OnboardingId>) -> Option<Driver> {
        let running: Arc<dyn Any> = self.running.now()?;
        let running = running.downcast_ref::<Running>()?;
        running.is(whose, id).then_some(running.driver)
    }

    /// Starts a journey in the place of the one that runs.
    pub fn run(self, whose: Whose, begun: (Journey, Vec<Effect>)) -> Driver {
        self.end_journey();
        let account = whose != Whose::Colleague;
        let may_keep = move || !account || self.is_signed_in();
        let running = Running::start(&self.app.now(), self.host, whose, may_keep, begun);
        let driver = running.driver;
        self.running.set(Some(Arc::new(running)));
        driver
    }

    /// Ends the journey that runs.
    #[inline(never)]
    pub fn end_journey(self) {
        if let Some(running) = self.running.now() {
            self.running.set(None);
            running.end();
        }
    }

    /// Its page is left. What Meta brings is waited for all the same.
    pub fn leave_journey(self) {
        let running = self.running.try_now().flatten();
        if running.is_some_and(|running| !running.outlives_its_page(self.is_signed_in())) {
            self.end_journey();
        }
    }

    fn is_signed_in(self) -> bool {
        matches!(self.account.try_now(), Some(Account::SignedIn(_)))
    }

    /// The session is over: sign-in comes up, and then the same place again, where it is the same
    /// account. Nothing of any account is kept in the browser meanwhile.
    #[inline(never)]
    pub fn signed_out(self) {
        self.account.set(Account::SignedOut);
        runtime::forget_accounts(None);
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
    pub(super) fn load(self) {
        self.account.set(Account::Loading);
        spawn_local(async move {
            match api::session().await {
                Ok(Some(session)) => return self.signed_in(session),
                Ok(None) => return self.signed_out(),
                Err(_) => self.account.set(Account::Unreachable),
            }
            // Asked again until it answers, also where nobody presses a button.
            TimeoutFuture::new(AGAIN_MS).await;
            if self.account.try_now() == Some(Account::Unreachable) {
                self.load();
            }
        });
    }

    /// This is who is signed in.
    #[inline(never)]
    pub fn signed_in(self, session: Session) {
        let wishes = self.host.and_then(Host::wishes);
        let whose = Whose::Account(session.phone.clone());
        runtime::forget_accounts(Some(&whose));
        if wishes.is_some_and(|wishes| wishes.add_number()) && !runtime::began_here(&whose) {
            pages::forget_attempt(&whose);
        }
        let left = i64::from(session.ends_in_seconds) * 1_000;
        self.ends.set(UnixMillis(browser::now().0 + left));
        let back = !self.is_signed_in();
        self.account.set(Account::SignedIn(session));
        if back
            && let Some(running) = self.running.try_now().flatten()
            && running.ends_for(&whose)
        {
            self.end_journey();
        }
    }

    /// Minutes until the session ends, where that is near. By then it can be renewed.
    pub(super) fn minutes_left(self) -> Option<u32> {
        let near = matches!(self.account.now(), Account::SignedIn(_));
        let left = self.ends.now().0 - browser::now().0;
        (near && left < NEAR_MS).then_some((left / 60_000).max(0) as u32)
    }

    /// The session goes on for its whole time, from now on.
    pub(super) fn renew(self) {
        spawn_local(async move {
            match api::renew().await {
                Ok(session) => self.signed_in(session),
                Err(Failure::Refused(_)) => self.signed_out(),
                // The notice stays, and with it the button.
                Err(Failure::Unreachable) => {}
            }
        });
    }

    /// Nobody is signed in any more, by the customer's own wish.
    pub(super) fn sign_out(self) {
        spawn_local(async move {
            // Signed out here in any case; the server's session ends by itself if it
            // can't be told.
            let _ = api::sign_out().await;
            self.router.go(Route::Dashboard);
            self.end_journey();
            self.signed_out();
            runtime::tell_other_tabs("");
        });
    }

    /// Speaks another language: every word is put up anew, at the same place.
    pub(super) fn speak(self, language: Language) {
        spawn_local(async move {
            let fetched = use_language(language).await;
            self.speechless.set(!fetched);
            if fetched {
                keep_language(language);
            }
            // Where it was not fetched too: the menu says again what is spoken.
            let spoken = Language::in_use();
            browser::show_value(LANGUAGE, spoken.tag());
            self.language.set(spoken);
        });
    }

    /// A link inside the app.
    pub fn link(self, to: Route, class: &'static str, words: Text) -> Element {
        styled("a", class)
            .attr("href", self.router.address(&to))
            .text(words)
            .on("click", move |event| {
                let event: web_sys::MouseEvent = event.unchecked_into();
                // With a modifier it is the browser's: another tab, another window.
                if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
                    event.prevent_default();
                    self.router.go(to.clone());
                }
            })
    }
}
