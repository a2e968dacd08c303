//! A code is sent to the number, and entered by whoever holds it: Meta's own one-time password, for
//! the registration, or one of ours, where it is to be found out whose a signup is.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `registration` | the number's own one-time password, by Meta |
//! | `ownership` | a one-time password of ours, for whoever holds the number |
//! | [`refusal`] | why a code is not sent, or not taken |

mod ownership;
pub mod refusal;
mod registration;

use contract::onboarding::{
    CodeMethod, Need, NumberChoice, Stage, VerificationPurpose, VerificationSent,
};
use contract::secret::Otp;
use contract::time::UnixMillis;
use onboarding::record::Record;
use onboarding::time::seconds_until;
use onboarding::timeouts::millis;
use onboarding::verification;

use crate::context::Context;
use crate::ledger::ChangeError;
use refusal::{Changed, Refusal};

/// Has the number's owner sent a code: by Meta; or by us, where it is to be found out whose a
/// signup is.
pub async fn request(ctx: &Context, record: &Record, method: CodeMethod) -> Changed {
    match purpose(record) {
        VerificationPurpose::Registration => registration::request(ctx, record, method).await,
        VerificationPurpose::Recovery => ownership::request(ctx, record).await,
    }
}

/// Takes the code that the owner read.
pub async fn submit(ctx: &Context, record: &Record, code: &Otp) -> Changed {
    match purpose(record) {
        VerificationPurpose::Registration => registration::submit(ctx, record, code).await,
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

/// The number that a code is wanted of, and the code that was sent last.
fn wanted(
    record: &Record,
    purpose: VerificationPurpose,
) -> Result<(NumberChoice, Option<VerificationSent>), Refusal> {
    verification::wanted(record, purpose).ok_or(Refusal::NotWanted)
}

/// Refuses another code before the last one's waiting time is over.
fn not_too_soon(before: Option<VerificationSent>, now: UnixMillis) -> Result<(), Refusal> {
    match before.filter(|before| now < before.resend_at) {
        Some(before) => Err(Refusal::TooSoon {
            seconds: seconds_until(now, before.resend_at),
        }),
        None => Ok(()),
    }
}

/// A code that is sent now: when another one may be asked for, and how often this one may be tried.
fn code_sent(ctx: &Context, method: CodeMethod, now: UnixMillis) -> VerificationSent {
    let resend = millis(ctx.timeouts.verification_resend);
    VerificationSent {
        method,
        resend_at: UnixMillis(now.0.saturating_add(resend)),
        attempts_left: ctx.timeouts.verification_attempts,
    }
}

/// Counts a try at the code before the code is compared, so that many tries at once are counted too.
async fn count_try(
    ctx: &Context,
    record: &Record,
    purpose: VerificationPurpose,
) -> Result<(Record, (NumberChoice, VerificationSent)), ChangeError<Refusal>> {
    let counted = ctx.ledger.change(record, |record, _| {
        let (number, sent) = wanted(record, purpose)?;
        let sent = sent.ok_or(Refusal::Spent)?;
        let attempts_left = sent.attempts_left.checked_sub(1).ok_or(Refusal::Spent)?;
        let tried = VerificationSent {
            attempts_left,
            ..sent
        };
        record.stage = verification::need(purpose, number.clone(), Some(tried), None);
        Ok((vec![], (number, tried)))
    });
    counted.await
}
