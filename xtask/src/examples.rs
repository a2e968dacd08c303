//! The host example that has to be built: React with Vite, checked by TypeScript against the package's types.

use std::path::PathBuf;

use anyhow::Result;

use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup;

/// Its folder, from the repository's root.
const FOLDER: &str = "examples/react-dashboard";

/// What it is made of.
const SOURCES: [&str; 7] = [
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
    let sources = SOURCES.map(|name| project.root.join(name));
    if built.join("index.html").is_file() && files::is_up_to_date(&stamp, &sources)? {
        return Ok(built);
    }
    println!("Building the React example: about half a minute the first time.");
    setup::npm_ci(&folder, "fetching what the React example needs from npm")?;
    let mut build = process::command("npm");
    build
        .current_dir(&folder)
        .args(["run", "build", "--silent"]);
    process::run(&mut build, "building the React example", None)?;
    files::write(&stamp, "")?;
    Ok(built)
}
