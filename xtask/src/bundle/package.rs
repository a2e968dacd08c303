//! The npm package: the same module as the page's, byte for byte, behind a script that mounts it into a
//! dashboard.

use std::fs;
use std::path::Path;

use super::esbuild;
use super::lazy_scripts::LazyScripts;
use super::module::Module;
use super::page::STYLES;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup::Tools;

/// What is of the package alone.
const HOST_STYLE: &str = "host";

/// The version in `package/package.json`, in the place of which this repository's comes.
const NO_VERSION: &str = "0.0.0";

/// What is copied as it is, from `package/`.
const COPIED: [&str; 2] = ["README.md", "index.d.ts"];

/// Makes the package in `dist-package/`.
pub fn make(
    project: &Project,
    tools: &Tools,
    module: &Module,
    scripts: &LazyScripts,
) -> Result<(), Error> {
    let (package, source) = (project.package(), project.root.join("package"));
    files::empty_folder(&package)?;
    for name in [&module.main].into_iter().chain(&module.chunks) {
        files::copy(&module.folder.join(name), &package.join(name))?;
    }
    let script = module.folder.join(&module.script);
    files::copy(&script, &package.join("module.js"))?;
    texts(project, &package)?;
    scripts.copy_plain(&package)?;
    entry(project, tools, &package)?;
    for name in COPIED {
        files::copy(&source.join(name), &package.join(name))?;
    }
    let manifest = files::read(&source.join("package.json"))?;
    let manifest = manifest.replace(NO_VERSION, env!("CARGO_PKG_VERSION"));
    files::write(&package.join("package.json"), manifest)
}

/// The texts of each language, which the package's script must name.
fn texts(project: &Project, package: &Path) -> Result<(), Error> {
    let entry = project.root.join("package/index.js");
    let script = files::read(&entry)?;
    let catalogue = catalogue::read(&project.root.join("text"))
        .map_err(|error| Error::io("read the texts")(std::io::Error::other(error)))?;
    let folder = package.join("texts");
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    for (name, content) in catalogue.files() {
        if !script.contains(&format!("./texts/{name}")) {
            return Err(Error::file(&entry, format!("does not name ./texts/{name}")));
        }
        files::write(&folder.join(name), content)?;
    }
    Ok(())
}

/// The script that mounts the module, with the styles in it.
fn entry(project: &Project, tools: &Tools, package: &Path) -> Result<(), Error> {
    let work = project.target.join("package");
    fs::create_dir_all(&work).map_err(Error::path("make", &work))?;
    let mut styles = String::new();
    for name in STYLES.into_iter().chain([HOST_STYLE]) {
        let file = project.root.join("style").join(format!("{name}.css"));
        styles += &units(&files::read(&file)?);
    }
    let all = work.join("all.css");
    files::write(&all, styles)?;
    esbuild::run(project, tools, &all, &work.join("styles.css"), &[])?;
    for name in ["index.js", "connection.js"] {
        files::copy(&project.root.join("package").join(name), &work.join(name))?;
    }
    let options = [
        "--bundle",
        "--format=esm",
        "--loader:.css=text",
        "--external:./module.js",
        "--external:./phone.js",
        "--external:./copy.js",
    ];
    let source = work.join("index.js");
    esbuild::run(project, tools, &source, &package.join("index.js"), &options)
}

/// Styles whose `rem` is not that of the dashboard, in which it may be anything: a measure of our own, which
/// the dashboard may set. A query of the window's width goes by the browser's own in any case.
fn units(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for line in css.split_inclusive('\n') {
        if line.trim_start().starts_with('@') {
            out += line;
            continue;
        }
        let mut rest = line;
        while let Some(end) = rest.find("rem") {
            let before = &rest[..end];
            let digits = before
                .rfind(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
                .map_or(0, |at| at + 1);
            let (text, number) = before.split_at(digits);
            out += text;
            out += &match number.parse::<f32>() {
                Ok(_) => format!("calc({number} * var(--doubletick-rem, 16px))"),
                Err(_) => format!("{number}rem"),
            };
            rest = &rest[end + "rem".len()..];
        }
        out += rest;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rem_becomes_our_own_but_for_the_windows_width() {
        let css =
            "@media (min-width: 40rem) {\n.a { font: 1rem/1.5 x; top: -0.5rem; } .remark { }\n}\n";
        let own = |number| format!("calc({number} * var(--doubletick-rem, 16px))");
        let expected = format!(
            "@media (min-width: 40rem) {{\n.a {{ font: {}/1.5 x; top: {}; }} .remark {{ }}\n}}\n",
            own("1"),
            own("-0.5")
        );
        assert_eq!(units(css), expected);
    }
}
