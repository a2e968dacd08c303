//! Notices to customers' phones: which are wanted, which are to be sent, and how far each is. They are
//! written in the transaction of the change that they tell of. An attempt to send one is claimed by
//! compare-and-set, as one to deliver an event is.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use onboarding::notices::{Notice, NoticeKind, Reply};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection, Row};

use crate::random;
use crate::store::database::Store;
use crate::store::error::StoreError;

/// A notice that is due.
#[derive(Clone, Debug)]
pub struct DueNotice {
    pub id: String,
    pub onboarding: OnboardingId,
    pub notice: Notice,
    /// How often it was tried.
    pub attempts: i64,
    /// Who took it before, and did not bring it to the phone.
    pub not_by: Option<String>,
    /// The language that it is wanted in. `None`: it is not wanted any more.
    pub language: Option<String>,
}

/// How a notice ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeEnd {
    /// A gateway took it.
    Sent,
    /// It may have come: it is not sent again.
    Unclear,
    /// It is not sent.
    Dropped,
}

impl NoticeEnd {
    /// Its name in the store and in metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Unclear => "unclear",
            Self::Dropped => "dropped",
        }
    }
}

/// Writes notices of an attempt, where they are wanted. Those that are there are not written again.
pub(super) async fn write(
    tx: &mut AnyConnection,
    onboarding: &OnboardingId,
    notices: &[Notice],
) -> Result<(), StoreError> {
    for notice in notices {
        sqlx::query(
            "INSERT INTO notices
               (id, onboarding_id, kind, occurrence, due_at, next_try_at, state, attempts)
             SELECT $1, $2, $3, $4, $5, $5, 'pending', 0
             WHERE EXISTS (SELECT 1 FROM notice_choices WHERE onboarding_id = $2)
             ON CONFLICT (onboarding_id, kind, occurrence) DO NOTHING",
        )
        .bind(random::id())
        .bind(onboarding.as_str())
        .bind(notice.kind.name())
        .bind(notice.occurrence.as_str())
        .bind(notice.due_at.0)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

impl Store {
    /// Whether the notices of an attempt are wanted.
    pub async fn wants_notices(&self, id: &OnboardingId) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM notice_choices WHERE onboarding_id = $1")
            .bind(id.as_str())
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Has the notices of an attempt sent in this language, with one that is to come.
    pub async fn want_notices(
        &self,
        id: &OnboardingId,
        language: &str,
        to_come: Option<Notice>,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        sqlx::query(
            "INSERT INTO notice_choices (onboarding_id, language, chosen_at) VALUES ($1, $2, $3)
             ON CONFLICT (onboarding_id) DO UPDATE SET language = $2, chosen_at = $3",
        )
        .bind(id.as_str())
        .bind(language)
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        write(&mut tx, id, to_come.as_slice()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Has no notices of an attempt sent any more: those that wait go too.
    pub async fn want_no_notices(&self, id: &OnboardingId) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        for gone in [
            "DELETE FROM notice_choices WHERE onboarding_id = $1",
            "DELETE FROM notices WHERE onboarding_id = $1 AND state = 'pending'",
        ] {
            let gone = sqlx::query(gone).bind(id.as_str());
            gone.execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Notices that are due, the earliest first.
    pub async fn due_notices(
        &self,
        now: UnixMillis,
        most: i64,
    ) -> Result<Vec<DueNotice>, StoreError> {
        let rows = sqlx::query(
            "SELECT notices.id, notices.onboarding_id, kind, occurrence, due_at, attempts, not_by,
               language
             FROM notices LEFT JOIN notice_choices
               ON notice_choices.onboarding_id = notices.onboarding_id
             WHERE state = 'pending' AND next_try_at <= $1 ORDER BY next_try_at LIMIT $2",
        )
        .bind(now.0)
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        Ok(self.readable("notices", "id", &rows, due)?.rows)
    }

    /// Takes the next attempt of a notice, and sets when the one after it is due, should nobody say what
    /// came of this one. Whether it was there to be taken.
    pub async fn claim_notice(
        &self,
        due: &DueNotice,
        next_try_at: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE notices SET attempts = attempts + 1, next_try_at = $1
             WHERE id = $2 AND attempts = $3 AND state = 'pending'",
        )
        .bind(next_try_at.0)
        .bind(due.id.as_str())
        .bind(due.attempts)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A notice that nobody has claimed meanwhile is looked at again at this time.
    pub async fn put_off_notice(&self, due: &DueNotice, to: UnixMillis) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE notices SET next_try_at = $1
             WHERE id = $2 AND attempts = $3 AND state = 'pending'",
        )
        .bind(to.0)
        .bind(due.id.as_str())
        .bind(due.attempts)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Notes how a notice ended, and what its gateway calls the message where it was sent. Whether it had not ended before.
    pub async fn end_notice(
        &self,
        id: &str,
        end: NoticeEnd,
        message_id: Option<&str>,
        now: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE notices SET state = $1, ended_at = $2, message_id = $3
             WHERE id = $4 AND state = 'pending'",
        )
        .bind(end.name())
        .bind(now.0)
        .bind(message_id)
        .bind(id)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A message did not come to its phone: its notice is to be sent by somebody else, once. Which attempt it
    /// is of; nothing, where it is of no notice that was sent, or is known already.
    pub async fn notice_not_arrived(
        &self,
        message_id: &str,
        not_by: &str,
        now: UnixMillis,
    ) -> Result<Option<OnboardingId>, StoreError> {
        let row = sqlx::query(
            "UPDATE notices SET state = 'pending', not_by = $1, next_try_at = $2, ended_at = NULL
             WHERE message_id = $3 AND state = 'sent' AND not_by IS NULL
             RETURNING onboarding_id",
        )
        .bind(not_by)
        .bind(now.0)
        .bind(message_id)
        .fetch_optional(&mut *self.writer.acquire().await?)
        .await?;
        row.map(|row| {
            Ok(OnboardingId::new(
                row.try_get::<String, _>("onboarding_id")?,
            ))
        })
        .transpose()
    }

    /// Notices that were sent to an account since this time, or may have been.
    pub async fn notices_sent(
        &self,
        account: &AccountId,
        since: UnixMillis,
    ) -> Result<i64, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM notices
             JOIN onboardings ON onboardings.id = notices.onboarding_id
             WHERE account_id = $1 AND state IN ('sent', 'unclear') AND ended_at >= $2",
        )
        .bind(account.as_str())
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get("n")?)
    }

    /// Forgets notices that ended before this time.
    pub async fn forget_notices(&self, before: UnixMillis) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM notices WHERE state <> 'pending' AND ended_at < $1")
            .bind(before.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(done.rows_affected())
    }

    /// Notes what a phone answered. Of two answers the later one counts, in whichever order they come.
    pub async fn note_reply(
        &self,
        phone: &NumberKey,
        reply: Reply,
        at: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO notice_replies (phone, word, at) VALUES ($1, $2, $3)
             ON CONFLICT (phone) DO UPDATE SET word = $2, at = $3 WHERE notice_replies.at <= $3",
        )
        .bind(phone.as_str())
        .bind(match reply {
            Reply::Stop => "stop",
            Reply::Start => "start",
        })
        .bind(at.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Whether a phone wants no more notices.
    pub async fn has_stopped_notices(&self, phone: &NumberKey) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM notice_replies WHERE phone = $1 AND word = 'stop'",
        )
        .bind(phone.as_str())
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }
}

fn due(row: &AnyRow) -> Result<DueNotice, StoreError> {
    let kind: String = row.try_get("kind")?;
    let kind = NoticeKind::named(&kind).ok_or_else(|| StoreError::Unreadable {
        what: "kind of a notice",
        reason: kind,
    })?;
    Ok(DueNotice {
        id: row.try_get("id")?,
        onboarding: OnboardingId::new(row.try_get::<String, _>("onboarding_id")?),
        notice: Notice {
            kind,
            occurrence: row.try_get("occurrence")?,
            due_at: UnixMillis(row.try_get("due_at")?),
        },
        attempts: row.try_get("attempts")?,
        not_by: row.try_get("not_by")?,
        language: row.try_get("language")?,
    })
}
