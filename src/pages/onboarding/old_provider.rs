//! What became of the old provider, and what is to become of it.

use contract::onboarding::{Arrival, Connected, OldProvider, OldProviderPlan};
use journey::{Answer, Event, View};

use super::common::shown;
use super::results::bullets;
use crate::runtime::Driver;
use crate::text::{RELOAD_TO_SEE, finish};
use crate::ui::{Element, el, outside, radio, styled};

/// What is known of the old provider's access; where it did not end by the number's arrival, what
/// is to become of it.
pub fn old_provider(driver: Driver, result: &Connected) -> Element {
    let (class, words) = match (&result.old_provider, result.arrival) {
        (OldProvider::Gone, Arrival::Registered) => ("notice success", finish::OLD_PROVIDER_GONE),
        (OldProvider::Gone, _) => ("notice success", finish::OLD_PROVIDER_UNLISTED),
        (OldProvider::NotSaid, _) => ("notice info", finish::NOT_SAID),
        (OldProvider::Unrecognized, _) => ("notice info", RELOAD_TO_SEE),
        (OldProvider::NotVisible, _) => ("notice info", finish::OLD_PROVIDER_NOT_VISIBLE),
        (OldProvider::StillSubscribed(_), _) => ("notice warning", finish::OLD_PROVIDER_STILL),
    };
    let apps = match &result.old_provider {
        OldProvider::StillSubscribed(apps) => &**apps,
        _ => &[],
    };
    let notice = styled("div", class)
        .child(
            el("p")
                .child(el("strong").text([&*finish::OLD_PROVIDER, ": "].concat()))
                .text(words),
        )
        .children((!apps.is_empty()).then(|| {
            let apps = apps.iter().cloned();
            let apps = apps.map(|app| el("li").child(outside("", app)));
            styled("ul", "bullets").children(apps)
        }));
    if !result.may_keep_old_provider() {
        return notice;
    }
    let choice = |words, plan: OldProviderPlan| {
        radio(
            "old-provider",
            ["old-provider-", plan.name()].concat(),
            words,
            move || planned(driver) == Some(plan),
            move || driver.send(Event::Answered(Answer::OldProvider(plan))),
        )
    };
    // That they did is worth a word where Meta has none.
    let says = apps.is_empty();
    let how = match result.old_provider_plan {
        OldProviderPlan::Keep | OldProviderPlan::Unrecognized => None,
        OldProviderPlan::Removed if says => Some(el("p").text(finish::REMOVED_NOTE)),
        _ => Some(bullets(
            "ol",
            [
                finish::REMOVE_OPEN,
                finish::REMOVE_PARTNER,
                finish::REMOVE_CHECK,
            ],
        )),
    };
    styled("section", "card")
        .child(notice)
        .child(
            styled("fieldset", "question")
                .child(el("legend").text(finish::PLAN_TITLE))
                .child(choice(finish::PLAN_REMOVE, OldProviderPlan::Remove))
                .child(choice(finish::PLAN_KEEP, OldProviderPlan::Keep))
                .children(says.then(|| choice(finish::PLAN_REMOVED, OldProviderPlan::Removed))),
        )
        .children(how)
}

fn planned(driver: Driver) -> Option<OldProviderPlan> {
    shown(driver, |view| match view {
        View::Connected(number) => Some(number.result.old_provider_plan),
        _ => None,
    })
}
