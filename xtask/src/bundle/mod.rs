//! The release bundle: the page in `dist/` and the npm package in `dist-package/`, out of one compilation.

pub mod compress;
pub mod lazy_scripts;
mod module;
mod package;
pub mod page;
mod weights;

use std::env;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::files;
use crate::process;
use crate::project::{Project, WASM};
use crate::setup::{self, Tools};
use crate::size;

/// What goes into the bundle beside the compiled module, from the repository's root.
const SOURCES: [&str; 6] = ["index.html", "package", "public", "src/ui", "style", "text"];

/// Builds the bundle unless the one in `dist/` is up to date, and prints what it weighs.
pub fn ensure(project: &Project, tools: &Tools) -> Result<size::Report> {
    let sh = &project.sh;
    let _lock = project.lock(&project.target.join("bundle.lock"))?;
    let began = Instant::now();
    let scripts = lazy_scripts::make(project, tools)?;
    // Cargo knows best whether the module is up to date.
    let compiled = module::compile(project, &scripts)?;
    let stamp = project.target.join("bundle.stamp");
    let sources = SOURCES.map(|name| project.root.join(name)).into_iter();
    // This program too: how it is made.
    let sources = sources.chain([compiled.clone(), env::current_exe()?]);
    let is_there = project.dist().join("index.html").is_file() && project.package().is_dir();
    if is_there && files::is_up_to_date(&stamp, sources) {
        let report = size::Report::read(project)?;
        println!("The bundle is up to date. {}.", report.summary());
        return Ok(report);
    }
    // What changes meanwhile makes the next run build again.
    let begun = project.target.join("bundle.begun");
    sh.write_file(&begun, "")?;
    let module = module::finish(project, tools, &compiled)?;
    page::make(project, tools, &module, &scripts)?;
    package::make(project, tools, &module, &scripts)?;
    compress::folder(&project.dist()).context("could not compress the bundle")?;
    std::fs::rename(&begun, &stamp)?;
    println!("Built the bundle in {}.", files::duration(began.elapsed()));
    let report = size::Report::read(project)?;
    report.print();
    Ok(report)
}

/// Builds the gallery in this folder, from a build for development.
pub fn gallery(project: &Project, tools: &Tools, folder: &Path) -> Result<()> {
    let sh = &project.sh;
    let scripts = lazy_scripts::make(project, tools)?;
    let compiled = module::compile_gallery(project)?;
    files::empty_folder(sh, folder)?;
    let names = module::join_gallery(project, tools, &compiled, folder)?;
    page::make_gallery(project, &scripts, folder, names)
}

/// esbuild on one file: joins scripts and styles, and makes them smaller.
fn esbuild(
    project: &Project,
    tools: &Tools,
    from: &Path,
    to: &Path,
    options: &[&str],
) -> Result<()> {
    let program = tools.npm.join(".bin/esbuild");
    let common = ["--minify", "--target=es2022", "--log-level=warning"];
    cmd!(
        project.sh,
        "{program} {common...} {options...} --outfile={to} {from}"
    )
    .env("NODE_PATH", &tools.npm)
    .quiet()
    .run()?;
    Ok(())
}

/// Trunk, which makes the page in development, with the tools that it calls on its path.
pub fn trunk<'a>(project: &'a Project, tools: &Tools) -> Result<Cmd<'a>> {
    let trunk = project.sh.cmd(setup::trunk(project)?);
    Ok(trunk
        .env("PATH", process::path_with(&tools.wasm_bindgen)?)
        // It would fetch its own tools from where they are not always reached.
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads this as true or false; elsewhere it is set to 1.
        .env_remove("NO_COLOR"))
}

/// Trunk builds offline, so what the browser module depends on is fetched before; for this machine
/// too, on which its macros and build scripts run.
pub fn fetch(project: &Project) -> Result<()> {
    cmd!(
        project.sh,
        "cargo fetch --quiet --target {WASM} --target host-tuple"
    )
    .run()?;
    Ok(())
}
