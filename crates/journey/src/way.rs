//! What a customer can do where they stand.

use contract::onboarding::GoOn;

use crate::state::{AnswerState, Journey, Sdk, State};

/// A way forward. A page offers what is listed here, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Choose a method.
    ChooseMethod,
    /// Fill in the preparation and send it off.
    FillIn,
    /// Wait a moment: an answer of ours or of Meta's script is on its way.
    WaitForAnswer,
    /// Open Meta's window.
    Launch,
    /// Load Meta's script once more.
    LoadSdkAgain,
    /// Go on in Meta's window.
    GoOnInMeta,
    /// Wait while the server works: it goes on without this page.
    WaitForServer,
    /// Answer what the server asks.
    Answer,
    /// Try again.
    Retry,
    /// Give this attempt up and begin anew.
    StartOver,
    /// Call support with the reference.
    CallSupport,
    /// See what was reached.
    SeeResult,
}

impl Journey {
    /// What the customer can do now. Never empty.
    pub fn ways(&self) -> Vec<Way> {
        let launch = match self.sdk {
            Sdk::Ready => Way::Launch,
            Sdk::Loading => Way::WaitForAnswer,
            Sdk::Missing(_) => Way::LoadSdkAgain,
        };
        match &self.state {
            State::ChoosingMethod => vec![Way::ChooseMethod],
            State::Preparing(form) if form.recording => vec![Way::WaitForAnswer],
            State::Preparing(_) => vec![Way::FillIn, Way::ChooseMethod],
            State::Ready(_) => vec![launch, Way::StartOver],
            State::InMeta(_) => vec![Way::GoOnInMeta, launch],
            State::HandingOver(_) => vec![Way::WaitForAnswer],
            State::Finalizing(f) if f.answer == AnswerState::Sending => vec![Way::WaitForAnswer],
            State::Finalizing(_) if self.state.need().is_some() => vec![Way::Answer],
            State::Finalizing(_) => vec![Way::WaitForServer],
            State::Interrupted(i) if i.answer == AnswerState::Sending => vec![Way::WaitForAnswer],
            State::Interrupted(i) => match i.reason.go_on() {
                GoOn::Relaunch => vec![launch, Way::StartOver],
                GoOn::Retry => vec![Way::Retry, Way::StartOver],
            },
            State::Stuck(_) => vec![Way::CallSupport],
            State::Connected(_) => vec![Way::SeeResult],
        }
    }
}
