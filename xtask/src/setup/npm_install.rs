//! Tools that are npm packages.

use std::path::PathBuf;

use super::{Cache, on_path, step};
use crate::error::Error;
use crate::process;

/// A tool to be fetched.
pub struct Tool<'a> {
    /// The package.
    pub package: &'a str,
    /// The program that it brings.
    pub program: &'a str,
    /// The version wanted.
    pub version: &'a str,
    /// What it is for and how long it takes.
    pub length: &'a str,
}

/// The folder with the program in it: one on `PATH`, or else the cache's.
pub fn ensure(cache: &Cache<'_>, tool: &Tool<'_>) -> Result<PathBuf, Error> {
    let Tool {
        package,
        program,
        version,
        length,
    } = *tool;
    if let Some(folder) = on_path(program, version) {
        return Ok(folder);
    }
    // These programs are started by Node, so it is needed after the installation too.
    need("node", program)?;
    let folder = cache.ensure(&format!("{package}-{version}"), |partial| {
        need("npm", program)?;
        step(&format!("fetching {program} {version} from npm"), length, || {
            process::run(
                process::command("npm")
                    .current_dir(cache.folder)
                    .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
                    .args(["--no-package-lock", "--prefix"])
                    .arg(partial)
                    .arg(format!("{package}@{version}")),
                &format!("fetching {program} {version}"),
                Some("see what npm said above; it needs https://registry.npmjs.org. Then run this again"),
            )
        })
    })?;
    Ok(folder.join("node_modules").join(".bin"))
}

fn need(program: &str, tool: &str) -> Result<(), Error> {
    if process::on_path(program).is_some() {
        return Ok(());
    }
    Err(Error::Missing {
        what: program.to_owned(),
        why: format!("which {tool} needs, a tool that makes the download smaller"),
        mend: "install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm)"
            .to_owned(),
    })
}
