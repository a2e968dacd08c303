//! A code is sent to the number, and entered by whoever holds it: Meta's own one-time password, for
//! the registration, or one of ours, where it is to be found out whose a signup is.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `registration` | the number's own one-time password, by Meta |
//! | `ownership` | a one-time password of ours, for whoever holds the number |
//! | `code` | the code that is wanted: when one may be sent, and how often it may be tried |
//! | [`refusal`] | why a code is not sent, or not taken |

mod code;
mod ownership;
pub mod refusal;
mod registration;

use contract::onboarding::{CodeMethod, Need, Stage, VerificationPurpose};
use contract::secret::Otp;
use onboarding::record::Record;

use crate::context::Context;
use crate::ledger::ChangeError;
use refusal::{Refusal, VerificationResult};

/// Has the number's owner sent a code: by Meta; or by us, where it is to be found out whose a
/// signup is.
pub async fn request(ctx: &Context, record: &Record, method: CodeMethod) -> VerificationResult {
    match purpose(record) {
        VerificationPurpose::Registration => registration::request(ctx, record, method).await,
        VerificationPurpose::Unrecognized => Err(ChangeError::Refused(Refusal::UnexpectedCode)),
        VerificationPurpose::Recovery => ownership::request(ctx, record).await,
    }
}

/// Takes the code that the owner read.
pub async fn submit(ctx: &Context, record: &Record, code: &Otp) -> VerificationResult {
    match purpose(record) {
        VerificationPurpose::Registration => registration::submit(ctx, record, code).await,
        VerificationPurpose::Unrecognized => Err(ChangeError::Refused(Refusal::UnexpectedCode)),
        VerificationPurpose::Recovery => ownership::submit(ctx, record, code).await,
    }
}

fn purpose(record: &Record) -> VerificationPurpose {
    match &record.stage {
        Stage::NeedsCustomer(Need::VerifyNumber { purpose, .. }) => *purpose,
        // Refused where it is looked whether anything is wanted.
        _ => VerificationPurpose::Registration,
    }
}
