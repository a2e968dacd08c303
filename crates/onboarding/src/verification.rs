//! What an attempt waits for while a code that was sent to its number must be entered: Meta's own
//! one-time password, or one of ours, by its purpose.

use contract::onboarding::{
    Need, NumberChoice, Stage, TroubleKind, VerificationPurpose, VerificationSent,
};

use crate::record::Record;

/// The number that a code is wanted of for this purpose, and the code that was sent last; nothing
/// where none is wanted.
pub fn wanted(
    record: &Record,
    purpose: VerificationPurpose,
) -> Option<(NumberChoice, Option<VerificationSent>)> {
    match &record.stage {
        Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: wanted,
            number,
            sent,
            ..
        }) if *wanted == purpose => Some((number.clone(), *sent)),
        _ => None,
    }
}

/// The customer is asked for the code that was sent to the number.
pub fn need(
    purpose: VerificationPurpose,
    number: NumberChoice,
    sent: Option<VerificationSent>,
    trouble: Option<TroubleKind>,
) -> Stage {
    Stage::NeedsCustomer(Need::VerifyNumber {
        purpose,
        number,
        sent,
        trouble,
    })
}
