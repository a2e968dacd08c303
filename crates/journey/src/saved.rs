//! What survives a reload.

use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use contract::signup::BrowserEvent;
use serde::{Deserialize, Serialize};

use crate::effect::Effect;
use crate::state::{AnswerState, Interrupted, Journey, Preparing, Reason, State};
use crate::update::{launchable, place};

/// What is kept in the browser of a journey. The rest is the server's to know, and
/// the code is nobody's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Saved {
    /// Choosing a method.
    ChoosingMethod,
    /// Filling in the preparation.
    Preparing(Preparing),
    /// An attempt that is on record.
    Attempt {
        /// Its id.
        id: OnboardingId,
        /// Whether Meta's window was open.
        in_meta: bool,
    },
}

impl Saved {
    /// What is to be kept of a journey.
    pub fn of(journey: &Journey) -> Self {
        match &journey.state {
            State::ChoosingMethod => Self::ChoosingMethod,
            State::Preparing(form) => Self::Preparing(form.clone()),
            state => match state.onboarding() {
                Some(onboarding) => Self::Attempt {
                    id: onboarding.id.clone(),
                    // The reload also ends a hand-over: its code is gone with the page.
                    in_meta: matches!(state, State::InMeta(_) | State::HandingOver(_)),
                },
                None => Self::ChoosingMethod,
            },
        }
    }
}

impl Journey {
    /// A customer who comes back to what they were filling in.
    pub fn resume_form(form: Preparing) -> (Self, Vec<Effect>) {
        Self::at(State::Preparing(form), vec![])
    }

    /// A customer who comes back to an attempt, as the server knows it now.
    /// `in_meta`: whether this page was left with Meta's window open.
    pub fn resume_attempt(onboarding: Onboarding, in_meta: bool) -> (Self, Vec<Effect>) {
        let id = onboarding.id.clone();
        let mut effects = vec![Effect::Follow(id.clone())];
        let state = if in_meta && launchable(&onboarding) {
            effects.push(Effect::Tell(id, BrowserEvent::Reloaded));
            State::Interrupted(Interrupted {
                onboarding,
                reason: Reason::Reloaded,
                finish: None,
                answer: AnswerState::None,
            })
        } else {
            place(onboarding)
        };
        Self::at(state, effects)
    }
}
