//! Scripts that a customer's browser downloads only when they are needed: on our own page each under a name made of
//! its content, which the module is compiled with; in development and in the package under a plain one.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::esbuild;
use crate::files;
use crate::project::Project;
use crate::setup::Tools;

/// The folder, in `target/` and in the bundle.
pub const FOLDER: &str = "lazy";

/// A script, with all that it imports.
struct Script {
    name: &'static str,
    source: &'static str,
    /// The variable by which the browser module learns, when it is compiled, where the script is: a path from
    /// the page's base.
    variable: &'static str,
    /// The notice that the licences of what is in it require.
    notice: Option<&'static str>,
}

const SCRIPTS: [Script; 2] = [
    Script {
        name: "phone",
        source: "src/ui/phone/field.js",
        variable: "DOUBLETICK_PHONE_FIELD",
        notice: Some(
            "--banner:js=/*! With libphonenumber-js, MIT, (c) Nikolay Kuchumov, and the metadata of Google's libphonenumber, Apache-2.0 */",
        ),
    },
    Script {
        name: "copy",
        source: "src/ui/copy.js",
        variable: "DOUBLETICK_COPY",
        notice: None,
    },
];

/// The scripts as made.
pub struct LazyScripts(Vec<Made>);

struct Made {
    file: PathBuf,
    plain_name: String,
    hashed_name: String,
    variable: &'static str,
}

/// Makes the scripts.
pub fn make(project: &Project, tools: &Tools) -> Result<LazyScripts> {
    let make = |script: &Script| {
        let plain_name = format!("{}.js", script.name);
        let file = project.target.join(FOLDER).join(&plain_name);
        let mut options = vec!["--bundle", "--format=esm", "--loader:.css=text"];
        options.extend(script.notice);
        esbuild(project, tools, Path::new(script.source), &file, &options)?;
        let hash = files::content_hash(&project.sh.read_binary_file(&file)?);
        Ok(Made {
            file,
            plain_name,
            hashed_name: format!("{}-{hash}.js", script.name),
            variable: script.variable,
        })
    };
    Ok(LazyScripts(
        SCRIPTS.iter().map(make).collect::<Result<_>>()?,
    ))
}

impl LazyScripts {
    /// Tells the browser module where the scripts are, when it is compiled.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, String)> {
        let made = self.0.iter();
        made.map(|made| (made.variable, format!("{FOLDER}/{}", made.hashed_name)))
    }

    /// Copies them under the names that the module is compiled with.
    pub fn copy_hashed(&self, project: &Project, to: &Path) -> Result<()> {
        self.copy(project, to, |made| &made.hashed_name)
    }

    /// Copies them under names that stay.
    pub fn copy_plain(&self, project: &Project, to: &Path) -> Result<()> {
        self.copy(project, to, |made| &made.plain_name)
    }

    fn copy(&self, project: &Project, to: &Path, name: impl Fn(&Made) -> &String) -> Result<()> {
        project.sh.create_dir(to)?;
        let mut made = self.0.iter();
        made.try_for_each(|made| project.sh.copy_file(&made.file, to.join(name(made))))?;
        Ok(())
    }
}
