//! The story of each onboarding, for support: what happened, and when.

use std::sync::atomic::{AtomicU32, Ordering};

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};
use sqlx::Row;

use super::{Store, StoreError, from_text, to_text};
use crate::finalize::record::Note;

/// More events than any honest attempt has. The browser may not fill the disk.
const MOST_EVENTS: i64 = 1000;

/// Characters of what the server did: some thousand lines, more than any attempt has. What a
/// customer may do as often as they like, such as setting another time, may not fill the disk
/// either.
pub(super) const MOST_STORY: i64 = 250_000;

/// A line as it is stored: when, what, details.
#[derive(Serialize, Deserialize)]
struct Line(i64, String, String);

impl Store {
    /// Writes down what the browser saw. Changes nothing else.
    pub async fn note_event(
        &self,
        id: &OnboardingId,
        note: &Note,
        now: UnixMillis,
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
        .bind(MOST_EVENTS)
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(())
    }

    /// Adds to what the server did. Changes nothing else.
    pub async fn note(
        &self,
        id: &OnboardingId,
        notes: &[Note],
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        if notes.is_empty() {
            return Ok(());
        }
        sqlx::query(
            "UPDATE onboardings SET story = story || $1 WHERE id = $2 AND LENGTH(story) < $3",
        )
        .bind(lines(notes, now)?)
        .bind(id.as_str())
        .bind(MOST_STORY)
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(())
    }

    /// The story so far, oldest first: when, what, details.
    pub async fn story(
        &self,
        id: &OnboardingId,
    ) -> Result<Vec<(UnixMillis, String, String)>, StoreError> {
        let row = sqlx::query("SELECT story FROM onboardings WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        let text: String = row
            .map(|row| row.try_get("story"))
            .transpose()?
            .unwrap_or_default();
        let mut told = Vec::new();
        for line in text.lines() {
            let Line(at, kind, detail) = from_text("story", line)?;
            told.push((UnixMillis(at), kind, detail));
        }
        let events = sqlx::query(
            "SELECT at, kind, detail FROM onboarding_events WHERE onboarding_id = $1 ORDER BY at, id",
        )
        .bind(id.as_str())
        .fetch_all(&self.pool)
        .await?;
        for row in &events {
            let at = UnixMillis(row.try_get("at")?);
            told.push((at, row.try_get("kind")?, row.try_get("detail")?));
        }
        // What happened in one millisecond stays in the order in which it was written.
        told.sort_by_key(|(at, ..)| *at);
        Ok(told)
    }
}

/// Notes as they are stored.
pub(super) fn lines(notes: &[Note], now: UnixMillis) -> Result<String, StoreError> {
    let mut lines = String::new();
    for note in notes {
        let at = note.at.unwrap_or(now);
        let line = Line(at.0, note.kind.to_owned(), note.detail.clone());
        lines.push_str(&to_text("story", &line)?);
        lines.push('\n');
    }
    Ok(lines)
}

/// Ids in the order in which they are made: what happens in one millisecond is told in its order.
fn event_id(now: UnixMillis) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    format!("{:012x}{made:08x}{}", now.0.max(0), crate::random::id())
}
