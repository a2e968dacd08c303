//! What each server writes again and again, to know that what it writes is kept.

use contract::time::UnixMillis;

use super::{Store, StoreError};

impl Store {
    /// Writes that this server lives. Goes through where any small write does.
    pub async fn write_heartbeat(&self, server: &str, now: UnixMillis) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO server_heartbeats (server, at) VALUES ($1, $2)
             ON CONFLICT (server) DO UPDATE SET at = excluded.at",
        )
        .bind(server)
        .bind(now.0)
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(())
    }

    /// Forgets servers that have not lived since then.
    pub async fn forget_heartbeats(&self, before: UnixMillis) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM server_heartbeats WHERE at < $1")
            .bind(before.0)
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(())
    }
}
