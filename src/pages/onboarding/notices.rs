//! Messages to the customer's phone, where they wait: offered as a box to tick.

use contract::ids::OnboardingId;
use contract::onboarding::{NoticeSettings, NoticeTarget, SetNotices};
use journey::RequestFailure;
use leptos::prelude::*;

use super::common::shown;
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{MountLanguage, notice as words};
use crate::ui::{Element, el, outside, styled, text};

/// The box's id.
const BOX: &str = "message-me";
/// The id of what is said of it.
const NOTE: &str = "message-me-note";

/// What is known of the attempt's notices.
#[derive(Clone, Default, PartialEq)]
struct Known {
    /// As the server told, or as the customer has just chosen.
    settings: Option<NoticeSettings>,
    /// Why the last choice was not taken.
    failed: Option<RequestFailure>,
}

/// The offer, on the screens that the customer does not have to watch.
pub fn offer(shared: Shared, driver: Driver) -> Element {
    el("div").live(
        move || shown(driver, |view| view.offers_notices().cloned()),
        move |id| id.and_then(|id| ask(shared, id)),
    )
}

/// Asks the server whether there is somebody to send them to: a session without a phone has nobody.
fn ask(shared: Shared, id: OnboardingId) -> Option<Element> {
    shared.session()?.phone?;
    let known = RwSignal::new(Known::default());
    let asked = shared.api().notices(&id);
    shared.spawn(async move {
        // An older server has none to offer, and without an answer none are offered.
        if let Ok(settings) = asked.await {
            known.try_update(|known| known.settings = Some(settings));
        }
    });
    let phone =
        move || known.with(|known| Some(known.settings.as_ref()?.phone.as_ref()?.to_string()));
    let offered = move |phone: Option<String>| Some(tick(shared, known, id.clone(), phone?));
    let failed = move || known.with(|known| known.failed.clone());
    let refused = move |failed: Option<RequestFailure>| Some(failure_notice(shared, &failed?));
    Some(el("div").live(phone, offered).live(failed, refused))
}

fn tick(shared: Shared, known: RwSignal<Known>, id: OnboardingId, phone: String) -> Element {
    let is_on = move || known.with(|known| known.is_on());
    let spoken = MountLanguage::current();
    let chosen = move |on| {
        let to = match on {
            true => NoticeTarget::Phone,
            false => NoticeTarget::Off,
        };
        choose(shared, known, &id, to, spoken.get().tag());
    };
    let input = el("input")
        .attr("id", BOX)
        .attr("type", "checkbox")
        .attr("aria-describedby", NOTE)
        .checked(is_on, chosen);
    let label = outside("", words::message_me(&phone));
    styled("div", "check")
        .child(input)
        .child(el("label").attr("for", BOX).child(label))
        .child(
            el("div")
                .attr("id", NOTE)
                .child(text("p", "hint", words::MESSAGE_ME_NOTE)),
        )
}

impl Known {
    fn is_on(&self) -> bool {
        let settings = self.settings.as_ref();
        settings.is_some_and(|settings| settings.to == NoticeTarget::Phone)
    }

    fn set(&mut self, to: NoticeTarget) {
        if let Some(settings) = &mut self.settings {
            settings.to = to;
        }
    }
}

/// Shown at once, and taken back where the server does not take it.
fn choose(
    shared: Shared,
    known: RwSignal<Known>,
    id: &OnboardingId,
    to: NoticeTarget,
    language: &str,
) {
    let before = known.with_untracked(|known| known.settings.clone());
    known.update(|known| {
        known.failed = None;
        known.set(to);
    });
    let language = language.to_owned();
    let answer = shared.api().set_notices(id, &SetNotices { to, language });
    shared.spawn(async move {
        let answer = answer.await;
        known.try_update(|known| match answer {
            Ok(settings) => known.settings = Some(settings),
            Err(failure) => {
                known.settings = before;
                known.failed = Some(failure);
            }
        });
    });
}
