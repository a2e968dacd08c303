//! Accounts and their sessions.

use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Store, StoreError, e164s};

#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    /// The number that it signs in with.
    pub phone: PhoneNumber,
}

/// A session that has not expired.
#[derive(Clone, Debug)]
pub struct ActiveSession {
    pub account: Account,
    /// When it began, by sign-in.
    pub began: UnixMillis,
    pub ends: UnixMillis,
}

impl Store {
    /// The account of this phone, in whichever notation; created if there is none yet.
    pub async fn account_of(
        &self,
        phone: &PhoneNumber,
        now: UnixMillis,
    ) -> Result<Account, StoreError> {
        // It may be there by another writing of the phone.
        if let Some(known) = self.account_by_phone(phone).await? {
            return Ok(known);
        }
        sqlx::query(
            "INSERT INTO accounts (id, phone, created_at) VALUES ($1, $2, $3)
             ON CONFLICT (phone) DO NOTHING",
        )
        .bind(crate::random::id())
        .bind(phone.international().as_str())
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        let made = self.account_by_phone(phone).await?;
        // Accounts are not deleted.
        made.ok_or(StoreError::Stale)
    }

    /// Stores a session by the hash of its token: whoever reads the database can't sign in by it.
    pub async fn begin_session(
        &self,
        account: &AccountId,
        token_hash: &str,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
            .bind(now.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        sqlx::query(
            "INSERT INTO sessions (token_hash, account_id, created_at, expires_at)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(token_hash)
        .bind(account.as_str())
        .bind(now.0)
        .bind(until.0)
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
            "SELECT a.id AS id, a.phone AS phone, s.created_at AS began, s.expires_at AS ends
             FROM sessions s JOIN accounts a ON a.id = s.account_id
             WHERE s.token_hash = $1 AND s.expires_at > $2",
        )
        .bind(token_hash)
        .bind(now.0)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(ActiveSession {
            account: Account {
                id: AccountId::from_row(row.try_get("id")?),
                phone: phone(&row)?,
            },
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

    /// The phone that an account signs in with.
    pub async fn phone_of(&self, account: &AccountId) -> Result<PhoneNumber, StoreError> {
        let row = sqlx::query("SELECT phone FROM accounts WHERE id = $1")
            .bind(account.as_str())
            .fetch_one(&self.pool)
            .await?;
        phone(&row)
    }

    /// The account of this phone, however it is written, if there is one.
    pub async fn account_by_phone(
        &self,
        phone: &PhoneNumber,
    ) -> Result<Option<Account>, StoreError> {
        let [key, other] = e164s(&phone.key());
        // Where there are two by its two writings, the one that was made for this writing, else
        // the older one.
        let row = sqlx::query(
            "SELECT id, phone FROM accounts WHERE phone IN ($1, $2)
             ORDER BY CASE WHEN phone = $3 THEN 0 ELSE 1 END, created_at LIMIT 1",
        )
        .bind(key)
        .bind(other)
        .bind(phone.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            Ok(Account {
                phone: self::phone(&row)?,
                id: AccountId::from_row(row.try_get("id")?),
            })
        })
        .transpose()
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

fn phone(row: &AnyRow) -> Result<PhoneNumber, StoreError> {
    let phone: String = row.try_get("phone")?;
    PhoneNumber::parse(&phone).map_err(|error| StoreError::Unreadable {
        what: "phone",
        reason: error.to_string(),
    })
}
