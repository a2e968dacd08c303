//! Sessions of colleagues: the browsers in which a colleague's link was opened. Whether such a
//! browser may still do something is decided by the onboarding that the link belongs to.

use contract::time::UnixMillis;
use sqlx::{Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;

impl Store {
    /// Notes a browser by the hash of its cookie, unless the link was opened in as many as it may
    /// be. Whether it was noted. Those that are over are forgotten.
    pub async fn begin_colleague_session(
        &self,
        token_hash: &str,
        invitation_hash: &str,
        now: UnixMillis,
        until: UnixMillis,
        most: i64,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writer.acquire().await?;
        sqlx::query("DELETE FROM colleague_sessions WHERE expires_at <= $1")
            .bind(now.0)
            .execute(&mut *writing)
            .await?;
        let mut tx = writing.begin().await?;
        // Who counts holds the link's onboarding: of two at once on PostgreSQL neither would see
        // the other's browser.
        sqlx::query(
            "UPDATE onboardings SET invitation_hash = invitation_hash WHERE invitation_hash = $1",
        )
        .bind(invitation_hash)
        .execute(&mut *tx)
        .await?;
        let done = sqlx::query(
            "INSERT INTO colleague_sessions (token_hash, invitation_hash, created_at, expires_at)
             SELECT $1, $2, $3, $4
             WHERE (SELECT COUNT(*) FROM colleague_sessions WHERE invitation_hash = $2) < $5",
        )
        .bind(token_hash)
        .bind(invitation_hash)
        .bind(now.0)
        .bind(until.0)
        .bind(most)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
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
