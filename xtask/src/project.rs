//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// The browser module's package.
pub const MODULE: &str = "doubletick-onboarding";
/// The browser tests' own package, in `tests/`.
pub const BROWSER_TESTS: &str = "browser-tests";
/// What the browser module is compiled to.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The repository, the build folder and the cache.
#[derive(Debug)]
pub struct Project {
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
    /// Finds all of them.
    pub fn find() -> Result<Self, Error> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .map(Path::to_owned)
            .unwrap_or_default();
        // Cargo put this program beside the binaries that it is going to build, wherever
        // its configuration says that is.
        let own = env::current_exe().map_err(Error::io("find this program's own file"))?;
        let binaries = own.parent().map(Path::to_owned).unwrap_or_default();
        let target = binaries.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self {
            root,
            target,
            binaries,
            cache: cache()?,
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

    /// Whether there are browser tests.
    pub fn has_browser_tests(&self) -> bool {
        self.root.join("tests/Cargo.toml").is_file()
    }
}

fn cache() -> Result<PathBuf, Error> {
    let folder = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    folder("XDG_CACHE_HOME")
        .or_else(|| folder("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("doubletick-onboarding"))
        .ok_or_else(|| Error::Missing {
            what: "a home folder".to_owned(),
            why: "in which to keep the tools".to_owned(),
            mend: "export XDG_CACHE_HOME=<a folder that may be written to>".to_owned(),
        })
}
