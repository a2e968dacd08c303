//! The code that is wanted of a number: when one may be sent, and how often it may be tried.

use contract::onboarding::{CodeMethod, NumberChoice, VerificationPurpose, VerificationSent};
use contract::time::UnixMillis;
use onboarding::record::Record;
use onboarding::time::seconds_until;
use onboarding::timeouts::millis;
use onboarding::verification;

use super::refusal::Refusal;
use crate::context::Context;
use crate::ledger::ChangeError;

/// The number that a code is wanted of, and the code that was sent last.
pub(super) fn wanted(
    record: &Record,
    purpose: VerificationPurpose,
) -> Result<(NumberChoice, Option<VerificationSent>), Refusal> {
    verification::wanted(record, purpose).ok_or(Refusal::UnexpectedCode)
}

/// Refuses another code before the last one's waiting time is over.
pub(super) fn not_too_soon(
    before: Option<VerificationSent>,
    now: UnixMillis,
) -> Result<(), Refusal> {
    match before.filter(|before| now < before.resend_at) {
        Some(before) => Err(Refusal::TooSoon {
            seconds: seconds_until(now, before.resend_at),
        }),
        None => Ok(()),
    }
}

/// A code that is sent now: when another one may be asked for, and how often this one may be tried.
pub(super) fn code_sent(ctx: &Context, method: CodeMethod, now: UnixMillis) -> VerificationSent {
    let resend = millis(ctx.timeouts.verification_resend);
    VerificationSent {
        method,
        resend_at: UnixMillis(now.0.saturating_add(resend)),
        attempts_left: ctx.timeouts.verification_attempts,
    }
}

/// Counts a try at the code before the code is compared, so that many tries at once are counted too.
pub(super) async fn count_try(
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
