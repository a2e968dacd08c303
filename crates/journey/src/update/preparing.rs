//! From the choice of the method to the recorded attempt.

use contract::ids::WabaId;
use contract::onboarding::{CutOverTime, NewOnboarding, Origin, ReadinessAnswer, ReadinessItem};
use contract::phone::PhoneNumber;
use contract::problem::Problem;

use super::{Step, ignored, place};
use crate::effect::Effect;
use crate::event::Event;
use crate::pasted;
use crate::state::{Choosing, FormProblem, PrepareStep, Preparing, State};

/// What was filled in before, where the form is not shown.
type Draft = Option<Box<Preparing>>;

pub(super) fn update(draft: &mut Draft, state: State, event: Event) -> Step {
    match (state, event) {
        (State::ChoosingMethod(choosing), event) => choose(draft, choosing, event),
        (State::Preparing(form), event) => filling_in(draft, form, event),
        (state, _) => ignored(state, "there is no form here"),
    }
}

fn choose(draft: &mut Draft, mut choosing: Choosing, event: Event) -> Step {
    match event {
        Event::Replied(reply) => {
            choosing.answers = choosing.answers.with(reply);
            choosing.refused = None;
        }
        Event::MethodChosen(method) => match choosing.answers.origin(method) {
            Some(origin) => {
                let form = match draft.take() {
                    Some(draft) => draft.at(origin),
                    None => Preparing::blank(origin, choosing.answers),
                };
                let form = Preparing {
                    step: PrepareStep::Number,
                    answers: choosing.answers,
                    ..form
                };
                return (State::Preparing(form), vec![]);
            }
            None => choosing.refused = Some(method),
        },
        // Forward again, to a form that was left by the way back.
        Event::StepOpened(step) if opens(draft, &choosing, step) => {
            if let Some(form) = draft.take() {
                return (State::Preparing(Preparing { step, ..*form }), vec![]);
            }
        }
        _ => {
            let state = State::ChoosingMethod(choosing);
            return ignored(state, "there is no form here");
        }
    }
    (State::ChoosingMethod(choosing), vec![])
}

fn opens(draft: &Draft, choosing: &Choosing, step: PrepareStep) -> bool {
    draft.as_ref().is_some_and(|form| {
        let origin = choosing.answers.origin(form.origin.method());
        origin == Some(form.origin) && may_open(form, step)
    })
}

/// Whether a step is one of this form's, and nothing before it is missing.
fn may_open(form: &Preparing, step: PrepareStep) -> bool {
    let done = |problem: &FormProblem| problem.step() >= step;
    PrepareStep::of(form.origin).any(|known| known == step)
        && (step <= form.step || read(form).err().unwrap_or_default().iter().all(done))
}

