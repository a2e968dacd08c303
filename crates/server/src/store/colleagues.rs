//! Browsers in which a colleague's link was opened. Whether one may still do something is for
//! the onboarding to say that its link is of.

use contract::time::UnixMillis;
use sqlx::Row;

use super::{Store, StoreError};

impl Store {
    /// Notes a browser by the hash of its cookie. Those that are over are forgotten.
    pub async fn begin_colleague_session(
        &self,
        token_hash: &str,
        invitation_hash: &str,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM colleague_sessions WHERE expires_at <= $1")
            .bind(now.0)
            .execute(&self.pool)
            .await?;
        sqlx::query(
            "INSERT INTO colleague_sessions (token_hash, invitation_hash, created_at, expires_at)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(token_hash)
        .bind(invitation_hash)
        .bind(now.0)
        .bind(until.0)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// How many browsers a link was opened in.
    pub async fn colleague_sessions(&self, invitation_hash: &str) -> Result<i64, StoreError> {
        let row =
            sqlx::query("SELECT COUNT(*) AS n FROM colleague_sessions WHERE invitation_hash = $1")
                .bind(invitation_hash)
                .fetch_one(&self.pool)
                .await?;
        Ok(row.try_get("n")?)
    }

    /// The hash of the link that a browser was let in by.
    pub async fn invitation_of(
        &self,
        token_hash: &str,
        now: UnixMillis,
    ) -> Result<Option<String>, StoreError> {
        let row = sqlx::query(
            "SELECT invitation_hash FROM colleague_sessions
             WHERE token_hash = $1 AND expires_at > $2",
        )
        .bind(token_hash)
        .bind(now.0)
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|row| row.try_get("invitation_hash")).transpose()?)
    }
}
