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

use contract::onboarding::{Onboarding, Stage};

use crate::beyond::is_beyond;
use crate::effect::Effect;
use crate::event::Event;
use crate::state::{
    AnswerState, ConnectedNumber, Finalizing, Interrupted, Journey, Party, Preparing, Ready,
    Reason, Sdk, ServerConnection, State, Stuck, Tab,
};

/// What an event makes of a state.
type Step = (State, Vec<Effect>);

/// What an event makes of a journey. Total: never panics, and an event without
/// a meaning here leaves the state as it is and says so in an [`Effect::Note`].
pub fn update(journey: Journey, event: Event) -> (Journey, Vec<Effect>) {
    // Before the event: what may be done is decided by what the customer saw.
    let may_launch = journey.may_launch();
    let offers_full_page = journey.offers_full_page();
    let may_start_over = journey.may_start_over();
    let Journey {
        party,
        mut sdk,
        mut tab,
        mut connection,
        mut draft,
        state,
    } = journey;
    let ends = ended(party, &state);
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
        Event::TabHeld => {
            tab = Tab::Ours;
            (state, vec![])
        }
        Event::TabElsewhere => {
            tab = Tab::Elsewhere;
            (state, vec![])
        }
        Event::TakeOverPressed => match state.onboarding().map(|o| o.id.clone()) {
            Some(id) if tab == Tab::Elsewhere => (state, vec![Effect::TakeOver(id)]),
            _ => ignored(state, "no other tab has it"),
        },
        // Once nobody is signed in, a line that comes and goes says nothing new.
        Event::ConnectionLost | Event::ConnectionRestored
            if connection == ServerConnection::SignedOut =>
        {
            ignored(state, "nobody is signed in")
        }
        Event::ConnectionLost => {
            connection = ServerConnection::Lost;
            (state, vec![])
        }
        Event::ConnectionRestored => {
            connection = ServerConnection::Live;
            (state, vec![])
        }
        Event::SignedOut => {
            connection = ServerConnection::SignedOut;
            (state, vec![])
        }
        Event::Replied(_)
        | Event::MethodChosen(_)
        | Event::MethodReconsidered
        | Event::OriginChosen(_)
        | Event::NumberEdited(_)
        | Event::SourceWabaEdited(_)
        | Event::CutOverChosen(_)
        | Event::ReadinessChecked(..)
        | Event::ConsentGiven(_)
        | Event::StepSubmitted
        | Event::StepOpened(_)
        | Event::Recorded(_) => preparing::update(&mut draft, state, event),
        Event::LaunchPressed if may_launch => meta::launch(state),
        Event::LaunchPressed => ignored(state, "Meta's window can't be opened here"),
        Event::FullPagePressed if offers_full_page => meta::full_page(state),
        Event::FullPagePressed => ignored(state, "Meta's full page is not offered here"),
        Event::ShowWindowPressed
        | Event::WindowReportedGone
        | Event::SightChosen(_)
        | Event::WindowOpened
        | Event::WindowBlocked
        | Event::WindowUnseen
        | Event::WindowClosed
        | Event::FullPageFailed(_)
        | Event::SdkThrew(_)
        | Event::Message(_)
        | Event::CodeArrived(_)
        | Event::NoCode(_)
        | Event::CodeOverdue => meta::update(state, event),
        Event::StartOverPressed if may_start_over => server::start_over(state),
        Event::StartOverPressed => ignored(state, "this attempt can't be given up here"),
        Event::Answered(_)
        | Event::HandOverEnded { .. }
        | Event::Progress(_)
        | Event::AnswerEnded(_)
        | Event::PinRevealed(_) => {
            match &event {
                // Whoever answers is there, and so are we.
                Event::Progress(_) => connection = ServerConnection::Live,
                Event::HandOverEnded {
                    outcome: Err(failure),
                    ..
                }
                | Event::AnswerEnded(Err(failure))
                | Event::PinRevealed(Err(failure))
                    if failure.is_signed_out() =>
                {
                    connection = ServerConnection::SignedOut;
                }
                _ => {}
            }
            server::update(state, event)
        }
    };
    let claims = |effect: &Effect| matches!(effect, Effect::Hold(_) | Effect::TakeOver(_));
    if effects.iter().any(claims) {
        // Another tab may have it.
        tab = Tab::Asked;
    }
    let mut journey = Journey {
        party,
        sdk,
        tab,
        connection,
        draft,
        state,
    };
    journey.keep_draft(ends);
    (journey, effects)
}

/// What is known for the next attempt, should the present one end with this event.
fn ended(party: Party, state: &State) -> Option<Preparing> {
    let record = state.onboarding().filter(|_| party == Party::Customer)?;
    // What renews access leaves the number where it is: the next is none like it.
    (!record.renewal).then(|| Preparing::again(record))
}

impl Journey {
    /// A customer who just pressed `Get Started` or `Add Number`.
    pub fn begin() -> (Self, Vec<Effect>) {
        Self::at(State::choosing(), vec![])
    }

    /// What was filled in is there for the next attempt, where one has ended; not once it is done.
    fn keep_draft(&mut self, ended: Option<Preparing>) {
        match (&mut self.state, ended) {
            (State::Connected(_), _) => self.draft = None,
            (State::ChoosingMethod(choosing), Some(again)) => {
                let draft = self.draft.get_or_insert_with(|| Box::new(again));
                choosing.answers = draft.answers;
            }
            _ => {}
        }
    }

    /// With what was filled in before.
    pub fn with_draft(mut self, draft: Option<Box<Preparing>>) -> Self {
        // Once it is done there is no next attempt of it.
        self.draft = draft.filter(|_| !matches!(self.state, State::Connected(_)));
        self
    }

    /// A customer at a state, with Meta's script loaded ahead of the click that
    /// needs it.
    pub(crate) fn at(state: State, mut effects: Vec<Effect>) -> (Self, Vec<Effect>) {
        effects.insert(0, Effect::LoadSdk);
        let journey = Self {
            party: Party::Customer,
            sdk: Sdk::Loading,
            tab: Tab::Asked,
            connection: ServerConnection::Live,
            draft: None,
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
    if is_beyond(&onboarding) {
        return State::Finalizing(Finalizing::of(onboarding));
    }
    match onboarding.stage.clone() {
        Stage::AwaitingSignup => State::Ready(Ready { onboarding }),
        Stage::Finalizing
        | Stage::Retrying { .. }
        | Stage::Scheduled { .. }
        | Stage::NeedsCustomer(_)
        | Stage::Unrecognized => State::Finalizing(Finalizing::of(onboarding)),
        Stage::Connected(connected) => State::Connected(ConnectedNumber {
            onboarding,
            connected,
            pin: None,
            answer: AnswerState::None,
        }),
        Stage::Interrupted { trouble, go_on } => State::Interrupted(Interrupted::of(
            onboarding,
            Reason::Server { trouble, go_on },
        )),
        Stage::Stuck(trouble) => State::Stuck(Stuck {
            onboarding,
            trouble,
            answer: AnswerState::None,
        }),
        Stage::Abandoned | Stage::Left => State::choosing(),
    }
}

/// Whether Meta's window could be opened for the attempt as the server knows it.
pub(crate) fn launchable(onboarding: &Onboarding) -> bool {
    onboarding.stage.may_launch()
}
