//! Number, readiness, consent.

use contract::onboarding::{Method, ReadinessItem};
use journey::Event;
use journey::state::{FormProblem, Preparing, State};

use super::{failure_notice, project};
use crate::app::Shared;
use crate::runtime::{Driver, browser};
use crate::text::{self, prepare};
use crate::ui::{
    Element, Field, Kind, PRIMARY, QUIET, button, check, el, heading, styled, submit, text,
};

const NUMBER: &str = "number";
const CONSENT: &str = "consent";

/// The preparation form.
pub fn preparing(shared: Shared, driver: Driver) -> Element {
    let method = form(driver, |form| form.method).unwrap_or(Method::CloudApi);
    let title = match method {
        Method::CloudApi => prepare::PREPARE_TITLE,
        Method::Coexistence => prepare::PREPARE_TITLE_COEXISTENCE,
    };
    let busy = move || form(driver, |form| form.recording).unwrap_or(false);
    let actions = styled("div", "actions")
        .child(submit(PRIMARY, prepare::SUBMIT, prepare::SUBMITTING, busy))
        .child(button(QUIET, text::BACK, move || {
            driver.send(Event::MethodReconsidered)
        }));
    // The readiness list is about a number that leaves another provider.
    let moves = method == Method::CloudApi;
    let not_recorded = move || match problem(driver) {
        Some(FormProblem::NotRecorded(failure)) => Some(failure),
        _ => None,
    };
    styled("form", "stack")
        .on_submit(move || driver.send(Event::PreparationSubmitted))
        .live(
            move || problem(driver),
            |problem| {
                // Keyboard and screen reader go where it is wrong.
                browser::focus(match problem? {
                    FormProblem::Number(_) => NUMBER,
                    FormProblem::Unchecked(item) => id(item),
                    FormProblem::ConsentMissing => CONSENT,
                    FormProblem::NotRecorded(_) => return None,
                });
                None
            },
        )
        .child(heading(title))
        .child(text("p", "lead", prepare::PREPARE_LEAD))
        .child(number(driver))
        .children(moves.then(|| checklist(driver, prepare::MUST_TITLE, true)))
        .children(moves.then(|| checklist(driver, prepare::SHOULD_TITLE, false)))
        .child(consent(driver, method))
        .live(not_recorded, move |failure| {
            failure.map(|failure| failure_notice(shared, &failure))
        })
        .child(text("p", "hint", prepare::SUBMIT_NOTE))
        .child(actions)
}

fn form<T>(driver: Driver, pick: impl Fn(&Preparing) -> T) -> Option<T> {
    project(driver, |state| match state {
        State::Preparing(form) => Some(pick(form)),
        _ => None,
    })
}

fn problem(driver: Driver) -> Option<FormProblem> {
    form(driver, |form| form.problem.clone()).flatten()
}

fn number(driver: Driver) -> Element {
    let field = Field {
        id: NUMBER,
        label: prepare::NUMBER,
        hint: prepare::NUMBER_HINT,
        kind: Kind::Phone,
    };
    field.view(
        move || form(driver, |form| form.number.clone()).unwrap_or_default(),
        move || match problem(driver) {
            Some(FormProblem::Number(problem)) => Some(text::phone_problem(problem).into()),
            _ => None,
        },
        move |typed| driver.send(Event::NumberEdited(typed)),
    )
}

/// Readiness items: those that block, or those that are advice.
fn checklist(driver: Driver, title: &'static str, blocking: bool) -> Element {
    let items = ReadinessItem::ALL
        .into_iter()
        .filter(|item| item.blocks() == blocking)
        .map(|item| readiness(driver, item));
    styled("fieldset", "card")
        .child(el("legend").text(title))
        .children(items)
}

fn readiness(driver: Driver, item: ReadinessItem) -> Element {
    let words = prepare::readiness(item);
    check(
        id(item),
        words.title,
        Some(words.how),
        move || form(driver, |form| form.checked.contains(&item)).unwrap_or(false),
        move || {
            (problem(driver) == Some(FormProblem::Unchecked(item))).then_some(prepare::UNCHECKED)
        },
        move |checked| driver.send(Event::ReadinessChecked(item, checked)),
    )
}

fn consent(driver: Driver, method: Method) -> Element {
    let points = prepare::consent(method)
        .iter()
        .map(|point| el("li").text(*point));
    let agrees = check(
        CONSENT,
        prepare::CONSENT,
        None,
        move || form(driver, |form| form.consents).unwrap_or(false),
        move || {
            let missing = problem(driver) == Some(FormProblem::ConsentMissing);
            missing.then_some(prepare::CONSENT_MISSING)
        },
        move |consents| driver.send(Event::ConsentGiven(consents)),
    );
    styled("fieldset", "card consent")
        .child(el("legend").text(prepare::CONSENT_TITLE))
        .child(styled("ul", "bullets").children(points))
        .child(agrees)
}

/// The id of an item's checkbox.
fn id(item: ReadinessItem) -> &'static str {
    match item {
        ReadinessItem::TwoStepVerificationOff => "ready-two-step",
        ReadinessItem::PortfolioAdmin => "ready-admin",
        ReadinessItem::NumberReachable => "ready-reachable",
        ReadinessItem::DisplayNameApproved => "ready-name",
        ReadinessItem::PortfolioVerified => "ready-verified",
        ReadinessItem::PaymentMethod => "ready-payment",
        ReadinessItem::TemplatesExported => "ready-templates",
        ReadinessItem::CampaignsPaused => "ready-campaigns",
    }
}
