//! Meta's webhooks that are passed on to the platform: each is here, sealed, until the platform has it.

use contract::time::UnixMillis;
use sqlx::{Connection, Row};

use crate::store::{Store, StoreError};

/// A webhook for the platform.
#[derive(Clone, Debug)]
pub struct PassedWebhook {
    /// Meta's body, sealed.
    pub body_sealed: String,
    /// Meta's signature header, as it came.
    pub signature: String,
    pub received_at: UnixMillis,
}

impl Store {
    /// Stores a delivery that has something for the platform, in one transaction with the delivery
    /// itself: `ours` is what is stored of its body for ourselves. Whether it is new.
    pub async fn keep_webhook_for_platform(
        &self,
        body_hash: &str,
        ours: Option<&str>,
        passed: &PassedWebhook,
    ) -> Result<bool, StoreError> {
        let now = passed.received_at.0;
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let done = sqlx::query(
            "INSERT INTO webhooks (body_hash, body, received_at, processed_at)
             VALUES ($1, $2, $3, $4) ON CONFLICT (body_hash) DO NOTHING",
        )
        .bind(body_hash)
        .bind(ours.unwrap_or_default())
        .bind(now)
        .bind(ours.is_none().then_some(now))
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO passed_webhooks (id, body_hash, body_sealed, signature, received_at, state,
               attempts, next_attempt_at)
             VALUES ($1, $1, $2, $3, $4, 'pending', 0, $4) ON CONFLICT DO NOTHING",
        )
        .bind(body_hash)
        .bind(passed.body_sealed.as_str())
        .bind(passed.signature.as_str())
        .bind(now)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// One that the platform does not have yet.
    pub async fn passed_webhook(&self, hash: &str) -> Result<Option<PassedWebhook>, StoreError> {
        let row = sqlx::query(
            "SELECT body_sealed, signature, received_at FROM passed_webhooks
             WHERE body_hash = $1 AND state = 'pending'",
        )
        .bind(hash)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            Ok(PassedWebhook {
                body_sealed: row.try_get("body_sealed")?,
                signature: row.try_get("signature")?,
                received_at: UnixMillis(row.try_get("received_at")?),
            })
        })
        .transpose()
    }

    /// The platform has it: it is deleted.
    pub async fn webhook_passed(&self, hash: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM passed_webhooks WHERE body_hash = $1")
            .bind(hash)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Notes an attempt that failed, and when there is another one; none: it is dead, and kept for a
    /// while, as an operator may have it passed on after all.
    pub async fn webhook_not_passed(
        &self,
        hash: &str,
        why: &str,
        next: Option<UnixMillis>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE passed_webhooks SET attempts = attempts + 1, last_error = $1,
               next_attempt_at = COALESCE($2, next_attempt_at), state = $3
             WHERE body_hash = $4",
        )
        .bind(why)
        .bind(next.map(|next| next.0))
        .bind(if next.is_some() { "pending" } else { "dead" })
        .bind(hash)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// The hashes of all, in order, after this one: for who seals their bodies anew.
    pub async fn passed_webhooks_after(
        &self,
        after: &str,
        most: i64,
    ) -> Result<Vec<String>, StoreError> {
        let rows = sqlx::query(
            "SELECT body_hash FROM passed_webhooks WHERE body_hash > $1 ORDER BY body_hash LIMIT $2",
        )
        .bind(after)
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// The sealed body of one, whether it is dead or not.
    pub async fn sealed_webhook(&self, hash: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT body_sealed FROM passed_webhooks WHERE body_hash = $1")
            .bind(hash)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| Ok(row.try_get(0)?)).transpose()
    }

    /// Writes the body of one that was sealed anew. It never changes otherwise.
    pub async fn put_sealed_webhook(&self, hash: &str, anew: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE passed_webhooks SET body_sealed = $1 WHERE body_hash = $2")
            .bind(anew)
            .bind(hash)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Forgets dead ones that were received before this time. How many there were.
    pub async fn forget_passed_webhooks(&self, before: UnixMillis) -> Result<u64, StoreError> {
        let done =
            sqlx::query("DELETE FROM passed_webhooks WHERE state = 'dead' AND received_at < $1")
                .bind(before.0)
                .execute(&mut *self.writer.acquire().await?)
                .await?;
        Ok(done.rows_affected())
    }

    /// Has all dead ones tried again from now on. How many there were.
    pub async fn revive_passed_webhooks(&self, now: UnixMillis) -> Result<u64, StoreError> {
        let done = sqlx::query(
            "UPDATE passed_webhooks SET state = 'pending', received_at = $1, next_attempt_at = $1
             WHERE state = 'dead'",
        )
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected())
    }

    /// The hashes of those that are due since a time before this: of a process that died meanwhile.
    pub async fn overdue_passed_webhooks(
        &self,
        before: UnixMillis,
    ) -> Result<Vec<String>, StoreError> {
        let rows = sqlx::query(
            "SELECT body_hash FROM passed_webhooks
             WHERE state = 'pending' AND next_attempt_at < $1
             ORDER BY next_attempt_at LIMIT 1000",
        )
        .bind(before.0)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}
