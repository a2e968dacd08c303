//! The host example that has to be built: React with Vite, checked by TypeScript against the package's types.

use std::path::PathBuf;

use anyhow::Result;

use crate::fingerprint;
use crate::process;
use crate::project::Project;
use crate::setup;

/// Its folder, from the repository's root.
const FOLDER: &str = "examples/react-dashboard";

/// What it is made of.
const SOURCES: &[&str] = &[
    "dist-package",
    "examples/react-dashboard/index.html",
    "examples/react-dashboard/package-lock.json",
    "examples/react-dashboard/package.json",
    "examples/react-dashboard/src",
    "examples/react-dashboard/tsconfig.json",
    "examples/react-dashboard/vite.config.ts",
];

/// Builds the example unless it is made of what is there now. The folder that it is served from.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = project.root.join(FOLDER);
    let built = folder.join("dist");
    let stamp = project.target.join("react-dashboard.stamp");
    let sources = fingerprint::of(&project.root, SOURCES)?;
    let is_built = built.join("index.html").is_file();
    if is_built && fs_err::read_to_string(&stamp).is_ok_and(|was| was == sources) {
        return Ok(built);
    }
    println!("Building the React example: about half a minute the first time.");
    setup::npm_ci(&folder, "fetching what the React example needs from npm")?;
    let mut build = process::command("npm");
    build
        .current_dir(&folder)
        .args(["run", "build", "--silent"]);
    process::run(&mut build, "building the React example", None)?;
    fs_err::write(&stamp, sources)?;
    Ok(built)
}
