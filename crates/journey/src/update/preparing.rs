//! From the choice of the method to the recorded attempt.

use contract::ids::WabaId;
use contract::onboarding::{
    CONSENT_TEXT_VERSION, CutOverTime, NewOnboarding, Origin, ReadinessAnswer, ReadinessItem,
};
use contract::phone::PhoneNumber;
use contract::problem::Problem;

use super::{Step, ignored, place};
use crate::effect::Effect;
use crate::event::Event;
use crate::state::{Choosing, FormProblem, Preparing, State};

pub(super) fn update(state: State, event: Event) -> Step {
    match (state, event) {
        (State::ChoosingMethod(choosing), event) => choose(choosing, event),
        (State::Preparing(form), event) => filling_in(form, event),
        (state, _) => ignored(state, "there is no form here"),
    }
}

fn choose(mut choosing: Choosing, event: Event) -> Step {
    match event {
        Event::Replied(reply) => {
            choosing.answers = choosing.answers.with(reply);
            choosing.refused = None;
        }
        Event::MethodChosen(method) => match choosing.answers.origin(method) {
            Some(origin) => return (State::Preparing(blank(origin)), vec![]),
            None => choosing.refused = Some(method),
        },
        _ => {
            let state = State::ChoosingMethod(choosing);
            return ignored(state, "there is no form here");
        }
    }
    (State::ChoosingMethod(choosing), vec![])
}

fn blank(origin: Origin) -> Preparing {
    Preparing {
        origin,
        number: String::new(),
        source_waba: String::new(),
        later: None,
        checked: vec![],
        consents: false,
        consent_text: CONSENT_TEXT_VERSION.to_owned(),
        problem: None,
        recording: false,
    }
}

fn filling_in(mut form: Preparing, event: Event) -> Step {
    // What is being recorded is what the customer saw when they sent it.
    if form.recording && !matches!(event, Event::Recorded(_)) {
        return ignored(State::Preparing(form), "the form is on its way");
    }
    let mut effects = vec![];
    match event {
        Event::MethodReconsidered => return (State::choosing(), vec![]),
        Event::OriginChosen(origin) => {
            if origin.method() != form.origin.method() || origin == form.origin {
                return ignored(State::Preparing(form), "no other origin of this method");
            }
            form.origin = origin;
            // They agreed to another text, and were asked of another portfolio.
            form.consents = false;
            form.checked
                .retain(|item| *item != ReadinessItem::PortfolioAdmin);
            form.problem = None;
        }
        Event::SourceWabaEdited(id) => {
            form.source_waba = id;
            clear(&mut form, |p| matches!(p, FormProblem::SourceWaba));
        }
        Event::CutOverChosen(later) => {
            form.later = later;
            clear(&mut form, |p| matches!(p, FormProblem::CutOver));
        }
        Event::NumberEdited(number) => {
            form.number = number;
            clear(&mut form, |p| matches!(p, FormProblem::Number(_)));
        }
        Event::ReadinessChecked(item, checked) => {
            form.checked.retain(|known| *known != item);
            if checked {
                form.checked.push(item);
            }
            clear(&mut form, |p| matches!(p, FormProblem::Unchecked(_)));
        }
        Event::ConsentGiven(consents) => {
            form.consents = consents;
            clear(&mut form, |p| matches!(p, FormProblem::ConsentMissing));
        }
        Event::PreparationSubmitted => match checked(&form) {
            Ok(new) => {
                form.recording = true;
                form.problem = None;
                effects.push(Effect::Record(new));
            }
            Err(problem) => form.problem = Some(problem),
        },
        Event::Recorded(Ok(onboarding)) if form.recording => {
            let id = onboarding.id.clone();
            let effects = vec![Effect::Hold(id.clone()), Effect::Follow(id)];
            return (place(onboarding), effects);
        }
        Event::Recorded(Err(failure)) if form.recording => {
            form.recording = false;
            form.problem = Some(match failure.problem() {
                Some(Problem::Phone(problem)) => FormProblem::Number(*problem),
                Some(Problem::ConsentMissing) => FormProblem::ConsentMissing,
                Some(Problem::CutOverTime) => FormProblem::CutOver,
                Some(Problem::Conflict) => FormProblem::UnderWay,
                _ => FormProblem::NotRecorded(failure),
            });
        }
        _ => return ignored(State::Preparing(form), "nothing was asked of the server"),
    }
    (State::Preparing(form), effects)
}

fn clear(form: &mut Preparing, which: impl Fn(&FormProblem) -> bool) {
    if form.problem.as_ref().is_some_and(which) {
        form.problem = None;
    }
}

/// The raw form in, what may be sent out: the only way to an attempt.
fn checked(form: &Preparing) -> Result<NewOnboarding, FormProblem> {
    let number = PhoneNumber::parse(&form.number).map_err(FormProblem::Number)?;
    for item in ReadinessItem::ALL {
        if item.applies(form.origin) && item.blocks() && !form.checked.contains(&item) {
            return Err(FormProblem::Unchecked(item));
        }
    }
    let source_waba_id = match form.source_waba.trim() {
        id if form.origin == Origin::OtherProvider && !id.is_empty() => {
            Some(WabaId::parse(id).ok_or(FormProblem::SourceWaba)?)
        }
        _ => None,
    };
    let cut_over = match &form.later {
        Some(later) if form.origin.may_be_scheduled() => {
            CutOverTime::At(later.at.ok_or(FormProblem::CutOver)?)
        }
        _ => CutOverTime::AtOnce,
    };
    if !form.consents {
        return Err(FormProblem::ConsentMissing);
    }
    Ok(NewOnboarding {
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
    })
}
