//! A number that is live is asked about in full: until it has a payment method, which Meta wants
//! of a Tech Provider's customer, until an old provider that is to be removed is, and once more at
//! the end of the day after the cut-over, by when Meta has checked its templates again.

use crate::jobs::Next;
use crate::number_status;
use contract::ids::{OnboardingId, PhoneNumberId};
use contract::wabas::NumberState;
use onboarding::follow_up::due;

use crate::clock;
use crate::context::{Context, StepError};
use crate::ledger::ChangeError;
use crate::live::check::{CheckError, check};
use crate::number_status::attempts::attempt_of;
use crate::store::stored_number::StoredNumber;

/// Asks, if it is time to.
pub(super) async fn check_if_due(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    if seen.state() != NumberState::Connected {
        return Ok(());
    }
    let record = attempt_of(ctx, seen).await?;
    if due(&record, &ctx.timeouts).is_none_or(|due| clock::now() < due) {
        return Ok(());
    }
    match check(ctx, &record).await {
        Ok(_)
        | Err(
            ChangeError::NotFound
            | ChangeError::Refused(CheckError::NotLive | CheckError::TooSoon { .. }),
        ) => Ok(()),
        Err(ChangeError::Refused(CheckError::Silent(error))) => {
            tracing::warn!(%error, "Meta does not say how a followed number is");
            Ok(())
        }
        Err(ChangeError::Refused(CheckError::Step(error))) => Err(error),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

/// Runs the job: polls, and stores what follows.
pub async fn run(ctx: &Context, id: &PhoneNumberId) -> Result<Next, StepError> {
    if let Some(seen) = ctx.store.number(id).await? {
        check_if_due(ctx, &seen).await?;
    }
    // As it is after that.
    if let Some(seen) = ctx.store.number(id).await? {
        number_status::settle(ctx, &seen).await?;
    }
    // The sweep finds it when its next look is due.
    Ok(Next::Done)
}

/// Runs the job of an older version, which named the attempt.
pub async fn run_for(ctx: &Context, attempt: &OnboardingId) -> Result<Next, StepError> {
    let record = ctx.store.onboarding(attempt).await?;
    match record.and_then(|record| record.phone_number_id) {
        Some(number) => run(ctx, &number).await,
        None => Ok(Next::Done),
    }
}
