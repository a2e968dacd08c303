//! What the customer does once their number is live, as a list that they tick. What Meta reports is ticked
//! by itself.

use contract::ids::WabaId;
use contract::onboarding::NextStep;
use journey::view::{ListedStep, RemainingTask, StepMark};
use journey::{Answer, Event, View};

use super::common::shown;
use crate::runtime::Driver;
use crate::text::finish;
use crate::ui::{Element, check, el, outward, styled, text};

/// A step, and whether it was done when the list was made by what Meta reports. What the customer ticks meanwhile
/// changes in place, so that the keyboard keeps its place.
pub type StepKey = (RemainingTask, bool);

/// The steps of a number that serves.
pub fn keys(steps: &[ListedStep]) -> Vec<StepKey> {
    let keys = steps.iter();
    keys.map(|step| (step.task, step.mark == StepMark::Reported))
        .collect()
}

/// The list.
pub fn next_steps(driver: Driver, steps: Vec<StepKey>, waba: &WabaId) -> Element {
    let count = move || {
        let (done, all) = shown(driver, progress);
        finish::progress(all as u32, done as u32).into()
    };
    let rows = steps.into_iter().map(|step| row(driver, step, waba));
    styled("section", "card")
        .child(
            styled("div", "split")
                .child(el("h2").text(finish::REMAINS_TITLE))
                .child(styled("span", "hint").live_text(count)),
        )
        .child(styled("ul", "ticks").children(rows))
}

fn progress(view: &View<'_>) -> (usize, usize) {
    let View::Connected(number) = view else {
        return (0, 0);
    };
    let steps = number.next_steps().unwrap_or_default();
    let done = steps.iter().filter(|step| step.mark != StepMark::Open);
    (done.count(), steps.len())
}

fn row(driver: Driver, (task, reported): StepKey, waba: &WabaId) -> Element {
    let words = finish::next_step(task);
    let link = task
        .place()
        .filter(|_| !reported)
        .map(|place| outward("more", finish::OPEN_AT_META, place.address(Some(waba))));
    match task.step() {
        Some(step) if !reported => el("li").child(check(
            step.name(),
            words,
            link,
            move || ticked(driver, step),
            || None,
            move |done| driver.send(Event::Answered(Answer::Tick(step, done))),
        )),
        _ => {
            let note = reported.then(|| text("p", "hint", finish::META_REPORTS_IT));
            let class = if reported { "seen done" } else { "seen" };
            styled("li", class)
                .child(text("p", "strong", words))
                .children(note)
                .children(link)
        }
    }
}

fn ticked(driver: Driver, step: NextStep) -> bool {
    shown(driver, |view| match view {
        View::Connected(number) => number.result.ticked.contains(&step),
        _ => false,
    })
}
