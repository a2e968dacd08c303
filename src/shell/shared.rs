//! What every page may use.

use std::any::Any;
use std::rc::Rc;

use contract::ids::OnboardingId;
use contract::session::Session;
use contract::time::UnixMillis;
use journey::{Effect, Journey};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::account::Account;
use super::chunks::Chunks;
use super::language::{fetch_language, keep_language};
use super::sign_in::SignIn;
use crate::api::Api;
use crate::host::{Host, HostEvent, HostEventDetail};
use crate::runtime::{Driver, Running, RunningJourney};
use crate::text::{Language, MountLanguage, Text, TextPart};
use crate::ui::{Element, LANGUAGE, TitleStep, styled};
use crate::web::router::{AddressBar, Route, Router};
use crate::web::saved::{JourneyOwner, SESSION};
use crate::web::{page, window};

/// What every page may use. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Shared {
    /// Where the customer is.
    pub router: Router,
    /// Who they are.
    pub account: RwSignal<Account>,
    /// How far sign-in is.
    pub sign_in: SignIn,
    /// Which screens are here.
    pub chunks: Chunks,
    /// The language that is spoken.
    pub(super) language: RwSignal<Language>,
    /// Another one was chosen, and could not be fetched.
    pub(super) language_load_failed: RwSignal<bool>,
    /// The dashboard around us, where there is one.
    pub(super) host: Option<Host>,
    pub(super) untracked: StoredValue<Untracked, LocalStorage>,
}

/// State that is not reactive: no page follows its changes.
pub(super) struct Untracked {
    api: Api,
    /// What lives as long as the app.
    app: Owner,
    /// When the session ends, by the browser's clock.
    pub(super) ends: UnixMillis,
    /// The journey that runs, if one does.
    running: Option<Rc<dyn RunningJourney>>,
}

impl Shared {
    /// At the address bar's place, with nothing known yet.
    pub fn start(api: Api) -> Self {
        let (host, spoken) = (Host::current(), MountLanguage::current());
        TitleStep::provide();
        let shared = Self {
            router: Router::start(address_bar(host)),
            account: RwSignal::new(Account::Loading),
            sign_in: SignIn::begin(),
            chunks: Chunks::new(),
            language: RwSignal::new(spoken.get()),
            language_load_failed: RwSignal::new(false),
            host,
            untracked: StoredValue::new_local(Untracked {
                api,
                app: Owner::current().unwrap_or_default(),
                ends: UnixMillis(0),
                running: None,
            }),
        };
        let changed = move |event: web_sys::Event| {
            let event: web_sys::StorageEvent = event.unchecked_into();
            if event.key().as_deref() == Some(SESSION)
                && let Some(who) = event.new_value()
                && shared.session().is_none_or(|known| known.account.id != who)
            {
                // Somebody else, or nobody, by what happened in another tab.
                shared.end_journey();
                shared.load();
            }
        };
        dom::listen(&window(), "storage", Box::new(changed));
        shared
    }

    /// The backend.
    pub fn api(self) -> Api {
        self.untracked.with_value(|untracked| untracked.api.clone())
    }

    /// Does this, as long as the mount lives.
    pub fn spawn(self, work: impl Future<Output = ()> + 'static) {
        self.api().lifetime().spawn(work);
    }

    /// Makes something in the app's own context, for a task that outlives what it was begun by.
    pub fn in_app<T>(self, make: impl FnOnce() -> T) -> T {
        match self
            .untracked
            .try_with_value(|untracked| untracked.app.clone())
        {
            Some(app) => app.with(make),
            None => make(),
        }
    }

    /// The journey that runs. Nothing, once the app is unmounted.
    pub(super) fn current(self) -> Option<Rc<dyn RunningJourney>> {
        let running = self
            .untracked
            .try_with_value(|untracked| untracked.running.clone());
        running.flatten()
    }

    /// Who is signed in, where a page is shown to nobody else.
    pub fn session(self) -> Option<Session> {
        match self.account.get_untracked() {
            Account::SignedIn(session) => Some(session),
            _ => None,
        }
    }

