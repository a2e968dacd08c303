//! The folder that tools are kept in.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::lock;

/// The folder that tools are kept in: one folder in it for each version of each tool.
pub struct Cache<'a> {
    /// Where it is.
    pub folder: &'a Path,
}

impl<'a> Cache<'a> {
    /// The cache in this folder.
    pub fn new(folder: &'a Path) -> Self {
        Self { folder }
    }

    /// The folder of a tool, if it is there.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let folder = self.folder.join(name);
        folder.is_dir().then_some(folder)
    }

    /// The folder of a tool. `install` fills a folder beside it that takes its name only when it is
    /// complete, so an interrupted installation is never taken for a tool.
    pub fn ensure(
        &self,
        name: &str,
        install: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<PathBuf, Error> {
        if let Some(folder) = self.find(name) {
            return Ok(folder);
        }
        fs::create_dir_all(self.folder).map_err(Error::path("make", self.folder))?;
        let _lock = lock::wait_for(&self.folder.join("lock"), "another set-up")?;
        if let Some(folder) = self.find(name) {
            return Ok(folder);
        }
        let partial = self.folder.join(format!("{name}.partial"));
        remove(&partial)?;
        install(&partial)?;
        let folder = self.folder.join(name);
        fs::rename(&partial, &folder).map_err(Error::path("move into place", &folder))?;
        Ok(folder)
    }
}

/// Removes a folder, if it is there.
pub fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::path("remove", folder))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_installation_is_begun_again() {
        let folder = std::env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        let cache = Cache::new(&folder);
        let write = |partial: &Path, name: &str| {
            fs::create_dir_all(partial).map_err(Error::path("make", partial))?;
            fs::write(partial.join(name), "").map_err(Error::path("write", partial))
        };

        let interrupted = cache.ensure("tool-1", |partial| {
            write(partial, "half")?;
            Err(Error::Stopped)
        });
        assert!(interrupted.is_err());
        assert_eq!(cache.find("tool-1"), None);

        let tool = cache
            .ensure("tool-1", |partial| write(partial, "whole"))
            .expect("it installs");
        assert!(tool.join("whole").is_file() && !tool.join("half").exists());

        let again = cache
            .ensure("tool-1", |_| Err(Error::Stopped))
            .expect("it is there");
        assert_eq!(again, tool);
        fs::remove_dir_all(folder).expect("it was made");
    }
}
