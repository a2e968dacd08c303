//! Where a customer can stand.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `surroundings` | whose page it is, Meta's script, the tab, the connection to the server |
//! | `form` | the choice of the method and the preparation form |
//! | `meta` | before and beside Meta's window, and the hand-over of its code |
//! | `server` | finalization, and the number that is live |
//! | `stopped` | interrupted, or stuck |

mod form;
mod meta;
mod server;
mod stopped;
mod surroundings;

use contract::onboarding::{Need, Onboarding, Stage, Whereabouts};

use crate::advice::Answers;
use crate::beyond::is_beyond;

pub use form::{Choosing, CutOverEntry, FormProblem, PrepareStep, Preparing};
pub use meta::{HandingOver, InMeta, Ready, Window, WindowReport};
pub use server::{AnswerState, ConnectedNumber, Finalizing};
pub use stopped::{Interrupted, Reason, Stuck};
pub use surroundings::{Party, Sdk, SdkTrouble, ServerConnection, Tab};

/// A customer on their way. Neither it nor its states can be serialized as a whole:
/// what may outlive the page is [`crate::Saved`].
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// Whose page it is.
    pub party: Party,
    /// Whether Meta's script is there.
    pub sdk: Sdk,
    /// Whether this tab has the attempt.
    pub tab: Tab,
    /// Whether the server's news can reach us.
    pub connection: ServerConnection,
    /// What was filled in before, where the form is not shown: the next one begins with it.
    pub draft: Option<Box<Preparing>>,
    /// Where they stand.
    pub state: State,
}

/// Where a customer stands. The states exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Entered from `Get Started` or `Add Number`.
    ChoosingMethod(Choosing),
    /// Entered when a method is chosen.
    Preparing(Preparing),
    /// Entered when the server has recorded attempt and consent.
    Ready(Ready),
    /// Entered by the click that opens Meta's window.
    InMeta(InMeta),
    /// Entered when Meta calls back with a code.
    HandingOver(HandingOver),
    /// Entered when the server has the matter in hand.
    Finalizing(Finalizing),
    /// The end that we want.
    Connected(ConnectedNumber),
    /// Entered when it stops and the customer can go on.
    Interrupted(Interrupted),
    /// Entered when it stops and someone else must act.
    Stuck(Stuck),
}

impl State {
    /// The record, once there is one.
    pub fn onboarding(&self) -> Option<&Onboarding> {
        Some(match self {
            Self::ChoosingMethod(_) | Self::Preparing(_) => return None,
            Self::Ready(s) => &s.onboarding,
            Self::InMeta(s) => &s.onboarding,
            Self::HandingOver(s) => &s.onboarding,
            Self::Finalizing(s) => &s.onboarding,
            Self::Connected(s) => &s.onboarding,
            Self::Interrupted(s) => &s.onboarding,
            Self::Stuck(s) => &s.onboarding,
        })
    }

    /// A customer who begins to choose.
    pub(crate) fn choosing() -> Self {
        Self::choosing_with(Answers::default())
    }

    /// A customer who comes back to the choice, with what they have answered.
    pub(crate) fn choosing_with(answers: Answers) -> Self {
        Self::ChoosingMethod(Choosing {
            answers,
            refused: None,
        })
    }

    /// The attempt, where it may be given up: nothing of it is at work, and the number is
    /// where it was.
    pub(crate) fn may_give_up(&self) -> Option<&Onboarding> {
        let resting = match self {
            Self::Ready(_) => true,
            Self::Stuck(s) => s.answer != AnswerState::Sending,
            Self::Interrupted(i) => i.answer != AnswerState::Sending,
            Self::Finalizing(f) => {
                f.answer != AnswerState::Sending
                    && matches!(
                        f.onboarding.stage,
                        Stage::Scheduled { .. } | Stage::NeedsCustomer(_)
                    )
                    && !is_beyond(&f.onboarding)
            }
            _ => false,
        };
        // What renews access leaves the number where it is.
        let stays = |o: &&Onboarding| match o.whereabouts {
            Whereabouts::Origin => true,
            Whereabouts::Moving | Whereabouts::Unrecognized => false,
            Whereabouts::DoubleTick | Whereabouts::Both => o.renewal,
        };
        self.onboarding().filter(|_| resting).filter(stays)
    }

    /// What the server waits for the customer to answer.
    pub fn need(&self) -> Option<&Need> {
        match self {
            Self::Finalizing(Finalizing { onboarding, .. }) => match &onboarding.stage {
                Stage::NeedsCustomer(need) => Some(need),
                _ => None,
            },
            _ => None,
        }
    }
}
