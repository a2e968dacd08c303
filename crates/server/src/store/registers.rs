//! The register calls (cut-overs) that were made at Meta, which limits them by number. At most one
//! is under way for a number, over all attempts, accounts and processes, and our own rate limit for
//! a day is never exceeded.

use contract::ids::{OnboardingId, PhoneNumberId};
use contract::numbering::NumberKey;
use contract::onboarding::Whereabouts;
use contract::time::UnixMillis;
use contract::wabas::NumberState;
use sqlx::{AnyConnection, Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::text::to_text;
use onboarding::account::AccountId;

/// A register call (cut-over) that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct RegisterAttempt<'a> {
    pub onboarding: &'a OnboardingId,
    pub account: &'a AccountId,
    /// Meta's id of the number.
    pub number: &'a PhoneNumberId,
    /// The number, however it is written.
    pub written: &'a str,
}

#[derive(Clone, Copy, Debug)]
pub struct RegisterLimits {
    /// Register calls made since this time count.
    pub since: UnixMillis,
    /// How many may count.
    pub most: usize,
    /// A register call of another attempt that was made after this time, and whose outcome is not
    /// known, is under way.
    pub under_way_after: UnixMillis,
}

/// A register call that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRequest {
    pub at: UnixMillis,
    pub by: OnboardingId,
    /// When its outcome was known.
    pub settled_at: Option<UnixMillis>,
}

/// Whether a register call may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reservation {
    /// The call is recorded, and may be made now.
    Granted,
    /// The rate limit is reached. Holds the time of the oldest call that counts.
    TooMany(UnixMillis),
    /// Another attempt has made a call whose outcome is not known yet.
    UnderWay,
    /// The number belongs to another account.
    OwnedByOtherAccount,
}

impl Store {
    /// Records that a register call is about to be made, where it may be.
    pub async fn reserve_register(
        &self,
        attempt: RegisterAttempt<'_>,
        limits: RegisterLimits,
        now: UnixMillis,
    ) -> Result<Reservation, StoreError> {
        let [key, other] = NumberKey::of(attempt.written).known_forms();
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        // A lock on the number: the second transaction waits here until the first has committed.
        sqlx::query(
            "INSERT INTO register_turns (digits, turn) VALUES ($1, 1)
             ON CONFLICT (digits) DO UPDATE SET turn = register_turns.turn + 1",
        )
        .bind(key.as_str())
        .execute(&mut *tx)
        .await?;
        // In the same transaction, so that no other account can take the number before the insert.
        if let Some(refused) = owned_by_other_account(&mut tx, attempt, [&key, &other]).await? {
            return Ok(refused);
        }
        let rows = sqlx::query(
            "SELECT at, onboarding_id, settled_at FROM register_requests
             WHERE digits IN ($1, $2) AND at > $3 ORDER BY at",
        )
        .bind(key.as_str())
        .bind(other)
        .bind(limits.since.0)
        .fetch_all(&mut *tx)
        .await?;
        for row in &rows {
            let at: i64 = row.try_get("at")?;
            let by: String = row.try_get("onboarding_id")?;
            let settled: Option<i64> = row.try_get("settled_at")?;
            let theirs = by != attempt.onboarding.as_str();
            if theirs && settled.is_none() && at > limits.under_way_after.0 {
                return Ok(Reservation::UnderWay);
            }
        }
        if let Some(oldest) = rows.first()
            && rows.len() >= limits.most
        {
            return Ok(Reservation::TooMany(UnixMillis(oldest.try_get("at")?)));
        }
        sqlx::query(
            "INSERT INTO register_requests (id, phone_number_id, digits, onboarding_id, at)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(crate::random::id())
        .bind(attempt.number.as_str())
        .bind(key)
        .bind(attempt.onboarding.as_str())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Reservation::Granted)
    }

    /// Records that the outcome of this attempt's register calls is known.
    pub async fn settle_registers(
        &self,
        onboarding: &OnboardingId,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE register_requests SET settled_at = $1
             WHERE onboarding_id = $2 AND settled_at IS NULL",
        )
        .bind(now.0)
        .bind(onboarding.as_str())
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// When register calls were made for this number since this time, oldest first.
    pub async fn registers_since(
        &self,
        written: &str,
        since: UnixMillis,
    ) -> Result<Vec<UnixMillis>, StoreError> {
        let [key, other] = NumberKey::of(written).known_forms();
        let rows = sqlx::query(
            "SELECT at FROM register_requests WHERE digits IN ($1, $2) AND at > $3 ORDER BY at",
        )
        .bind(key)
        .bind(other)
        .bind(since.0)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| Ok(UnixMillis(row.try_get("at")?)))
            .collect()
    }

    /// Every register call that was made for this number, or by this attempt.
    pub async fn registers_of(
        &self,
        written: &str,
        onboarding: &OnboardingId,
    ) -> Result<Vec<RegisterRequest>, StoreError> {
        let [key, other] = NumberKey::of(written).known_forms();
        let rows = sqlx::query(
            "SELECT at, onboarding_id, settled_at FROM register_requests
             WHERE digits IN ($1, $2) OR onboarding_id = $3 ORDER BY at",
        )
        .bind(key)
        .bind(other)
        .bind(onboarding.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let settled: Option<i64> = row.try_get("settled_at")?;
                Ok(RegisterRequest {
                    at: UnixMillis(row.try_get("at")?),
                    by: OnboardingId::new(row.try_get::<String, _>("onboarding_id")?),
                    settled_at: settled.map(UnixMillis),
                })
            })
            .collect()
    }
}

/// Whether another account owns the number, or has registered it a moment ago and is about to own
/// it.
async fn owned_by_other_account(
    tx: &mut AnyConnection,
    attempt: RegisterAttempt<'_>,
    [key, other]: [&str; 2],
) -> Result<Option<Reservation>, StoreError> {
    let row = sqlx::query(
        "SELECT
           (SELECT COUNT(*) FROM numbers
            WHERE (phone_number_id = $1 OR digits IN ($2, $7)) AND account_id <> $3
              AND state <> $4)
             AS connected,
           (SELECT COUNT(*) FROM onboardings
            WHERE id IN (SELECT onboarding_id FROM register_requests WHERE digits IN ($2, $7))
              AND account_id <> $3 AND whereabouts = $5
              AND phase NOT IN ('connected', 'abandoned', 'left')) AS registered,
           (SELECT COUNT(*) FROM onboardings
            WHERE id IN (SELECT onboarding_id FROM register_requests
                         WHERE digits IN ($2, $7) AND settled_at IS NOT NULL)
              AND account_id <> $3 AND whereabouts = $6
              AND phase NOT IN ('connected', 'abandoned', 'left')) AS about_to",
    )
    .bind(attempt.number.as_str())
    .bind(key)
    .bind(attempt.account.as_str())
    .bind(to_text("state", &NumberState::NeedsReconnecting)?)
    .bind(to_text("whereabouts", &Whereabouts::DoubleTick)?)
    .bind(to_text("whereabouts", &Whereabouts::Moving)?)
    .bind(other)
    .fetch_one(tx)
    .await?;
    let some = |name| row.try_get::<i64, _>(name).map(|count| count > 0);
    Ok(if some("connected")? || some("registered")? {
        Some(Reservation::OwnedByOtherAccount)
    } else if some("about_to")? {
        Some(Reservation::UnderWay)
    } else {
        None
    })
}
