//! Sessions of accounts. One that the platform opened has the person who acts in it.

use contract::platform::{PlatformActor, SessionOptions};
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::accounts::{Account, account};
use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::text::{from_text, to_text};

/// A session that has not expired.
#[derive(Clone, Debug)]
pub struct ActiveSession {
    pub account: Account,
    /// Who acts, in a session that the platform opened. `None`: whoever has the account's phone.
    pub actor: Option<PlatformActor>,
    /// What the platform asked for with it.
    pub options: SessionOptions,
    /// When it began, by sign-in.
    pub began: UnixMillis,
    pub ends: UnixMillis,
}

impl Store {
    /// Stores a session by the hash of its token: whoever reads the database can't sign in by it.
    pub async fn begin_session(
        &self,
        account: &AccountId,
        token_hash: &str,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        self.insert_session(account, token_hash, None, now, until)
            .await
    }

    /// The same, for a person that the platform names.
    pub async fn begin_platform_session(
        &self,
        account: &AccountId,
        token_hash: &str,
        by: (&PlatformActor, &SessionOptions),
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        self.insert_session(account, token_hash, Some(by), now, until)
            .await
    }

    async fn insert_session(
        &self,
        account: &AccountId,
        token_hash: &str,
        by: Option<(&PlatformActor, &SessionOptions)>,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
            .bind(now.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        let actor = by.map(|(actor, _)| to_text("actor", actor)).transpose()?;
        let options = by.map(|(_, options)| to_text("start_options", options));
        sqlx::query(
            "INSERT INTO sessions
               (token_hash, account_id, created_at, expires_at, actor, start_options)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(token_hash)
        .bind(account.as_str())
        .bind(now.0)
        .bind(until.0)
        .bind(actor)
        .bind(options.transpose()?)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// A session by the hash of its token, unless it has expired.
    pub async fn session(
        &self,
        token_hash: &str,
        now: UnixMillis,
    ) -> Result<Option<ActiveSession>, StoreError> {
        let row = sqlx::query(
            "SELECT a.id AS id, a.phone AS phone, a.external_id AS external_id, a.name AS name,
               s.created_at AS began, s.expires_at AS ends, s.actor AS actor,
               s.start_options AS start_options
             FROM sessions s JOIN accounts a ON a.id = s.account_id
             WHERE s.token_hash = $1 AND s.expires_at > $2",
        )
        .bind(token_hash)
        .bind(now.0)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(ActiveSession {
            account: account(&row)?,
            actor: optional(&row, "actor")?,
            options: optional(&row, "start_options")?.unwrap_or_default(),
            began: UnixMillis(row.try_get("began")?),
            ends: UnixMillis(row.try_get("ends")?),
        }))
    }

    /// Extends a session that has not expired.
    pub async fn extend_session(
        &self,
        token_hash: &str,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE sessions SET expires_at = $1
             WHERE token_hash = $2 AND expires_at > $3 AND expires_at < $1",
        )
        .bind(until.0)
        .bind(token_hash)
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE token_hash = $1")
            .bind(token_hash)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Ends all sessions of an account, and returns how many there were.
    pub async fn end_sessions_of(&self, account: &AccountId) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM sessions WHERE account_id = $1")
            .bind(account.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(done.rows_affected())
    }
}

fn optional<T: serde::de::DeserializeOwned + serde::Serialize>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| from_text(column, &text)).transpose()
}
