//! Who is signed in, and where they are.

use contract::ids::OnboardingId;
use contract::session::Session;
use contract::time::UnixMillis;
use gloo_timers::future::TimeoutFuture;
use journey::{Effect, Failure, Journey};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::api;
use crate::host::{Happening, Host, Particulars};
use crate::pages;
use crate::runtime::router::{Route, Router};
use crate::runtime::{
    self, Driver, Running, Value, Whose, browser, keep_language, network, use_language,
};
use crate::text::{self, Language, Text, account};
use crate::ui::{
    BUTTON, Choice, Element, LANGUAGE, PRIMARY, QUIET, Tone, button, countdown, el, heading,
    notice, select, styled, text,
};

/// A session is about to end this many milliseconds before it does.
const NEAR_MS: i64 = 10 * 60_000;

/// More than the minutes of that.
const FEW: u32 = 16;

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
    /// The language that is spoken.
    language: Value<Language>,
    /// Another one was chosen, and could not be fetched.
    speechless: Value<bool>,
    /// The journey that runs, if one does.
    running: Value<Option<Running>>,
    /// What lives as long as the app.
    app: Value<Owner>,
    /// The dashboard around us, where there is one.
    host: Option<Host>,
}

impl Shared {
    /// At the address bar's place, with nothing known yet.
    pub fn start() -> Self {
        let host = Host::here();
        Self {
            router: Router::start(host),
            account: Value::new(Account::Loading),
            ends: Value::new(UnixMillis(0)),
            sign_in: pages::SignIn::new(),
            language: Value::new(Language::in_use()),
            speechless: Value::new(false),
            running: Value::new(None),
            app: Value::new(Owner::current().unwrap_or_default()),
            host,
        }
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
        let running = self.running.now().filter(|running| running.is(whose, id));
        running.map(|running| running.driver)
    }

    /// Starts a journey in the place of the one that runs.
    pub fn run(self, whose: Whose, begun: (Journey, Vec<Effect>)) -> Driver {
        self.end_journey();
        let running = Running::start(&self.app.now(), self.host, whose, begun);
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

    /// Its page is left. What Meta brings is waited for all the same. Where the whole app is
    /// unmounted, the journey may have ended before its page.
    pub fn leave_journey(self) {
        let running = self.running.try_now().flatten();
        let journey = running.and_then(|running| running.driver.journey.try_now());
        if journey.is_some_and(|journey| !journey.awaits_meta()) {
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
                Ok(Some(session)) => return self.signed_in(session),
                Ok(None) => Account::SignedOut,
                Err(_) => Account::Unreachable,
            });
            // Asked again until it answers, also where nobody presses a button.
            TimeoutFuture::new(AGAIN_MS).await;
            if self.account.try_now() == Some(Account::Unreachable) {
                self.load();
            }
        });
    }

    /// This is who is signed in.
    pub fn signed_in(self, session: Session) {
        let wishes = self.host.and_then(Host::wishes);
        let whose = Whose::Account(session.phone.clone());
        if wishes.is_some_and(|wishes| wishes.add_number()) && !runtime::began_here(&whose) {
            pages::forget_attempt(&whose);
        }
        let left = i64::from(session.ends_in_seconds) * 1_000;
        self.ends.set(UnixMillis(browser::now().0 + left));
        self.account.set(Account::SignedIn(session));
    }

    /// Minutes until the session ends, where that is near. By then it can be renewed.
    fn minutes_left(self) -> Option<i64> {
        let near = matches!(self.account.now(), Account::SignedIn(_));
        let left = self.ends.now().0 - browser::now().0;
        (near && left < NEAR_MS).then_some((left / 60_000).max(0))
    }

    fn renew(self) {
        spawn_local(async move {
            match api::renew().await {
                Ok(session) => self.signed_in(session),
                Err(Failure::Refused(_)) => self.signed_out(),
                // The notice stays, and with it the button.
                Err(Failure::Unreachable) => {}
            }
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
        match self {
            Self::Loading => loading_screen(),
            Self::Unreachable => unreachable(shared),
            Self::SignIn => pages::sign_in(shared),
            Self::SignedOut => signed_out(shared),
            Self::Dashboard => pages::dashboard(shared),
            Self::Settings => pages::settings(shared),
            Self::Wabas => pages::wabas(shared),
            Self::Onboarding => pages::onboarding(shared),
            Self::Colleague => pages::colleague(shared),
        }
    }
}

/// The whole app.
pub fn app() -> Element {
    let shared = Shared::start();
    shared.load();
    frame(shared)
}

/// The page around every screen, and the screen that fits account and place.
pub fn frame(shared: Shared) -> Element {
    let tells_who = shared.host.and_then(Host::wishes);
    let tells_who = tells_who.is_some_and(|wishes| wishes.tells_who());
    // With the language: in another one, every word is another.
    let screen = move || {
        let screen = shared.account.read(|account| {
            shared
                .router
                .route
                .read(|route| Screen::of(account, route, tells_who))
        });
        (screen, shared.language.get())
    };
    let language = move || shared.language.get();
    let app = styled("div", "app")
        .live_attr("lang", move || Some(language().tag()))
        .live_attr("dir", move || Some(language().direction()));
    let Some(host) = shared.host else {
        return app
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
            .child(alerts(shared))
            .live(screen, move |(screen, _)| {
                let main = styled("main", "page").attr("id", "main");
                Some(main.child(screen.view(shared)))
            });
    };
    // The dashboard has landmarks, navigation, languages and a way out of its own.
    app.live(
        move || shared.account.read(known),
        move |known| {
            host.tell(known?, &Particulars::default());
            None
        },
    )
    .child(alerts(shared))
    .live(screen, move |(screen, _)| {
        Some(styled("div", "page").child(screen.view(shared)))
    })
}

/// What a dashboard is told of the session.
fn known(account: &Account) -> Option<Happening> {
    match account {
        Account::Loading => None,
        Account::Unreachable => Some(Happening::Unreachable),
        Account::SignedOut => Some(Happening::SignedOut),
        Account::SignedIn(_) => Some(Happening::SignedIn),
    }
}

/// What keeps the customer from going on, wherever they are: no network, answers that take
/// long, a session that is about to end.
fn alerts(shared: Shared) -> Element {
    // One number for all that is looked at, each second.
    let standing = countdown(move || {
        let minutes = shared
            .minutes_left()
            .map_or(0, |minutes| minutes as u32 + 1);
        network::now() as u32 * FEW + minutes
    });
    styled("div", "alerts").attr("role", "status").live(
        move || standing.get(),
        move |standing| {
            let slow = match standing / FEW {
                0 => None,
                1 => Some(text::SLOW),
                _ => Some(text::OFFLINE),
            };
            let session = (standing % FEW > 0).then(|| {
                notice(Tone::Warning, account::session_ends(standing % FEW - 1)).child(button(
                    BUTTON,
                    account::STAY,
                    move || shared.renew(),
                ))
            });
            let told = slow.map(|words| notice(Tone::Warning, words));
            Some(el("div").children(told).children(session))
        },
    )
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
        !matches!(
            self,
            Self::Loading | Self::Unreachable | Self::SignIn | Self::Colleague
        )
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