    /// The journey that runs already for them, and for this attempt where one is named.
    pub fn running(self, owner: &JourneyOwner, id: Option<&OnboardingId>) -> Option<Driver> {
        let running: Rc<dyn Any> = self.current()?;
        let running = running.downcast_ref::<Running>()?;
        running.is(owner, id).then_some(running.driver)
    }

    /// Starts a journey in the place of the one that runs.
    pub fn run(self, owner: JourneyOwner, begun: (Journey, Vec<Effect>)) -> Driver {
        self.end_journey();
        let account = owner != JourneyOwner::Colleague;
        let may_keep = move || !account || self.is_signed_in();
        let running = Running::start(
            &self.untracked.with_value(|untracked| untracked.app.clone()),
            (self.api(), self.host),
            owner,
            may_keep,
            begun,
        );
        let driver = running.driver;
        self.untracked
            .update_value(|untracked| untracked.running = Some(Rc::new(running)));
        driver
    }

    /// Ends the journey that runs.
    #[inline(never)]
    pub fn end_journey(self) {
        if let Some(running) = self.current() {
            self.untracked
                .update_value(|untracked| untracked.running = None);
            running.end();
        }
    }

    /// Its page is left. What Meta brings is waited for all the same. Where the whole app is
    /// unmounted, the journey may have ended before its page.
    pub fn leave_journey(self) {
        let running = self.current();
        if running.is_some_and(|running| !running.outlives_its_page(self.is_signed_in())) {
            self.end_journey();
        }
    }

    /// Whether this is our own page, and not a dashboard's.
    pub fn is_own_page(self) -> bool {
        self.host.is_none()
    }

    pub(super) fn is_signed_in(self) -> bool {
        matches!(self.account.try_get_untracked(), Some(Account::SignedIn(_)))
    }

    /// Has all texts of the language in use here. Says whether they could be fetched.
    pub async fn has_all_texts(self) -> bool {
        match self.language.try_get_untracked() {
            Some(language) => fetch_language(&self.api(), language, &TextPart::ALL).await,
            None => false,
        }
    }

    /// Speaks another language: every word is put up anew, at the same place.
    pub(super) fn speak(self, language: Language) {
        let (api, spoken) = (self.api(), MountLanguage::current());
        self.spawn(async move {
            let fetched = fetch_language(&api, language, &TextPart::ALL).await;
            self.language_load_failed.set(!fetched);
            if fetched {
                spoken.set(language);
                keep_language(language);
            }
            // Where it was not fetched too: the menu says again what is spoken.
            page::show_value(LANGUAGE, spoken.get().tag());
            self.language.set(spoken.get());
        });
    }

    /// A link inside the app.
    pub fn link(self, to: Route, class: &'static str, words: Text) -> Element {
        self.anchor(to, class).text(words)
    }

    /// A link inside the app, without words yet.
    pub fn anchor(self, to: Route, class: &'static str) -> Element {
        styled("a", class)
            .attr("href", self.router.address(&to))
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

/// How the address bar is used: on our own page it is ours. In a dashboard it is the dashboard's, but
/// for what is under the path that it gave us; there the app starts with onboarding.
fn address_bar(host: Option<Host>) -> AddressBar {
    let Some(host) = host else {
        return AddressBar {
            base: Some(String::new()),
            home: Route::Dashboard,
            start: None,
            keeps_query: false,
            left_onboarding: Box::new(|| ()),
        };
    };
    let options = host.options();
    let returned_to = options.as_ref().and_then(|options| options.returned_to());
    AddressBar {
        base: options.and_then(|options| options.base_path()),
        home: Route::Onboarding,
        start: returned_to.map(|id| Route::Attempt(OnboardingId::new(id))),
        // It may mean something to the dashboard.
        keeps_query: true,
        left_onboarding: Box::new(move || {
            host.tell(HostEvent::Closed, &HostEventDetail::default());
        }),
    }
}
