//! Number, readiness, consent.

use contract::onboarding::{Origin, ReadinessItem};
use journey::state::{FormProblem, Preparing};
use journey::view::{PreparationQuestions, PreparationView};
use journey::{Event, View};

use super::common::shown;
use super::cut_over::{CUT_OVER, moment, moment_field};
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{self, Text, prepare};
use crate::ui::{
    BUTTON, Element, Field, FieldKind, PRIMARY, QUIET, button, check, el, focus, fold, heading,
    radio, styled, submit, text,
};
use crate::web::router::Route;

const NUMBER: &str = "number";
const SOURCE_WABA: &str = "source-waba";
const CONSENT: &str = "consent";

/// The preparation form.
pub fn preparing(shared: Shared, driver: Driver, view: PreparationView<'_>) -> Element {
    let busy = move || of_form(driver, |view| view.busy()).unwrap_or(false);
    let actions = styled("div", "actions")
        .child(submit(PRIMARY, prepare::SUBMIT, prepare::SUBMITTING, busy))
        .child(button(QUIET, text::BACK, move || {
            driver.send(Event::MethodReconsidered)
        }));
    let not_recorded = move || match problem(driver) {
        Some(FormProblem::NotRecorded(failure)) => Some(failure),
        _ => None,
    };
    let (began, asks_origin) = (view.form.origin, view.asks_origin());
    styled("form", "stack")
        .on_submit(move || {
            driver.send(Event::PreparationSubmitted);
            // The same as before counts too.
            go_to(problem(driver).as_ref());
        })
        .live(
            move || problem(driver),
            |problem| {
                go_to(problem.as_ref());
                None
            },
        )
        .child(heading(prepare::title(began)))
        .child(text("p", "lead", prepare::PREPARE_LEAD))
        .child(
            styled("div", "card")
                .child(number(driver))
                .children(asks_origin.then(|| whence(driver))),
        )
        .live(
            move || of_form(driver, |view| view.asks()),
            move |asks| Some(about(driver, asks?)),
        )
        .live(not_recorded, move |failure| {
            failure.map(|failure| failure_notice(shared, &failure))
        })
        .live(
            move || problem(driver) == Some(FormProblem::UnderWay),
            move |under_way| under_way.then(|| self::under_way(shared)),
        )
        .child(text("p", "hint", prepare::SUBMIT_NOTE))
        .child(actions)
}

/// Keyboard and screen reader go where it is wrong.
fn go_to(problem: Option<&FormProblem>) {
    let field = match problem {
        Some(FormProblem::Number(_)) => NUMBER,
        Some(FormProblem::SourceWaba) => SOURCE_WABA,
        Some(FormProblem::CutOver) => CUT_OVER,
        Some(FormProblem::Unchecked(item)) => id(*item),
        Some(FormProblem::ConsentMissing) => CONSENT,
        Some(FormProblem::UnderWay | FormProblem::NotRecorded(_)) | None => return,
    };
    focus(field);
}

/// The same number twice: the way to the attempt that has it.
fn under_way(shared: Shared) -> Element {
    styled("div", "notice danger")
        .attr("role", "alert")
        .child(el("p").text(prepare::UNDER_WAY))
        .child(shared.link(Route::Wabas, BUTTON, text::account::MANAGE_WABAS))
}

/// What is asked by origin.
fn about(driver: Driver, asks: PreparationQuestions) -> Element {
    let origin = asks.origin;
    let advice = asks.advised().next().is_some();
    let list = |title, items: &mut dyn Iterator<Item = ReadinessItem>| {
        checklist(driver, origin, title, items)
    };
    styled("div", "stack")
        .child(list(prepare::MUST_TITLE, &mut asks.required()))
        .children(advice.then(|| list(prepare::SHOULD_TITLE, &mut asks.advised())))
        .children((asks.source_waba() || asks.cut_over()).then(|| {
            styled("div", "card")
                .children(asks.source_waba().then(|| source_waba(driver)))
                .children(asks.cut_over().then(|| cut_over(driver)))
        }))
        .child(consent(driver, origin))
}

