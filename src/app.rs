//! Who is signed in, and where they are.

use contract::ids::OnboardingId;
use contract::phone::PhoneNumber;
use contract::session::Session;
use journey::{Effect, Journey};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::api;
use crate::pages;
use crate::runtime::router::{Route, Router};
use crate::runtime::{Driver, Running, Value, browser, keep_language, use_language};
use crate::text::{self, Language, Text, account};
use crate::ui::{
    Choice, Element, LANGUAGE, PRIMARY, QUIET, Tone, button, el, heading, notice, select, styled,
    text,
};

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
    /// How far sign-in is.
    pub sign_in: pages::SignIn,
    /// The language that is spoken.
    language: Value<Language>,
    /// Another one was chosen, and could not be fetched.
    speechless: Value<bool>,
    /// The journey that runs, if one does.
    running: Value<Option<Running>>,
    /// What lives as long as the app.
    app: Value<Owner>,
}

impl Shared {
    /// Who is signed in, where a page is shown to nobody else.
    pub fn session(self) -> Option<Session> {
        match self.account.now() {
            Account::SignedIn(session) => Some(session),
            _ => None,
        }
    }

    /// The journey that runs already for this customer, and for this attempt where one is
    /// named.
    pub fn running(self, account: &PhoneNumber, id: Option<&OnboardingId>) -> Option<Driver> {
        let running = self.running.now().filter(|running| running.is(account, id));
        running.map(|running| running.driver)
    }

    /// Starts a journey in the place of the one that runs.
    pub fn run(self, account: PhoneNumber, begun: (Journey, Vec<Effect>)) -> Driver {
        self.end_journey();
        let running = Running::start(&self.app.now(), account, begun);
        let driver = running.driver;
        self.running.set(Some(running));
        driver
    }

    /// Ends the journey that runs.
    pub fn end_journey(self) {
        if let Some(running) = self.running.now() {
            self.running.set(None);
            running.end();
        }
    }

    /// Its page is left. What Meta brings is waited for all the same.
    pub fn leave_journey(self) {
        let awaits = |running: &Running| running.driver.journey.now().awaits_meta();
        if !self.running.now().as_ref().is_some_and(awaits) {
            self.end_journey();
        }
    }

    /// The session is over: sign-in comes up, and then the same place again.
    pub fn signed_out(self) {
        self.account.set(Account::SignedOut);
    }

    /// The account has a number now.
    pub fn has_number(self) {
        self.account.update(|account| {
            if let Account::SignedIn(session) = account {
                session.fresh = false;
            }
        });
    }

    fn load(self) {
        self.account.set(Account::Loading);
        spawn_local(async move {
            self.account.set(match api::session().await {
                Ok(Some(session)) => Account::SignedIn(session),
                Ok(None) => Account::SignedOut,
                Err(_) => Account::Unreachable,
            });
        });
    }

    fn sign_out(self) {
        spawn_local(async move {
            // Signed out here in any case; the server's session ends by itself if it
            // can't be told.
            let _ = api::sign_out().await;
            self.router.go(Route::Dashboard);
            self.end_journey();
            self.signed_out();
        });
    }

    /// Speaks another language: every word is put up anew, at the same place.
    fn speak(self, language: Language) {
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
            .attr("href", to.path())
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

/// What a customer sees: decided by session, then by place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Loading,
    Unreachable,
    SignIn,
    Dashboard,
    Settings,
    Wabas,
    Onboarding,
}

impl Screen {
    fn of(account: &Account, route: &Route) -> Self {
        match (account, route) {
            (Account::Loading, _) => Self::Loading,
            (Account::Unreachable, _) => Self::Unreachable,
            (Account::SignedOut, _) => Self::SignIn,
            (Account::SignedIn(_), Route::Dashboard | Route::Unknown) => Self::Dashboard,
            (Account::SignedIn(_), Route::Settings) => Self::Settings,
            (Account::SignedIn(_), Route::Wabas) => Self::Wabas,
            (Account::SignedIn(_), Route::Onboarding | Route::Attempt(_)) => Self::Onboarding,
        }
    }

