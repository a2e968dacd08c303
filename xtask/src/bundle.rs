//! The release bundle: what Trunk makes, with every file compressed once and for all; and the npm package.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::error::Error;
use crate::fingerprint;
use crate::later;
use crate::lock;
use crate::names;
use crate::order;
use crate::package;
use crate::process;
use crate::project::{Project, WASM};
use crate::setup::Tools;
use crate::shrink;
use crate::size;
use crate::styles;
use crate::text::duration;

/// Builds the bundle unless the one in `dist/` is made of what is there now, and says what it weighs.
pub fn ensure(project: &Project, tools: &Tools) -> Result<size::Report, Error> {
    fs::create_dir_all(&project.target).map_err(Error::path("make", &project.target))?;
    let _lock = lock::wait_for(&project.target.join("bundle.lock"), "another build")?;
    let stamp = project.target.join("bundle.stamp");
    if fs::read_to_string(&stamp).is_ok_and(|was| state(project).is_ok_and(|is| is == was)) {
        let report = size::Report::read(project)?;
        println!("The bundle is up to date: {}", report.summary());
        return Ok(report);
    }
    println!("Building the bundle, a few minutes the first time.");
    let began = Instant::now();
    remove(&stamp)?;
    let sources = sources(project)?;
    fetch(project)?;
    build(project, tools)?;
    // The sources as they were before: what changed meanwhile makes the next run build again.
    let state = format!("{sources}\n{}", outcome(project)?);
    fs::write(&stamp, state).map_err(Error::path("write", &stamp))?;
    println!("Built the bundle in {}.", duration(began.elapsed()));
    let report = size::Report::read(project)?;
    report.print();
    Ok(report)
}

fn build(project: &Project, tools: &Tools) -> Result<(), Error> {
    let mut build = trunk(project, tools)?;
    if let Some(flags) = short_paths(project) {
        build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    build
        .args(["build", "--release", "--cargo-profile", "wasm-release"])
        .arg("--dist")
        .arg(project.dist())
        // It tries to minify what wasm-bindgen writes, and warns that it can't. `shrink` can.
        .args(["--log", "error,trunk=info,trunk::processing::minify=off"]);
    process::run(&mut build, "building the bundle", None)?;
    names::shorten(&project.dist())?;
    styles::join(&project.dist())?;
    shrink::optimize(&project.dist(), &tools.binaryen)?;
    order::by_likeness(&project.dist())?;
    shrink::minify(&project.dist(), &tools.esbuild)?;
    package::make(project, tools)?;
    shrink::compress(&project.dist()).map_err(Error::io("compress the bundle"))
}

/// Flags by which the module names source files as they are called everywhere, not where they lie on this
/// machine: its size then is the same on all, and it tells nothing of who built it. None where a folder's
/// name has a space, which these flags can't have.
fn short_paths(project: &Project) -> Option<String> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let flags = [
        (cargo.join("registry").join("src"), "crates"),
        (project.root.clone(), "."),
    ]
    .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let fine = flags.iter().all(|flag| !flag.contains(char::is_whitespace));
    fine.then(|| flags.join(" "))
}

/// Trunk, with the tools that it calls on its path, and what it puts beside the page.
pub fn trunk(project: &Project, tools: &Tools) -> Result<std::process::Command, Error> {
    let scripts = later::make(project, tools)?;
    let mut command = process::command(&tools.trunk);
    command
        .current_dir(&project.root)
        .env(
            "PATH",
            process::path_with(&[&tools.wasm_bindgen, &tools.binaryen])?,
        )
        .envs(scripts)
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

fn state(project: &Project) -> Result<String, Error> {
    Ok(format!("{}\n{}", sources(project)?, outcome(project)?))
}

fn sources(project: &Project) -> Result<String, Error> {
    let compiler = process::capture(process::command("rustc").arg("--version"))?;
    let print = fingerprint::of(&project.root, fingerprint::SOURCES)
        .map_err(Error::io("read the browser module's sources"))?;
    Ok(format!("{} {print}", compiler.trim()))
}

fn outcome(project: &Project) -> Result<String, Error> {
    fingerprint::of(&project.root, &["dist", "dist-package"]).map_err(Error::io("read the bundle"))
}

fn remove(file: &Path) -> Result<(), Error> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::path("remove", file)(error))
        }
        _ => Ok(()),
    }
}
