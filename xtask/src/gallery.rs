//! `cargo xtask gallery`: every state of every screen, served, pictured, or compared with its baseline.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::Cmd;

use crate::bundle;
use crate::cli::{GalleryOptions, GalleryTask};
use crate::project::{BROWSER_TESTS, Project};
use crate::services;
use crate::setup::{self, Tools};

const PORT: u16 = 8082;

/// Serves it until Ctrl-C, or does with pictures of it what is asked for.
pub fn run(project: &Project, options: &GalleryOptions) -> Result<()> {
    let tools = setup::build_tools(project)?;
    if let Some(task) = Task::of(options) {
        return picture(project, &tools, &task, &options.names);
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

/// What is done with pictures of the scenes.
enum Task<'a> {
    /// Puts them into this folder, in this language.
    Screenshots(&'a Path, Option<&'a str>),
    /// Compares them with their baselines.
    Check,
    /// Writes the baselines.
    Update,
}

impl<'a> Task<'a> {
    fn of(options: &'a GalleryOptions) -> Option<Self> {
        let GalleryTask {
            screenshots,
            check,
            update,
        } = &options.task;
        match screenshots {
            Some(folder) => Some(Self::Screenshots(folder, options.language.as_deref())),
            None if *check => Some(Self::Check),
            None => update.then_some(Self::Update),
        }
    }
}

/// Compares pictures of all scenes with their baselines.
pub fn check(project: &Project, tools: &Tools) -> Result<()> {
    picture(project, tools, &Task::Check, &[])
}

fn picture(project: &Project, tools: &Tools, task: &Task<'_>, names: &[String]) -> Result<()> {
    let browser = setup::chromium(project)?;
    let fonts = setup::fonts_npm(project)?;
    let bundle = build(project, tools)?;
    let pictures = format!("run --quiet -p {BROWSER_TESTS} --bin gallery-pictures --");
    let cargo = project.sh.cmd("cargo").args(pictures.split_whitespace());
    let cargo = match task {
        Task::Screenshots(folder, language) => cargo
            .arg("screenshots")
            .arg(std::path::absolute(folder)?)
            .envs(language.map(|language| ("GALLERY_LANGUAGE", language))),
        Task::Check => cargo.arg("check"),
        Task::Update => cargo.arg("update"),
    };
    cargo
        .args(names)
        .env("DOUBLETICK_DIST", bundle)
        .env("DOUBLETICK_FONTS", fonts)
        .env(
            "FONTCONFIG_FILE",
            project.root.join("xtask/fonts/fonts.conf"),
        )
        .env("CHROMIUM", &browser.program)
        .env("CHROMEDRIVER", &browser.driver)
        .env("TEST_FAILURES_DIR", project.failures())
        .run()?;
    Ok(())
}
