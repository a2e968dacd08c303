//! What the screens around Meta's window share: the button, the companion.

use journey::Event;
use journey::state::{Sdk, SdkTrouble};

use crate::runtime::Driver;
use crate::text::{self, meta, trouble};
use crate::ui::{BUTTON, Element, busy_button, button, el, styled, text};

/// The button that opens Meta's window; or what keeps it from opening, and the remedy.
pub fn launch(driver: Driver, class: &'static str, label: &'static str) -> Element {
    el("div").live(
        move || driver.journey.read(|journey| journey.sdk),
        move |sdk| {
            Some(match sdk {
                // The click's own task reaches `FB.login`: nothing is awaited on the way.
                Sdk::Ready => button(class, label, move || driver.send(Event::LaunchPressed)),
                Sdk::Loading => busy_button(class, || meta::SDK_LOADING.into(), || true, || ()),
                Sdk::Missing(why) => missing(driver, why),
            })
        },
    )
}

fn missing(driver: Driver, why: SdkTrouble) -> Element {
    let words = trouble::sdk(why);
    styled("div", "notice warning")
        .attr("role", "alert")
        .child(text("p", "strong", words.what))
        .child(el("p").text(words.now))
        .child(button(BUTTON, text::TRY_AGAIN, move || {
            driver.send(Event::SdkRetryPressed)
        }))
}

/// What to choose on each screen of Meta's window: the guide's steps 3 to 9.
pub fn companion() -> Element {
    let step = |(title, what): (&'static str, &'static str)| {
        el("li")
            .child(el("strong").text(title))
            .child(el("p").text(what))
    };
    styled("section", "card")
        .child(el("h2").text(meta::GUIDE_TITLE))
        .child(
            styled("ol", "guide")
                .attr("start", "3")
                .children(meta::GUIDE.map(step)),
        )
}
