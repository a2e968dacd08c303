//! What the services keep between runs.

use std::fs::File;
use std::io;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::cli::RunOptions;
use crate::lock;
use crate::project::Project;

/// The database, from the folder that the server is started in.
pub const DATABASE_URL: &str = "sqlite://demo.sqlite?mode=rwc";

/// The folder that is kept between runs, used by one run at a time.
pub struct Data {
    pub folder: PathBuf,
    _lock: File,
}

impl Data {
    /// Opens the folder. A fresh one loses the database, and nothing else.
    pub fn open(project: &Project, options: &RunOptions) -> Result<Self> {
        let folder = match &options.data {
            Some(folder) => std::path::absolute(folder)?,
            None => project.cache.join("demo"),
        };
        fs_err::create_dir_all(&folder)?;
        let lock = lock::try_to_take(&folder.join("lock"))?.with_context(|| {
            format!(
                "another demo is running on {}.\nTo mend it: stop that one with Ctrl-C, or give this one a folder of its own: cargo xtask demo --data <folder>",
                folder.display()
            )
        })?;
        if options.fresh {
            for name in ["demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm"] {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_at_a_time_and_a_fresh_one_without_the_last_ones_database() {
        let folder = tempfile::tempdir().expect("it can be made");
        let project = Project::find().expect("this is a checkout");
        let data = Some(folder.path().to_owned());
        let mut options = RunOptions { fresh: false, data };
        let data = Data::open(&project, &options).expect("the folder is there");
        let files = ["demo.sqlite", "notes"].map(|name| data.folder.join(name));
        for file in &files {
            fs_err::write(file, "").expect("it can be written");
        }
        assert!(Data::open(&project, &options).is_err());
        drop(data);
        options.fresh = true;
        let _fresh = Data::open(&project, &options).expect("nobody uses it now");
        assert_eq!(files.map(|file| file.exists()), [false, true]);
    }
}
