//! Who is signed in, and where they are.

use contract::session::Session;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::pages::{Dashboard, Onboarding, Settings, SignIn, Wabas};
use crate::runtime::router::{Route, Router};
use crate::text::{self, account};
use crate::ui::Heading;

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
    pub account: RwSignal<Account>,
}

impl Shared {
    /// What the app provides to its pages.
    pub fn of_app() -> Self {
        expect_context()
    }

    /// Who is signed in, where a page is shown to nobody else.
    pub fn session(self) -> Option<Session> {
        match self.account.get_untracked() {
            Account::SignedIn(session) => Some(session),
            _ => None,
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
}

/// What a customer sees: decided by session, then by place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Loading,
    Unreachable,
    SignIn,
    Page(Page),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    Dashboard,
    Settings,
    Wabas,
    Onboarding,
}

fn page(route: &Route) -> Page {
    match route {
        Route::Dashboard | Route::Unknown => Page::Dashboard,
        Route::Settings => Page::Settings,
        Route::Wabas => Page::Wabas,
        Route::Onboarding | Route::Attempt(_) => Page::Onboarding,
    }
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let shared = Shared {
        router: Router::start(),
        account: RwSignal::new(Account::Loading),
    };
    provide_context(shared);
    shared.load();

    let screen = Memo::new(move |_| match &*shared.account.read() {
        Account::Loading => Screen::Loading,
        Account::Unreachable => Screen::Unreachable,
        Account::SignedOut => Screen::SignIn,
        Account::SignedIn(_) => Screen::Page(page(&shared.router.route.read())),
    });
    view! {
        <a class="skip" href="#main">{text::SKIP_TO_CONTENT}</a>
        {move || view! { <TopBar at=screen.get() /> }}
        <main id="main" class="page">
            {move || match screen.get() {
                Screen::Loading => view! { <p class="loading" role="status">{text::LOADING}</p> }.into_any(),
                Screen::Unreachable => view! { <Unreachable /> }.into_any(),
                Screen::SignIn => view! { <SignIn /> }.into_any(),
                Screen::Page(Page::Dashboard) => view! { <Dashboard /> }.into_any(),
                Screen::Page(Page::Settings) => view! { <Settings /> }.into_any(),
                Screen::Page(Page::Wabas) => view! { <Wabas /> }.into_any(),
                Screen::Page(Page::Onboarding) => view! { <Onboarding /> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn Unreachable() -> impl IntoView {
    let shared = Shared::of_app();
    view! {
        <section class="card narrow">
            <Heading text=account::UNREACHABLE />
            <p>{account::UNREACHABLE_LEAD}</p>
            <button class="button primary" on:click=move |_| shared.load()>{text::TRY_AGAIN}</button>
        </section>
    }
}

/// Brand, navigation, and the way out.
#[component]
fn TopBar(at: Screen) -> impl IntoView {
    let shared = Shared::of_app();
    let signed_in = matches!(at, Screen::Page(_)).then(|| {
        let current = |here: bool| here.then_some("page");
        let settings = at == Screen::Page(Page::Settings) || at == Screen::Page(Page::Wabas);
        view! {
            <nav class="links" aria-label=account::NAVIGATION>
                <Link to=Route::Dashboard current=current(at == Screen::Page(Page::Dashboard)) text=account::DASHBOARD />
                <Link to=Route::Settings current=current(settings) text=account::SETTINGS />
            </nav>
            <button
                class="button quiet"
                on:click=move |_| spawn_local(async move {
                    // Signed out here in any case; the server's session ends by itself
                    // if it can't be told.
                    let _ = api::sign_out().await;
                    shared.router.go(Route::Dashboard);
                    shared.signed_out();
                })
            >
                {account::SIGN_OUT}
            </button>
        }
    });
    view! {
        <header class="top">
            <span class="brand">{text::BRAND}</span>
            {signed_in}
        </header>
    }
}

/// A link inside the app.
#[component]
pub fn Link(
    /// Where to.
    to: Route,
    /// `aria-current`, where it is.
    #[prop(default = None)]
    current: Option<&'static str>,
    /// Its words.
    text: &'static str,
    /// Its looks.
    #[prop(default = "link")]
    class: &'static str,
) -> impl IntoView {
    let router = Shared::of_app().router;
    let href = to.path();
    let follow = move |event: leptos::ev::MouseEvent| {
        // With a modifier it is the browser's: another tab, another window.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            router.go(to.clone());
        }
    };
    view! { <a class=class href=href aria-current=current on:click=follow>{text}</a> }
}
