//! Messages to the customer's phone or e-mail address, where they wait: offered as a box to tick.

use contract::ids::OnboardingId;
use contract::onboarding::{NoticeSettings, NoticeTarget, SetNotices};
use journey::RequestFailure;
use leptos::prelude::*;

use super::common::shown;
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{MountLanguage, Text, notice as words};
use crate::ui::{Element, el, outside, styled, text};

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

/// Asks the server where they can go: to the phone that the customer signed in with, or to the e-mail address that
/// the platform named.
fn ask(shared: Shared, id: OnboardingId) -> Option<Element> {
    shared.session()?;
    let known = RwSignal::new(Known::default());
    let asked = shared.api().notices(&id);
    shared.spawn(async move {
        // An older server has none to offer, and without an answer none are offered.
        if let Ok(settings) = asked.await {
            known.try_update(|known| known.settings = Some(settings));
        }
    });
    let failed = move || known.with(|known| known.failed.clone());
    let refused = move |failed: Option<RequestFailure>| Some(failure_notice(shared, &failed?));
    let boxes = WAYS.map(|way| {
        let id = id.clone();
        el("div").live(
            move || known.with(|known| known.address(way.to)),
            move |address| Some(tick(shared, known, id.clone(), way, address?)),
        )
    });
    Some(el("div").children(boxes).live(failed, refused))
}

/// A way that they can go, each with a box of its own.
#[derive(Clone, Copy)]
struct Way {
    to: NoticeTarget,
    /// The box's id, and that of what is said of it.
    ids: [&'static str; 2],
    label: fn(&str) -> String,
    note: Text,
}

const WAYS: [Way; 2] = [
    Way {
        to: NoticeTarget::Phone,
        ids: ["message-me", "message-me-note"],
        label: |phone| words::message_me(phone),
        note: words::MESSAGE_ME_NOTE,
    },
    Way {
        to: NoticeTarget::Email,
        ids: ["email-me", "email-me-note"],
        label: |email| words::email_me(email),
        note: words::EMAIL_ME_NOTE,
    },
];

fn tick(
    shared: Shared,
    known: RwSignal<Known>,
    id: OnboardingId,
    way: Way,
    address: String,
) -> Element {
    let [own, note] = way.ids;
    let is_on = move || known.with(|known| known.goes(way.to));
    let spoken = MountLanguage::current();
    let chosen = move |on| {
        let to = match on {
            true => way.to,
            false => NoticeTarget::Off,
        };
        choose(shared, known, &id, to, spoken.get().tag());
    };
    let input = el("input")
        .attr("id", own)
        .attr("type", "checkbox")
        .attr("aria-describedby", note)
        .checked(is_on, chosen);
    let label = outside("", (way.label)(&address));
    styled("div", "check")
        .child(input)
        .child(el("label").attr("for", own).child(label))
        .child(
            el("div")
                .attr("id", note)
                .child(text("p", "hint", way.note)),
        )
}

impl Known {
    /// Where they would go this way.
    fn address(&self, to: NoticeTarget) -> Option<String> {
        let settings = self.settings.as_ref()?;
        match to {
            NoticeTarget::Phone => Some(settings.phone.as_ref()?.written()),
            _ => settings.email.clone(),
        }
    }

    fn goes(&self, to: NoticeTarget) -> bool {
        let settings = self.settings.as_ref();
        settings.is_some_and(|settings| settings.to == to)
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
