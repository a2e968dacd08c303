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
    trunk(project, &tools)?
        .args(["--disable-address-lookup", "--port", &port.to_string()])
        .run()?;
    Ok(())
}

/// Builds it without Trunk, which is not needed to see it once, and returns its folder.
pub fn build(project: &Project, tools: &Tools) -> Result<PathBuf> {
    println!("Building the gallery, a minute the first time.");
    let _lock = project.lock(&project.target.join("gallery.lock"))?;
    bundle::gallery(project, tools, &folder(project))?;
    Ok(folder(project))
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("gallery")
}

/// Trunk, which serves it, and builds it again at every change.
fn trunk<'a>(project: &'a Project, tools: &Tools) -> Result<Cmd<'a>> {
    bundle::fetch(project)?;
    Ok(bundle::trunk(project, tools)?
        .args(["serve", "gallery.html", "--html-output", "index.html"])
        .arg("--dist")
        .arg(project.target.join("gallery-served")))
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
