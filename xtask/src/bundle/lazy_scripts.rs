//! Scripts that a customer's browser fetches only when they come to what wants them: on our own page each under a
//! name made of its content, which the module is compiled with; in development and in the package under a plain one.

use std::fs;
use std::path::{Path, PathBuf};

use super::esbuild;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup::Tools;

/// The folder, in `target/` and in the bundle.
pub const FOLDER: &str = "lazy";

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

/// The scripts as made.
pub struct LazyScripts {
    folder: PathBuf,
    hashes: Vec<String>,
}

/// Makes the scripts.
pub fn make(project: &Project, tools: &Tools) -> Result<LazyScripts, Error> {
    let folder = project.target.join(FOLDER);
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    let mut hashes = Vec::new();
    for script in &SCRIPTS {
        let made = folder.join(format!("{}.js", script.name));
        let notice = script.notice.map(|notice| format!("--banner:js={notice}"));
        let mut options = vec!["--bundle", "--format=esm", "--loader:.css=text"];
        options.extend(notice.as_deref());
        let source = project.root.join(script.source);
        esbuild::run(project, tools, &source, &made, &options)?;
        hashes.push(files::content_hash(files::read(&made)?.as_bytes()));
    }
    Ok(LazyScripts { folder, hashes })
}

impl LazyScripts {
    fn named(&self) -> impl Iterator<Item = (&'static Script, String)> {
        let named = |(script, hash): (&'static Script, &String)| {
            (script, format!("{}-{hash}.js", script.name))
        };
        SCRIPTS.iter().zip(&self.hashes).map(named)
    }

    /// Tells the browser module where the scripts are, when it is compiled.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.named()
            .map(|(script, name)| (script.variable, format!("{FOLDER}/{name}")))
    }

    /// Copies them under the names that the module is compiled with.
    pub fn copy_named(&self, to: &Path) -> Result<(), Error> {
        fs::create_dir_all(to).map_err(Error::path("make", to))?;
        let mut named = self.named();
        named.try_for_each(|(script, name)| self.copy(script, &to.join(name)))
    }

    /// Copies them under names that stay.
    pub fn copy_plain(&self, to: &Path) -> Result<(), Error> {
        fs::create_dir_all(to).map_err(Error::path("make", to))?;
        let mut all = SCRIPTS.iter();
        all.try_for_each(|script| self.copy(script, &to.join(format!("{}.js", script.name))))
    }

    fn copy(&self, script: &Script, to: &Path) -> Result<(), Error> {
        files::copy(&self.folder.join(format!("{}.js", script.name)), to)
    }
}
