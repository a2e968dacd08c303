//! Meta tells that a WABA was shared with us. It may come before the browser's report or long
//! after it, and for every signup: most of them have their code.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;

use crate::clock;
use crate::context::{Context, StepError};
use crate::jobs::{Job, Next};
use crate::recover::candidates;
use crate::recover::search::{RecoveryError, RecoveryOutcome, resume_from_share};
use crate::store::shared::SharedWaba;
use onboarding::timeouts::millis;

/// A signup was completed: this WABA is shared with us from then on. An attempt whose code was
/// lost may be what it belongs to.
pub async fn partner_added(
    ctx: &Context,
    waba: &WabaId,
    owner: Option<&BusinessId>,
    at: UnixMillis,
) -> Result<(), StepError> {
    let known = match owner {
        Some(owner) => Some(owner.clone()),
        None => owner_of(ctx, waba).await?,
    };
    match known {
        Some(owner) => record_share(ctx, waba, &owner, at).await,
        None => {
            tracing::warn!(%waba, "a WABA is shared, and not said by whom");
            Ok(())
        }
    }
}

/// The portfolio that owns a WABA, as Meta says when it is asked.
async fn owner_of(ctx: &Context, waba: &WabaId) -> Result<Option<BusinessId>, StepError> {
    let Some((_, token)) = ctx.meta.recovery() else {
        return Ok(None);
    };
    let known = ctx.graph.client_waba(token, waba).await?;
    Ok(known.owner_business_info.map(|owner| owner.id))
}

/// Meta says that a completed signup shared this WABA with us ("account_update",
/// `PARTNER_ADDED`), at this time by its clock. The attempts that wait for it are looked for
/// once a code of its own would have been exchanged.
async fn record_share(
    ctx: &Context,
    waba_id: &WabaId,
    business_id: &BusinessId,
    at: UnixMillis,
) -> Result<(), StepError> {
    let now = clock::now();
    let shared = SharedWaba {
        waba_id: waba_id.clone(),
        business_id: business_id.clone(),
        // A time to come would be found by attempts that are yet to be made.
        shared_at: at.min(now),
        told_at: now,
    };
    ctx.store.note_shared_waba(&shared).await?;
    if ctx.meta.recovery().is_none() {
        return Ok(());
    }
    let then = UnixMillis(now.0 + millis(ctx.timeouts.code_wait));
    ctx.jobs.push_at(Job::Shared(waba_id.clone()), then).await?;
    Ok(())
}

/// Runs the job: searches for the attempt that a shared WABA belongs to, where no code was exchanged
/// for it.
pub async fn shared(ctx: &Context, id: &WabaId) -> Result<Next, StepError> {
    let Some((_, token)) = ctx.meta.recovery() else {
        return Ok(Next::Done);
    };
    let Some(shared) = ctx.store.shared_waba(id).await? else {
        return Ok(Next::Done);
    };
    // Meta tells times to the second, and the token may have been had in the same one.
    let since = UnixMillis(shared.shared_at.0 - 1000);
    if ctx.store.was_granted_since(id, since).await? {
        return Ok(Next::Done);
    }
    let now = clock::now();
    let end = UnixMillis(shared.told_at.0 + millis(ctx.timeouts.signup_longest));
    let again = UnixMillis(now.0 + millis(ctx.timeouts.recover_pause));
    let again = if again < end {
        Next::At(again)
    } else {
        Next::Done
    };
    let numbers = match candidates::numbers(ctx, token, id).await {
        Ok(numbers) => numbers,
        Err(error) => {
            tracing::warn!(waba = %id, %error, "a shared WABA can't be looked into");
            return Ok(again);
        }
    };
    let mut waits = false;
    for number in &numbers {
        let Some(number) = number.key() else {
            continue;
        };
        for record in ctx.store.waiting_with(&number).await? {
            if !record.may_be_taken_up() {
                continue;
            }
            match resume_from_share(ctx, &record).await {
                Ok(RecoveryOutcome::Resumed) => {
                    let job = Job::Onboarding(record.id.clone());
                    ctx.jobs.push(job).await?;
                    return Ok(Next::Done);
                }
                // Others who name the number are asked as well.
                Ok(RecoveryOutcome::AsksForProof) => {}
                Err(RecoveryError::Step(StepError::Store(error))) => return Err(error.into()),
                Err(missed) => {
                    tracing::info!(onboarding = %record.id, waba = %id, %missed, "not taken up");
                    waits = true;
                }
            }
        }
    }
    Ok(if waits { again } else { Next::Done })
}
