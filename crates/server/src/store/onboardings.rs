//! Onboardings with their audit log. A change is compare-and-set on `version` (optimistic locking),
//! and its log entries are written in the same transaction.

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::numbering::NumberKey;
use contract::phone::PhoneNumber;
use contract::platform::events::EventData;
use contract::time::UnixMillis;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection, Row};

use crate::store::audit_log::{lines, max_log_length};
use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::events::{self, EventSubject};
use crate::store::notice_outbox;
use crate::store::text::{from_text, to_text};
use onboarding::account::AccountId;
use onboarding::events::{of_change, of_insert};
use onboarding::notices::of_change as notices_of_change;
use onboarding::record::{AuditEntry, Record};

/// PostgreSQL's channel on which changed onboardings are named.
pub const CHANGES: &str = "doubletick_onboardings";

pub(super) const COLUMNS: &str = "id, account_id, reference, number, origin, source_waba_id, \
     cut_over, readiness, consent_text_version, consented_at, stage, journal, token_sealed, pin_sealed, \
     phone_number_id, whereabouts, version, created_at, updated_at";

macro_rules! select {
    ($rest:literal) => {
        sqlx::query(sqlx::AssertSqlSafe(format!(
            concat!("SELECT {} FROM onboardings ", $rest),
            COLUMNS
        )))
    };
}
pub(super) use select;

impl Store {
    /// Inserts a new onboarding, with its first log entries. [`StoreError::Stale`] when an attempt
    /// of this account with this number waits for Meta's window already.
    pub async fn insert_onboarding(
        &self,
        record: &Record,
        notes: &[AuditEntry],
    ) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let done = sqlx::query(
            "INSERT INTO onboardings (id, account_id, reference, number, origin, source_waba_id,
               cut_over, readiness, consent_text_version, consented_at, phase, stage, journal,
               whereabouts, version, created_at, updated_at, story)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17)
             ON CONFLICT DO NOTHING",
        )
        .bind(record.id.as_str())
        .bind(record.account.as_str())
        .bind(record.reference.as_str())
        .bind(record.number.as_str())
        .bind(to_text("origin", &record.origin)?)
        .bind(record.source_waba_id.as_ref().map(WabaId::as_str))
        .bind(to_text("cut_over", &record.cut_over)?)
        .bind(to_text("readiness", &record.readiness)?)
        .bind(record.consent_text_version.as_str())
        .bind(record.consented_at.0)
        .bind(record.phase())
        .bind(to_text("stage", &record.stage)?)
        .bind(to_text("journal", &record.step_log)?)
        .bind(to_text("whereabouts", &record.whereabouts)?)
        .bind(record.version)
        .bind(record.created_at.0)
        .bind(lines(notes, record.created_at)?)
        .execute(&mut *tx)
        .await?;
        only_one(done.rows_affected())?;
        write_events(&mut tx, record, of_insert(record), record.created_at).await?;
        tx.commit().await?;
        self.outbox.notify_one();
        Ok(())
    }

    /// Writes what can change if nobody else did meanwhile, with the notes made, the events and notices
    /// that the change makes, and when the server must look at it again by itself. `before` is the record as
    /// it was read. Counts the record's version up.
    pub async fn save_onboarding(
        &self,
        before: &Record,
        record: &mut Record,
        notes: &[AuditEntry],
        now: UnixMillis,
        due: Option<UnixMillis>,
    ) -> Result<(), StoreError> {
        let events = of_change(before, record);
        let is_told = !events.is_empty();
        let notices = notices_of_change(before, record, now);
        let opened = record.step_log.full_page.as_ref();
        let invited = record.step_log.invitation.as_ref();
        let change = sqlx::query(
            "UPDATE onboardings SET number = $1, phase = $2, stage = $3, journal = $4,
               token_sealed = $5, pin_sealed = $6, phone_number_id = $7, whereabouts = $8,
               updated_at = $9, source_waba_id = $10, cut_over = $11, readiness = $12,
               page_state_hash = $13, due_at = $14, launched_at = $15,
               running_since = $16, version = version + 1,
               story = CASE WHEN LENGTH(story) < $17 THEN story || $18 ELSE story END,
               invitation_hash = $19
             WHERE id = $20 AND version = $21",
        )
        .bind(record.number.as_str())
        .bind(record.phase())
        .bind(to_text("stage", &record.stage)?)
        .bind(to_text("journal", &record.step_log)?)
        .bind(record.token_sealed.clone())
        .bind(record.pin_sealed.clone())
        .bind(record.phone_number_id.as_ref().map(PhoneNumberId::as_str))
        .bind(to_text("whereabouts", &record.whereabouts)?)
        .bind(now.0)
        .bind(record.source_waba_id.as_ref().map(WabaId::as_str))
        .bind(to_text("cut_over", &record.cut_over)?)
        .bind(to_text("readiness", &record.readiness)?)
        .bind(opened.map(|opened| opened.state_hash.clone()))
        .bind(due.map(|due| due.0))
        .bind(record.step_log.launched_at.map(|at| at.0))
        .bind(record.step_log.running_since.map(|since| since.0))
        .bind(max_log_length(notes))
        .bind(lines(notes, now)?)
        .bind(invited.map(|invited| invited.token_hash.clone()))
        .bind(record.id.as_str())
        .bind(record.version);
        if self.notifies || is_told || !notices.is_empty() {
            let mut writing = self.writer.acquire().await?;
            let mut tx = writing.begin().await?;
            only_one(change.execute(&mut *tx).await?.rows_affected())?;
            if self.notifies {
                // Told when this commits, and only then.
                sqlx::query("SELECT pg_notify($1, $2)")
                    .bind(CHANGES)
                    .bind(record.id.as_str())
                    .execute(&mut *tx)
                    .await?;
            }
            notice_outbox::write(&mut tx, &record.id, &notices).await?;
            write_events(&mut tx, record, events, now).await?;
            tx.commit().await?;
        } else {
            only_one(
                change
                    .execute(&mut *self.writer.acquire().await?)
                    .await?
                    .rows_affected(),
            )?;
        }
        if is_told {
            self.outbox.notify_one();
        }
        record.version += 1;
        record.updated_at = now;
        Ok(())
    }

    /// An onboarding, whoever owns it. For the runner.
    pub async fn onboarding(&self, id: &OnboardingId) -> Result<Option<Record>, StoreError> {
        let row = select!("WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        self.with_status(row).await
    }

    /// An onboarding by its name in a call to support. For who takes the call.
    pub async fn onboarding_by_reference(
        &self,
        reference: &Reference,
    ) -> Result<Option<Record>, StoreError> {
        let row = select!("WHERE reference = $1")
            .bind(reference.as_str())
            .fetch_optional(&self.pool)
            .await?;
        self.with_status(row).await
    }

    /// An onboarding of this account.
    pub async fn onboarding_of(
        &self,
        account: &AccountId,
        id: &OnboardingId,
    ) -> Result<Option<Record>, StoreError> {
        let row = select!("WHERE id = $1 AND account_id = $2")
            .bind(id.as_str())
            .bind(account.as_str())
            .fetch_optional(&self.pool)
            .await?;
        self.with_status(row).await
    }

    /// The onboarding whose full page at Meta has the state with this hash.
    pub async fn onboarding_by_page(&self, hash: &str) -> Result<Option<Record>, StoreError> {
        let row = select!("WHERE page_state_hash = $1")
            .bind(hash)
            .fetch_optional(&self.pool)
            .await?;
        self.with_status(row).await
    }

    /// The onboarding whose colleague's link has the token with this hash.
    pub async fn onboarding_by_invitation(&self, hash: &str) -> Result<Option<Record>, StoreError> {
        let row = select!("WHERE invitation_hash = $1")
            .bind(hash)
            .fetch_optional(&self.pool)
            .await?;
        self.with_status(row).await
    }

    /// An attempt together with how its number stands: what is shown of the one is true of the
    /// other.
    async fn with_status(&self, row: Option<AnyRow>) -> Result<Option<Record>, StoreError> {
        let Some(mut found) = row.as_ref().map(record).transpose()? else {
            return Ok(None);
        };
        found.number_status = self.number_status_of(&found).await?;
        Ok(Some(found))
    }
}

