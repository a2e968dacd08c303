//! What a customer downloads only when they come to it, beside the first load: each file under a name made
//! of its content, in a folder that the page finds it in.

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::fingerprint;
use crate::process;
use crate::project::Project;
use crate::setup::Tools;

/// The folder, in `target/` and in the bundle.
pub const FOLDER: &str = "later";

/// A script, with all that it takes.
struct Script {
    /// The variable by which the browser module learns, when it is compiled, where the script is: a path from
    /// the page's base.
    variable: &'static str,
    source: &'static str,
    name: &'static str,
    /// What the licences of what is in it want to be told.
    notice: Option<&'static str>,
}

const SCRIPTS: [Script; 2] = [
    Script {
        variable: "DOUBLETICK_PHONE_FIELD",
        source: "src/ui/phone/field.js",
        name: "phone",
        notice: Some(
            "/*! With libphonenumber-js, MIT, (c) Nikolay Kuchumov, and the metadata of Google's libphonenumber, Apache-2.0 */",
        ),
    },
    Script {
        variable: "DOUBLETICK_COPY",
        source: "src/ui/copy.js",
        name: "copy",
        notice: None,
    },
];

/// Makes the scripts. For each the variable that tells the browser module where it is, and where.
pub fn make(project: &Project, tools: &Tools) -> Result<Vec<(&'static str, String)>, Error> {
    let folder = project.target.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::path("remove", &folder))?;
    }
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    let made = |script: &Script| {
        let path = make_one(project, tools, &folder, script)?;
        Ok((script.variable, path))
    };
    SCRIPTS.iter().map(made).collect()
}

fn make_one(
    project: &Project,
    tools: &Tools,
    folder: &Path,
    script: &Script,
) -> Result<String, Error> {
    let made = folder.join(script.name);
    process::run(
        process::command(&tools.esbuild)
            .current_dir(&project.root)
            .env("NODE_PATH", &tools.libraries)
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
            .args(["--loader:.css=text", "--log-level=warning"])
            .args(script.notice.map(|notice| format!("--banner:js={notice}")))
            .arg(format!("--outfile={}", made.display()))
            .arg(script.source),
        &format!("making a script of {}", script.source),
        None,
    )?;
    let content = fs::read(&made).map_err(Error::path("read", &made))?;
    let name = format!("{}-{}.js", script.name, fingerprint::for_name(&content));
    let named = folder.join(&name);
    fs::rename(&made, &named).map_err(Error::path("name", &named))?;
    Ok(format!("{FOLDER}/{name}"))
}

/// Copies them into the package, under names that stay: its own script names them.
pub fn copy(project: &Project, package: &Path) -> Result<(), Error> {
    let folder = project.target.join(FOLDER);
    for entry in fs::read_dir(&folder).map_err(Error::path("read", &folder))? {
        let made = entry.map_err(Error::path("read", &folder))?.path();
        let name = made.file_name().and_then(|name| name.to_str());
        let plain = SCRIPTS.iter().find(|script| {
            name.and_then(|name| name.strip_prefix(script.name))
                .is_some_and(|rest| rest.starts_with('-'))
        });
        if let Some(script) = plain {
            let copied = package.join(format!("{}.js", script.name));
            fs::copy(&made, &copied).map_err(Error::path("write", &copied))?;
        }
    }
    Ok(())
}
