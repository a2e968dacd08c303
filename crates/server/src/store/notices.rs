//! How far each notice to a customer is on its way. An attempt to send one is claimed by compare-and-set, as
//! one to deliver an event is.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use onboarding::notices::{Notice, NoticeKind};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::notice_choices::EmailChoice;
use crate::store::notice_outbox::occurrence_of;

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
    /// Where it goes.
    pub to: NoticeAddress,
}

/// Where a notice goes, as it is wanted now.
#[derive(Clone, Debug)]
pub enum NoticeAddress {
    /// To the phone that the account signs in with, in this language.
    Phone(String),
    /// To an e-mail address.
    Email(EmailChoice),
    /// Nowhere: it is not wanted any more.
    Nowhere,
}

/// What brings notices: of several, each is asked for its own, so that none waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeChannel {
    /// To phones.
    Phone,
    /// To e-mail addresses.
    Email,
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

impl Store {
    /// Notices of a channel that are due, the earliest first.
    pub async fn due_notices(
        &self,
        channel: NoticeChannel,
        now: UnixMillis,
        most: i64,
    ) -> Result<Vec<DueNotice>, StoreError> {
        let by_email = i64::from(channel == NoticeChannel::Email);
        let rows = sqlx::query(
            "SELECT notices.id, notices.onboarding_id, kind, occurrence, due_at, attempts, not_by,
               notices.email, phones.language AS phone_language,
               emails.language AS email_language, emails.return_url, emails.stop_token
             FROM notices
             LEFT JOIN notice_choices AS phones
               ON phones.onboarding_id = notices.onboarding_id AND notices.email IS NULL
             LEFT JOIN notice_emails AS emails
               ON emails.onboarding_id = notices.onboarding_id AND emails.email = notices.email
               AND emails.stopped_at IS NULL
             WHERE state = 'pending' AND next_try_at <= $1
               AND CASE WHEN notices.email IS NULL THEN 0 ELSE 1 END = $2
             ORDER BY next_try_at LIMIT $3",
        )
        .bind(now.0)
        .bind(by_email)
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
}

fn due(row: &AnyRow) -> Result<DueNotice, StoreError> {
    let kind: String = row.try_get("kind")?;
    let kind = NoticeKind::named(&kind).ok_or_else(|| StoreError::Unreadable {
        what: "kind of a notice",
        reason: kind,
    })?;
    let email: Option<String> = row.try_get("email")?;
    let occurrence: String = row.try_get("occurrence")?;
    Ok(DueNotice {
        id: row.try_get("id")?,
        onboarding: OnboardingId::new(row.try_get::<String, _>("onboarding_id")?),
        notice: Notice {
            kind,
            occurrence: occurrence_of(&occurrence, email.as_deref()),
            due_at: UnixMillis(row.try_get("due_at")?),
        },
        attempts: row.try_get("attempts")?,
        not_by: row.try_get("not_by")?,
        to: address(row, email)?,
    })
}

fn address(row: &AnyRow, email: Option<String>) -> Result<NoticeAddress, StoreError> {
    let Some(address) = email else {
        let language: Option<String> = row.try_get("phone_language")?;
        return Ok(language.map_or(NoticeAddress::Nowhere, NoticeAddress::Phone));
    };
    let language: Option<String> = row.try_get("email_language")?;
    let stop_token: Option<String> = row.try_get("stop_token")?;
    let (Some(language), Some(stop_token)) = (language, stop_token) else {
        return Ok(NoticeAddress::Nowhere);
    };
    Ok(NoticeAddress::Email(EmailChoice {
        address,
        language,
        return_url: row.try_get("return_url")?,
        stop_token,
    }))
}
