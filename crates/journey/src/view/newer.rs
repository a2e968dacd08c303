//! A newer server says of the attempt what this version does not know.

use contract::onboarding::Onboarding;

use crate::beyond::is_customers_turn;

/// Where the attempt stands is not known here: the page has to be loaded anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewerView<'a> {
    /// The record. Where the number is stands in it, whatever else is not known.
    pub record: &'a Onboarding,
    /// Whether the customer is known to be the one who acts next.
    pub customers_turn: bool,
}

impl<'a> NewerView<'a> {
    pub(super) fn of(record: &'a Onboarding) -> Self {
        Self {
            record,
            customers_turn: is_customers_turn(record),
        }
    }
}
