//! How far each event of the outbox is on its way to the platform. An attempt is claimed by
//! compare-and-set on the count of attempts, so that of several processes one makes it; and the claim
//! sets the time of the next one, so that a process that dies puts it off and no more.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;

/// An event that is due.
#[derive(Clone, Debug)]
pub struct DueEvent {
    pub sequence: i64,
    pub id: String,
    /// Its type on the wire.
    pub of: String,
    pub onboarding: Option<OnboardingId>,
    pub body: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was tried first.
    pub first_try_at: Option<UnixMillis>,
}

/// What becomes of an event whose attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterFailure {
    /// It is tried again at this time.
    Retry(UnixMillis),
    /// It is given up: a dead letter.
    Dead,
}

impl Store {
    /// Events that are due, the earliest first: of each number the first one that is not delivered.
    pub async fn due_events(
        &self,
        now: UnixMillis,
        most: i64,
    ) -> Result<Vec<DueEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, id, type, onboarding_id, body, attempts, first_try_at
             FROM events AS due
             WHERE state = 'pending' AND next_attempt_at <= $1 AND NOT EXISTS
               (SELECT 1 FROM events AS earlier WHERE earlier.state = 'pending'
                  AND earlier.order_key = due.order_key AND earlier.sequence < due.sequence)
             ORDER BY sequence LIMIT $2",
        )
        .bind(now.0)
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(due).collect()
    }

    /// Takes the next attempt of an event, and sets when the one after it is due, should nobody say
    /// what came of this one. Whether it was there to be taken.
    pub async fn claim_delivery(
        &self,
        event: &DueEvent,
        now: UnixMillis,
        next_attempt_at: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE events SET attempts = attempts + 1, next_attempt_at = $1,
               first_try_at = COALESCE(first_try_at, $2)
             WHERE sequence = $3 AND attempts = $4 AND state = 'pending'",
        )
        .bind(next_attempt_at.0)
        .bind(now.0)
        .bind(event.sequence)
        .bind(event.attempts)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The platform has the event. That counts whoever else tries it meanwhile.
    pub async fn delivered(&self, event: &DueEvent, now: UnixMillis) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE events SET state = 'delivered', delivered_at = $1, last_error = NULL
             WHERE sequence = $2 AND state <> 'delivered'",
        )
        .bind(now.0)
        .bind(event.sequence)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// The attempt that was claimed of this event failed. Nothing changes where another attempt has
    /// begun since.
    pub async fn not_delivered(
        &self,
        event: &DueEvent,
        then: AfterFailure,
        error: &str,
    ) -> Result<(), StoreError> {
        let (state, at) = match then {
            AfterFailure::Retry(at) => ("pending", Some(at.0)),
            AfterFailure::Dead => ("dead", None),
        };
        sqlx::query(
            "UPDATE events SET state = $1, next_attempt_at = COALESCE($2, next_attempt_at),
               last_error = $3
             WHERE sequence = $4 AND attempts = $5 AND state = 'pending'",
        )
        .bind(state)
        .bind(at)
        .bind(error)
        .bind(event.sequence)
        .bind(event.attempts + 1)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Whether the platform has taken the event of this type that this attempt made last. `None`: it
    /// has made none.
    pub async fn was_delivered(
        &self,
        onboarding: &OnboardingId,
        of: &str,
    ) -> Result<Option<bool>, StoreError> {
        let row = sqlx::query(
            "SELECT state FROM events WHERE onboarding_id = $1 AND type = $2
             ORDER BY sequence DESC LIMIT 1",
        )
        .bind(onboarding.as_str())
        .bind(of)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(row.try_get::<String, _>("state")? == "delivered"))
    }
}

fn due(row: &AnyRow) -> Result<DueEvent, StoreError> {
    let first: Option<i64> = row.try_get("first_try_at")?;
    let onboarding: Option<String> = row.try_get("onboarding_id")?;
    Ok(DueEvent {
        sequence: row.try_get("sequence")?,
        id: row.try_get("id")?,
        of: row.try_get("type")?,
        onboarding: onboarding.map(OnboardingId::new),
        body: row.try_get("body")?,
        attempts: row.try_get("attempts")?,
        first_try_at: first.map(UnixMillis),
    })
}
