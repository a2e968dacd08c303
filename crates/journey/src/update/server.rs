//! The hand-over, the server's news, the customer's answers.

use contract::onboarding::{GoOn, Need, Onboarding, Stage};
use contract::problem::Problem;

use super::{Step, ignored, launchable, place};
use crate::beyond::is_beyond;
use crate::effect::Effect;
use crate::event::{Answer, Event};
use crate::failure::RequestFailure;
use crate::state::{
    AnswerState, ConnectedNumber, Finalizing, HandingOver, Interrupted, Reason, State,
};

/// Milliseconds that a code is worth handing over: it lives 30 seconds at Meta, and
/// the server needs some of them.
const CODE_USEFUL_MS: u32 = 27_000;

/// Milliseconds between two tries to hand a code over.
const HAND_OVER_AGAIN_MS: u32 = 1_000;

pub(super) fn update(state: State, event: Event) -> Step {
    match (state, event) {
        (State::HandingOver(handing), Event::HandOverEnded { outcome, age_ms }) => {
            handed_over(handing, outcome, age_ms)
        }
        (state, Event::Progress(news)) => progress(state, news),
        (state, Event::Answered(answer)) => answered(state, answer),
        (state, Event::AnswerEnded(outcome)) => answer_ended(state, outcome),
        // Shown whenever it comes: the server gives it away once.
        (State::Connected(mut arrived), Event::PinRevealed(outcome)) => {
            match outcome {
                Ok(pin) => {
                    arrived.pin = Some(pin);
                    let state = &mut arrived.connected.pin;
                    *state = state.revealed().unwrap_or(*state);
                    arrived.answer = AnswerState::None;
                }
                Err(failure) => arrived.answer = AnswerState::Failed(failure),
            }
            (State::Connected(arrived), vec![])
        }
        (state, _) => ignored(state, "nothing of this kind is under way"),
    }
}

fn handed_over(
    handing: HandingOver,
    outcome: Result<Onboarding, RequestFailure>,
    age_ms: u32,
) -> Step {
    let failure = match outcome {
        Ok(onboarding) => return (settled(onboarding), vec![]),
        Err(failure) => failure,
    };
    let again = matches!(failure.problem(), None | Some(Problem::Internal));
    if again && age_ms < CODE_USEFUL_MS {
        let effect = Effect::HandOver {
            id: handing.onboarding.id.clone(),
            code: handing.code.clone(),
            finish: handing.finish.clone(),
            wait_ms: HAND_OVER_AGAIN_MS,
        };
        return (State::HandingOver(handing), vec![effect]);
    }
    let interrupted = Interrupted {
        finish: handing.finish,
        ..Interrupted::of(handing.onboarding, Reason::HandOverFailed(failure))
    };
    (State::Interrupted(interrupted), vec![])
}

/// A state for an onboarding that the server has in hand. Its own "awaiting" can
/// only be older than what we know, so it is no way back.
fn settled(onboarding: Onboarding) -> State {
    if onboarding.stage == Stage::AwaitingSignup {
        State::Finalizing(Finalizing::of(onboarding))
    } else {
        place(onboarding)
    }
}

fn progress(state: State, news: Onboarding) -> Step {
    let Some(known) = state.onboarding() else {
        return ignored(state, "no attempt is under way");
    };
    if known.id != news.id {
        return ignored(state, "news of another attempt");
    }
    if news.version < known.version {
        return ignored(state, "news older than what is known");
    }
    match state {
        // While the window is open or a code under way, what the server says of before is
        // only noted; that it has gone on, in another tab or by recovery, counts.
        State::InMeta(_) | State::HandingOver(_) if launchable(&news) => {
            (with(state, news), vec![])
        }
        State::Ready(_) => (place(news), vec![]),
        // Our own reason is nearer to what the customer saw than "awaiting".
        State::Interrupted(i) if news.stage == Stage::AwaitingSignup => {
            (with(State::Interrupted(i), news), vec![])
        }
        State::Interrupted(i) if news.stage == i.onboarding.stage => {
            (with(State::Interrupted(i), news), vec![])
        }
        // Tried again by itself in between, say: the customer's own try is still on its way.
        State::Stuck(s) if news.stage == s.onboarding.stage => {
            (with(State::Stuck(s), news), vec![])
        }
        // The same record again, as after a cut line: the code is still awaited.
        State::Finalizing(f) if news.version == f.onboarding.version => {
            (State::Finalizing(f), vec![])
        }
        State::Finalizing(mut f) if in_hand(&news) => {
            // Another question than the one that the answer was for.
            if news.stage != f.onboarding.stage && f.answer != AnswerState::Sending {
                f.answer = AnswerState::None;
            }
            if news.stage != Stage::AwaitingSignup {
                f.awaits_code_of = None;
            }
            f.onboarding = news;
            (State::Finalizing(f), vec![])
        }
        State::Connected(arrived) if matches!(news.stage, Stage::Connected(_)) => {
            let ConnectedNumber { pin, answer, .. } = arrived;
            match place(news) {
                State::Connected(fresh) => {
                    let arrived = ConnectedNumber {
                        pin,
                        answer,
                        ..fresh
                    };
                    (State::Connected(arrived), vec![])
                }
                other => (other, vec![]),
            }
        }
        _ => (settled(news), vec![]),
    }
}

