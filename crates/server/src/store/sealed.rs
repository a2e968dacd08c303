//! Access to sealed secrets, for key rotation.

use contract::ids::{OnboardingId, Reference};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;

/// The sealed values of one onboarding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRow {
    pub id: OnboardingId,
    /// Its name in a call to support.
    pub reference: Reference,
    pub token: Option<String>,
    pub pin: Option<String>,
    /// The version that they were read at.
    pub version: i64,
}

impl Store {
    /// Onboardings with a sealed value, in the order of their ids, after this one.
    pub async fn sealed_after(
        &self,
        after: &OnboardingId,
        most: i64,
    ) -> Result<Vec<SealedRow>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, reference, token_sealed, pin_sealed, version FROM onboardings
             WHERE id > $1 AND (token_sealed IS NOT NULL OR pin_sealed IS NOT NULL)
             ORDER BY id LIMIT $2",
        )
        .bind(after.as_str())
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(sealed_row).collect()
    }

    /// The sealed values of this one.
    pub async fn sealed(&self, id: &OnboardingId) -> Result<Option<SealedRow>, StoreError> {
        let row = sqlx::query(
            "SELECT id, reference, token_sealed, pin_sealed, version FROM onboardings
             WHERE id = $1",
        )
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(sealed_row).transpose()
    }

    /// Writes sealed values if nobody changed the onboarding since they were read. Counts its
    /// version up, so that who read it before does not write the older ones back.
    pub async fn put_sealed(&self, row: &SealedRow) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE onboardings SET token_sealed = $1, pin_sealed = $2, version = version + 1
             WHERE id = $3 AND version = $4",
        )
        .bind(row.token.clone())
        .bind(row.pin.clone())
        .bind(row.id.as_str())
        .bind(row.version)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}

fn sealed_row(row: &AnyRow) -> Result<SealedRow, StoreError> {
    Ok(SealedRow {
        id: OnboardingId::new(row.try_get::<String, _>("id")?),
        reference: Reference::new(row.try_get::<String, _>("reference")?),
        token: row.try_get("token_sealed")?,
        pin: row.try_get("pin_sealed")?,
        version: row.try_get("version")?,
    })
}
