//! Of several servers that start at once on one SQLite file, one at a time brings it up to date.
//! PostgreSQL's migrations take a lock of their own; SQLite's take none, and of two that make the
//! same table the second one fails.

use std::fs::{File, OpenOptions};
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::sqlite::SqliteConnectOptions;

use super::StoreError;

/// What the lock's file is called, behind the database's own name.
const ENDING: &str = ".start-lock";

/// The turn, until this is dropped; a process that dies gives it back too.
#[derive(Debug)]
pub(super) struct Turn(Option<File>);

impl Turn {
    /// Waits for it. A database in memory, or on a server, needs none.
    pub(super) async fn wait(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") || url.contains(":memory:") {
            return Ok(Self(None));
        }
        let mut file = SqliteConnectOptions::from_str(url)?
            .get_filename()
            .as_os_str()
            .to_owned();
        file.push(ENDING);
        let file = PathBuf::from(file);
        let locked = tokio::task::spawn_blocking(move || {
            let file = OpenOptions::new().create(true).append(true).open(file)?;
            file.lock()?;
            Ok(file)
        });
        // An error would be a panic in there.
        let locked = locked.await.map_err(std::io::Error::other);
        let file = locked.flatten().map_err(sqlx::Error::Io)?;
        Ok(Self(Some(file)))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            // Closing the file gives it back as well.
            let _ = file.unlock();
        }
    }
}
