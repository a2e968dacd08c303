//! What pays for an account, and in which currency.

use super::{Provider, SandboxState, Waba};
use crate::catalogue::{self, Behaviour};

/// A customer's own card, as Meta names what pays.
const OWN_CARD: &str = "106000000000051";

impl SandboxState {
    /// Whether an account that was made for DoubleTick has this in its way still.
    pub(crate) fn has_obstacle(&self, waba: &Waba, obstacle: Behaviour) -> bool {
        let memory = self.histories.get(&waba.subject);
        waba.provider == Provider::DoubleTick
            && catalogue::behaviour_of(&waba.subject) == obstacle
            && !memory.is_some_and(|memory| memory.settled)
    }

    /// Whether an account has no payment method, and needs one.
    pub(crate) fn is_unpaid(&self, waba: &Waba) -> bool {
        waba.funding.is_none() && self.has_obstacle(waba, Behaviour::NoPayment)
    }

    /// What an account is invoiced in.
    pub(crate) fn currency_of(&self, waba: &Waba) -> &str {
        match self.has_obstacle(waba, Behaviour::OtherCurrency) {
            true => "USD",
            false => &self.config.currency,
        }
    }

    /// What pays for an account, be it our credit line or the customer's own.
    pub(crate) fn funding_of<'a>(&self, waba: &'a Waba) -> Option<&'a str> {
        let own = self.has_obstacle(waba, Behaviour::OwnPaymentMethod);
        waba.funding.as_deref().or(own.then_some(OWN_CARD))
    }
}
