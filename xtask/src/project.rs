//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The browser module's package.
pub const MODULE: &str = "doubletick-onboarding";
/// The browser module's elements, which are tested in a browser too.
pub const ELEMENTS: &str = "dom";
/// The browser tests' own package, in `tests/`.
pub const BROWSER_TESTS: &str = "browser-tests";
/// All packages but those, as what the browser module links must not reach the server's build. Whoever
/// leaves out some of their tests still builds the same, and so builds once.
pub const HOST: &str =
    "--workspace --exclude doubletick-onboarding --exclude dom --exclude browser-tests";
/// What the browser module is compiled to.
pub const WASM: &str = "wasm32-unknown-unknown";

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
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("the repository has no root")?;
        // Cargo put this program beside the binaries that it is going to build, wherever
        // its configuration says that is.
        let own = env::current_exe().context("could not find this program's own file")?;
        let binaries = own.parent().context("this program is in no folder")?;
        Ok(Self {
            root: root.to_owned(),
            target: binaries.parent().unwrap_or(binaries).to_owned(),
            binaries: binaries.to_owned(),
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

    /// Where browser tests leave what a browser showed when they failed.
    pub fn failures(&self) -> PathBuf {
        self.root.join("test-failures")
    }
}

fn cache() -> Result<PathBuf> {
    env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .map(|cache| cache.join("doubletick-onboarding"))
        .context("there is no home folder to keep the tools in: set XDG_CACHE_HOME to a folder")
}
