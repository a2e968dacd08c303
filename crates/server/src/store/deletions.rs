//! Requests of people to delete their data. All that is stored of a person is a mark (a keyed hash)
//! on the numbers that their token gave access to.

use contract::ids::PhoneNumberId;
use contract::time::UnixMillis;
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// When it was done.
    pub done_at: UnixMillis,
    /// Numbers that had the person's mark.
    pub marks: i64,
}

impl Store {
    /// The numbers with this person's mark.
    pub async fn granted_by(&self, mark: &str) -> Result<Vec<PhoneNumberId>, StoreError> {
        let rows = sqlx::query("SELECT phone_number_id FROM numbers WHERE granted_by = $1")
            .bind(mark)
            .fetch_all(&self.pool)
            .await?;
        let id = |row: &AnyRow| Ok(PhoneNumberId::new(row.try_get::<String, _>(0)?));
        rows.iter().map(id).collect()
    }

    /// Deletes a person's marks, and notes that it was done. Doing it again changes nothing.
    pub async fn delete_marks(
        &self,
        mark: &str,
        code_hash: &str,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let done = sqlx::query("UPDATE numbers SET granted_by = NULL WHERE granted_by = $1")
            .bind(mark)
            .execute(&mut *tx)
            .await?;
        sqlx::query(
            "INSERT INTO deletions (code_hash, done_at, marks) VALUES ($1, $2, $3)
             ON CONFLICT (code_hash) DO NOTHING",
        )
        .bind(code_hash)
        .bind(now.0)
        .bind(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// What became of a request.
    pub async fn deletion(&self, code_hash: &str) -> Result<Option<Deletion>, StoreError> {
        let row = sqlx::query("SELECT done_at, marks FROM deletions WHERE code_hash = $1")
            .bind(code_hash)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| {
            Ok(Deletion {
                done_at: UnixMillis(row.try_get("done_at")?),
                marks: row.try_get("marks")?,
            })
        })
        .transpose()
    }
}
