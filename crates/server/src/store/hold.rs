//! One server works on a SQLite file. It holds a lock beside it for as long as it lives, which
//! the system takes back however it dies: so the next one may take up at once whatever the last
//! one was at.

use std::fs::{File, TryLockError};
use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::{Duration, Instant};

use secrecy::{ExposeSecret, SecretString};
use sqlx::sqlite::SqliteConnectOptions;

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// The file is not ours.
#[derive(Debug, thiserror::Error)]
pub enum NotHeld {
    /// Another server is at it.
    #[error("another server works on this SQLite file; several want PostgreSQL")]
    InUse,
    /// The lock could not be taken.
    #[error("{}: {source}", path.display())]
    Io {
        /// The lock's file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The file is ours until this is dropped.
#[derive(Debug)]
pub struct Hold {
    _lock: File,
}

/// Takes a SQLite file, waiting this long for a server that is about to end. `None` for a database that has
/// no file, or that several servers may work on.
pub async fn hold(url: &SecretString, patience: Duration) -> Result<Option<Hold>, NotHeld> {
    let Some(path) = lock_path(url.expose_secret()) else {
        return Ok(None);
    };
    let failed = |source| NotHeld::Io {
        path: path.clone(),
        source,
    };
    let mut options = File::options();
    let lock = options.create(true).truncate(false).write(true).open(&path);
    let lock = lock.map_err(failed)?;
    let began = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(Some(Hold { _lock: lock })),
            Err(TryLockError::WouldBlock) if began.elapsed() < patience => {
                tokio::time::sleep(PAUSE).await;
            }
            Err(TryLockError::WouldBlock) => return Err(NotHeld::InUse),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
    }
}

fn lock_path(url: &str) -> Option<PathBuf> {
    if !url.starts_with("sqlite:") || url.contains(":memory:") {
        return None;
    }
    let options = SqliteConnectOptions::from_str(url).ok()?;
    let mut path = options.get_filename().as_os_str().to_owned();
    path.push(".lock");
    Some(path.into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(15);

    #[test]
    fn the_lock_is_beside_the_file() {
        let path = lock_path("sqlite:///var/lib/a%20b/x.db?mode=rwc").unwrap();
        assert_eq!(path, PathBuf::from("/var/lib/a b/x.db.lock"));
        assert_eq!(lock_path("sqlite::memory:"), None);
        assert_eq!(lock_path("postgres://localhost/x"), None);
    }

    #[tokio::test]
    async fn it_is_free_again_when_its_holder_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/x.db", folder.path().display());
        let url = SecretString::from(url);
        let first = hold(&url, PATIENCE).await.unwrap();
        assert!(first.is_some());
        let second = tokio::spawn({
            let url = url.clone();
            async move { hold(&url, PATIENCE).await }
        });
        tokio::task::yield_now().await;
        drop(first);
        assert!(second.await.unwrap().unwrap().is_some());
    }
}
