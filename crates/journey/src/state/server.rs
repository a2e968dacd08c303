//! The server has the matter in hand: finalization, and the number that is live.

use contract::onboarding::{Connected, Onboarding};
use contract::signup::Finish;

use crate::failure::RequestFailure;

/// The server is at it, or asks something.
#[derive(Clone, Debug, PartialEq)]
pub struct Finalizing {
    /// The record, as last heard.
    pub onboarding: Onboarding,
    /// What became of the customer's last answer.
    pub answer: AnswerState,
    /// A finish whose code has not come, and still may.
    pub awaits_code_of: Option<Finish>,
}

impl Finalizing {
    /// The server has an onboarding in hand.
    pub(crate) fn of(onboarding: Onboarding) -> Self {
        Self {
            onboarding,
            answer: AnswerState::None,
            awaits_code_of: None,
        }
    }
}

/// What became of the customer's last answer, or of their wish to try again.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerState {
    /// None given.
    None,
    /// On its way.
    Sending,
    /// It did not arrive, or was refused.
    Failed(RequestFailure),
}

/// The number is live.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectedNumber {
    /// The record.
    pub onboarding: Onboarding,
    /// What Meta reports of it.
    pub connected: Box<Connected>,
    /// The PIN made for it, once the customer has asked to see it.
    pub pin: Option<contract::secret::Pin>,
    /// What became of the wish to see it, or of another look at Meta.
    pub answer: AnswerState,
}

impl ConnectedNumber {
    /// Whether Meta's window alone puts right how the number stands.
    pub fn may_renew(&self) -> bool {
        let status = self.onboarding.number_status.as_ref();
        status.is_some_and(|status| status.renewable && status.renewed_by.is_none())
    }

    /// Whether the number is to be connected anew, from the start.
    pub fn may_connect_again(&self) -> bool {
        let status = self.onboarding.number_status.as_ref();
        status.is_some_and(|status| status.begins_again() && status.renewed_by.is_none())
    }
}