fn in_hand(news: &Onboarding) -> bool {
    let known = matches!(
        news.stage,
        Stage::AwaitingSignup
            | Stage::Finalizing
            | Stage::Retrying { .. }
            | Stage::Scheduled { .. }
            | Stage::NeedsCustomer(_)
    );
    known || is_beyond(news)
}

/// The same state with a newer record.
fn with(mut state: State, news: Onboarding) -> State {
    match &mut state {
        State::ChoosingMethod(_) | State::Preparing(_) => {}
        State::Ready(s) => s.onboarding = news,
        State::InMeta(s) => s.onboarding = news,
        State::HandingOver(s) => s.onboarding = news,
        State::Finalizing(s) => s.onboarding = news,
        State::Connected(s) => s.onboarding = news,
        State::Interrupted(s) => s.onboarding = news,
        State::Stuck(s) => s.onboarding = news,
    }
    state
}

fn answered(state: State, answer: Answer) -> Step {
    let (id, slot, fits) = match &state {
        State::Finalizing(f) => (
            &f.onboarding.id,
            &f.answer,
            answers(&f.onboarding.stage, &answer),
        ),
        State::Interrupted(i) => (
            &i.onboarding.id,
            &i.answer,
            answer == Answer::Retry && i.reason.go_on() == GoOn::Retry,
        ),
        State::Stuck(s) => (
            &s.onboarding.id,
            &s.answer,
            answer == Answer::Retry && s.may_retry(),
        ),
        State::Connected(c) => (
            &c.onboarding.id,
            &c.answer,
            match &answer {
                Answer::RevealPin => c.connected.pin.revealed().is_some(),
                Answer::CheckAgain => true,
                Answer::Tick(..) => true,
                Answer::CopyTemplates(_) => c.connected.may_copy_templates(),
                Answer::OldProvider(_) => c.connected.may_keep_old_provider(),
                Answer::Renew(number) => c.may_renew() && *number == c.connected.number.id,
                _ => false,
            },
        ),
        _ => return ignored(state, "nothing was asked"),
    };
    if !fits {
        return ignored(state, "not an answer to what was asked");
    }
    if *slot == AnswerState::Sending {
        return ignored(state, "an answer is on its way");
    }
    let effect = Effect::SendAnswer(id.clone(), answer);
    (with_answer(state, AnswerState::Sending), vec![effect])
}

/// Whether it is an answer to what the server asks, or to the time that it waits for.
fn answers(stage: &Stage, answer: &Answer) -> bool {
    match (stage, answer) {
        (Stage::NeedsCustomer(need), answer) => matches!(
            (need, answer),
            (
                Need::PickNumber(_) | Need::ConfirmNumber(_),
                Answer::Number(_)
            ) | (
                Need::VerifyNumber { .. },
                Answer::SendVerification(_) | Answer::Verification(_)
            ) | (Need::EnterPin { .. }, Answer::Pin(_))
        ),
        (Stage::Scheduled { .. }, Answer::CutOver(_)) => true,
        _ => false,
    }
}

fn answer_ended(state: State, outcome: Result<Onboarding, RequestFailure>) -> Step {
    let sending = match &state {
        State::Finalizing(s) => s.answer == AnswerState::Sending,
        State::Interrupted(s) => s.answer == AnswerState::Sending,
        State::Stuck(s) => s.answer == AnswerState::Sending,
        State::Connected(s) => s.answer == AnswerState::Sending,
        _ => false,
    };
    if !sending {
        return ignored(state, "no answer is on its way");
    }
    match outcome {
        // Access is renewed by an attempt of its own: that is gone on with.
        Ok(renewal) if is_another(&state, &renewal) => {
            let id = renewal.id.clone();
            let effects = vec![Effect::Hold(id.clone()), Effect::Follow(id)];
            (place(renewal), effects)
        }
        Ok(news) => {
            let (state, effects) = progress(with_answer(state, AnswerState::None), news);
            (state, effects)
        }
        Err(failure) => (with_answer(state, AnswerState::Failed(failure)), vec![]),
    }
}

/// Whether what was answered is another attempt than the one whose number is live.
fn is_another(state: &State, news: &Onboarding) -> bool {
    matches!(state, State::Connected(arrived) if arrived.onboarding.id != news.id && news.renewal)
}

fn with_answer(mut state: State, answer: AnswerState) -> State {
    match &mut state {
        State::Finalizing(s) => s.answer = answer,
        State::Interrupted(s) => s.answer = answer,
        State::Stuck(s) => s.answer = answer,
        State::Connected(s) => s.answer = answer,
        _ => {}
    }
    state
}

/// An attempt may be given up as long as the number is where it was, and nothing is at
/// work.
pub(super) fn start_over(state: State) -> Step {
    // It is at its end: there is nothing to give up.
    if matches!(&state, State::Connected(c) if c.may_connect_again()) {
        return (State::choosing(), vec![]);
    }
    let Some(id) = state.may_give_up().map(|onboarding| onboarding.id.clone()) else {
        return ignored(state, "this attempt can't be given up here");
    };
    match state {
        // It goes on by itself at its time: only the server's word says that it won't.
        State::Finalizing(_) => {
            let effect = Effect::SendAnswer(id, Answer::GiveUp);
            (with_answer(state, AnswerState::Sending), vec![effect])
        }
        // Nothing of it goes on by itself, whether or not the server hears of it.
        _ => (State::choosing(), vec![Effect::Abandon(id)]),
    }
}
