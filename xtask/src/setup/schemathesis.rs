//! schemathesis, which compares a running server with its OpenAPI document.

use std::fs;
use std::path::{Path, PathBuf};

use super::apt::Packages;
use super::cache::Cache;
use super::step;
use crate::error::Error;
use crate::process;

/// It and all that it needs, in the versions that were tried.
const REQUIREMENTS: &str = include_str!("../../openapi/requirements.txt");

const PYTHON: Packages = Packages {
    what: "Python with venv and pip",
    names: &["python3", "python3-venv"],
    purpose: "which schemathesis runs on",
    length: "about 20 seconds",
    instead: "let PATH lead to a python3 that has both",
    meanwhile: None,
};

/// Its program.
pub fn ensure(cache: &Cache<'_>) -> Result<PathBuf, Error> {
    let name = format!("schemathesis-{}", version());
    let folder = match cache.find(&name) {
        Some(folder) if runs(&folder) => folder,
        found => {
            // The system's Python that it was made with may be gone.
            found.map_or(Ok(()), |folder| super::cache::remove(&folder))?;
            if !has_venv() {
                PYTHON.install()?;
            }
            if !has_venv() {
                return Err(PYTHON.not_found("see what `python3 -m venv --help` says"));
            }
            cache.ensure(&name, install)?
        }
    };
    Ok(program(&folder))
}

fn version() -> &'static str {
    let line = REQUIREMENTS
        .lines()
        .find_map(|line| line.strip_prefix("schemathesis=="));
    line.unwrap_or_default().trim()
}

fn program(folder: &Path) -> PathBuf {
    folder.join("schemathesis")
}

fn runs(folder: &Path) -> bool {
    process::has_version(&program(folder), version())
}

fn has_venv() -> bool {
    process::on_path("python3").is_some()
        && process::command("python3")
            // Debian has `venv` in a package, and what it fills a new environment with in another.
            .args(["-c", "import venv, ensurepip"])
            .output()
            .is_ok_and(|output| output.status.success())
}

fn install(partial: &Path) -> Result<(), Error> {
    let environment = partial.join("environment");
    fs::create_dir_all(partial).map_err(Error::path("make", partial))?;
    let requirements = partial.join("requirements.txt");
    fs::write(&requirements, REQUIREMENTS).map_err(Error::path("write", &requirements))?;
    let what = format!("fetching schemathesis {} from PyPI", version());
    step(&what, "about 20 seconds", || {
        let mut make = process::command("python3");
        make.args(["-m", "venv"]).arg(&environment);
        process::run(&mut make, "making a virtual environment", None)?;
        let mut fetch = process::command(environment.join("bin/python"));
        fetch
            .args(["-m", "pip", "install", "--quiet", "--no-deps"])
            .args(["--disable-pip-version-check", "--only-binary=:all:"])
            .arg("--requirement")
            .arg(&requirements);
        let mend =
            "see to it that pip reaches PyPI (it says above why it did not), then run this again";
        process::run(&mut fetch, &what, Some(mend))?;
        start(partial)
    })
}

/// pip's own programs name the folder that they were installed in, which gets another name: this one finds
/// itself.
fn start(partial: &Path) -> Result<(), Error> {
    let script = r#"printf '#!/bin/sh\nexec "$(dirname "$0")/environment/bin/python" -m schemathesis.cli "$@"\n' > "$1" && chmod +x "$1""#;
    let mut write = process::command("sh");
    write.args(["-c", script, "sh"]).arg(program(partial));
    process::run(&mut write, "writing a program", None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_is_pinned() {
        assert!(!version().is_empty());
        for line in REQUIREMENTS.lines().filter(|line| !line.starts_with('#')) {
            assert!(line.contains("=="), "{line}");
        }
    }
}
