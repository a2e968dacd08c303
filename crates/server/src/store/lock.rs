//! The lock on a SQLite file: only one server may work on it, by whatever path it is reached. The
//! server holds two locks for as long as it lives. The operating system releases them however the
//! process dies, so the next server may take over at once.
//!
//! - The file's own, on Linux: symlinks, hard links and other paths lead to the same one, and nobody
//!   can remove it. It is `flock`'s, of which SQLite's own locks there (`fcntl`'s) know nothing.
//!   Elsewhere these are of one kind, and it would keep SQLite out.
//! - That of `<file>.lock`, beside the file itself: which older versions hold too.
//!
//! What was opened of the database's file is never closed: when any descriptor of a file is closed,
//! the process loses SQLite's locks on it, and another process might take it for unused.

use std::fs::{self, File, TryLockError};
use std::io;
use std::mem::ManuallyDrop;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use secrecy::{ExposeSecret, SecretString};

use super::file::{FileId, FileLost, PRIVATE, beside, make_private, path_in};

/// The delay between two tries to take the lock.
const PAUSE: Duration = Duration::from_millis(50);

/// Why the lock was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another server holds it.
    #[error("another server works on this SQLite file; several want PostgreSQL")]
    InUse,
    /// The lock could not be taken.
    #[error("{}: {source}", path.display())]
    Io {
        /// The database's file, or the lock's.
        path: PathBuf,
        source: io::Error,
    },
}

/// The lock on the database file, held until this is dropped.
#[derive(Debug)]
pub struct DatabaseLock {
    database: ManuallyDrop<File>,
    id: FileId,
    _beside: File,
}

impl DatabaseLock {
    /// Which file it is.
    pub fn id(&self) -> FileId {
        self.id
    }
}

impl Drop for DatabaseLock {
    fn drop(&mut self) {
        if let Err(error) = self.database.unlock() {
            tracing::warn!(%error, "the database stays locked until this process ends");
        }
    }
}

/// Locks a SQLite file, and waits up to `timeout` for a server that is about to end. The file is created
/// where it does not exist and the URL allows it; only its owner may read it. `None` for a database
/// without a file, or one that several servers may work on.
pub async fn lock_database(
    url: &SecretString,
    timeout: Duration,
) -> Result<Option<DatabaseLock>, LockError> {
    let url = url.expose_secret();
    let Some(named) = path_in(url) else {
        return Ok(None);
    };
    let may_make = url.contains("mode=rwc");
    let began = Instant::now();
    let mut opened = Candidate::open(&named, may_make)?;
    loop {
        // Restored from a backup meanwhile, say: what was opened is not the database any more.
        if !opened.is_still(&named) {
            // An error would be a lock that nobody minds any more.
            let _ = opened.database.unlock();
            opened = Candidate::open(&named, may_make)?;
        }
        match opened.try_lock() {
            Ok(true) if opened.is_still(&named) => return Ok(Some(opened.into_lock())),
            Ok(_) if began.elapsed() < timeout => tokio::time::sleep(PAUSE).await,
            Ok(_) => return Err(LockError::InUse),
            Err(source) => {
                let path = named;
                return Err(LockError::Io { path, source });
            }
        }
    }
}

/// Whether a database may be opened by this name beside a server. By another hard link SQLite would
/// not find that server's log, and write a second one.
pub(super) fn check_name(url: &str) -> Result<(), FileLost> {
    // Whatever else is the matter with it, SQLite says better.
    let Some(path) = path_in(url).and_then(|named| fs::canonicalize(named).ok()) else {
        return Ok(());
    };
    let Ok(database) = File::open(&path).map(ManuallyDrop::new) else {
        return Ok(());
    };
    let is_linked = database.metadata().is_ok_and(|found| found.nlink() > 1);
    if !is_linked || beside(&path, "-wal").exists() {
        return Ok(());
    }
    match database.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Err(FileLost::OtherName(path)),
        // An error to unlock it would be none to lock it: it ends with this process.
        Ok(()) => {
            let _ = database.unlock();
            Ok(())
        }
        Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// A file that is about to be locked.
struct Candidate {
    database: ManuallyDrop<File>,
    id: FileId,
    beside: File,
    beside_path: PathBuf,
    beside_id: FileId,
}

impl Candidate {
    fn open(named: &Path, may_make: bool) -> Result<Self, LockError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            |source| LockError::Io { path, source }
        };
        let mut options = File::options();
        // Before SQLite makes it, with a mode that anybody may read.
        options
            .read(true)
            .write(true)
            .create(may_make)
            .mode(PRIVATE);
        let database = ManuallyDrop::new(options.open(named).map_err(failed(named))?);
        let id = FileId::of(&database.metadata().map_err(failed(named))?);
        // By another name it would be locked by another file.
        let path = fs::canonicalize(named).map_err(failed(named))?;
        make_private(&path);
        let beside_path = beside(&path, ".lock");
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let lock = options.mode(PRIVATE).open(&beside_path);
        let lock = lock.map_err(failed(&beside_path))?;
        let beside_id = FileId::of(&lock.metadata().map_err(failed(&beside_path))?);
        Ok(Self {
            database,
            id,
            beside: lock,
            beside_path,
            beside_id,
        })
    }

    /// Whether these are the files that their names lead to.
    fn is_still(&self, named: &Path) -> bool {
        let is = |path: &Path, id| FileId::at(path).is_ok_and(|found| found == id);
        is(named, self.id) && is(&self.beside_path, self.beside_id)
    }

    /// Whether both are ours now.
    fn try_lock(&self) -> io::Result<bool> {
        Ok(lock(&self.beside)? && (cfg!(not(target_os = "linux")) || lock(&self.database)?))
    }

    fn into_lock(self) -> DatabaseLock {
        DatabaseLock {
            database: self.database,
            id: self.id,
            _beside: self.beside,
        }
    }
}

/// Whether it is ours now. Once more is as well.
fn lock(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(15);

    #[tokio::test]
    async fn a_database_without_a_file_is_nobodys() {
        for url in ["sqlite::memory:", "postgres://localhost/x"] {
            assert!(
                lock_database(&url.to_owned().into(), PATIENCE)
                    .await
                    .unwrap()
                    .is_none()
            );
        }
    }

    #[tokio::test]
    async fn a_file_is_made_only_where_the_address_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/a%20b.db", folder.path().display());
        assert!(lock_database(&url.clone().into(), PATIENCE).await.is_err());
        let held = lock_database(&format!("{url}?mode=rwc").into(), PATIENCE)
            .await
            .unwrap();
        assert!(held.is_some());
        assert!(folder.path().join("a b.db.lock").exists());
    }

    #[tokio::test]
    async fn it_is_free_again_when_its_holder_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/x.db?mode=rwc", folder.path().display());
        let url = SecretString::from(url);
        let first = lock_database(&url, PATIENCE).await.unwrap();
        assert!(first.is_some());
        let second = tokio::spawn({
            let url = url.clone();
            async move { lock_database(&url, PATIENCE).await }
        });
        tokio::task::yield_now().await;
        drop(first);
        assert!(second.await.unwrap().unwrap().is_some());
    }
}
