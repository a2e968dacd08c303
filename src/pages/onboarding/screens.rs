//! The screen that a view has, and what surrounds all of them.

use contract::onboarding::Origin;
use contract::problem::Problem;
use journey::view::{ConnectionNotice, NumberPlace, Progress};
use journey::{Event, RequestFailure, View};
use leptos::prelude::*;

use super::common::shown;
use super::{
    checking, connected, in_meta, method, need, newer, notices, preparing, ready, stopped, verify,
    working,
};
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{self, Text, prepare};
use crate::ui::{
    Element, Severity, TitleStep, el, notice, parts, phone_number, styled, text, track,
};
use crate::web::router::Route;

/// A journey on its screens.
pub fn journeying(shared: Shared, driver: Driver) -> Element {
    // Where it stands now is no step of the customer's.
    shared.router.show(&untrack(|| shown(driver, place)));
    styled("div", "journey")
        .live(
            move || shown(driver, place),
            move |place| {
                address_follows(shared, place);
                None
            },
        )
        .live(
            move || shared.router.route.get(),
            move |route| {
                journey_follows(shared, driver, &route);
                None
            },
        )
        .live(move || shown(driver, |view| view.progress()), progress)
        .child(surroundings(shared, driver))
        // With what is asked: another question of the same kind is another screen, and moves the
        // focus to its heading.
        .live(
            move || {
                shown(driver, |view| {
                    (view.name(), view.prepare_step(), view.question())
                })
            },
            move |_| {
                // A copy: what is built may change the journey, and a look at it forbids that.
                let journey = driver.journey.get_untracked();
                screen(shared, driver, &journey.view())
            },
        )
        .child(notices::offer(shared, driver))
}

/// The place of what is shown.
fn place(view: &View<'_>) -> Route {
    match (view.record(), view.prepare_step()) {
        (Some(record), _) => Route::Attempt(record.id.clone()),
        (None, Some(step)) => Route::Prepare(step),
        (None, None) => Route::Onboarding,
    }
}

/// The place now. None: the journey has ended, as where somebody has signed out, and its page is about to go.
fn place_now(driver: Driver) -> Option<Route> {
    let journey = driver.journey;
    journey.try_with_untracked(|journey| place(&journey.view()))
}

/// Before there is a record, each step is one for the browser's back button.
fn address_follows(shared: Shared, place: Route) {
    let here = shared.router.route.get_untracked();
    let is_step = |route: &Route| matches!(route, Route::Onboarding | Route::Prepare(_));
    if here == place {
    } else if is_step(&here) && is_step(&place) {
        shared.router.go(place);
    } else {
        shared.router.show(&place);
    }
}

/// The customer came to another place by the browser's back or forward button.
fn journey_follows(shared: Shared, driver: Driver, route: &Route) {
    let Some(now) = place_now(driver) else {
        return;
    };
    let event = match (route, &now) {
        _ if *route == now => return,
        // Steps of what is on record by now: nothing is filled in there any more.
        (Route::Onboarding | Route::Prepare(_), Route::Attempt(_)) => {
            return shared.router.back();
        }
        (Route::Onboarding, _) => Event::MethodReconsidered,
        (Route::Prepare(step), _) => Event::StepOpened(*step),
        _ => return,
    };
    driver.send(event);
    // Where that was not to be come to, the address says where they are.
    if let Some(now) = place_now(driver).filter(|now| now != route) {
        shared.router.show(&now);
    }
}

/// The screen of this view. A view that is a colleague's has none here.
pub fn screen(shared: Shared, driver: Driver, view: &View<'_>) -> Option<Element> {
    Some(match view {
        View::Method(_) => method::method(driver),
        View::Preparation(form) => preparing::preparing(shared, driver, *form),
        View::Ready(ready) => ready::ready(shared, driver, *ready),
        View::InMeta(meta) => in_meta::in_meta(driver, *meta),
        View::Checking(checking) => checking::checking(driver, *checking),
        View::Working(working) => working::working(shared, driver, *working),
        View::Scheduled(_) => working::scheduled(shared, driver),
        View::PickNumber(pick) => need::pick(shared, driver, *pick),
        View::ConfirmNumber(confirm) => need::confirm(shared, driver, *confirm),
        View::VerifyNumber(asked) => verify::verify(shared, driver, *asked),
        View::EnterPin(_) => need::pin(shared, driver),
        View::Connected(_) => {
            shared.has_number();
            connected::connected(shared, driver)
        }
        View::Interrupted(_) => stopped::interrupted(shared, driver),
        View::Stuck(_) => stopped::stuck(shared, driver),
        View::Newer(newer) => newer::newer(shared, driver, *newer),
        View::ColleagueDone(_) | View::LinkOver => return None,
    })
}

fn progress(progress: Progress) -> Option<Element> {
    let (part, of) = (progress as usize, prepare::PARTS.len());
    TitleStep::current().set((part < of).then_some((part + 1, of)));
    Some(parts(prepare::PARTS_LABEL, &prepare::PARTS, part))
}

/// Where the number is, and whether the server's news reach this page: above every screen.
pub fn surroundings(shared: Shared, driver: Driver) -> Element {
    let line = move || {
        driver.journey.with(|journey| {
            let line = journey.surroundings().number?;
            let words = text::whereabouts(line.record);
            let (number, origin) = (line.record.number.written(), line.record.origin);
            Some((line.place, origin, number, words))
        })
    };
    styled("div", "stack")
        .live(line, |known| known.map(number))
        .spoken(
            move || {
                driver
                    .journey
                    .with(|journey| journey.surroundings().connection)
            },
            move |connection| match connection {
                ConnectionNotice::None => None,
                ConnectionNotice::Lost => Some(notice(Severity::Warning, text::finish::LINK_LOST)),
                ConnectionNotice::SignedOut => Some(failure_notice(
                    shared,
                    &RequestFailure::refused(Problem::SignedOut),
                )),
            },
        )
}

/// Where the number is: on every screen, from the first to the last.
fn number((place, origin, number, words): (NumberPlace, Origin, String, Text)) -> Element {
    let (class, way) = match place {
        NumberPlace::Origin => ("where", Some("track")),
        NumberPlace::Moving => ("where moving", Some("track moving")),
        NumberPlace::Unknown => ("where moving", None),
        NumberPlace::DoubleTick => ("where here", Some("track here")),
    };
    let from = match origin {
        Origin::BusinessApp => "icon icon-smartphone",
        Origin::New => "icon icon-plus",
        Origin::OtherProvider | Origin::Unrecognized => "icon icon-building-2",
    };
    let about = el("div")
        .child(text("p", "hint", text::WHERE_TITLE))
        .child(phone_number("strong", number));
    styled("aside", class)
        .attr("aria-label", text::WHERE_TITLE)
        .child(
            el("div")
                .child(about)
                .child(text("p", "whereabouts", words)),
        )
        .children(way.map(|way| track(way, from)))
}
