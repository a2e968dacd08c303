//! The cache folder: one folder for each version of each tool, from crates.io, npm and PyPI.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use super::step;
use crate::files::content_hash;
use crate::process;
use crate::project::Project;

/// A package of crates.io, its program, and the version wanted. It is built here: prebuilt programs lie where not
/// every machine reaches them.
pub struct Crate<'a>(pub &'a str, pub &'a str, pub &'a str);

impl Crate<'_> {
    /// The program: from `PATH`, if it has this version, or from the cache. `locked` says whether it is built with
    /// the lock file that it was published with.
    pub fn ensure(&self, project: &Project, locked: bool) -> Result<PathBuf> {
        let (sh, Self(package, program, version)) = (&project.sh, self);
        if let Some(file) = process::on_path(program) {
            let said = cmd!(sh, "{file} --version").quiet().ignore_stderr().read();
            if said.is_ok_and(|said| said.split_whitespace().any(|word| word == *version)) {
                return Ok(file);
            }
        }
        let folder = ensure_folder(project, &format!("{program}-{version}"), |partial| {
            // Left behind if the building is interrupted, so that the next attempt goes on from there.
            let target = project.cache.join("build");
            // Away from this repository, whose settings are for its own code.
            let _folder = sh.push_dir(&project.cache);
            let locked = locked.then_some("--locked");
            let what =
                format!("building {program} {version} from source, 2 to 5 minutes on 2 cores");
            step(&what, || {
                cmd!(sh, "cargo install {package} --version {version} {locked...} --no-default-features --root {partial}")
                    .env("CARGO_TARGET_DIR", &target)
                    // A tool that runs for a second needn't be built for speed.
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                    .env("CARGO_PROFILE_RELEASE_LTO", "off")
                    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                    .run()?;
                Ok(sh.remove_path(&target)?)
            })
        })?;
        Ok(folder.join("bin").join(program))
    }
}

/// The `node_modules` of `xtask/tools/package.json`.
pub fn npm(project: &Project) -> Result<PathBuf> {
    let what =
        "fetching esbuild, wasm-opt, libphonenumber-js and axe-core from npm, about 20 seconds";
    npm_of(project, "xtask/tools", what)
}

/// The `node_modules` of `xtask/openapi/package.json`.
pub fn openapi_npm(project: &Project) -> Result<PathBuf> {
    let what =
        "fetching Redocly's linter, openapi-typescript and TypeScript from npm, about 20 seconds";
    npm_of(project, "xtask/openapi", what)
}

/// The `node_modules` of `xtask/packaging/package.json`.
pub fn packaging_npm(project: &Project) -> Result<PathBuf> {
    let what = "fetching publint and attw from npm, about 10 seconds";
    npm_of(project, "xtask/packaging", what)
}

/// The `node_modules` of `xtask/fonts/package.json`.
pub fn fonts_npm(project: &Project) -> Result<PathBuf> {
    let what = "fetching the fonts that the gallery is pictured with from npm, about 5 seconds";
    npm_of(project, "xtask/fonts", what)
}

/// The `node_modules` of `xtask/node/package.json`.
pub fn node(project: &Project) -> Result<PathBuf> {
    npm_of(
        project,
        "xtask/node",
        "fetching Node.js from npm, about 20 seconds",
    )
}

/// The `node_modules` of a folder's `package.json`. `what` is told while they are fetched.
fn npm_of(project: &Project, of: &str, what: &str) -> Result<PathBuf> {
    let sh = &project.sh;
    let files = ["package.json", "package-lock.json"].map(|name| project.root.join(of).join(name));
    let hash = content_hash(&sh.read_binary_file(&files[1])?);
    let folder = ensure_folder(project, &format!("npm-{hash}"), |partial| {
        sh.create_dir(partial)?;
        files
            .iter()
            .try_for_each(|file| sh.copy_file(file, partial))?;
        step(what, || npm_ci(sh, partial))
    })?;
    Ok(folder.join("node_modules"))
}

/// Fetches what the lock file in this folder names.
pub fn npm_ci(sh: &Shell, folder: &Path) -> Result<()> {
    let there = process::on_path("npm").is_some();
    ensure!(
        there,
        "npm is missing: install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm)"
    );
    let _folder = sh.push_dir(folder);
    // Without a network it would go on trying for many minutes before it says so.
    let retries = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"];
    cmd!(
        sh,
        "npm ci --engine-strict --no-audit --no-fund --loglevel=error {retries...}"
    )
    .run()?;
    Ok(())
}

/// The Python of a virtual environment with what `xtask/openapi/requirements.txt` names.
pub fn openapi_python(project: &Project) -> Result<PathBuf> {
    let sh = &project.sh;
    let requirements = project.root.join("xtask/openapi/requirements.txt");
    // An environment belongs to the system's Python that it was made with.
    let python = cmd!(sh, "python3 --version").quiet().read()? + &sh.read_file(&requirements)?;
    let name = format!("openapi-{}", content_hash(python.as_bytes()));
    let folder = ensure_folder(project, &name, |partial| {
        let what = "fetching schemathesis and openapi-generator from PyPI, about 30 seconds";
        step(what, || {
            cmd!(sh, "python3 -m venv {partial}").run()?;
            let pip = partial.join("bin/pip");
            let quiet = ["--quiet", "--disable-pip-version-check"];
            cmd!(
                sh,
                "{pip} install {quiet...} --no-deps --only-binary=:all: -r {requirements}"
            )
            .run()?;
            Ok(())
        })
    })?;
    Ok(folder.join("bin/python"))
}

/// A folder of the cache. `install` fills a folder beside it that takes its name only when it is complete, so
/// that an interrupted installation is never taken for a tool.
fn ensure_folder(
    project: &Project,
    name: &str,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let folder = project.cache.join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    let _lock = project.lock(&project.cache.join("lock"))?;
    if !folder.is_dir() {
        let partial = project.cache.join(format!("{name}.partial"));
        project.sh.remove_path(&partial)?;
        install(&partial)?;
        std::fs::rename(&partial, &folder)?;
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
        let write =
            |partial: &Path, name: &str| Ok(Shell::new()?.write_file(partial.join(name), "")?);
        let interrupted = ensure_folder(&project, "tool-1", |partial| {
            write(partial, "half")?;
            bail!("no network")
        });
        assert!(interrupted.is_err());
        let tool = ensure_folder(&project, "tool-1", |partial| write(partial, "whole"));
        let tool = tool.expect("it installs");
        assert!(tool.join("whole").is_file() && !tool.join("half").exists());
        let again = ensure_folder(&project, "tool-1", |_| bail!("it is there"));
        assert_eq!(again.expect("it is there"), tool);
    }
}
