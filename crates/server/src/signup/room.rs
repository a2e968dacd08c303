//! Whether an account may begin one more attempt.

use contract::time::UnixMillis;

use crate::context::Context;
use crate::signup::outcome::BeginError;
use crate::telemetry::metrics;
use onboarding::account::AccountId;
use onboarding::time::seconds_until;

const HOUR_MS: i64 = 3600 * 1000;

/// Whether the account may begin one more, beside so many that are open.
pub(crate) async fn room(
    ctx: &Context,
    account: &AccountId,
    open: usize,
    now: UnixMillis,
) -> Result<(), BeginError> {
    if i64::try_from(open).unwrap_or(i64::MAX) >= ctx.timeouts.open_attempts {
        metrics::account_limited("open_attempts");
        // They end by what the customer does, and not by themselves.
        let seconds = u32::try_from(HOUR_MS / 1000).unwrap_or(u32::MAX);
        return Err(BeginError::TooMany { seconds });
    }
    let begun = ctx.store.begun_since(account, UnixMillis(now.0 - HOUR_MS));
    let begun = begun.await?;
    if begun.count >= ctx.timeouts.attempts_per_hour {
        metrics::account_limited("attempts_per_hour");
        let oldest = begun.oldest.unwrap_or(now);
        let seconds = seconds_until(now, UnixMillis(oldest.0 + HOUR_MS));
        return Err(BeginError::TooMany { seconds });
    }
    Ok(())
}
