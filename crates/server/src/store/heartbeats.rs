//! Heartbeats: what each server writes at an interval, to know that the database keeps its writes.

use std::time::Duration;

use contract::time::UnixMillis;
use sqlx::{AnyConnection, Connection};
use tokio::time::timeout;

use crate::store::database::Store;
use crate::store::error::StoreError;

impl Store {
    /// Writes that this server lives. Goes through where any small write does. So long it waits for
    /// its turn, and so long for the write.
    pub async fn write_heartbeat(
        &self,
        server: &str,
        now: UnixMillis,
        longest: Duration,
    ) -> Result<(), StoreError> {
        let turn = timeout(longest, self.writer.acquire()).await;
        let mut writing = turn.unwrap_or(Err(StoreError::Busy))?;
        let written = timeout(longest, self.beat(&mut writing, server, now, longest)).await;
        written.unwrap_or_else(|_| Err(writing.give_up()))
    }

    async fn beat(
        &self,
        writing: &mut AnyConnection,
        server: &str,
        now: UnixMillis,
        longest: Duration,
    ) -> Result<(), StoreError> {
        let beat = sqlx::query(
            "INSERT INTO server_heartbeats (server, at) VALUES ($1, $2)
             ON CONFLICT (server) DO UPDATE SET at = excluded.at",
        )
        .bind(server)
        .bind(now.0);
        if !self.notifies {
            beat.execute(writing).await?;
            return Ok(());
        }
        // PostgreSQL gives it up first, and says so: else each would keep a process there, and it
        // could not be told from one that is not reached.
        let longest = longest / 4 * 3;
        let mut tx = writing.begin().await?;
        sqlx::query("SELECT set_config('statement_timeout', $1, true)")
            .bind(longest.as_millis().to_string())
            .execute(&mut *tx)
            .await?;
        beat.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets servers that have not lived since then.
    pub async fn forget_heartbeats(&self, before: UnixMillis) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM server_heartbeats WHERE at < $1")
            .bind(before.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }
}