/// Writes what the platform is told of an attempt.
async fn write_events(
    tx: &mut AnyConnection,
    record: &Record,
    events: Vec<EventData>,
    now: UnixMillis,
) -> Result<(), StoreError> {
    let number = NumberKey::of(record.written());
    let subject = EventSubject {
        account: &record.account,
        number: &number,
        onboarding: &record.id,
    };
    events::write(tx, subject, events, now).await
}

/// A change that found nothing was decided on what is there no more.
fn only_one(changed: u64) -> Result<(), StoreError> {
    match changed {
        1 => Ok(()),
        _ => Err(StoreError::Stale),
    }
}

pub(super) fn record(row: &AnyRow) -> Result<Record, StoreError> {
    let text = |name: &'static str| row.try_get::<String, _>(name);
    let maybe = |name: &'static str| row.try_get::<Option<String>, _>(name);
    let number = PhoneNumber::parse(&text("number")?).map_err(|e| StoreError::Unreadable {
        what: "number",
        reason: e.to_string(),
    })?;
    Ok(Record {
        id: OnboardingId::new(text("id")?),
        account: AccountId::from_row(text("account_id")?),
        reference: Reference::new(text("reference")?),
        number,
        origin: from_text("origin", &text("origin")?)?,
        source_waba_id: maybe("source_waba_id")?.map(WabaId::new),
        cut_over: from_text("cut_over", &text("cut_over")?)?,
        readiness: from_text("readiness", &text("readiness")?)?,
        consent_text_version: text("consent_text_version")?,
        consented_at: UnixMillis(row.try_get("consented_at")?),
        stage: from_text("stage", &text("stage")?)?,
        step_log: from_text("journal", &text("journal")?)?,
        token_sealed: maybe("token_sealed")?,
        pin_sealed: maybe("pin_sealed")?,
        phone_number_id: maybe("phone_number_id")?.map(PhoneNumberId::new),
        whereabouts: from_text("whereabouts", &text("whereabouts")?)?,
        version: row.try_get("version")?,
        created_at: UnixMillis(row.try_get("created_at")?),
        updated_at: UnixMillis(row.try_get("updated_at")?),
        number_status: None,
    })
}
