//! What Meta delivered. Stored before it is answered; Meta delivers at least once.

use contract::time::UnixMillis;

use super::{Store, StoreError};

impl Store {
    /// Keeps a delivery. Whether it is new.
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
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
