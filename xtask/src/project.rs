//! Where things are, and the lock by which runs of this program exclude each other.

use std::env;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The browser module's package.
pub const MODULE: &str = "doubletick-onboarding";
/// The browser module's elements, which are tested in a browser too.
pub const ELEMENTS: &str = "dom";
/// The browser tests' own package, in `tests/`.
pub const BROWSER_TESTS: &str = "browser-tests";
/// What is built and tested on this machine: all packages but the elements, which are nothing without a browser. The same for
/// builds and tests, and with one set of features, so that everything is built once. A server for production is built by
/// itself (`Dockerfile`).
pub const HOST: &str = "--workspace --exclude dom --features doubletick-onboarding/gallery";
/// What the browser module is compiled to.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The variable by which cargo is told its build folder.
const TARGET_FOLDER: &str = "CARGO_TARGET_DIR";

#[derive(Debug)]
pub struct Project {
    /// Runs commands and reads files, in the repository's root.
    pub sh: Shell,
    /// The repository's root.
    pub root: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
    /// Where cargo puts the binaries of the dev profile.
    pub binaries: PathBuf,
    /// Tools and the demo's data: outside the repository, kept between checkouts.
    pub cache: PathBuf,
}

impl Project {
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        let root = root.context("the repository has no root")?;
        // Cargo put this program beside the binaries that it is going to build, wherever its configuration
        // says that is.
        let own = env::current_exe()?;
        let binaries = own.parent().context("this program is in no folder")?;
        let target = binaries.parent().unwrap_or(binaries).to_owned();
        let sh = Shell::new()?;
        sh.change_dir(root);
        // The cargo that we run puts what it builds there too: not where a relative path leads from another folder, or
        // what else is set for a program that cargo did not start.
        sh.set_var(TARGET_FOLDER, &target);
        Ok(Self {
            sh,
            root: root.to_owned(),
            target,
            binaries: binaries.to_owned(),
            cache: cache().context("there is no home folder: set XDG_CACHE_HOME to a folder")?,
        })
    }

    /// The release bundle.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The npm package.
    pub fn package(&self) -> PathBuf {
        self.root.join("dist-package")
    }

    /// Where browser tests leave what a browser showed when they failed.
    pub fn failures(&self) -> PathBuf {
        self.root.join("test-failures")
    }

    /// Takes a lock, or waits for it. The system releases it when its holder ends, in whatever way.
    pub fn lock(&self, path: &Path) -> Result<File> {
        if let Some(lock) = self.try_lock(path)? {
            return Ok(lock);
        }
        println!("Waiting for another run to finish.");
        let file = File::create(path)?;
        file.lock()?;
        Ok(file)
    }

    /// Takes a lock, unless another run holds it.
    pub fn try_lock(&self, path: &Path) -> Result<Option<File>> {
        self.sh.create_dir(path.parent().unwrap_or(path))?;
        let file = File::create(path).with_context(|| path.display().to_string())?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

fn cache() -> Option<PathBuf> {
    let set = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = set.filter(|path| path.is_absolute());
    let cache = cache.or_else(|| Some(env::home_dir()?.join(".cache")))?;
    Some(cache.join("doubletick-onboarding"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_builds_for_us_lies_where_we_look_for_it() {
        let project = Project::find().expect("it is found");
        let told = project.sh.var(TARGET_FOLDER).expect("it is set");
        assert_eq!(Path::new(&told), project.target);
        assert!(project.target.is_absolute());
    }
}
