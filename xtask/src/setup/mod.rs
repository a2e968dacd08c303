//! Fetching what building and testing need. Each function looks first, says what it fetches and for how long,
//! and leaves nothing half done: running it again is always safe.

mod cached;
mod debian;
mod node;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::files::duration;
use crate::process;
use crate::project::{Project, WASM};
use cached::Crate;
pub use cached::{fonts_npm, npm_ci, packaging_npm};
pub use node::node_path;

/// The tools that make the bundle.
#[derive(Debug)]
pub struct Tools {
    /// The folder that wasm-bindgen is in.
    pub wasm_bindgen: PathBuf,
    /// The folder that npm's packages are in, with their programs in `.bin`.
    pub npm: PathBuf,
}

/// A browser that the tests drive.
#[derive(Debug)]
pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// Makes sure that the bundle can be built.
pub fn build_tools(project: &Project) -> Result<Tools> {
    let folder = cmd!(project.sh, "rustc --print target-libdir --target {WASM}")
        .quiet()
        .read()?;
    if !Path::new(&folder).is_dir() {
        rustup(project, &["target", "add", WASM])?;
    }
    let lock = project.sh.read_file("Cargo.lock")?;
    let rest = lock.split_once("name = \"wasm-bindgen\"\nversion = \"");
    let version = rest.and_then(|(_, rest)| rest.split_once('"'));
    let (version, _) = version.context("Cargo.lock has no wasm-bindgen")?;
    // Published with a lock file that names a withdrawn crate.
    let program = Crate("wasm-bindgen-cli", "wasm-bindgen", version).ensure(project, false)?;
    Ok(Tools {
        wasm_bindgen: program.parent().context("it is in a folder")?.to_owned(),
        npm: cached::npm(project)?,
    })
}

/// Trunk, which serves page and gallery in development. The release bundle is made without it.
pub fn trunk(project: &Project) -> Result<PathBuf> {
    let file: toml::Table = toml::from_str(&project.sh.read_file("Trunk.toml")?)?;
    let version = file.get("trunk-version").and_then(toml::Value::as_str);
    let version = version.context("Trunk.toml has no trunk-version")?;
    Crate("trunk", "trunk", version.trim_start_matches('=')).ensure(project, true)
}

/// Makes sure that code can be formatted and linted.
pub fn lint_tools(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let there = |program| process::succeeds(cmd!(sh, "{program} --version"));
    if !there("cargo-fmt") || !there("cargo-clippy") {
        rustup(project, &["component", "add", "rustfmt", "clippy"])?;
    }
    Ok(())
}

/// What checks dependencies.
pub fn cargo_deny(project: &Project) -> Result<PathBuf> {
    Crate("cargo-deny", "cargo-deny", "0.20.2").ensure(project, true)
}

/// The program that runs tests: cargo-nextest.
pub fn nextest(project: &Project) -> Result<PathBuf> {
    Crate("cargo-nextest", "cargo-nextest", "0.9.143").ensure(project, true)
}

/// axe-core's script, which checks pages for accessibility.
pub fn axe(project: &Project) -> Result<PathBuf> {
    Ok(cached::npm(project)?.join("axe-core/axe.min.js"))
}

/// What checks the OpenAPI document.
#[derive(Debug)]
pub struct OpenApiTools {
    /// A Python that has schemathesis and openapi-generator.
    pub python: PathBuf,
    /// The folder with Redocly's linter, openapi-typescript and TypeScript.
    pub npm: PathBuf,
}

/// Makes sure that the OpenAPI document can be checked.
pub fn openapi_tools(project: &Project) -> Result<OpenApiTools> {
    debian::python(project)?;
    Ok(OpenApiTools {
        python: cached::openapi_python(project)?,
        npm: cached::openapi_npm(project)?,
    })
}

pub use debian::{chromium, nginx, postgres};

pub fn firefox(project: &Project) -> Result<Browser> {
    // One version drives all Firefoxes that are maintained. Debian has none.
    let driver = match debian::named("GECKODRIVER")? {
        Some(driver) => driver,
        None => Crate("geckodriver", "geckodriver", "0.37.1").ensure(project, true)?,
    };
    let program = debian::firefox(project)?;
    Ok(Browser { program, driver })
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    let what = format!("rustup {}", arguments.join(" "));
    let there = process::on_path("rustup").is_some();
    ensure!(
        there,
        "rustup is missing: install Rust with it (https://rustup.rs), then {what}"
    );
    step(&what, || {
        Ok(cmd!(project.sh, "rustup {arguments...}").run()?)
    })
}

/// Does one step, saying before what it is and after how long it took.
fn step<T>(what: &str, act: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("Set-up: {what}.");
    let began = Instant::now();
    let done = act()
        .with_context(|| format!("{what} failed. Mend what stands above, then run this again"))?;
    println!("Set-up: done in {}.", duration(began.elapsed()));
    Ok(done)
}
