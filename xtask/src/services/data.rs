//! What the services keep between runs.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fs_err::OpenOptions;
use fs_err::os::unix::fs::OpenOptionsExt;

use crate::cli::RunOptions;
use crate::lock;
use crate::project::Project;

const DATABASE: &str = "demo.sqlite";
const SEAL_KEY: &str = "seal.key";

/// The folder that is kept between runs, used by one run at a time.
pub struct Data {
    folder: PathBuf,
    _lock: File,
}

impl Data {
    /// Opens the folder. A fresh one loses what this program and the server put there, and nothing else.
    pub fn open(project: &Project, options: &RunOptions) -> Result<Self> {
        let folder = match &options.data {
            Some(folder) => std::path::absolute(folder)?,
            None => project.cache.join("demo"),
        };
        fs_err::create_dir_all(&folder)?;
        let lock = lock::try_to_take(&folder.join("lock"))?.with_context(|| {
            let folder = folder.display();
            format!("another demo is running on {folder}.\nTo mend it: stop that one with Ctrl-C, or give this one a folder of its own: cargo xtask demo --data <folder>")
        })?;
        if options.fresh {
            for name in [DATABASE, "demo.sqlite-wal", "demo.sqlite-shm", SEAL_KEY] {
                match fs_err::remove_file(folder.join(name)) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error)?,
                    _ => {}
                }
            }
        }
        Ok(Self {
            folder,
            _lock: lock,
        })
    }

    /// The database, as the server is told it.
    pub fn database_url(&self) -> String {
        format!("sqlite://{}?mode=rwc", escaped(&self.folder.join(DATABASE)))
    }

    /// The key that tokens in the database are sealed with: made once, kept beside it.
    pub fn seal_keys(&self) -> Result<String> {
        let path = self.folder.join(SEAL_KEY);
        if !path.exists() {
            let mut new = OpenOptions::new();
            new.write(true).create_new(true).mode(0o600);
            let key = STANDARD.encode(random::<32>()?);
            new.open(&path)?.write_all(key.as_bytes())?;
        }
        Ok(format!("demo:{}", fs_err::read_to_string(path)?.trim()))
    }
}

/// Bytes that nobody can guess.
pub(super) fn random<const LENGTH: usize>() -> Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

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
        let path = Path::new("/home/a b/50%?#.db");
        assert_eq!(escaped(path), "/home/a%20b/50%25%3F%23.db");
    }

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("it can be made");
        let project = Project::find().expect("this is a checkout");
        let data = Some(folder.path().to_owned());
        let mut options = RunOptions { fresh: false, data };
        let data = Data::open(&project, &options).expect("the folder is there");
        let key = data.seal_keys().expect("it is written");
        assert_eq!(data.seal_keys().expect("it is read"), key);
        let file = folder.path().join(SEAL_KEY);
        let permissions = file.metadata().expect("it is there").permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);

        assert!(Data::open(&project, &options).is_err(), "one run at a time");
        drop(data);
        options.fresh = true;
        let fresh = Data::open(&project, &options).expect("nobody uses it now");
        assert_ne!(fresh.seal_keys().expect("it is written"), key);
    }
}
