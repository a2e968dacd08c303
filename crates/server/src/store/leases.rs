//! Leases: which process works on which onboarding. A lease ends by itself unless its process
//! renews it.
//!
//! A lease keeps two processes from working at one onboarding at once. It is not what keeps the
//! record whole: that is compare-and-set, and it holds should a process outlive its lease.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::onboardings::{COLUMNS, record};
use onboarding::record::Record;

/// The outcome of a claim: who holds the lease on an onboarding.
#[derive(Clone, Debug)]
pub enum Claim {
    /// This process holds the lease, until it releases it. Holds the onboarding as it is now.
    Ours(Box<Record>),
    /// Another process holds the lease. It ends at this time unless it is renewed.
    Theirs(UnixMillis),
}

impl Store {
    /// Acquires the lease on an onboarding, unless another process holds it.
    pub async fn claim(
        &self,
        id: &OnboardingId,
        worker: &str,
        now: UnixMillis,
        until: UnixMillis,
    ) -> Result<Claim, StoreError> {
        let taken = sqlx::query(sqlx::AssertSqlSafe(format!(
            "UPDATE onboardings SET worker = $1, worker_until = $2
             WHERE id = $3 AND (worker IS NULL OR worker = $1 OR worker_until <= $4)
             RETURNING {COLUMNS}"
        )))
        .bind(worker)
        .bind(until.0)
        .bind(id.as_str())
        .bind(now.0)
        .fetch_optional(&mut *self.writer.acquire().await?)
        .await?;
        if let Some(row) = &taken {
            return Ok(Claim::Ours(Box::new(record(row)?)));
        }
        let row = sqlx::query("SELECT worker_until FROM onboardings WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        let theirs = row.map(|row| row.try_get::<Option<i64>, _>("worker_until"));
        let theirs = theirs.transpose()?.flatten();
        Ok(Claim::Theirs(theirs.map_or(now, UnixMillis)))
    }

    /// The process that holds the lease on an onboarding, if one does.
    pub async fn lease_holder(&self, id: &OnboardingId) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT worker FROM onboardings WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|row| row.try_get("worker")).transpose()?.flatten())
    }

    /// Renews all leases of this process.
    pub async fn renew_leases(&self, worker: &str, until: UnixMillis) -> Result<(), StoreError> {
        sqlx::query("UPDATE onboardings SET worker_until = $1 WHERE worker = $2")
            .bind(until.0)
            .bind(worker)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Releases the lease if the onboarding still has the version that was seen last, and returns
    /// whether it had. Where the onboarding `rests`, the sweep does not find it due any more.
    pub async fn release_if_unchanged(
        &self,
        id: &OnboardingId,
        worker: &str,
        seen_version: i64,
        rests: bool,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE onboardings SET worker = NULL, worker_until = NULL,
               due_at = CASE WHEN $4 = 1 THEN NULL ELSE due_at END
             WHERE id = $1 AND worker = $2 AND version = $3",
        )
        .bind(id.as_str())
        .bind(worker)
        .bind(seen_version)
        .bind(i64::from(rests))
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Releases the lease, whatever version the onboarding has.
    pub async fn release_lease(&self, id: &OnboardingId, worker: &str) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE onboardings SET worker = NULL, worker_until = NULL
             WHERE id = $1 AND worker = $2",
        )
        .bind(id.as_str())
        .bind(worker)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Releases all leases: for the only process of a SQLite file, when it starts.
    pub async fn release_all_leases(&self) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE onboardings SET worker = NULL, worker_until = NULL WHERE worker IS NOT NULL",
        )
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// Onboardings that have been due since `before` without a lease. Each is returned to one caller,
    /// and not again until `again`.
    pub async fn claim_overdue(
        &self,
        now: UnixMillis,
        before: UnixMillis,
        again: UnixMillis,
    ) -> Result<Vec<OnboardingId>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, due_at FROM onboardings
             WHERE due_at <= $1 AND (worker IS NULL OR worker_until <= $2)
             ORDER BY due_at LIMIT 500",
        )
        .bind(before.0)
        .bind(now.0)
        .fetch_all(&self.pool)
        .await?;
        let mut taken = Vec::new();
        for row in &rows {
            let id: String = row.try_get("id")?;
            let due: i64 = row.try_get("due_at")?;
            let done =
                sqlx::query("UPDATE onboardings SET due_at = $1 WHERE id = $2 AND due_at = $3")
                    .bind(again.0)
                    .bind(id.as_str())
                    .bind(due)
                    .execute(&mut *self.writer.acquire().await?)
                    .await?;
            if done.rows_affected() == 1 {
                taken.push(OnboardingId::new(id));
            }
        }
        Ok(taken)
    }
}
