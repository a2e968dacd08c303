//! Why the store does not do what it is asked.

use crate::store::file::FileLost;

/// The store does not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused, or is not there.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("a migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored text is not what this build writes.
    #[error("the stored {what} can't be read: {reason}")]
    Unreadable {
        what: &'static str,
        /// Why. Without the value.
        reason: String,
    },
    /// Somebody else changed the row meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// Too many wait for their turn already.
    #[error("the database: no turn came in time")]
    Busy,
    /// The SQLite file that is open is not there any more.
    #[error("the database: {0}")]
    FileLost(#[from] FileLost),
}
