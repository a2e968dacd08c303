//! The outbox: events are written in the transaction of the change that they tell of, and read by
//! their sequence.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::platform::events::{Event, EventAccount, EventData, EventId};
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use onboarding::events::body;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use crate::random;
use crate::store::database::Store;
use crate::store::error::StoreError;

/// What events are of.
#[derive(Clone, Copy, Debug)]
pub(super) struct EventSubject<'a> {
    pub account: &'a AccountId,
    /// Events of one number are delivered in order.
    pub number: &'a NumberKey,
    pub onboarding: &'a OnboardingId,
}

/// Writes events at the end of the transaction that makes them true. Their sequence is taken from one
/// row, which the transaction holds from here on: no event becomes visible after a later one, and
/// transactions wait for each other here last, so that none waits in a circle.
pub(super) async fn write(
    tx: &mut AnyConnection,
    subject: EventSubject<'_>,
    events: Vec<EventData>,
    now: UnixMillis,
) -> Result<(), StoreError> {
    let Ok(count @ 1..) = i64::try_from(events.len()) else {
        return Ok(());
    };
    let account = sqlx::query("SELECT external_id FROM accounts WHERE id = $1")
        .bind(subject.account.as_str())
        .fetch_optional(&mut *tx)
        .await?;
    let external_id: Option<String> = match account {
        Some(row) => row.try_get("external_id")?,
        None => None,
    };
    let row = sqlx::query(
        "UPDATE event_sequence SET last = last + $1 WHERE id = 'events' RETURNING last",
    )
    .bind(count)
    .fetch_one(&mut *tx)
    .await?;
    let last: i64 = row.try_get("last")?;
    for (sequence, data) in (last - count + 1..).zip(events) {
        let mut event = Event {
            id: EventId::new(format!("evt_{}", random::id())),
            sequence,
            occurred_at: now,
            account: EventAccount {
                id: subject.account.as_str().to_owned(),
                external_id: external_id.clone(),
            },
            data,
        };
        let of = event.data.event_type().map_or("unknown", |of| of.name());
        let body = body(&mut event).map_err(|error| StoreError::Unreadable {
            what: "event",
            reason: error.to_string(),
        })?;
        sqlx::query(
            "INSERT INTO events (sequence, id, type, order_key, account_id, onboarding_id,
               occurred_at, body, state, attempts, next_attempt_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', 0, $7)",
        )
        .bind(sequence)
        .bind(event.id.as_str())
        .bind(of)
        .bind(subject.number.as_str())
        .bind(subject.account.as_str())
        .bind(subject.onboarding.as_str())
        .bind(now.0)
        .bind(body)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// An event as an operator lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedEvent {
    pub id: String,
    pub sequence: i64,
    /// Its type on the wire.
    pub of: String,
    pub onboarding: Option<String>,
    pub occurred_at: UnixMillis,
    pub attempts: i64,
    pub last_error: Option<String>,
}

/// Which events are delivered again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replay {
    /// The one with this id.
    One(String),
    /// All that were given up.
    Dead,
    /// All from this sequence on.
    From(i64),
}

impl Store {
    /// The bodies of events after this sequence, the earliest first.
    pub async fn events_after(&self, after: i64, most: i64) -> Result<Vec<String>, StoreError> {
        let rows =
            sqlx::query("SELECT body FROM events WHERE sequence > $1 ORDER BY sequence LIMIT $2")
                .bind(after)
                .bind(most)
                .fetch_all(&self.pool)
                .await?;
        rows.iter().map(|row| Ok(row.try_get("body")?)).collect()
    }

    /// The events that were given up, the earliest first.
    pub async fn dead_events(&self) -> Result<Vec<ListedEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, sequence, type, onboarding_id, occurred_at, attempts, last_error
             FROM events WHERE state = 'dead' ORDER BY sequence",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(listed).collect()
    }

    /// Has events delivered again, as if they were new. How many.
    pub async fn replay_events(&self, which: &Replay, now: UnixMillis) -> Result<u64, StoreError> {
        const SET: &str = "UPDATE events SET state = 'pending', attempts = 0, first_try_at = NULL,
             next_attempt_at = $1, delivered_at = NULL, last_error = NULL
             WHERE state <> 'pending'";
        let sql = match which {
            Replay::One(_) => format!("{SET} AND id = $2"),
            Replay::Dead => format!("{SET} AND state = 'dead'"),
            Replay::From(_) => format!("{SET} AND sequence >= $2"),
        };
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(now.0);
        let query = match which {
            Replay::One(id) => query.bind(id.as_str()),
            Replay::Dead => query,
            Replay::From(sequence) => query.bind(*sequence),
        };
        let done = query.execute(&mut *self.writer.acquire().await?).await?;
        Ok(done.rows_affected())
    }

    /// Forgets events that happened before this time; what is still to be delivered only where nobody
    /// delivers.
    pub async fn forget_events(
        &self,
        before: UnixMillis,
        also_pending: bool,
    ) -> Result<u64, StoreError> {
        let sql = match also_pending {
            true => "DELETE FROM events WHERE occurred_at < $1",
            false => "DELETE FROM events WHERE occurred_at < $1 AND state <> 'pending'",
        };
        let done = sqlx::query(sql)
            .bind(before.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(done.rows_affected())
    }

    /// When the oldest event happened that is to be delivered.
    pub async fn oldest_event(&self) -> Result<Option<UnixMillis>, StoreError> {
        let row =
            sqlx::query("SELECT MIN(occurred_at) AS oldest FROM events WHERE state = 'pending'")
                .fetch_one(&self.pool)
                .await?;
        Ok(row.try_get::<Option<i64>, _>("oldest")?.map(UnixMillis))
    }

    /// How many events are in each state: `pending`, `delivered` or `dead`.
    pub async fn events_in_state(&self, state: &str) -> Result<i64, StoreError> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM events WHERE state = $1")
            .bind(state)
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get("n")?)
    }
}

fn listed(row: &AnyRow) -> Result<ListedEvent, StoreError> {
    Ok(ListedEvent {
        id: row.try_get("id")?,
        sequence: row.try_get("sequence")?,
        of: row.try_get("type")?,
        onboarding: row.try_get("onboarding_id")?,
        occurred_at: UnixMillis(row.try_get("occurred_at")?),
        attempts: row.try_get("attempts")?,
        last_error: row.try_get("last_error")?,
    })
}
