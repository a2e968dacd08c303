//! What a newer server may say of an attempt that this version does not know, and that no screen can be
//! made of. The attempt is followed all the same.

use contract::onboarding::{GoOn, Need, Onboarding, Stage, VerificationPurpose};
use contract::open::Open;

/// Whether this version can't show where an attempt stands, or what is to be done there. What is not known
/// of the rest, such as the kind of a trouble, leaves the screen as it is, with words that are true of any.
pub(crate) fn is_beyond(record: &Onboarding) -> bool {
    let status = record.number_status.as_ref();
    match &record.stage {
        Stage::Unrecognized => true,
        Stage::NeedsCustomer(Need::Unrecognized) => true,
        Stage::NeedsCustomer(Need::VerifyNumber { purpose, .. }) => {
            *purpose == VerificationPurpose::Unrecognized
        }
        Stage::Interrupted {
            go_on: GoOn::Unrecognized,
            ..
        } => true,
        // Whether the number serves is what the screen is about.
        Stage::Connected(_) => status.is_some_and(|status| status.state.is_unrecognized()),
        // Meta's window is another one for each origin.
        stage => stage.may_launch() && record.origin.is_unrecognized(),
    }
}

/// Whether the customer is known to be the one who acts next.
pub(crate) fn is_customers_turn(record: &Onboarding) -> bool {
    matches!(
        record.stage,
        Stage::AwaitingSignup | Stage::NeedsCustomer(_) | Stage::Interrupted { .. }
    )
}
