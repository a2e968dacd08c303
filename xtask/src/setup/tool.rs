//! A tool in a certain version: found on `PATH` or in the cache, or else installed there.

use std::fmt;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};

use super::cache::{self, Cache};
use super::step;
use crate::error::Error;
use crate::process;

/// The first Node that wasm-opt runs on.
const NODE: u32 = 18;

/// A tool that the bundle is made with.
pub struct Tool {
    /// The package that it comes in.
    pub package: &'static str,
    /// The program.
    pub program: &'static str,
    /// The version wanted: another one isn't used.
    pub version: String,
    /// Where it comes from.
    pub source: Source,
    /// What it does.
    pub purpose: &'static str,
    /// How long it takes to install.
    pub length: &'static str,
}

/// Where a tool comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// npm, ready to run.
    Npm,
    /// npm, to be made part of the bundle.
    NpmLibrary,
    /// A crate that is built here: prebuilt ones lie where not every machine gets at them.
    Crate {
        /// Whether the lock file that it was published with still works.
        locked: bool,
    },
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Npm | Self::NpmLibrary => "from npm",
            Self::Crate { .. } => "built from source",
        })
    }
}

impl Tool {
    /// The program with its version.
    pub fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    /// The folder with the program in it, if there is one already.
    pub fn find(&self, cache: &Cache<'_>) -> Option<PathBuf> {
        process::on_path(self.program)
            .filter(|file| process::has_version(file, &self.version))
            .and_then(|file| file.parent().map(Path::to_owned))
            .or_else(|| {
                cache
                    .find(&self.folder())
                    .map(|folder| self.programs(&folder))
            })
    }

    /// The folder with the program in it.
    pub fn ensure(&self, cache: &Cache<'_>) -> Result<PathBuf, Error> {
        if let Source::Npm | Source::NpmLibrary = self.source {
            self.need_node()?;
        }
        if let Some(folder) = self.find(cache) {
            return Ok(folder);
        }
        let folder = cache.ensure(&self.folder(), |partial| match self.source {
            Source::Npm | Source::NpmLibrary => self.fetch(cache, partial),
            Source::Crate { locked } => self.build(cache, partial, locked),
        })?;
        Ok(self.programs(&folder))
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }

    fn programs(&self, folder: &Path) -> PathBuf {
        folder.join(match self.source {
            Source::Npm => "node_modules/.bin",
            Source::NpmLibrary => "node_modules",
            Source::Crate { .. } => "bin",
        })
    }

    fn fetch(&self, cache: &Cache<'_>, partial: &Path) -> Result<(), Error> {
        if process::on_path("npm").is_none() {
            return Err(self.node_is_missing("npm"));
        }
        let package = format!("{}@{}", self.package, self.version);
        let mut install = process::command("npm");
        install
            .current_dir(cache.folder)
            .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
            // Without a network it would go on trying for many minutes before it says so.
            .args(["--fetch-retries=1", "--fetch-retry-mintimeout=2000"])
            .args(["--no-package-lock", "--prefix"])
            .arg(partial)
            .arg(&package);
        let what = format!("fetching {} from npm", self.name());
        step(&what, self.length, || {
            let mend = format!(
                "see to it that `npm view {package}` reaches npm's registry (npm says above why it did not), then run this again"
            );
            process::run(&mut install, &what, Some(&mend))
        })
    }

    fn build(&self, cache: &Cache<'_>, partial: &Path, locked: bool) -> Result<(), Error> {
        // Left behind if the building is interrupted, so that the next attempt goes on from there.
        let target = cache.folder.join("build");
        let mut install = process::cargo();
        install
            // Away from this repository, whose settings are for its own code.
            .current_dir(cache.folder)
            .args(["install", self.package, "--version", &self.version])
            .arg("--no-default-features")
            .args(locked.then_some("--locked"))
            // On a terminal cargo shows how far it is; elsewhere that would be hundreds of lines.
            .args((!stderr().is_terminal()).then_some("--quiet"))
            .arg("--root")
            .arg(partial)
            .env("CARGO_TARGET_DIR", &target)
            // A tool that runs for a second needn't be built for speed.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        let what = format!("building {} from source", self.name());
        step(&what, self.length, || {
            process::run(
                &mut install,
                &what,
                Some(
                    "cargo says above what it lacks: the network, to fetch crates, or a C compiler (Debian: apt-get install build-essential). Then run this again",
                ),
            )?;
            cache::remove(&target)
        })
    }

    /// npm's tools are started by Node, so it is needed after the installation too.
    fn need_node(&self) -> Result<(), Error> {
        let node = process::on_path("node").ok_or_else(|| self.node_is_missing("Node.js"))?;
        let said = process::capture(process::command(node).arg("--version"))?;
        match major(&said) {
            Some(version) if version < NODE => {
                let what = format!("Node.js {NODE} or newer (this is {})", said.trim());
                Err(self.node_is_missing(&what))
            }
            _ => Ok(()),
        }
    }

    fn node_is_missing(&self, what: &str) -> Error {
        Error::Missing {
            what: what.to_owned(),
            why: format!("which {} needs, a tool that {}", self.program, self.purpose),
            mend: format!(
                "install Node.js {NODE} or newer with npm (Debian: apt-get install nodejs npm)"
            ),
        }
    }
}

/// The major version in what `node --version` printed.
fn major(said: &str) -> Option<u32> {
    let (major, _) = said.trim().strip_prefix('v')?.split_once('.')?;
    major.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(major("v18.20.4\n"), Some(18));
        assert_eq!(major("node"), None);
    }
}
