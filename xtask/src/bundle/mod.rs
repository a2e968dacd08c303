//! The release bundle: the page in `dist/` and the npm package in `dist-package/`, out of one compilation.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `module` | the browser module: compiled, split into chunks, optimized, with its script |
//! | `page` | our own page around it |
//! | `package` | the npm package around it |
//! | `lazy_scripts` | scripts that are fetched when they are wanted |
//! | `assets` | what Trunk's page has beside the module, in development |
//! | `esbuild` | scripts and styles: joined and minified |
//! | `compress` | brotli |

pub mod assets;
pub mod compress;
mod esbuild;
pub mod lazy_scripts;
mod module;
mod package;
mod page;

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::error::Error;
use crate::files;
use crate::lock;
use crate::process;
use crate::project::{Project, WASM};
use crate::setup::{self, Tools};
use crate::size;
use crate::text::duration;

/// What goes into the bundle beside the compiled module, from the repository's root.
const SOURCES: [&str; 6] = ["index.html", "package", "public", "src/ui", "style", "text"];

/// Builds the bundle unless the one in `dist/` is made of what is there now, and says what it weighs.
pub fn ensure(project: &Project, tools: &Tools) -> Result<size::Report, Error> {
    fs::create_dir_all(&project.target).map_err(Error::path("make", &project.target))?;
    let _lock = lock::wait_for(&project.target.join("bundle.lock"), "another build")?;
    let began = Instant::now();
    let scripts = lazy_scripts::make(project, tools)?;
    // Cargo knows best whether the module is up to date.
    let compiled = module::compile(project, &scripts)?;
    let stamp = project.target.join("bundle.stamp");
    let mut sources: Vec<PathBuf> = SOURCES.map(|name| project.root.join(name)).into();
    sources.push(compiled.clone());
    // How it is made.
    sources.extend(env::current_exe());
    let is_there = project.dist().join("index.html").is_file() && project.package().is_dir();
    if is_there && files::is_up_to_date(&stamp, &sources)? {
        let report = size::Report::read(project)?;
        println!("The bundle is up to date: {}", report.summary());
        return Ok(report);
    }
    // What changes meanwhile makes the next run build again.
    let begun = project.target.join("bundle.begun");
    files::write(&begun, "")?;
    let module = module::finish(project, tools, &compiled)?;
    page::make(project, tools, &module, &scripts)?;
    package::make(project, tools, &module, &scripts)?;
    compress::folder(&project.dist()).map_err(Error::io("compress the bundle"))?;
    fs::rename(&begun, &stamp).map_err(Error::path("write", &stamp))?;
    println!("Built the bundle in {}.", duration(began.elapsed()));
    let report = size::Report::read(project)?;
    report.print();
    Ok(report)
}

/// Trunk, which makes the page in development, with the tools that it calls on its path.
pub fn trunk(project: &Project, tools: &Tools) -> anyhow::Result<std::process::Command> {
    let mut command = process::command(setup::trunk(project)?);
    command
        .current_dir(&project.root)
        .env("PATH", process::path_with(&[&tools.wasm_bindgen])?)
        // It would fetch its own tools from where they are not always reached.
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads this as true or false; elsewhere it is set to 1.
        .env_remove("NO_COLOR");
    Ok(command)
}

/// Trunk builds offline, so what the browser module depends on is fetched before; for this machine
/// too, on which its macros and build scripts run.
pub fn fetch(project: &Project) -> Result<(), Error> {
    Ok(process::run(
        process::cargo().current_dir(&project.root).args([
            "fetch",
            "--quiet",
            "--target",
            WASM,
            "--target",
            "host-tuple",
        ]),
        "fetching the browser module's dependencies",
        Some(
            "see to it that cargo reaches the network (it says above why it did not), then run this again",
        ),
    )?)
}
