//! What the screens around Meta's window share: the button, the way without a window, the
//! companion.

use journey::state::{Sdk, SdkTrouble};
use journey::{Event, Way};
use leptos::prelude::*;

use super::{origin, record, renews, safe};
use crate::host::Host;
use crate::runtime::Driver;
use crate::text::{self, Text, meta, trouble};
use crate::ui::{BUTTON, Element, busy_button, button, copyable, el, styled, text};

/// The button that opens Meta's window; or what keeps it from opening, and the remedy.
pub fn launch(driver: Driver, class: &'static str, label: Text) -> Element {
    el("div").live(
        move || driver.journey.with(|journey| (journey.door(), journey.sdk)),
        move |(door, sdk)| {
            Some(match (door, sdk) {
                // The click's own task reaches `FB.login`: nothing is awaited on the way.
                (Way::Launch, _) => button(class, label, move || driver.send(Event::LaunchPressed)),
                // Said above, with the way back in.
                (Way::SignIn, _) => return None,
                (Way::TakeOver, _) => other_tab(driver),
                (_, Sdk::Missing(why)) => missing(driver, why),
                _ => busy_button(class, || meta::SDK_LOADING.into(), || true, || ()),
            })
        },
    )
}

fn other_tab(driver: Driver) -> Element {
    styled("div", "notice warning")
        .attr("role", "alert")
        .child(el("p").text(meta::OTHER_TAB))
        .child(button(BUTTON, meta::TAKE_OVER, move || {
            driver.send(Event::TakeOverPressed)
        }))
}

fn missing(driver: Driver, why: SdkTrouble) -> Element {
    let words = trouble::sdk(why);
    // What nobody here can mend is for somebody else, who finds it by the reference.
    let forbidden = (why == SdkTrouble::Forbidden).then_some(driver);
    let record = forbidden.and_then(record);
    let told = styled("div", "notice warning")
        .attr("role", "alert")
        .child(text("p", "strong", words.what))
        .child(el("p").text(words.now))
        .children(record.map(|record| copyable(record.reference.to_string())))
        .child(button(BUTTON, text::TRY_AGAIN, move || {
            driver.send(Event::SdkRetryPressed)
        }));
    styled("div", "stack")
        .children(forbidden.and_then(safe))
        .child(told)
}

/// The way without a window, where its window does not seem to work.
pub fn full_page(driver: Driver) -> Element {
    // It comes back to the server's own page, where a dashboard's token is not.
    let comes_back = Host::current()
        .and_then(Host::options)
        .is_none_or(|options| !options.provides_session());
    el("div").live(
        move || comes_back && driver.journey.with(|journey| journey.offers_full_page()),
        move |offered| {
            let card = || {
                styled("section", "card")
                    .child(el("h2").text(meta::FULL_PAGE_TITLE))
                    .child(el("p").text(meta::FULL_PAGE_LEAD))
                    .child(el("div").child(button(BUTTON, meta::FULL_PAGE, move || {
                        driver.send(Event::FullPagePressed)
                    })))
            };
            offered.then(card)
        },
    )
}

/// What to choose on each screen of Meta's window: the guide's steps 3 to 9.
pub fn companion(driver: Driver) -> Element {
    let screens = match record(driver) {
        Some(record) if renews(&record) => meta::guide_to_renew(),
        _ => meta::guide(origin(driver)),
    };
    let step = |(title, what): (Text, Text)| {
        el("li")
            .child(el("strong").text(title))
            .child(el("p").text(what))
    };
    styled("section", "card")
        .child(el("h2").text(meta::GUIDE_TITLE))
        .child(text("p", "hint", meta::GUIDE_LEAD))
        .child(
            styled("ol", "guide")
                .attr("start", "3")
                .children(screens.into_iter().map(step)),
        )
}