fn origin(driver: Driver) -> Origin {
    form(driver, |form| form.origin).unwrap_or(Origin::OtherProvider)
}

/// Whether the number moves, or is a new one.
fn whence(driver: Driver) -> Element {
    let choice = |id, choice: Origin| {
        radio(
            "origin",
            id,
            prepare::origin(choice),
            move || origin(driver) == choice,
            move || driver.send(Event::OriginChosen(choice)),
        )
    };
    styled("fieldset", "question")
        .child(el("legend").text(prepare::ORIGIN))
        .child(choice("origin-provider", Origin::OtherProvider))
        .child(choice("origin-new", Origin::New))
}

fn source_waba(driver: Driver) -> Element {
    let field = Field {
        id: SOURCE_WABA,
        label: prepare::SOURCE_WABA,
        hint: prepare::SOURCE_WABA_HINT,
        kind: FieldKind::Id,
    };
    field.view(
        move || form(driver, |form| form.source_waba.clone()).unwrap_or_default(),
        move || {
            let wrong = problem(driver) == Some(FormProblem::SourceWaba);
            wrong.then(|| prepare::SOURCE_WABA_WRONG.into())
        },
        move |typed| driver.send(Event::SourceWabaEdited(typed)),
    )
}

/// At once, or at a time that they set.
fn cut_over(driver: Driver) -> Element {
    let later = move || form(driver, |form| form.later.is_some()).unwrap_or(false);
    let choose = move |later| driver.send(Event::CutOverChosen(later));
    styled("fieldset", "question")
        .child(el("legend").text(prepare::CUT_OVER))
        .child(radio(
            "cut-over",
            "cut-over-now",
            prepare::CUT_OVER_NOW,
            move || !later(),
            move || choose(None),
        ))
        .child(radio(
            "cut-over",
            "cut-over-later",
            prepare::CUT_OVER_LATER,
            later,
            move || choose(Some(moment(String::new()))),
        ))
        .live(later, move |later| {
            later.then(|| {
                moment_field(
                    move || {
                        form(driver, |form| form.later.clone())
                            .flatten()
                            .map(|later| later.local)
                            .unwrap_or_default()
                    },
                    move || problem(driver) == Some(FormProblem::CutOver),
                    move |typed| choose(Some(moment(typed))),
                )
            })
        })
}

fn of_form<T>(driver: Driver, pick: impl Fn(PreparationView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Preparation(form) => Some(pick(*form)),
        _ => None,
    })
}

fn form<T>(driver: Driver, pick: impl Fn(&Preparing) -> T) -> Option<T> {
    of_form(driver, |view| pick(view.form))
}

fn problem(driver: Driver) -> Option<FormProblem> {
    of_form(driver, |view| view.problem().cloned()).flatten()
}

fn number(driver: Driver) -> Element {
    let field = Field {
        id: NUMBER,
        label: prepare::NUMBER,
        hint: prepare::NUMBER_HINT,
        kind: FieldKind::Phone,
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
fn checklist(
    driver: Driver,
    origin: Origin,
    title: Text,
    items: &mut dyn Iterator<Item = ReadinessItem>,
) -> Element {
    let items = items.map(|item| readiness(driver, item, origin));
    styled("fieldset", "card")
        .child(el("legend").text(title))
        .children(items)
}

fn readiness(driver: Driver, item: ReadinessItem, origin: Origin) -> Element {
    let words = prepare::readiness(item, origin);
    let about = el("div")
        .child(text("p", "hint", words.why))
        .child(fold(prepare::HOW, words.how));
    check(
        id(item),
        words.title,
        Some(about),
        move || form(driver, |form| form.checked.contains(&item)).unwrap_or(false),
        move || {
            (problem(driver) == Some(FormProblem::Unchecked(item))).then_some(prepare::UNCHECKED)
        },
        move |checked| driver.send(Event::ReadinessChecked(item, checked)),
    )
}

fn consent(driver: Driver, origin: Origin) -> Element {
    let points = prepare::consent(origin)
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
