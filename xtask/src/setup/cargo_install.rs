//! Tools that are crates: built from source, since crates.io is reached where GitHub's downloads may not be.

use std::path::PathBuf;

use super::{Cache, on_path, remove, step};
use crate::error::Error;
use crate::process;

/// A tool to be built.
pub struct Tool<'a> {
    /// The crate.
    pub package: &'a str,
    /// The program that it brings.
    pub program: &'a str,
    /// The version wanted.
    pub version: &'a str,
    /// Whether the lock file that it was published with still works.
    pub locked: bool,
    /// What it is for and how long it takes.
    pub length: &'a str,
}

/// The folder with the program in it: one on `PATH`, or else the cache's.
pub fn ensure(cache: &Cache<'_>, tool: &Tool<'_>) -> Result<PathBuf, Error> {
    let Tool {
        package,
        program,
        version,
        locked,
        length,
    } = *tool;
    if let Some(folder) = on_path(program, version) {
        return Ok(folder);
    }
    let folder = cache.ensure(&format!("{program}-{version}"), |partial| {
        step(&format!("building {program} {version} from source"), length, || {
            // Kept while tools are being built, so that they share what they have in common.
            let build = cache.folder.join("build");
            let mut install = process::cargo();
            install
                // Away from this repository, whose settings are for its own code.
                .current_dir(cache.folder)
                .args(["install", package, "--version", version, "--no-default-features", "--quiet"])
                .args(locked.then_some("--locked"))
                .arg("--root")
                .arg(partial)
                .env("CARGO_TARGET_DIR", &build)
                // A tool that runs for a second needn't be built for speed.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            process::run(
                &mut install,
                &format!("building {program} {version}"),
                Some(
                    "see what cargo said above; it needs crates.io and a C compiler (Debian: apt-get install build-essential). Then run this again",
                ),
            )?;
            remove(&build)
        })
    })?;
    Ok(folder.join("bin"))
}
