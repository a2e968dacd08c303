//! Rows that this version can't read, because a newer version wrote them or they are damaged. One
//! such row must not hide the others of a list: it is left out, and reported.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;

/// What a list is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadableRows<T> {
    /// What can be read.
    pub rows: Vec<T>,
    /// The ids of what can't be.
    pub unreadable_ids: Vec<String>,
}

/// Whether it is the row that is wrong, and not the database.
pub(super) fn is_row_error(error: &StoreError) -> bool {
    let of_column = |error: &sqlx::Error| matches!(error, sqlx::Error::ColumnDecode { .. });
    match error {
        StoreError::Unreadable { .. } => true,
        StoreError::Database(error) => of_column(error),
        _ => false,
    }
}

impl Store {
    /// Reads rows, each by itself. `id` is the column that tells which it is.
    pub(super) fn readable<T>(
        &self,
        table: &'static str,
        id: &str,
        rows: &[AnyRow],
        read: impl Fn(&AnyRow) -> Result<T, StoreError>,
    ) -> Result<ReadableRows<T>, StoreError> {
        let mut listed = ReadableRows {
            rows: Vec::with_capacity(rows.len()),
            unreadable_ids: Vec::new(),
        };
        for row in rows {
            match read(row) {
                Ok(read) => listed.rows.push(read),
                Err(error) if is_row_error(&error) => {
                    let id: String = row.try_get(id).unwrap_or_else(|_| "unknown".to_owned());
                    self.report_unreadable(table, &id, &error);
                    listed.unreadable_ids.push(id);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(listed)
    }

    /// Tells of a row that was left out.
    pub(super) fn report_unreadable(&self, table: &'static str, id: &str, error: &StoreError) {
        self.reported.report(table, id, error);
    }
}
