//! esbuild: joins scripts and styles, and makes them smaller.

use std::path::Path;

use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::setup::Tools;

/// Runs it on one file.
pub fn run(
    project: &Project,
    tools: &Tools,
    from: &Path,
    to: &Path,
    options: &[&str],
) -> Result<(), Error> {
    Ok(process::run(
        process::command(&tools.esbuild)
            .current_dir(&project.root)
            .env("NODE_PATH", &tools.libraries)
            .args(options)
            .args(["--minify", "--target=es2022", "--log-level=warning"])
            .arg(format!("--outfile={}", to.display()))
            .arg(from),
        &format!("making {} of {}", to.display(), from.display()),
        None,
    )?)
}
