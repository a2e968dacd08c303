//! A backup of the SQLite database while a server runs on it.
//!
//! `VACUUM INTO` reads in one transaction and writes a new file, so the copy is consistent and
//! nobody waits for it. It is checked before it gets its name: a file of that name is whole.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, Row};

use super::file::FileLost;
use super::lock::check_name;

/// A server that writes holds the database for moments only.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database is not SQLite.
    #[error("DATABASE_URL names PostgreSQL: back it up with pg_dump")]
    NotSqlite,
    /// There is something of that name.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The file can't be written.
    #[error("can't write {}: {reason}", file.display())]
    Io { file: PathBuf, reason: io::Error },
    /// The database refused, or is not there.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A server has it open by another name.
    #[error("the database: {0}")]
    OtherName(#[from] FileLost),
    /// The copy is not sound.
    #[error("the copy is not sound, and was removed: {0}")]
    Unsound(String),
}

/// Copies the database to a new file, for its owner alone: tokens are in it, if sealed. Says how
/// many bytes it has.
pub async fn sqlite(url: &SecretString, to: &Path) -> Result<u64, BackupError> {
    let url = url.expose_secret();
    if !url.starts_with("sqlite:") {
        return Err(BackupError::NotSqlite);
    }
    check_name(url)?;
    if to.exists() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let new = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&part);
    match new {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(BackupError::Exists(part));
        }
        Err(reason) => return Err(BackupError::Io { file: part, reason }),
    }
    let made = async {
        copy(url, &part).await?;
        check(&part).await?;
        let failed = |reason| BackupError::Io {
            file: to.to_owned(),
            reason,
        };
        let file = File::open(&part).map_err(failed)?;
        file.sync_all().map_err(failed)?;
        fs::rename(&part, to).map_err(failed)?;
        Ok(file.metadata().map_err(failed)?.len())
    };
    let made = made.await;
    if made.is_err() {
        // What is not whole is of no use; that it can't be removed is of no matter beside why.
        let _ = fs::remove_file(&part);
    }
    made
}

async fn copy(url: &str, to: &Path) -> Result<(), BackupError> {
    // A mistaken address must not make an empty database.
    let options = SqliteConnectOptions::from_str(url)?.create_if_missing(false);
    let mut database = options.busy_timeout(PATIENCE).connect().await?;
    let name = to.to_str().ok_or_else(|| BackupError::Io {
        file: to.to_owned(),
        reason: io::Error::other("its name is not UTF-8"),
    })?;
    let copied = sqlx::query("VACUUM INTO $1")
        .bind(name)
        .execute(&mut database)
        .await;
    database.close().await?;
    copied?;
    Ok(())
}

async fn check(file: &Path) -> Result<(), BackupError> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut copy = options.connect().await?;
    let rows = sqlx::query("PRAGMA integrity_check")
        .fetch_all(&mut copy)
        .await;
    copy.close().await?;
    let said: Result<Vec<String>, _> = rows?.iter().map(|row| row.try_get(0)).collect();
    let said = said?;
    if said == ["ok"] {
        return Ok(());
    }
    Err(BackupError::Unsound(said.join("; ")))
}
