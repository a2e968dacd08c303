//! Finds what must go on with nobody at it, and has it taken up: after a process has died, or a
//! job was lost.

use contract::time::UnixMillis;

use crate::clock;
use crate::context::{Context, StepError};
use crate::jobs::Job;
use crate::live;
use crate::telemetry::metrics;
use onboarding::timeouts::millis;

/// What was found is not told again for as many sweeps: whoever takes it up needs a moment.
const REQUEUE_BACKOFF_SWEEPS: i64 = 10;

/// Numbers that are begun to be looked at in one sweep: many may be due at once, as after an
/// upgrade.
const MAX_POLLS_PER_SWEEP: i64 = 32;

/// What Meta delivered is kept for who looks into what happened.
const WEBHOOKS_KEPT_MS: i64 = 30 * 24 * 3600 * 1000;

/// The platform can read events for this long.
const EVENTS_KEPT_MS: i64 = 30 * 24 * 3600 * 1000;

/// Looks once. Those that are due since a moment ago have a job on its way, but for those that
/// were when this process started. How many were found.
pub(crate) async fn once(ctx: &Context, first: bool) -> Result<usize, StepError> {
    let now = clock::now();
    let sweep = millis(ctx.timeouts.sweep);
    let before = UnixMillis(if first { now.0 } else { now.0 - sweep });
    let again = UnixMillis(now.0 + REQUEUE_BACKOFF_SWEEPS * sweep);
    let overdue = ctx.store.claim_overdue(now, before, again).await?;
    for id in &overdue {
        tracing::info!(onboarding = %id, "nobody was at it: taken up again");
        metrics::taken_up();
        ctx.jobs.push(Job::Onboarding(id.clone())).await?;
    }
    for job in left_over(ctx, first, now).await? {
        tracing::info!(%job, "nobody was at it: taken up again");
        metrics::taken_up();
        ctx.jobs.push(job).await?;
    }
    for number in ctx
        .store
        .take_looks(now, again, MAX_POLLS_PER_SWEEP)
        .await?
    {
        ctx.jobs.push(Job::NumberStatus(number)).await?;
    }
    Ok(overdue.len())
}

/// What was stored and not put among the jobs. Of what is older a job is on its way, unless this
/// process has just started, and is the first in a while.
async fn left_over(ctx: &Context, first: bool, now: UnixMillis) -> Result<Vec<Job>, StepError> {
    let sweep = millis(ctx.timeouts.sweep);
    let until = UnixMillis(now.0 - REQUEUE_BACKOFF_SWEEPS * sweep);
    let (since, until) = match first {
        true => (UnixMillis(0), now),
        false => (UnixMillis(until.0 - 3 * sweep), until),
    };
    Ok(live::left_over(&ctx.store, since, until).await?)
}

/// Forgets what is needed no more.
pub(crate) async fn tidy(ctx: &Context) -> Result<(), StepError> {
    let before = UnixMillis(clock::now().0 - WEBHOOKS_KEPT_MS);
    let forgotten = ctx.store.forget_webhooks(before).await?;
    if forgotten > 0 {
        tracing::info!(forgotten, "old webhooks");
    }
    let before = UnixMillis(clock::now().0 - EVENTS_KEPT_MS);
    // Where nobody delivers, what is to be delivered is read by its sequence, or not at all.
    let also_pending = ctx.platform.events.is_none();
    let forgotten = ctx.store.forget_events(before, also_pending).await?;
    if forgotten > 0 {
        tracing::info!(forgotten, "old events");
    }
    let forgotten = ctx.store.forget_notices(before).await?;
    if forgotten > 0 {
        tracing::info!(forgotten, "old notices");
    }
    let forgotten = ctx.store.forget_passed_webhooks(before).await?;
    if forgotten > 0 {
        tracing::warn!(forgotten, "webhooks that the platform never took");
    }
    Ok(())
}
