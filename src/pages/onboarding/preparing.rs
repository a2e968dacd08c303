//! Number, readiness, consent.

use contract::onboarding::{Method, Origin, ReadinessItem};
use journey::Event;
use journey::state::{FormProblem, Later, Preparing, State};

use super::project;
use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice};
use crate::text::{self, Text, prepare};
use crate::ui::{
    BUTTON, Element, Field, Kind, PRIMARY, QUIET, button, check, el, focus, fold, heading, radio,
    styled, submit, text,
};
use crate::web::clock;
use crate::web::router::Route;

const NUMBER: &str = "number";
const SOURCE_WABA: &str = "source-waba";
const CUT_OVER: &str = "cut-over-at";
const CONSENT: &str = "consent";

/// The preparation form.
pub fn preparing(shared: Shared, driver: Driver) -> Element {
    let busy = move || form(driver, |form| form.recording).unwrap_or(false);
    let actions = styled("div", "actions")
        .child(submit(PRIMARY, prepare::SUBMIT, prepare::SUBMITTING, busy))
        .child(button(QUIET, text::BACK, move || {
            driver.send(Event::MethodReconsidered)
        }));
    let not_recorded = move || match problem(driver) {
        Some(FormProblem::NotRecorded(failure)) => Some(failure),
        _ => None,
    };
    let began = origin(driver);
    let asks_origin = began.method() == Method::CloudApi;
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
            move || origin(driver),
            move |origin| Some(about(driver, origin)),
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
fn about(driver: Driver, origin: Origin) -> Element {
    let moves = origin == Origin::OtherProvider;
    let scheduled = origin.may_be_scheduled();
    let advice = ReadinessItem::ALL
        .into_iter()
        .any(|item| item.applies(origin) && !item.blocks());
    styled("div", "stack")
        .child(checklist(driver, origin, prepare::MUST_TITLE, true))
        .children(advice.then(|| checklist(driver, origin, prepare::SHOULD_TITLE, false)))
        .children((moves || scheduled).then(|| {
            styled("div", "card")
                .children(moves.then(|| source_waba(driver)))
                .children(scheduled.then(|| cut_over(driver)))
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
        kind: Kind::Id,
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

fn moment(local: String) -> Later {
    Later {
        at: clock::instant(&local),
        local,
    }
}

/// The field of a time for the cut-over.
pub fn moment_field(
    value: impl Fn() -> String + Send + 'static,
    wrong: impl Fn() -> bool + Copy + Send + 'static,
    typed: impl Fn(String) + 'static,
) -> Element {
    let field = Field {
        id: CUT_OVER,
        label: prepare::CUT_OVER_AT,
        hint: prepare::CUT_OVER_HINT,
        kind: Kind::Moment,
    };
    field.view(
        value,
        move || wrong().then(|| prepare::CUT_OVER_WRONG.into()),
        typed,
    )
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
fn checklist(driver: Driver, origin: Origin, title: Text, blocking: bool) -> Element {
    let items = ReadinessItem::ALL
        .into_iter()
        .filter(|item| item.applies(origin) && item.blocks() == blocking)
        .map(|item| readiness(driver, item, origin));
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
