//! Finds what must go on with nobody at it, and has it taken up: after a process has died, or a
//! job was lost.

use contract::time::UnixMillis;

use super::{Context, StepError};
use crate::clock;
use crate::config::pace::millis;
use crate::jobs::Job;

/// What was found is not told again for as many sweeps: whoever takes it up needs a moment.
const PATIENCE: i64 = 10;

/// Looks once. Those that are due since a moment ago have a job on its way, but for those that
/// were when this process started. How many were found.
pub(super) async fn once(ctx: &Context, first: bool) -> Result<usize, StepError> {
    let now = clock::now();
    let sweep = millis(ctx.pace.sweep);
    let before = UnixMillis(if first { now.0 } else { now.0 - sweep });
    let again = UnixMillis(now.0 + PATIENCE * sweep);
    let overdue = ctx.store.take_overdue(now, before, again).await?;
    for id in &overdue {
        tracing::info!(onboarding = %id, "nobody was at it: taken up again");
        ctx.jobs.push(Job::Onboarding(id.clone())).await?;
    }
    Ok(overdue.len())
}
