//! From the choice of the method to the recorded attempt.

use contract::onboarding::{
    CONSENT_TEXT_VERSION, Method, NewOnboarding, ReadinessAnswer, ReadinessItem,
};
use contract::phone::PhoneNumber;
use contract::problem::Problem;

use super::{Step, ignored, place};
use crate::effect::Effect;
use crate::event::{Event, Failure};
use crate::state::{FormProblem, Preparing, State};

pub(super) fn update(state: State, event: Event) -> Step {
    match (state, event) {
        (State::ChoosingMethod, Event::MethodChosen(method)) => (
            State::Preparing(Preparing {
                method,
                number: String::new(),
                checked: vec![],
                consents: false,
                problem: None,
                recording: false,
            }),
            vec![],
        ),
        (State::Preparing(form), event) => filling_in(form, event),
        (state, _) => ignored(state, "there is no form here"),
    }
}

fn filling_in(mut form: Preparing, event: Event) -> Step {
    // What is being recorded is what the customer saw when they sent it.
    if form.recording && !matches!(event, Event::Recorded(_)) {
        return ignored(State::Preparing(form), "the form is on its way");
    }
    let mut effects = vec![];
    match event {
        Event::MethodReconsidered => return (State::ChoosingMethod, vec![]),
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
            let follow = Effect::Follow(onboarding.id.clone());
            return (place(onboarding), vec![follow]);
        }
        Event::Recorded(Err(failure)) if form.recording => {
            form.recording = false;
            form.problem = Some(match failure {
                Failure::Refused(Problem::Phone(problem)) => FormProblem::Number(problem),
                Failure::Refused(Problem::ConsentMissing) => FormProblem::ConsentMissing,
                other => FormProblem::NotRecorded(other),
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
    // The readiness list is about a number that leaves another provider.
    if form.method == Method::CloudApi {
        for item in ReadinessItem::ALL {
            if item.blocks() && !form.checked.contains(&item) {
                return Err(FormProblem::Unchecked(item));
            }
        }
    }
    if !form.consents {
        return Err(FormProblem::ConsentMissing);
    }
    Ok(NewOnboarding {
        method: form.method,
        number,
        readiness: ReadinessItem::ALL
            .into_iter()
            .map(|item| ReadinessAnswer {
                item,
                checked: form.checked.contains(&item),
            })
            .collect(),
        consent_text_version: CONSENT_TEXT_VERSION.to_owned(),
    })
}
