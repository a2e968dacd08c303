//! Number, readiness, consent.

use contract::onboarding::{Method, ReadinessItem};
use journey::Event;
use journey::state::{FormProblem, Preparing as Form, State};
use leptos::prelude::*;

use super::{FailureNotice, project};
use crate::app::Shared;
use crate::runtime::{Driver, browser};
use crate::text::{self, prepare};
use crate::ui::{Field, Heading, Kind};

const NUMBER: &str = "number";
const CONSENT: &str = "consent";

fn form<T>(driver: Driver, pick: impl Fn(&Form) -> T) -> Option<T> {
    project(driver, |state| match state {
        State::Preparing(form) => Some(pick(form)),
        _ => None,
    })
}

/// The preparation form.
#[component]
pub fn Preparing(driver: Driver) -> impl IntoView {
    let shared = Shared::of_app();
    let method = untrack(|| form(driver, |form| form.method)).unwrap_or(Method::CloudApi);
    let problem = Memo::new(move |_| form(driver, |form| form.problem.clone()).flatten());
    let busy = Memo::new(move |_| form(driver, |form| form.recording).unwrap_or(false));
    // Keyboard and screen reader go where it is wrong.
    Effect::new(move |_| match problem.get() {
        Some(FormProblem::Number(_)) => browser::focus(NUMBER),
        Some(FormProblem::Unchecked(item)) => browser::focus(id(item)),
        Some(FormProblem::ConsentMissing) => browser::focus(CONSENT),
        Some(FormProblem::NotRecorded(_)) | None => {}
    });
    let number =
        Signal::derive(move || form(driver, |form| form.number.clone()).unwrap_or_default());
    let number_error = Signal::derive(move || match problem.get() {
        Some(FormProblem::Number(problem)) => Some(text::phone_problem(problem).to_owned()),
        _ => None,
    });
    let consents = move || form(driver, |form| form.consents).unwrap_or(false);
    let title = match method {
        Method::CloudApi => prepare::PREPARE_TITLE,
        Method::Coexistence => prepare::PREPARE_TITLE_COEXISTENCE,
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        driver.send(Event::PreparationSubmitted);
    };
    let points = prepare::consent(method)
        .iter()
        .map(|point| view! { <li>{*point}</li> });
    view! {
        <form novalidate class="stack" on:submit=submit>
            <Heading text=title />
            <p class="lead">{prepare::PREPARE_LEAD}</p>
            <Field
                id=NUMBER
                label=prepare::NUMBER
                hint=prepare::NUMBER_HINT
                kind=Kind::Phone
                value=number
                error=number_error
                on_input=move |typed| driver.send(Event::NumberEdited(typed))
            />
            {(method == Method::CloudApi).then(|| view! {
                <Checklist driver problem title=prepare::MUST_TITLE blocking=true />
                <Checklist driver problem title=prepare::SHOULD_TITLE blocking=false />
            })}
            <fieldset class="card consent">
                <legend>{prepare::CONSENT_TITLE}</legend>
                <ul class="bullets">{points.collect_view()}</ul>
                <div class="check">
                    <input
                        id=CONSENT
                        type="checkbox"
                        aria-describedby="consent-error"
                        prop:checked=consents
                        on:change=move |event| driver.send(Event::ConsentGiven(event_target_checked(&event)))
                    />
                    <label for=CONSENT class="strong">{prepare::CONSENT}</label>
                </div>
                <p class="error" id="consent-error" role="alert">
                    {move || (problem.get() == Some(FormProblem::ConsentMissing)).then_some(prepare::CONSENT_MISSING)}
                </p>
            </fieldset>
            {move || match problem.get() {
                Some(FormProblem::NotRecorded(failure)) => Some(view! { <FailureNotice shared failure /> }),
                _ => None,
            }}
            <p class="hint">{prepare::SUBMIT_NOTE}</p>
            <div class="actions">
                <button class="button primary" type="submit" aria-disabled=move || busy.get().then_some("true")>
                    {move || if busy.get() { prepare::SUBMITTING } else { prepare::SUBMIT }}
                </button>
                <button class="button quiet" type="button" on:click=move |_| driver.send(Event::MethodReconsidered)>
                    {text::BACK}
                </button>
            </div>
        </form>
    }
}

/// Readiness items: those that block, or those that are advice.
#[component]
fn Checklist(
    driver: Driver,
    problem: Memo<Option<FormProblem>>,
    title: &'static str,
    blocking: bool,
) -> impl IntoView {
    let items = ReadinessItem::ALL
        .into_iter()
        .filter(|item| item.blocks() == blocking)
        .map(|item| check(driver, problem, item))
        .collect_view();
    view! {
        <fieldset class="card">
            <legend>{title}</legend>
            {items}
        </fieldset>
    }
}

fn check(driver: Driver, problem: Memo<Option<FormProblem>>, item: ReadinessItem) -> impl IntoView {
    let words = prepare::readiness(item);
    let id = id(item);
    let note = [id, "-note"].concat();
    let missing =
        move || (problem.get() == Some(FormProblem::Unchecked(item))).then_some(prepare::UNCHECKED);
    view! {
        <div class="check">
            <input
                id=id
                type="checkbox"
                aria-describedby=note.clone()
                prop:checked=move || form(driver, |form| form.checked.contains(&item)).unwrap_or(false)
                on:change=move |event| driver.send(Event::ReadinessChecked(item, event_target_checked(&event)))
            />
            <label for=id>{words.title}</label>
            <div id=note>
                <p class="hint">{words.how}</p>
                <p class="error" role="alert">{missing}</p>
            </div>
        </div>
    }
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
