//! `cargo xtask gallery`: every state of every screen, served or pictured.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::bundle;
use crate::cli::GalleryOptions;
use crate::process;
use crate::project::{BROWSER_TESTS, Project};
use crate::services;
use crate::setup::{self, Tools};

const PORT: u16 = 8082;

/// Its page, as Trunk names it.
const PAGE: &str = "gallery.html";

/// Serves it until Ctrl-C, or pictures it.
pub fn run(project: &Project, options: &GalleryOptions) -> Result<()> {
    let tools = setup::build_tools(project)?;
    match &options.screenshots {
        None => serve(project, &tools),
        Some(folder) => picture(project, &tools, folder, options),
    }
}

/// Builds it: in which folder.
pub fn build(project: &Project, tools: &Tools) -> Result<PathBuf> {
    println!("Building the gallery, a minute the first time.");
    bundle::fetch(project)?;
    let folder = folder(project);
    let mut build = bundle::trunk(project, tools)?;
    build
        .args(["build", PAGE, "--html-output", "index.html", "--dist"])
        .arg(&folder)
        .args(["--log", "error"]);
    process::run(&mut build, "building the gallery", None)?;
    Ok(folder)
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("gallery")
}

fn serve(project: &Project, tools: &Tools) -> Result<()> {
    bundle::fetch(project)?;
    let port = services::free_port("the gallery", PORT, &[])?;
    println!("\nOpen http://localhost:{port} when Trunk has built it. Ctrl-C stops it.\n");
    let mut trunk = bundle::trunk(project, tools)?;
    trunk
        .args(["serve", PAGE, "--html-output", "index.html", "--dist"])
        .arg(folder(project))
        .args(["--port", &port.to_string(), "--disable-address-lookup"]);
    process::run(&mut trunk, "serving the gallery", None)
}

fn picture(
    project: &Project,
    tools: &Tools,
    folder: &Path,
    options: &GalleryOptions,
) -> Result<()> {
    let browser = setup::chromium()?;
    let bundle = build(project, tools)?;
    let mut pictures = process::cargo();
    pictures
        .current_dir(&project.root)
        .args(["run", "--quiet", "-p", BROWSER_TESTS])
        .args(["--bin", "gallery-pictures", "--"])
        .arg(std::path::absolute(folder)?)
        .args(&options.names)
        .env("DOUBLETICK_DIST", bundle)
        .env("CHROMIUM", &browser.program)
        .env("CHROMEDRIVER", &browser.driver)
        .env("TEST_FAILURES_DIR", project.failures());
    if let Some(language) = &options.language {
        pictures.env("GALLERY_LANGUAGE", language);
    }
    process::run(&mut pictures, "picturing the gallery", None)
}
