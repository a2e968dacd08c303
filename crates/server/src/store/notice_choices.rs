//! Who wants the notices of an attempt: on the phone, at an e-mail address, and which phones want none at all.
//! Where a notice goes is stored with the choice, as other people of the account act in other sessions.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use onboarding::notices::{Notice, Reply};
use sqlx::{AnyConnection, Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::notice_outbox::write_to;

/// Where notices go by e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailChoice {
    pub address: String,
    /// The language of the page that it was chosen on.
    pub language: String,
    /// The dashboard's page that it was chosen from.
    pub return_url: Option<String>,
    /// Who has it can turn them off, and nothing else.
    pub stop_token: String,
}

impl Store {
    /// Whether the notices of an attempt are wanted on the phone.
    pub async fn wants_notices(&self, id: &OnboardingId) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM notice_choices WHERE onboarding_id = $1")
            .bind(id.as_str())
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Has the notices of an attempt sent to the phone in this language, with one that is to come.
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
        write_to(&mut tx, id, to_come.as_slice(), None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Has no notices of an attempt sent to the phone any more: those that wait go too.
    pub async fn want_no_notices(&self, id: &OnboardingId) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        for gone in [
            "DELETE FROM notice_choices WHERE onboarding_id = $1",
            "DELETE FROM notices
             WHERE onboarding_id = $1 AND state = 'pending' AND email IS NULL",
        ] {
            let gone = sqlx::query(gone).bind(id.as_str());
            gone.execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Whether the notices of an attempt are wanted at this e-mail address.
    pub async fn wants_email_notices(
        &self,
        id: &OnboardingId,
        address: &str,
    ) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM notice_emails
             WHERE onboarding_id = $1 AND email = $2 AND stopped_at IS NULL",
        )
        .bind(id.as_str())
        .bind(address)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Has the notices of an attempt sent by e-mail, with one that is to come. An address that was chosen
    /// before keeps its token.
    pub async fn want_email_notices(
        &self,
        id: &OnboardingId,
        choice: &EmailChoice,
        to_come: Option<Notice>,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        sqlx::query(
            "INSERT INTO notice_emails
               (onboarding_id, email, language, return_url, stop_token, chosen_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (onboarding_id, email)
             DO UPDATE SET language = $3, return_url = $4, chosen_at = $6, stopped_at = NULL",
        )
        .bind(id.as_str())
        .bind(choice.address.as_str())
        .bind(choice.language.as_str())
        .bind(choice.return_url.as_deref())
        .bind(choice.stop_token.as_str())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        write_to(&mut tx, id, to_come.as_slice(), Some(&choice.address)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Has no notices of an attempt sent to this e-mail address any more: those that wait go too.
    pub async fn want_no_email_notices(
        &self,
        id: &OnboardingId,
        address: &str,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        stop(&mut tx, id, address, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Turns off the notices whose links have this token. Whether they were on; `None`: nobody has such a token.
    pub async fn stop_email_notices(
        &self,
        token: &str,
        now: UnixMillis,
    ) -> Result<Option<(StoppableNotices, bool)>, StoreError> {
        let Some(found) = self.stoppable_notices(token).await? else {
            return Ok(None);
        };
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let was_on = stop(&mut tx, &found.onboarding, &found.address, now).await?;
        tx.commit().await?;
        Ok(Some((found, was_on)))
    }

    /// What the token of a link is for.
    pub async fn stoppable_notices(
        &self,
        token: &str,
    ) -> Result<Option<StoppableNotices>, StoreError> {
        let row = sqlx::query(
            "SELECT onboarding_id, email, language FROM notice_emails WHERE stop_token = $1",
        )
        .bind(token)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            Ok(StoppableNotices {
                onboarding: OnboardingId::new(row.try_get::<String, _>("onboarding_id")?),
                address: row.try_get("email")?,
                language: row.try_get("language")?,
            })
        })
        .transpose()
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

/// What the token of a link turns off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppableNotices {
    pub onboarding: OnboardingId,
    pub address: String,
    pub language: String,
}

/// Whether they were on.
async fn stop(
    tx: &mut AnyConnection,
    id: &OnboardingId,
    address: &str,
    now: UnixMillis,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "UPDATE notice_emails SET stopped_at = $3
         WHERE onboarding_id = $1 AND email = $2 AND stopped_at IS NULL",
    )
    .bind(id.as_str())
    .bind(address)
    .bind(now.0)
    .execute(&mut *tx)
    .await?;
    sqlx::query(
        "DELETE FROM notices WHERE onboarding_id = $1 AND email = $2 AND state = 'pending'",
    )
    .bind(id.as_str())
    .bind(address)
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
