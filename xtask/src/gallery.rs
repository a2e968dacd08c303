//! `cargo xtask gallery`: every state of every screen, served or pictured.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::{Cmd, cmd};

use crate::bundle;
use crate::cli::GalleryOptions;
use crate::project::{BROWSER_TESTS, Project};
use crate::services;
use crate::setup::{self, Tools};

const PORT: u16 = 8082;

/// Serves it until Ctrl-C, or pictures it.
pub fn run(project: &Project, options: &GalleryOptions) -> Result<()> {
    let tools = setup::build_tools(project)?;
    if let Some(folder) = &options.screenshots {
        return picture(project, &tools, folder, options);
    }
    let port = services::free_port("the gallery", PORT, &[])?;
    println!("\nOpen http://localhost:{port} when Trunk has built it. Ctrl-C stops it.\n");
    trunk(project, &tools, "serve")?
        .args(["--disable-address-lookup", "--port", &port.to_string()])
        .run()?;
    Ok(())
}

/// Builds it, and returns its folder.
pub fn build(project: &Project, tools: &Tools) -> Result<PathBuf> {
    println!("Building the gallery, a minute the first time.");
    trunk(project, tools, "build")?
        .args(["--log", "error"])
        .run()?;
    Ok(folder(project))
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("gallery")
}

fn trunk<'a>(project: &'a Project, tools: &Tools, command: &str) -> Result<Cmd<'a>> {
    bundle::fetch(project)?;
    Ok(bundle::trunk(project, tools)?
        .args([command, "gallery.html", "--html-output", "index.html"])
        .arg("--dist")
        .arg(folder(project)))
}

fn picture(project: &Project, tools: &Tools, to: &Path, options: &GalleryOptions) -> Result<()> {
    let browser = setup::chromium(project)?;
    let bundle = build(project, tools)?;
    let (to, names) = (std::path::absolute(to)?, &options.names);
    let language = options.language.as_ref();
    cmd!(
        project.sh,
        "cargo run --quiet -p {BROWSER_TESTS} --bin gallery-pictures -- {to} {names...}"
    )
    .env("DOUBLETICK_DIST", bundle)
    .env("CHROMIUM", &browser.program)
    .env("CHROMEDRIVER", &browser.driver)
    .env("TEST_FAILURES_DIR", project.failures())
    .envs(language.map(|language| ("GALLERY_LANGUAGE", language)))
    .run()?;
    Ok(())
}
