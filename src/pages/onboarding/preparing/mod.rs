//! The preparation: one step a screen, and what all of them share.
//!
//! | file | what it draws |
//! | --- | --- |
//! | `form` | nothing: how the form is read |
//! | `number` | which number it is |
//! | `checks` | what has to be ready, and what had better be |
//! | `picture` | small drawings of where to look |
//! | `time` | when the number is cut over |
//! | `consent` | the consent, and above it what was entered |

mod checks;
mod consent;
mod form;
mod number;
mod picture;
mod time;

use contract::onboarding::Origin;
use journey::Event;
use journey::state::{FormProblem, PrepareStep};
use journey::view::PreparationView;

use self::form::{field_of, of_form, problems, problems_here};
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{self, Text, prepare};
use crate::ui::{
    BUTTON, Element, PRIMARY, QUIET, button, el, focus, heading, styled, submit, text,
};
use crate::web::router::Route;

/// The step of the preparation that is shown.
pub fn preparing(shared: Shared, driver: Driver, view: PreparationView<'_>) -> Element {
    let (step, origin) = (view.step(), view.form.origin);
    let busy = move || of_form(driver, |view| view.busy()).unwrap_or(false);
    let last = step == PrepareStep::Consent;
    let (words, busy_words) = match last {
        true => (prepare::SUBMIT, prepare::SUBMITTING),
        false => (prepare::CONTINUE, prepare::CONTINUE),
    };
    let back = match view.previous() {
        Some(step) => Event::StepOpened(step),
        None => Event::MethodReconsidered,
    };
    let actions = styled("div", "actions")
        .child(submit(PRIMARY, words, busy_words, busy))
        .child(button(QUIET, text::BACK, move || driver.send(back.clone())));
    let content = match step {
        PrepareStep::Number => number::number(driver, view),
        PrepareStep::Checks => checks::required(driver, view),
        PrepareStep::Tips => checks::advised(driver, view),
        PrepareStep::Time => time::time(driver),
        PrepareStep::Consent => consent::consent(driver, view),
    };
    styled("form", "stack")
        .on_submit(move || {
            driver.send(Event::StepSubmitted);
            // The same as before counts too.
            focus_first(driver);
        })
        .live(
            move || of_form(driver, |view| (view.form.origin, view.at())),
            |known| known.map(|(origin, (at, of))| place(origin, at, of)),
        )
        .child(heading(prepare::step_title(step)))
        .child(text("p", "lead", prepare::step_lead(step)))
        // Also where the way led back to here, or the server had something against it.
        .live(busy, move |busy| {
            if !busy {
                focus_first(driver);
            }
            None
        })
        .live(
            move || (!problems_here(driver).is_empty()).then(|| problems(driver)),
            move |found| summary(shared, driver, &found?),
        )
        .child(content)
        .child(actions)
        .children((step == PrepareStep::Checks).then(|| checks::later(driver, origin)))
}

/// Which step of how many this is.
fn place(origin: Origin, at: usize, of: usize) -> Element {
    let words = prepare::step_of(at as u32, of as u32);
    let whole = [&*prepare::title(origin), " · ", &words].concat();
    el("div").child(text("p", "hint", whole)).child(
        el("progress")
            .attr("aria-label", words)
            .attr("max", of.to_string())
            .attr("value", at.to_string()),
    )
}

/// Keyboard and screen reader go where it is wrong first.
fn focus_first(driver: Driver) {
    if let Some(field) = problems_here(driver).iter().find_map(field_of) {
        focus(field);
    }
}

/// All that is wrong: what no field says by itself, and several things as links to their fields.
fn summary(shared: Shared, driver: Driver, found: &[FormProblem]) -> Option<Element> {
    match found {
        [] => None,
        [FormProblem::NotRecorded(failure)] => Some(failure_notice(shared, failure)),
        [FormProblem::UnderWay] => Some(under_way(shared)),
        [_] => None,
        several => Some(
            styled("div", "notice danger")
                .attr("role", "alert")
                .child(text("p", "strong", prepare::PROBLEMS))
                .child(
                    styled("ul", "bullets")
                        .children(several.iter().map(|problem| problem_link(driver, problem))),
                ),
        ),
    }
}

fn problem_link(driver: Driver, problem: &FormProblem) -> Element {
    let origin = of_form(driver, |view| view.form.origin);
    let words: Text = match problem {
        FormProblem::Number(problem) => text::phone_problem(*problem),
        FormProblem::UnderWay => prepare::UNDER_WAY,
        FormProblem::Unchecked(item) => match origin {
            Some(origin) => prepare::readiness(*item, origin).title,
            None => prepare::UNCHECKED,
        },
        FormProblem::SourceWaba => prepare::SOURCE_WABA_WRONG,
        FormProblem::CutOver => prepare::CUT_OVER_WRONG,
        FormProblem::ConsentMissing => prepare::CONSENT_MISSING,
        FormProblem::NotRecorded(_) => text::TRY_AGAIN,
    };
    let (step, field) = (problem.step(), field_of(problem));
    let go = move || {
        // Where it is of this step, that is no other one.
        driver.send(Event::StepOpened(step));
        if let Some(field) = field {
            focus(field);
        }
    };
    el("li").child(button(QUIET, words, go))
}

/// The same number twice: the way to the attempt that has it.
fn under_way(shared: Shared) -> Element {
    styled("div", "notice danger")
        .attr("role", "alert")
        .child(el("p").text(prepare::UNDER_WAY))
        .child(shared.link(Route::Wabas, BUTTON, text::account::MANAGE_WABAS))
}
