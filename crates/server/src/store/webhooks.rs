//! The inbox of Meta's webhooks. A delivery is stored before it is answered, and processed
//! afterwards. Meta delivers at least once: the hash of the body is the idempotency key.

use contract::time::UnixMillis;
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::StoreError;

/// A delivery that is not processed yet.
#[derive(Clone, Debug)]
pub struct StoredDelivery {
    pub body: String,
    pub received_at: UnixMillis,
}

/// What is kept of a delivery once it is processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// All of it, for who looks into what happened.
    Body,
    /// Its hash alone: its body is not ours to keep.
    Hash,
}

impl Store {
    /// Stores a delivery, and returns whether it is new.
    pub async fn keep_webhook(
        &self,
        body_hash: &str,
        body: &str,
        now: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "INSERT INTO webhooks (body_hash, body, received_at) VALUES ($1, $2, $3)
             ON CONFLICT (body_hash) DO NOTHING",
        )
        .bind(body_hash)
        .bind(body)
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A delivery, unless it is processed already.
    pub async fn unprocessed_webhook(
        &self,
        body_hash: &str,
    ) -> Result<Option<StoredDelivery>, StoreError> {
        let row = sqlx::query(
            "SELECT body, received_at FROM webhooks
             WHERE body_hash = $1 AND processed_at IS NULL",
        )
        .bind(body_hash)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            Ok(StoredDelivery {
                body: row.try_get("body")?,
                received_at: UnixMillis(row.try_get("received_at")?),
            })
        })
        .transpose()
    }

    /// Marks a delivery as processed.
    pub async fn webhook_processed(
        &self,
        body_hash: &str,
        retention: Retention,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query(match retention {
            Retention::Body => "UPDATE webhooks SET processed_at = $1 WHERE body_hash = $2",
            Retention::Hash => {
                "UPDATE webhooks SET processed_at = $1, body = '' WHERE body_hash = $2"
            }
        })
        .bind(now.0)
        .bind(body_hash)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// The hashes of unprocessed deliveries of this time, oldest first: of a process that died between
    /// storing and queueing.
    pub async fn unprocessed_webhooks(
        &self,
        since: UnixMillis,
        before: UnixMillis,
    ) -> Result<Vec<String>, StoreError> {
        let rows = sqlx::query(
            "SELECT body_hash FROM webhooks
             WHERE processed_at IS NULL AND received_at >= $1 AND received_at < $2
             ORDER BY received_at LIMIT 1000",
        )
        .bind(since.0)
        .bind(before.0)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// Deletes processed deliveries from before this time, and returns how many there were.
    pub async fn forget_webhooks(&self, before: UnixMillis) -> Result<u64, StoreError> {
        let done =
            sqlx::query("DELETE FROM webhooks WHERE received_at < $1 AND processed_at IS NOT NULL")
                .bind(before.0)
                .execute(&mut *self.writer.acquire().await?)
                .await?;
        Ok(done.rows_affected())
    }
}
