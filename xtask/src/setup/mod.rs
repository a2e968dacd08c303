//! Fetching what building and testing need. Each function looks first, says what it fetches and for how long,
//! and leaves nothing half done: running it again is always safe.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `cached` | what is kept in the cache folder: from crates.io, npm and PyPI |
//! | `debian` | what comes as Debian packages: browsers, PostgreSQL, nginx, Python |
//! | `rust` | rustup's targets and components |

mod cached;
mod debian;
mod rust;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::text::duration;
use cached::Crate;
pub use cached::npm_ci;

/// The tools that make the bundle.
#[derive(Debug)]
pub struct Tools {
    /// The folder that wasm-bindgen is in.
    pub wasm_bindgen: PathBuf,
    /// The folder that wasm-opt is in.
    pub binaryen: PathBuf,
    /// The program.
    pub esbuild: PathBuf,
    /// The folder that libphonenumber-js is in.
    pub libraries: PathBuf,
}

/// A browser that the tests drive.
#[derive(Debug)]
pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

const DENY: Crate = Crate {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    locked: true,
};

const NEXTEST: Crate = Crate {
    package: "cargo-nextest",
    program: "cargo-nextest",
    version: "0.9.143",
    locked: true,
};

/// One version drives all Firefoxes that are maintained. Debian has none, and the prebuilt ones lie
/// where not every machine gets at them.
const GECKODRIVER: Crate = Crate {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
};

/// Makes sure that the bundle can be built.
pub fn build_tools(project: &Project) -> Result<Tools> {
    rust::target(project)?;
    let npm = cached::npm(project)?;
    let folder = |program: PathBuf| program.parent().map(PathBuf::from).unwrap_or_default();
    let wasm_bindgen = Crate {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &wasm_bindgen_version(project)?,
        // It names a crate that was withdrawn.
        locked: false,
    };
    Ok(Tools {
        binaryen: npm.join(".bin"),
        esbuild: npm.join(".bin/esbuild"),
        wasm_bindgen: folder(wasm_bindgen.ensure(project)?),
        libraries: npm,
    })
}

/// Trunk, which serves page and gallery in development. The release bundle is made without it.
pub fn trunk(project: &Project) -> Result<PathBuf> {
    let trunk = Crate {
        package: "trunk",
        program: "trunk",
        version: &trunk_version(project)?,
        locked: true,
    };
    trunk.ensure(project)
}

/// Makes sure that code and dependencies can be checked: the program cargo-deny.
pub fn lint_tools(project: &Project) -> Result<PathBuf> {
    rust::target(project)?;
    rust::components(project)?;
    DENY.ensure(project)
}

/// The program that runs tests: cargo-nextest.
pub fn nextest(project: &Project) -> Result<PathBuf> {
    NEXTEST.ensure(project)
}

/// axe-core's script, which finds what keeps people from using a page.
pub fn axe(project: &Project) -> Result<PathBuf> {
    Ok(cached::npm(project)?.join("axe-core/axe.min.js"))
}

/// MDN's table of the version since which browsers have a feature.
pub fn compat_data(project: &Project) -> Result<PathBuf> {
    Ok(cached::npm(project)?.join("@mdn/browser-compat-data/data.json"))
}

/// A Python that has schemathesis.
pub fn schemathesis(project: &Project) -> Result<PathBuf> {
    debian::python()?;
    cached::schemathesis(project)
}

pub fn chromium() -> Result<Browser> {
    debian::chromium()
}

pub fn firefox(project: &Project) -> Result<Browser> {
    let driver = match debian::named("GECKODRIVER")? {
        Some(driver) => driver,
        None => GECKODRIVER.ensure(project)?,
    };
    let program = debian::firefox()?;
    Ok(Browser { program, driver })
}

/// The folder with PostgreSQL's programs.
pub fn postgres() -> Result<PathBuf> {
    debian::postgres()
}

pub fn nginx() -> Result<PathBuf> {
    debian::nginx()
}

/// The tool's version must equal the crate's that the browser module links.
fn wasm_bindgen_version(project: &Project) -> Result<String> {
    let lock = fs_err::read_to_string(project.root.join("Cargo.lock"))?;
    let rest = lock.split_once("name = \"wasm-bindgen\"\nversion = \"");
    let version = rest.and_then(|(_, rest)| rest.split_once('"'));
    let (version, _) = version.context("Cargo.lock has no wasm-bindgen")?;
    Ok(version.to_owned())
}

fn trunk_version(project: &Project) -> Result<String> {
    let file = fs_err::read_to_string(project.root.join("Trunk.toml"))?;
    let file: toml::Table = toml::from_str(&file)?;
    let version = file.get("trunk-version").and_then(toml::Value::as_str);
    let version = version.context("Trunk.toml has no trunk-version")?;
    Ok(version.trim_start_matches('=').to_owned())
}

/// Does one step, saying before what it is and after how long it took.
fn step<T>(what: &str, act: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("Set-up: {what}.");
    let began = std::time::Instant::now();
    let done = act()?;
    println!("Set-up: done in {}.", duration(began.elapsed()));
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_own_files_name_versions() {
        let project = Project::find().expect("this is a checkout");
        let version = wasm_bindgen_version(&project).expect("it is locked");
        assert!(version.starts_with("0.2."));
        let version = trunk_version(&project).expect("it is named");
        assert!(version.starts_with("0."));
    }
}
