//! The SQLite database as a file: which file is open, whether its path still leads to it, and who
//! may read it.
//!
//! A file that is deleted or replaced while it is open takes every write, and all of them are lost
//! when the process ends. So every writer checks the file first.

use std::fs::{self, File, Metadata, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use sqlx::sqlite::SqliteConnectOptions;

/// What nobody but the owner may do with the database and what is beside it: phones are in it in
/// the clear.
pub(super) const OTHERS: u32 = 0o077;

/// The mode of a new file.
pub(super) const PRIVATE: u32 = 0o600;

/// The file's path in a database URL; `None` for a database that has no file.
pub(super) fn path_in(url: &str) -> Option<PathBuf> {
    if !url.starts_with("sqlite:") || url.contains(":memory:") {
        return None;
    }
    let options = SqliteConnectOptions::from_str(url).ok()?;
    Some(options.get_filename().to_owned())
}

/// Makes the database that a URL leads to, where it is not there and may be made: its owner's alone,
/// and not by whatever connection comes first. The URL for these: none of them makes a file, which
/// would be an empty database in the place of one that is gone.
pub(super) fn made(url: &str) -> io::Result<String> {
    let rwc = "mode=rwc";
    if let Some(path) = path_in(url).filter(|path| url.contains(rwc) && !path.exists()) {
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        options.mode(PRIVATE).open(path)?;
    }
    Ok(match path_in(url) {
        Some(_) => url.replace(rwc, "mode=rw"),
        None => url.to_owned(),
    })
}

/// A file beside the database, such as `…-wal`.
pub(super) fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

/// Which file it is, by whatever name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// Of a file that was looked at.
    pub fn of(metadata: &Metadata) -> Self {
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
        }
    }

    /// Of what this path leads to now.
    pub fn at(path: &Path) -> io::Result<Self> {
        Ok(Self::of(&fs::metadata(path)?))
    }
}

/// The file that is open is not the one that its name leads to.
#[derive(Debug, thiserror::Error)]
pub enum FileLost {
    /// There is none of that name.
    #[error(
        "{} is gone: it was deleted or moved while this server has it open. Nothing is written \
         until it is back", .0.display()
    )]
    Gone(PathBuf),
    /// Another file has its name.
    #[error(
        "{} is another file than the one that this server has open. Nothing is written until the \
         first one is back", .0.display()
    )]
    Replaced(PathBuf),
    /// The write-ahead log is not the one that is open.
    #[error(
        "{} is not the write-ahead log that this server has open: it was deleted or replaced, and \
         the newest changes are in the open one alone", .0.display()
    )]
    Log(PathBuf),
    /// A server has it open by another name, and keeps the newest changes beside that one.
    #[error(
        "{} is another name, a hard link, of a database that a server has open: name it in \
         DATABASE_URL as that server does", .0.display()
    )]
    OtherName(PathBuf),
    /// The name can't be looked up.
    #[error("{} can't be looked at: {reason}", path.display())]
    Hidden { path: PathBuf, reason: io::Error },
}

/// The database's file as it was when it was opened.
#[derive(Clone, Debug)]
pub struct DatabaseFile(Arc<OpenedFile>);

#[derive(Debug)]
struct OpenedFile {
    path: PathBuf,
    id: FileId,
    /// Where its write-ahead log is: beside the file itself, whatever link leads to it.
    log_path: PathBuf,
    /// Which one that is, since it was first seen. SQLite makes a new one only when nobody has the
    /// database open.
    log: OnceLock<FileId>,
}

impl DatabaseFile {
    /// The file that a URL leads to, which has just been opened.
    pub(super) fn opened(url: &str) -> io::Result<Option<Self>> {
        let Some(path) = path_in(url) else {
            return Ok(None);
        };
        Ok(Some(Self(Arc::new(OpenedFile {
            id: FileId::at(&path)?,
            log_path: beside(&fs::canonicalize(&path)?, "-wal"),
            log: OnceLock::new(),
            path,
        }))))
    }

    pub fn id(&self) -> FileId {
        self.0.id
    }

    /// Whether its name still leads to it.
    pub fn look(&self) -> Result<(), FileLost> {
        same(&self.0.path, self.0.id)
    }

    /// The same for its write-ahead log, without which the newest changes are lost.
    pub fn look_at_log(&self) -> Result<(), FileLost> {
        let path = &self.0.log_path;
        match self.0.log.get() {
            Some(log) => same(path, *log).map_err(|_| FileLost::Log(path.clone())),
            None => {
                if let Ok(id) = FileId::at(path) {
                    self.0.log.get_or_init(|| id);
                }
                Ok(())
            }
        }
    }
}

fn same(path: &Path, id: FileId) -> Result<(), FileLost> {
    let found = FileId::at(path);
    let lost = match found {
        Ok(found) if found == id => return Ok(()),
        Ok(_) => FileLost::Replaced,
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => FileLost::Gone,
        Err(reason) => {
            let path = path.to_owned();
            return Err(FileLost::Hidden { path, reason });
        }
    };
    Err(lost(path.to_owned()))
}

/// Takes the database, and what is beside it, from everybody but its owner. SQLite makes the files
/// beside it with the mode that it has itself.
pub(super) fn make_private(database: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal", ".lock"] {
        let path = beside(database, suffix);
        // Most of them are not there, most of the time.
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        let mode = metadata.permissions().mode() & 0o777;
        if mode & OTHERS == 0 {
            continue;
        }
        let (was, file) = (format!("{mode:03o}"), path.display());
        match fs::set_permissions(&path, Permissions::from_mode(mode & !OTHERS)) {
            Ok(()) => {
                tracing::warn!(%file, was, "other users could open it: now only its owner can")
            }
            Err(error) => tracing::error!(%file, was, %error,
                "other users can open it, and it is not ours to change: give it to the server's \
                 user, or chmod it to 600"),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn opened(folder: &Path) -> (PathBuf, DatabaseFile) {
        let path = folder.join("x.db");
        fs::write(&path, "").unwrap();
        let url = format!("sqlite://{}", path.display());
        (path, DatabaseFile::opened(&url).unwrap().unwrap())
    }

    #[test]
    fn a_database_without_a_file_has_none() {
        for url in ["sqlite::memory:", "postgres://localhost/x"] {
            assert!(DatabaseFile::opened(url).unwrap().is_none(), "{url}");
        }
    }

    #[test]
    fn a_file_that_is_moved_away_is_missed_until_it_is_back() {
        let folder = tempfile::tempdir().unwrap();
        let (path, file) = opened(folder.path());
        file.look().unwrap();
        let away = folder.path().join("away");
        fs::rename(&path, &away).unwrap();
        assert!(matches!(file.look(), Err(FileLost::Gone(_))));
        fs::write(&path, "").unwrap();
        assert!(matches!(file.look(), Err(FileLost::Replaced(_))));
        fs::rename(&away, &path).unwrap();
        file.look().unwrap();
    }

    #[test]
    fn a_log_is_missed_once_there_was_one() {
        let folder = tempfile::tempdir().unwrap();
        let (path, file) = opened(folder.path());
        file.look_at_log().unwrap();
        let log = beside(&path, "-wal");
        fs::write(&log, "").unwrap();
        file.look_at_log().unwrap();
        fs::remove_file(&log).unwrap();
        assert!(matches!(file.look_at_log(), Err(FileLost::Log(_))));
    }
}