    fn view(self, shared: Shared) -> Element {
        match self {
            Self::Loading => loading(),
            Self::Unreachable => unreachable(shared),
            Self::SignIn => pages::sign_in(shared),
            Self::Dashboard => pages::dashboard(shared),
            Self::Settings => pages::settings(shared),
            Self::Wabas => pages::wabas(shared),
            Self::Onboarding => pages::onboarding(shared),
        }
    }
}

/// The whole app.
pub fn app() -> AnyView {
    let shared = Shared {
        router: Router::start(),
        account: Value::new(Account::Loading),
        sign_in: pages::SignIn::new(),
        language: Value::new(Language::in_use()),
        speechless: Value::new(false),
        running: Value::new(None),
        app: Value::new(Owner::current().unwrap_or_default()),
    };
    shared.load();
    // With the language: in another one, every word is another.
    let screen = move || {
        let screen = shared
            .account
            .read(|account| shared.router.route.read(|route| Screen::of(account, route)));
        (screen, shared.language.get())
    };
    let language = move || shared.language.get();
    styled("div", "app")
        .live_attr("lang", move || Some(language().tag()))
        .live_attr("dir", move || Some(language().direction()))
        .child(
            styled("a", "skip")
                .attr("href", "#main")
                .live_text(move || {
                    language();
                    text::SKIP_TO_CONTENT.into()
                }),
        )
        .child(
            styled("header", "top")
                .child(text("span", "brand", text::BRAND))
                .live(screen, move |(screen, _)| links(shared, screen))
                .child(languages(shared))
                .live(screen, move |(screen, _)| way_out(shared, screen)),
        )
        .live(
            move || shared.speechless.get(),
            |speechless| speechless.then(|| notice(Tone::Danger, text::LANGUAGE_FAILED)),
        )
        .child(
            styled("main", "page")
                .attr("id", "main")
                .live(screen, move |(screen, _)| Some(screen.view(shared))),
        )
        .into()
}

/// While something is fetched.
pub fn loading() -> Element {
    text("p", "loading", text::LOADING).attr("role", "status")
}

fn unreachable(shared: Shared) -> Element {
    styled("section", "card narrow")
        .child(heading(account::UNREACHABLE))
        .child(el("p").text(account::UNREACHABLE_LEAD))
        .child(button(PRIMARY, text::TRY_AGAIN, move || shared.load()))
}

/// The menu of languages, each by its own name. It stays as it is when another one is chosen, or
/// the keyboard would lose it.
fn languages(shared: Shared) -> Element {
    let choices = Language::all().map(|language| Choice {
        value: language.tag(),
        words: language.name(),
        holds: language == Language::in_use(),
    });
    let chosen = move |tag: String| {
        if let Some(language) = Language::of(&tag) {
            shared.speak(language);
        }
    };
    select(LANGUAGE, choices, chosen).live_attr("aria-label", move || {
        shared.language.get();
        Some(text::LANGUAGE.words())
    })
}

impl Screen {
    /// Whether it is one of those that who is signed in walks between.
    fn is_inside(self) -> bool {
        !matches!(self, Self::Loading | Self::Unreachable | Self::SignIn)
    }
}

/// The navigation.
fn links(shared: Shared, at: Screen) -> Option<Element> {
    let link = |to, words, here: bool| {
        let link = shared.link(to, "link", words);
        if here {
            link.attr("aria-current", "page")
        } else {
            link
        }
    };
    let settings = matches!(at, Screen::Settings | Screen::Wabas);
    at.is_inside().then(|| {
        styled("nav", "links")
            .attr("aria-label", account::NAVIGATION)
            .child(link(
                Route::Dashboard,
                account::DASHBOARD,
                at == Screen::Dashboard,
            ))
            .child(link(Route::Settings, account::SETTINGS, settings))
    })
}

fn way_out(shared: Shared, at: Screen) -> Option<Element> {
    let out = || button(QUIET, account::SIGN_OUT, move || shared.sign_out());
    at.is_inside().then(out)
}
