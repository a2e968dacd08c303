//! The transitions: [`update`] sorts an event to the file of its kind.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `preparing` | from the choice of the method to the recorded attempt |
//! | `meta` | Meta's script, window, messages and callback |
//! | `server` | the hand-over, the server's news, the customer's answers |

mod meta;
mod preparing;
mod server;

use contract::onboarding::{GoOn, Onboarding, Stage};

use crate::effect::Effect;
use crate::event::Event;
use crate::state::{
    AnswerState, Arrived, Finalizing, Interrupted, Journey, Ready, Reason, Sdk, State, Stuck,
};

/// What an event makes of a state.
type Step = (State, Vec<Effect>);

/// What an event makes of a journey. Total: never panics, and an event without
/// a meaning here leaves the state as it is and says so in an [`Effect::Note`].
pub fn update(journey: Journey, event: Event) -> (Journey, Vec<Effect>) {
    let Journey { mut sdk, state } = journey;
    let (state, effects) = match event {
        Event::SdkReady => {
            sdk = Sdk::Ready;
            (state, vec![])
        }
        Event::SdkMissing(trouble) => meta::sdk_missing(&mut sdk, state, trouble),
        Event::SdkRetryPressed => match sdk {
            Sdk::Missing(_) => {
                sdk = Sdk::Loading;
                (state, vec![Effect::LoadSdk])
            }
            _ => ignored(state, "the script is not missing"),
        },
        Event::MethodChosen(_)
        | Event::MethodReconsidered
        | Event::NumberEdited(_)
        | Event::ReadinessChecked(..)
        | Event::ConsentGiven(_)
        | Event::PreparationSubmitted
        | Event::Recorded(_) => preparing::update(state, event),
        Event::LaunchPressed => meta::launch(sdk, state),
        Event::WindowReportedGone
        | Event::WindowOpened
        | Event::WindowBlocked
        | Event::WindowUnseen
        | Event::SdkThrew(_)
        | Event::Message(_)
        | Event::CodeArrived(_)
        | Event::NoCode(_)
        | Event::CodeOverdue => meta::update(state, event),
        Event::Answered(_)
        | Event::StartOverPressed
        | Event::HandOverEnded { .. }
        | Event::Progress(_)
        | Event::LinkLost
        | Event::LinkRestored
        | Event::AnswerEnded(_)
        | Event::PinRevealed(_) => server::update(state, event),
    };
    (Journey { sdk, state }, effects)
}

impl Journey {
    /// A customer who just pressed `Get Started` or `Add Number`.
    pub fn begin() -> (Self, Vec<Effect>) {
        Self::at(State::ChoosingMethod, vec![])
    }

    /// A customer at a state, with Meta's script loaded ahead of the click that
    /// needs it.
    pub(crate) fn at(state: State, mut effects: Vec<Effect>) -> (Self, Vec<Effect>) {
        effects.insert(0, Effect::LoadSdk);
        let journey = Self {
            sdk: Sdk::Loading,
            state,
        };
        (journey, effects)
    }
}

/// An event that has no meaning here.
fn ignored(state: State, why: &'static str) -> Step {
    (state, vec![Effect::Note(why)])
}

/// Where an onboarding's own stage puts the customer.
pub(crate) fn place(onboarding: Onboarding) -> State {
    match onboarding.stage.clone() {
        Stage::AwaitingSignup => State::Ready(Ready { onboarding }),
        Stage::Finalizing | Stage::Retrying { .. } | Stage::NeedsCustomer(_) => {
            State::Finalizing(Finalizing::of(onboarding))
        }
        Stage::Connected(connected) => State::Connected(Arrived {
            onboarding,
            connected: *connected,
            pin: None,
            answer: AnswerState::None,
        }),
        Stage::Interrupted { trouble, go_on } => State::Interrupted(Interrupted {
            onboarding,
            reason: Reason::Server { trouble, go_on },
            finish: None,
            answer: AnswerState::None,
        }),
        Stage::Stuck(trouble) => State::Stuck(Stuck {
            onboarding,
            trouble,
        }),
        Stage::Abandoned => State::ChoosingMethod,
    }
}

/// Whether Meta's window could be opened for the attempt as the server knows it.
pub(crate) fn launchable(onboarding: &Onboarding) -> bool {
    matches!(
        onboarding.stage,
        Stage::AwaitingSignup
            | Stage::Interrupted {
                go_on: GoOn::Relaunch,
                ..
            }
    )
}
