//! The attempts that brought a number: they are read with it, and changed as it changes.

use std::convert::Infallible;

use contract::ids::OnboardingId;

use crate::context::{Context, StepError};
use crate::ledger::ChangeError;
use crate::store::stored_number::StoredNumber;
use onboarding::record::{AuditEntry, Record};

/// The attempt that brought the number.
pub async fn attempt_of(ctx: &Context, seen: &StoredNumber) -> Result<Record, StepError> {
    let record = ctx.store.onboarding(&seen.onboarding).await?;
    record.ok_or(StepError::Overtaken)
}

/// Adds a line to the audit_log.
pub async fn note(ctx: &Context, of: &OnboardingId, note: AuditEntry) -> Result<(), StepError> {
    change(ctx, of, |_| vec![note.clone()]).await
}

/// Changes the attempt that brought a number.
pub async fn change(
    ctx: &Context,
    id: &OnboardingId,
    mut how: impl FnMut(&mut Record) -> Vec<AuditEntry>,
) -> Result<(), StepError> {
    let changed = ctx
        .ledger
        .change_by_id(id, |record, _| Ok::<_, Infallible>((how(record), ())));
    match changed.await {
        Ok(_) | Err(ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Store(error)) => Err(error.into()),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

/// Adds a line to the audit log of every attempt that connected the number. By that each is shown anew,
/// with how the number stands.
pub async fn log_to_all(
    ctx: &Context,
    seen: &StoredNumber,
    told: &AuditEntry,
) -> Result<(), StepError> {
    note(ctx, &seen.onboarding, told.clone()).await?;
    for attempt in ctx.store.attempts_of(seen).await? {
        if attempt.id != seen.onboarding {
            note(ctx, &attempt.id, told.clone()).await?;
        }
    }
    Ok(())
}
