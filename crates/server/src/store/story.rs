//! The story of each onboarding, for support: what happened, and when.

use std::sync::atomic::{AtomicU32, Ordering};

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use sqlx::{Any, Executor, Row, Transaction};

use super::{Store, StoreError};
use crate::finalize::record::Note;
use crate::graph::record::Line;

/// More events than any honest attempt has. The browser may not fill the disk.
const MOST_EVENTS: i64 = 1000;

/// More lines than any attempt's story has. What a customer may do as often as they like, such
/// as setting another time, may not fill it either.
const MOST_NOTES: i64 = 5000;

impl Store {
    /// Writes down what the browser saw. Changes nothing else.
    pub async fn note_event(
        &self,
        id: &OnboardingId,
        note: &Note,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        insert(&self.pool, id, note, now, MOST_EVENTS).await
    }

    /// Writes down what was asked of Meta, each call at its time. Changes nothing else.
    pub async fn note_calls(&self, id: &OnboardingId, calls: &[Line]) -> Result<(), StoreError> {
        if calls.is_empty() {
            return Ok(());
        }
        let mut tx = self.pool.begin().await?;
        for call in calls {
            insert(&mut *tx, id, &Note::of_call(call), call.at, MOST_NOTES).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The story so far, oldest first: when, what, details.
    pub async fn story(
        &self,
        id: &OnboardingId,
    ) -> Result<Vec<(UnixMillis, String, String)>, StoreError> {
        let rows = sqlx::query(
            "SELECT at, kind, detail FROM onboarding_events WHERE onboarding_id = $1 ORDER BY at, id",
        )
        .bind(id.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok((
                    UnixMillis(row.try_get("at")?),
                    row.try_get("kind")?,
                    row.try_get("detail")?,
                ))
            })
            .collect()
    }
}

/// Writes notes in the transaction that makes what they tell.
pub(super) async fn insert_notes(
    tx: &mut Transaction<'_, Any>,
    id: &OnboardingId,
    notes: &[Note],
    now: UnixMillis,
) -> Result<(), StoreError> {
    for note in notes {
        insert(&mut **tx, id, note, now, MOST_NOTES).await?;
    }
    Ok(())
}

/// Writes a line, unless the story has so many already.
async fn insert<'e>(
    to: impl Executor<'e, Database = Any>,
    id: &OnboardingId,
    note: &Note,
    now: UnixMillis,
    most: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO onboarding_events (id, onboarding_id, at, kind, detail)
         SELECT $1, $2, $3, $4, $5
         WHERE (SELECT COUNT(*) FROM onboarding_events WHERE onboarding_id = $2) < $6",
    )
    .bind(event_id(now))
    .bind(id.as_str())
    .bind(now.0)
    .bind(note.kind)
    .bind(note.detail.as_str())
    .bind(most)
    .execute(to)
    .await?;
    Ok(())
}

/// Ids in the order in which they are made: what happens in one millisecond is told in its order.
fn event_id(now: UnixMillis) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    format!("{:012x}{made:08x}{}", now.0.max(0), crate::random::id())
}
