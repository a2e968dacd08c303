//! What stands around every screen: the bar with its navigation and languages, and what keeps
//! the customer from going on. In a dashboard the bar is the dashboard's own.

use super::account::Account;
use super::chunks::Chunk;
use super::screen::Screen;
use super::shared::Shared;
use crate::host::{HostEvent, HostEventDetail};
use crate::text::{self, Language, Text, account};
use crate::ui::{
    BUTTON, Choice, Element, LANGUAGE, Severity, button, each_second, el, notice, select, styled,
    text,
};
use crate::web::network::Network;
use crate::web::router::Route;
use leptos::prelude::*;

/// The page around every screen, and the screen that fits account and place, as `page` makes it.
pub fn frame(shared: Shared, page: fn(Screen, Shared) -> Element) -> Element {
    let provides_session = shared.provides_session();
    // With the language: in another one, every word is another.
    let screen = move || {
        let screen = shared.account.with(|account| {
            shared
                .router
                .route
                .with(|route| Screen::of(account, route, provides_session))
        });
        (screen, shared.language.get())
    };
    // It comes up when its chunk has come.
    let shown = move || {
        let (screen, language) = screen();
        let chunk = Chunk::of(screen).map(|chunk| shared.chunks.state(chunk).get());
        (screen, chunk, language)
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
                move || shared.language_load_failed.get(),
                |language_load_failed| {
                    language_load_failed.then(|| notice(Severity::Danger, text::LANGUAGE_FAILED))
                },
            )
            .child(alerts(shared))
            .live(shown, move |(screen, ..)| {
                let main = styled("main", "page").attr("id", "main");
                Some(main.child(page(screen, shared)))
            });
    };
    // The dashboard has landmarks, navigation, languages and a way out of its own.
    app.live(
        move || shared.account.with(known),
        move |known| {
            host.tell(known?, &HostEventDetail::default());
            None
        },
    )
    .child(alerts(shared))
    .live(shown, move |(screen, ..)| {
        Some(styled("div", "page").child(page(screen, shared)))
    })
}

/// What a dashboard is told of the session.
fn known(account: &Account) -> Option<HostEvent> {
    match account {
        Account::Loading => None,
        Account::Unreachable => Some(HostEvent::Unreachable),
        Account::SignedOut => Some(HostEvent::SignedOut),
        Account::SignedIn(_) => Some(HostEvent::SignedIn),
    }
}

/// What keeps the customer from going on, wherever they are: no network, answers that take
/// long, a session that is about to end.
fn alerts(shared: Shared) -> Element {
    let requests = shared.api().requests().clone();
    let standing = each_second(move || (requests.network(), shared.minutes_left()));
    styled("div", "alerts").attr("role", "status").live(
        move || standing.get(),
        move |(network, minutes)| {
            let slow = match network {
                Network::Fine => None,
                Network::Slow => Some(text::SLOW),
                Network::Offline => Some(text::OFFLINE),
            };
            let session = minutes.map(|minutes| {
                let words = account::session_ends(minutes);
                notice(Severity::Warning, words).child(button(BUTTON, account::STAY, move || {
                    shared.renew();
                }))
            });
            let told = slow.map(|words| notice(Severity::Warning, words));
            Some(el("div").children(told).children(session))
        },
    )
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
    let menu = select(LANGUAGE, choices, chosen).live_attr("aria-label", move || {
        shared.language.get();
        Some(text::LANGUAGE.words())
    });
    styled("span", "language has-icon icon-globe").child(menu)
}

/// The navigation.
fn links(shared: Shared, at: Screen) -> Option<Element> {
    let link = |to, class, words, here: bool| {
        let link = shared.anchor(to, class).child(label(words));
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
                "link has-icon icon-house",
                account::DASHBOARD,
                at == Screen::Dashboard,
            ))
            .child(link(
                Route::Settings,
                "link has-icon icon-settings-2",
                account::SETTINGS,
                settings,
            ))
    })
}

fn way_out(shared: Shared, at: Screen) -> Option<Element> {
    at.is_inside().then(|| {
        styled("button", "button quiet has-icon icon-log-out")
            .attr("type", "button")
            .child(label(account::SIGN_OUT))
            .on_click(move || shared.sign_out())
    })
}

/// The words beside an icon of the bar: on a phone there is room for the icon alone, and they are read out.
fn label(words: Text) -> Element {
    text("span", "label", words)
}
