//! What is kept in the cache folder, one folder for each version of each thing.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::step;
use crate::lock;
use crate::process;
use crate::project::Project;

/// A program of a crate, built here: prebuilt ones lie where not every machine gets at them.
pub struct Crate<'a> {
    pub package: &'a str,
    pub program: &'a str,
    /// The version wanted: another one isn't used.
    pub version: &'a str,
    /// Whether the lock file that it was published with still works.
    pub locked: bool,
}

impl Crate<'_> {
    /// The program: from `PATH`, if it has this version, or from the cache.
    pub fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let Self {
            package,
            program,
            version,
            locked,
        } = self;
        if let Some(file) = process::on_path(program)
            && has_version(&file, version)
        {
            return Ok(file);
        }
        let folder = ensure(project, &format!("{program}-{version}"), |partial| {
            let what =
                format!("building {program} {version} from source, 2 to 5 minutes on 2 cores");
            // Left behind if the building is interrupted, so that the next attempt goes on from there.
            let target = project.cache.join("build");
            let mut install = process::cargo();
            install
                // Away from this repository, whose settings are for its own code.
                .current_dir(&project.cache)
                .args(["install", package, "--version", version])
                .args(locked.then_some("--locked"))
                .args(["--no-default-features", "--root"])
                .arg(partial)
                .env("CARGO_TARGET_DIR", &target)
                // A tool that runs for a second needn't be built for speed.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            let mend = "cargo says above what it lacks: the network, to fetch crates, or a C compiler (Debian: apt-get install build-essential). Then run this again";
            step(&what, || process::run(&mut install, &what, Some(mend)))?;
            Ok(fs_err::remove_dir_all(&target)?)
        })?;
        Ok(folder.join("bin").join(program))
    }
}

fn has_version(program: &Path, version: &str) -> bool {
    process::capture(process::command(program).arg("--version"))
        .is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

/// The `node_modules` of what `xtask/tools/package.json` names.
pub fn npm(project: &Project) -> Result<PathBuf> {
    const FILES: [&str; 2] = ["package.json", "package-lock.json"];
    let source = project.root.join("xtask/tools");
    let name = format!("npm-{}", print_of(&fs_err::read(source.join(FILES[1]))?));
    let folder = ensure(project, &name, |partial| {
        fs_err::create_dir(partial)?;
        for file in FILES {
            fs_err::copy(source.join(file), partial.join(file))?;
        }
        let what = "fetching esbuild, wasm-opt, libphonenumber-js, axe-core and browser-compat-data from npm, about 20 seconds";
        step(what, || npm_ci(partial, what))
    })?;
    Ok(folder.join("node_modules"))
}

/// Fetches what the lock file in this folder names.
pub fn npm_ci(folder: &Path, what: &str) -> Result<()> {
    process::on_path("npm").context(
        "npm is missing: install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm)",
    )?;
    let mut npm = process::command("npm");
    npm.current_dir(folder)
        .args(["ci", "--engine-strict", "--no-audit", "--no-fund"])
        // Without a network it would go on trying for many minutes before it says so.
        .args(["--fetch-retries=1", "--fetch-retry-mintimeout=2000"])
        .arg("--loglevel=error");
    let mend = "npm says above what it lacks: Node.js 18 or newer, or its registry (see `npm ping`). Then run this again";
    process::run(&mut npm, what, Some(mend))
}

/// The Python of a virtual environment with what `xtask/openapi/requirements.txt` names.
pub fn schemathesis(project: &Project) -> Result<PathBuf> {
    let requirements = project.root.join("xtask/openapi/requirements.txt");
    let python = process::capture(process::command("python3").arg("--version"))?;
    // An environment belongs to the system's Python that it was made with.
    let print = print_of(&[python.as_bytes(), &fs_err::read(&requirements)?].concat());
    let folder = ensure(project, &format!("schemathesis-{print}"), |partial| {
        let what = "fetching schemathesis from PyPI, about 20 seconds";
        let run = |command: &mut Command| {
            let mend = "see to it that pip reaches PyPI (it says above why it did not), then run this again";
            process::run(command, what, Some(mend))
        };
        step(what, || {
            run(process::command("python3")
                .args(["-m", "venv"])
                .arg(partial))?;
            run(process::command(partial.join("bin/python"))
                .args(["-m", "pip", "install", "--quiet", "--no-deps"])
                .args(["--disable-pip-version-check", "--only-binary=:all:", "-r"])
                .arg(&requirements))
        })
    })?;
    Ok(folder.join("bin/python"))
}

fn print_of(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A folder of the cache. `install` fills a folder beside it that takes its name only when it is complete, so
/// that an interrupted installation is never taken for a tool.
fn ensure(
    project: &Project,
    name: &str,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let folder = project.cache.join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    fs_err::create_dir_all(&project.cache)?;
    let _lock = lock::wait_for(&project.cache.join("lock"), "another set-up")?;
    if !folder.is_dir() {
        let partial = project.cache.join(format!("{name}.partial"));
        if partial.is_dir() {
            fs_err::remove_dir_all(&partial)?;
        }
        install(&partial)?;
        fs_err::rename(&partial, &folder)?;
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn an_interrupted_installation_is_begun_again() {
        let folder = tempfile::tempdir().expect("it can be made");
        let mut project = Project::find().expect("this is a checkout");
        project.cache = folder.path().to_owned();
        let write = |partial: &Path, name: &str| -> Result<()> {
            fs_err::create_dir_all(partial)?;
            Ok(fs_err::write(partial.join(name), "")?)
        };
        let interrupted = ensure(&project, "tool-1", |partial| {
            write(partial, "half")?;
            bail!("no network")
        });
        assert!(interrupted.is_err());
        let tool =
            ensure(&project, "tool-1", |partial| write(partial, "whole")).expect("it installs");
        assert!(tool.join("whole").is_file() && !tool.join("half").exists());
        let again = ensure(&project, "tool-1", |_| bail!("it is there"));
        assert_eq!(again.expect("it is there"), tool);
    }
}
