//! What the screens around Meta's window share: the button, and the way without a window.

use contract::onboarding::Onboarding;
use journey::Event;
use journey::state::SdkTrouble;
use journey::view::Launch;

use super::common::{of_record, safe, shown};
use crate::host::Host;
use crate::runtime::Driver;
use crate::text::{self, Text, meta, trouble};
use crate::ui::{BUTTON, Element, busy_button, button, copyable, el, styled, text};

/// The button that opens Meta's window; or what keeps it from opening, and the remedy.
pub fn launch(driver: Driver, class: &'static str, label: Text) -> Element {
    el("div").live(
        move || shown(driver, |view| view.launch()),
        move |launch| {
            Some(match launch? {
                // The click's own task reaches `FB.login`: nothing is awaited on the way.
                Launch::Open => button(class, label, move || driver.send(Event::LaunchPressed)),
                // Said above, with the way back in.
                Launch::SignIn => return None,
                Launch::TakeOver => other_tab(driver),
                Launch::ScriptMissing { why, for_support } => missing(driver, why, for_support),
                Launch::Waiting => busy_button(class, || meta::SDK_LOADING.into(), || true, || ()),
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

/// `for_support`: what nobody here can mend is for somebody else, who finds it by the reference.
fn missing(driver: Driver, why: SdkTrouble, for_support: bool) -> Element {
    let words = trouble::sdk(why);
    let reference = |record: &Onboarding| record.reference.to_string();
    let reference = for_support.then(|| of_record(driver, reference)).flatten();
    let told = styled("div", "notice warning")
        .attr("role", "alert")
        .child(text("p", "strong", words.title))
        .child(el("p").text(words.detail))
        .children(reference.map(copyable))
        .child(button(BUTTON, text::TRY_AGAIN, move || {
            driver.send(Event::SdkRetryPressed)
        }));
    styled("div", "stack")
        .children(for_support.then(|| safe(driver)).flatten())
        .child(told)
}

/// The way without a window, where its window does not seem to work.
pub fn full_page(driver: Driver) -> Element {
    let host = Host::current();
    el("div").live(
        move || host.is_none_or(Host::returns) && shown(driver, |view| view.offers_full_page()),
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
