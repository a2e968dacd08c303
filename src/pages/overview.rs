//! The dashboard of an account that has numbers: how each is, and what is to be done for it.

use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use contract::summary::WabasSummary;
use contract::wabas::{NumberState, WabaNumber};
use journey::view::NumberOverview;
use leptos::prelude::*;

use super::listed::{Listed, begin, load, unfinished};
use super::number::{facts, leaves, said, way_on};
use crate::api::Api;
use crate::shell::{Shared, loading};
use crate::text::{Text, account, finish};
use crate::ui::{BUTTON, Element, PRIMARY, Severity, button, el, notice, styled, text};
use crate::web::router::Route;

/// Its attempts that have not ended, its numbers, and the ways on.
pub fn overview(shared: Shared) -> Element {
    let listed = load(shared, Api::wabas, leaves);
    styled("div", "stack").live(
        move || listed.get(),
        move |known| {
            Some(match known {
                Listed::Loading => loading(),
                Listed::Unreachable => notice(Severity::Danger, account::WABAS_UNREACHABLE),
                Listed::Loaded(contents) => all(shared, contents),
            })
        },
    )
}

fn all(shared: Shared, contents: WabasSummary) -> Element {
    let WabasSummary {
        wabas,
        unfinished: begun,
    } = contents;
    let numbers: Vec<WabaNumber> = wabas.into_iter().flat_map(|waba| waba.numbers).collect();
    let add = || button(PRIMARY, account::ADD_NUMBER, move || begin(shared));
    let page =
        styled("div", "stack").children((!begun.is_empty()).then(|| unfinished(shared, begun)));
    if numbers.is_empty() {
        let none = styled("div", "empty")
            .child(el("p").text(account::NO_WABAS))
            .child(add());
        return page.child(none);
    }
    let list = numbers.into_iter().map(|known| number(shared, known));
    let title = styled("div", "split")
        .child(el("h2").text(account::YOUR_NUMBERS))
        .child(add());
    page.child(title)
        .child(styled("ul", "list").children(list))
        .child(el("div").child(shared.link(Route::Wabas, BUTTON, account::MANAGE_WABAS)))
}

fn number(shared: Shared, known: WabaNumber) -> Element {
    let status = &known.status;
    let serves = status.state == NumberState::Connected && !known.report.is_blocked();
    styled("li", "row stack")
        .child(facts(shared, &known))
        .children(said(status, known.report.is_blocked()))
        .children(way_on(shared, &known))
        .children(serves.then(|| to_do(shared, known.onboarding_id)))
}

/// What is in the way of its messages, and what is left to do. It is asked for by itself: the list has
/// nothing of it.
fn to_do(shared: Shared, id: OnboardingId) -> Element {
    let known = RwSignal::new(None::<Onboarding>);
    let asked = shared.api().onboarding(&id);
    shared.spawn(async move {
        // What can't be asked for now is said on the number's own page.
        if let Ok(record) = asked.await {
            known.try_set(Some(record));
        }
    });
    el("div").live(
        move || known.with(|record| NumberOverview::of(record.as_ref()?)),
        |overview| {
            let NumberOverview {
                causes,
                we_pay,
                open,
            } = overview?;
            let cause = |cause| notice(Severity::Warning, finish::cause(cause, we_pay));
            let left = |first: Text| {
                styled("div", "left")
                    .child(text("p", "strong", account::to_do(open.len() as u32)))
                    .child(text("p", "hint", first))
            };
            let first = open.first().map(|task| finish::next_step(*task));
            Some(
                styled("div", "stack")
                    .children(causes.into_iter().map(cause))
                    .children(first.map(left)),
            )
        },
    )
}