fn filling_in(draft: &mut Draft, mut form: Preparing, event: Event) -> Step {
    // What is being recorded is what the customer saw when they sent it.
    if form.recording && !matches!(event, Event::Recorded(_)) {
        return ignored(State::Preparing(form), "the form is on its way");
    }
    let mut effects = vec![];
    match event {
        Event::MethodReconsidered => {
            let state = State::choosing_with(form.answers);
            *draft = Some(Box::new(form.into_draft()));
            return (state, vec![]);
        }
        Event::StepOpened(step) => {
            if step == form.step || !may_open(&form, step) {
                return ignored(State::Preparing(form), "this step is not to be come to");
            }
            form.step = step;
        }
        Event::OriginChosen(origin) => {
            if origin.method() != form.origin.method() || origin == form.origin {
                return ignored(State::Preparing(form), "no other origin of this method");
            }
            form = form.at(origin);
        }
        Event::SourceWabaEdited(id) => {
            form.source_waba = pasted::waba_id(&id).map_or(id, |id| id.to_string());
            form.problems.retain(|p| *p != FormProblem::SourceWaba);
        }
        Event::CutOverChosen(later) => {
            form.later = later;
            form.problems.retain(|p| *p != FormProblem::CutOver);
        }
        Event::NumberEdited(number) => {
            form.number = number;
            form.problems
                .retain(|p| !matches!(p, FormProblem::Number(_) | FormProblem::UnderWay));
        }
        Event::ReadinessChecked(item, checked) => {
            form.checked.retain(|known| *known != item);
            if checked {
                form.checked.push(item);
                form.checked.sort_unstable();
            }
            form.problems.retain(|p| *p != FormProblem::Unchecked(item));
        }
        Event::ConsentGiven(consents) => {
            form.consents = consents;
            form.problems.retain(|p| *p != FormProblem::ConsentMissing);
        }
        Event::StepSubmitted => effects = submitted(&mut form),
        Event::Recorded(Ok(onboarding)) if form.recording => {
            *draft = Some(Box::new(form.into_draft()));
            let id = onboarding.id.clone();
            let effects = vec![Effect::Hold(id.clone()), Effect::Follow(id)];
            return (place(onboarding), effects);
        }
        Event::Recorded(Err(failure)) if form.recording => {
            form.recording = false;
            let problem = match failure.problem() {
                Some(Problem::Phone(problem)) => FormProblem::Number(*problem),
                Some(Problem::ConsentMissing) => FormProblem::ConsentMissing,
                Some(Problem::CutOverTime) => FormProblem::CutOver,
                Some(Problem::Conflict) => FormProblem::UnderWay,
                _ => FormProblem::NotRecorded(failure),
            };
            form.step = problem.step();
            form.problems = vec![problem];
        }
        _ => return ignored(State::Preparing(form), "nothing was asked of the server"),
    }
    (State::Preparing(form), effects)
}

/// On to the next step, or to the first one in which something is wrong. From the last step the
/// attempt is recorded.
fn submitted(form: &mut Preparing) -> Vec<Effect> {
    let read = read(form);
    let mut problems = match &read {
        Ok(_) => vec![],
        Err(problems) => problems.clone(),
    };
    // What comes later is asked later.
    problems.retain(|problem| problem.step() <= form.step);
    let next = match problems.first() {
        Some(problem) => Some(problem.step()),
        None => form.step.next(form.origin),
    };
    form.problems = problems;
    match (next, read) {
        (Some(step), _) => form.step = step,
        (None, Ok(new)) => {
            form.recording = true;
            return vec![Effect::Record(new)];
        }
        // Not reached: at the last step nothing comes later.
        (None, Err(problems)) => form.problems = problems,
    }
    vec![]
}

/// The raw form in, what may be sent out: the only way to an attempt. All that is wrong, in the order
/// of the steps.
fn read(form: &Preparing) -> Result<NewOnboarding, Vec<FormProblem>> {
    let mut problems = vec![];
    let number = PhoneNumber::parse(&form.number);
    problems.extend(number.as_ref().err().copied().map(FormProblem::Number));
    let missing = |item: &ReadinessItem| {
        item.applies(form.origin) && item.blocks() && !form.checked.contains(item)
    };
    let missing = ReadinessItem::ALL.into_iter().filter(missing);
    problems.extend(missing.map(FormProblem::Unchecked));
    let source_waba_id = match form.source_waba.trim() {
        id if form.origin == Origin::OtherProvider && !id.is_empty() => {
            let id = WabaId::parse(id);
            problems.extend(id.is_none().then_some(FormProblem::SourceWaba));
            id
        }
        _ => None,
    };
    let cut_over = match &form.later {
        Some(later) if form.origin.may_be_scheduled() => {
            problems.extend(later.at.is_none().then_some(FormProblem::CutOver));
            later.at.map_or(CutOverTime::AtOnce, CutOverTime::At)
        }
        _ => CutOverTime::AtOnce,
    };
    problems.extend((!form.consents).then_some(FormProblem::ConsentMissing));
    match number {
        Ok(number) if problems.is_empty() => Ok(NewOnboarding {
            origin: form.origin,
            number,
            source_waba_id,
            cut_over,
            readiness: ReadinessItem::ALL
                .into_iter()
                .filter(|item| item.applies(form.origin))
                .map(|item| ReadinessAnswer {
                    item,
                    checked: form.checked.contains(&item),
                })
                .collect(),
            consent_text_version: form.consent_text.clone(),
        }),
        _ => Err(problems),
    }
}
