//! Counts the calls that Meta counts: `register`, and `deregister` with it, a few a day for one number.

use contract::onboarding::TroubleKind;
use contract::time::UnixMillis;

use crate::clock;
use crate::context::{Context, StepError};
use crate::steps::number_owner;
use crate::store::registers::{RegisterAttempt, RegisterLimits, Reservation};
use onboarding::meta::errors::{Class, Meaning};
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::record::Record;
use onboarding::step_log::Assets;
use onboarding::timeouts::millis;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Whether Meta was asked too often today for this number.
pub(crate) async fn limit(ctx: &Context, record: &Record) -> Result<Option<Outcome>, StepError> {
    let since = UnixMillis(clock::now().0 - DAY_MS);
    let asked = ctx.store.registers_since(record.written(), since).await?;
    Ok(match asked.first() {
        Some(oldest) if asked.len() >= ctx.timeouts.registers_per_day => {
            Some(Outcome::Failed(too_many(*oldest, since)))
        }
        _ => None,
    })
}

fn too_many(oldest: UnixMillis, since: UnixMillis) -> StepFailure {
    let kind = TroubleKind::TooManyRegistrations;
    let mut failure = StepFailure::found(Class::Customer, kind, "asked too often today");
    let free_in = u64::try_from(oldest.0 - since.0).unwrap_or(0);
    failure.meaning = Meaning {
        wait: Some(std::time::Duration::from_millis(free_in)),
        ..failure.meaning
    };
    failure
}

/// Counts a call that Meta counts, or says why it may not be made now.
pub(crate) async fn count(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
) -> Result<Option<StepFailure>, StepError> {
    let now = clock::now();
    let limits = RegisterLimits {
        since: UnixMillis(now.0 - DAY_MS),
        most: ctx.timeouts.registers_per_day,
        under_way_after: UnixMillis(now.0 - millis(ctx.timeouts.register_pause)),
    };
    let attempt = RegisterAttempt {
        onboarding: &record.id,
        account: &record.account,
        number: &assets.number.id,
        written: record.written(),
    };
    Ok(
        match ctx.store.reserve_register(attempt, limits, now).await? {
            Reservation::Granted => None,
            Reservation::TooMany(oldest) => Some(too_many(oldest, limits.since)),
            Reservation::UnderWay => Some(StepFailure::found(
                Class::Transient,
                TroubleKind::MetaUnavailable,
                "another attempt has asked for this number's cut-over",
            )),
            Reservation::OwnedByOtherAccount => Some(number_owner::elsewhere()),
        },
    )
}
