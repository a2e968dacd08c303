//! What the services keep between runs.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::cli::RunOptions;
use crate::error::Error;
use crate::lock::{self, Lock};
use crate::project::Project;

/// What the services keep between runs, held by one run at a time.
pub struct Data {
    folder: PathBuf,
    _lock: Lock,
}

impl Data {
    /// Opens the folder, emptying it first if so asked.
    pub fn open(project: &Project, options: &RunOptions) -> Result<Self, Error> {
        let folder = match &options.data {
            Some(folder) => std::path::absolute(folder).map_err(Error::path("find", folder))?,
            None => project.cache.join("demo"),
        };
        fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
        let Some(lock) = lock::try_to_take(&folder.join("lock"))? else {
            return Err(Error::DemoRunning(folder));
        };
        let data = Self {
            folder,
            _lock: lock,
        };
        if options.fresh {
            data.empty()?;
        }
        Ok(data)
    }

    /// Removes what this program and the server put there, and nothing else.
    fn empty(&self) -> Result<(), Error> {
        for name in [DATABASE, "demo.sqlite-wal", "demo.sqlite-shm", SEAL_KEY] {
            let path = self.folder.join(name);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Error::path("remove", &path)(error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The database, as the server is told it.
    pub fn database_url(&self) -> String {
        format!("sqlite://{}?mode=rwc", escaped(&self.folder.join(DATABASE)))
    }

    /// The key that tokens in the database are sealed with: made once, kept beside it.
    pub fn seal_keys(&self) -> Result<String, Error> {
        let path = self.folder.join(SEAL_KEY);
        match fs::read_to_string(&path) {
            Ok(key) => return Ok(format!("demo:{}", key.trim())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::path("read", &path)(error)),
        }
        let key = STANDARD.encode(random::<32>()?);
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .and_then(|mut file| file.write_all(key.as_bytes()))
            .map_err(Error::path("write", &path))?;
        Ok(format!("demo:{key}"))
    }
}

/// Bytes that nobody can guess.
pub(super) fn random<const LENGTH: usize>() -> Result<[u8; LENGTH], Error> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).map_err(|error| Error::Io {
        what: "make a random key".to_owned(),
        source: io::Error::other(error),
    })?;
    Ok(bytes)
}

const DATABASE: &str = "demo.sqlite";
const SEAL_KEY: &str = "seal.key";

/// A path as a URL can hold it.
fn escaped(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'%' | b'?' | b'#' | b' ' | 0x80.. => out += &format!("%{byte:02X}"),
            _ => out.push(char::from(*byte)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_path_is_escaped_for_a_url() {
        assert_eq!(
            escaped(Path::new("/home/a b/50%?#.db")),
            "/home/a%20b/50%25%3F%23.db"
        );
    }

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = std::env::temp_dir().join(format!("xtask-data-{}", std::process::id()));
        let project = Project::find().expect("this is a checkout");
        let open = |fresh| {
            Data::open(
                &project,
                &RunOptions {
                    fresh,
                    data: Some(folder.clone()),
                },
            )
        };
        let data = open(false).expect("the folder can be made");
        let key = data.seal_keys().expect("it is written");
        assert_eq!(data.seal_keys().expect("it is read"), key);
        let bytes = STANDARD
            .decode(key.trim_start_matches("demo:"))
            .expect("it is base64");
        assert_eq!(bytes.len(), 32);
        let mode = fs::metadata(folder.join(SEAL_KEY))
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);

        assert!(
            matches!(open(false), Err(Error::DemoRunning(_))),
            "one run at a time"
        );
        drop(data);
        let fresh = open(true).expect("nobody holds it now");
        assert_ne!(fresh.seal_keys().expect("it is written"), key);
        fs::remove_dir_all(folder).expect("it was made");
    }
}
