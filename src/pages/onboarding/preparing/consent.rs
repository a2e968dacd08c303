//! The consent, alone; above it what was entered.

use journey::Event;
use journey::state::{FormProblem, PrepareStep};
use journey::view::PreparationView;

use super::form::{self, CONSENT, form, is_wrong};
use crate::runtime::Driver;
use crate::text::{Text, prepare};
use crate::ui::{Element, QUIET, button, check, el, styled, text};

/// What the customer agrees to, and the box by which they do.
pub fn consent(driver: Driver, view: PreparationView<'_>) -> Element {
    let points = prepare::consent(view.form.origin)
        .iter()
        .map(|point| el("li").text(*point));
    let agrees = check(
        CONSENT,
        prepare::CONSENT,
        None,
        move || form(driver, |form| form.consents).unwrap_or(false),
        move || {
            let missing = is_wrong(driver, &FormProblem::ConsentMissing);
            missing.then_some(prepare::CONSENT_MISSING)
        },
        move |consents| driver.send(Event::ConsentGiven(consents)),
    );
    styled("div", "stack").child(entered(driver, view)).child(
        styled("div", "card consent")
            .child(styled("ul", "bullets").children(points))
            .child(agrees),
    )
}

/// What was entered, with the way back to it.
fn entered(driver: Driver, view: PreparationView<'_>) -> Element {
    let fact = |term: Text, words: String, step, change: Text| {
        styled("div", "row split")
            .child(
                el("dl")
                    .child(text("dt", "hint", term))
                    .child(el("dd").child(text("bdi", "strong", words))),
            )
            .child(button(QUIET, change, move || {
                driver.send(Event::StepOpened(step));
            }))
    };
    let number = fact(
        prepare::SUMMARY_NUMBER,
        form::number(view.form),
        PrepareStep::Number,
        prepare::CHANGE_NUMBER,
    );
    let time = view.form.origin.may_be_scheduled().then(|| {
        let at = view.form.later.as_ref().and_then(|later| later.at);
        let words = match at {
            Some(at) => prepare::time_at(at),
            None => prepare::CUT_OVER_NOW.to_string(),
        };
        fact(
            prepare::SUMMARY_WHEN,
            words,
            PrepareStep::Time,
            prepare::CHANGE_TIME,
        )
    });
    styled("div", "list").child(number).children(time)
}
