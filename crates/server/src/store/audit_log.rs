//! The audit log of each onboarding, for support: what happened, and when. (Its column is called
//! `story`.)

use std::sync::atomic::{AtomicU32, Ordering};

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::text::{from_text, to_text};
use onboarding::record::AuditEntry;

/// Events of one kind at most: more than any honest attempt has. The browser must not fill the disk.
/// Each kind has its own limit, so that a colleague can't use up the customer's.
const MAX_EVENTS: i64 = 300;

/// The same for events of low value, which leaves room for the others.
const MAX_LOW_VALUE_EVENTS: i64 = 100;

/// Characters of what the server did: some thousand lines, more than any attempt has. What a
/// customer may do as often as they like, such as setting another time, may not fill the disk either,
/// and leaves room for what the server came to; and that for what decides whose the number is.
const MAX_LENGTH: i64 = 250_000;
const MAX_LENGTH_FOR_STEPS: i64 = 200_000;
const MAX_LENGTH_FOR_CUSTOMER: i64 = 100_000;

/// The length in characters that the log may have before these entries are appended.
pub(super) fn max_log_length(notes: &[AuditEntry]) -> i64 {
    let most = |note: &AuditEntry| match note.kind {
        "answer" | "browser" | "colleague" | "full page" | "check" | "verification" | "message"
        | "graph" => MAX_LENGTH_FOR_CUSTOMER,
        "step" | "failed" | "waits" | "consent" | "register" | "sync" | "template"
        | "templates" => MAX_LENGTH_FOR_STEPS,
        _ => MAX_LENGTH,
    };
    notes.iter().map(most).max().unwrap_or(MAX_LENGTH)
}

/// How much an event is worth to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventValue {
    Event,
    /// An event that may come again and again, and says little.
    LowValue,
}

/// An entry as it is stored: time, kind, detail.
#[derive(Serialize, Deserialize)]
struct StoredEntry(i64, String, String);

impl Store {
    /// Stores an event that the browser reported. Changes nothing else.
    pub async fn note_event(
        &self,
        id: &OnboardingId,
        note: &AuditEntry,
        value: EventValue,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        let most = match value {
            EventValue::Event => MAX_EVENTS,
            EventValue::LowValue => MAX_LOW_VALUE_EVENTS,
        };
        sqlx::query(
            "INSERT INTO onboarding_events (id, onboarding_id, at, kind, detail)
             SELECT $1, $2, $3, $4, $5
             WHERE (SELECT COUNT(*) FROM onboarding_events
               WHERE onboarding_id = $2 AND kind = $4) < $6",
        )
        .bind(event_id(now))
        .bind(id.as_str())
        .bind(now.0)
        .bind(note.kind)
        .bind(note.detail.as_str())
        .bind(most)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Appends entries about what the server did. Changes nothing else.
    pub async fn note(
        &self,
        id: &OnboardingId,
        notes: &[AuditEntry],
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
        .bind(max_log_length(notes))
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// All entries, oldest first: time, kind, detail.
    pub async fn audit_log(
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
        let mut told: Vec<(UnixMillis, String, String)> = Vec::new();
        for line in text.lines() {
            match from_text("story", line) {
                Ok(StoredEntry(at, kind, detail)) => told.push((UnixMillis(at), kind, detail)),
                Err(error) => {
                    self.report_unreadable("story", id.as_str(), &error);
                    let at = told.last().map_or(UnixMillis(0), |(at, ..)| *at);
                    told.push((at, "unreadable".to_owned(), error.to_string()));
                }
            }
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

/// Entries in the form in which they are stored, one JSON array a line.
pub(super) fn lines(notes: &[AuditEntry], now: UnixMillis) -> Result<String, StoreError> {
    let mut lines = String::new();
    for note in notes {
        let at = note.at.unwrap_or(now);
        let line = StoredEntry(at.0, note.kind.to_owned(), note.detail.clone());
        lines.push_str(&to_text("story", &line)?);
        lines.push('\n');
    }
    Ok(lines)
}

/// Ids that sort in the order in which they are made, also within one millisecond.
fn event_id(now: UnixMillis) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    format!("{:012x}{made:08x}{}", now.0.max(0), crate::random::id())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use contract::onboarding::Stage;
    use contract::phone::PhoneNumber;

    use super::*;
    use onboarding::samples::record;

    #[tokio::test]
    async fn what_a_customer_repeats_leaves_room_for_what_the_server_came_to() {
        let url = "sqlite::memory:".to_owned().into();
        let store = Store::connect(&url).await.unwrap();
        let mut record = record(Stage::Finalizing);
        let phone = PhoneNumber::parse("+919876543210").unwrap();
        let account = store.account_of(&phone, UnixMillis(0)).await.unwrap();
        record.account = account.id;
        store.insert_onboarding(&record, &[]).await.unwrap();
        for kind in ["answer", "graph", "failed", "recovered", "answer"] {
            for _ in 0..60 {
                let note = AuditEntry::new(kind, "x".repeat(5_000));
                store
                    .note(&record.id, &[note], UnixMillis(0))
                    .await
                    .unwrap();
            }
        }
        let log = store.audit_log(&record.id).await.unwrap();
        let of = |kind| log.iter().filter(|(_, of, _)| of == kind).count();
        assert!((15..=21).contains(&of("answer")), "{}", of("answer"));
        assert_eq!(of("graph"), 0);
        assert!((15..=21).contains(&of("failed")), "{}", of("failed"));
        assert!((8..=11).contains(&of("recovered")), "{}", of("recovered"));
    }
}
