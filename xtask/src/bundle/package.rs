//! The npm package: the same module as the page's, byte for byte, behind a script that mounts it into a
//! dashboard.

use std::path::Path;

use anyhow::{Result, ensure};
use regex::Regex;

use super::lazy_scripts::LazyScripts;
use super::module::Module;
use super::{esbuild, page, weights};
use crate::files;
use crate::project::Project;
use crate::setup::Tools;

/// What is of the package alone.
const HOST_STYLE: &str = "host";

/// The version in `package/package.json`, in the place of which this repository's comes.
const NO_VERSION: &str = "0.0.0";

/// What is copied as it is, from `package/`.
const COPIED: [&str; 7] = [
    "README.md",
    "THIRD-PARTY-NOTICES.txt",
    "index.d.ts",
    "react.d.ts",
    "react.js",
    "svelte.d.ts",
    "vue.d.ts",
];

/// Makes the package in `dist-package/`.
pub fn make(
    project: &Project,
    tools: &Tools,
    module: &Module,
    scripts: &LazyScripts,
) -> Result<()> {
    let (sh, package, source) = (&project.sh, project.package(), Path::new("package"));
    files::empty_folder(sh, &package)?;
    for name in [&module.main].into_iter().chain(&module.chunks) {
        sh.copy_file(module.folder.join(name), &package)?;
    }
    sh.copy_file(
        module.folder.join(&module.script),
        package.join("module.js"),
    )?;
    texts(project, &package)?;
    scripts.copy_plain(project, &package)?;
    entry(project, tools, &package)?;
    for name in COPIED {
        sh.copy_file(source.join(name), &package)?;
    }
    sh.copy_file("LICENSE", &package)?;
    let manifest = sh.read_file("package/package.json")?;
    let manifest = manifest.replace(NO_VERSION, env!("CARGO_PKG_VERSION"));
    sh.write_file(package.join("package.json"), manifest)?;
    weights::into_readme(&package)
}

/// The texts of each language, which the package's script must name.
fn texts(project: &Project, package: &Path) -> Result<()> {
    let script = project.sh.read_file("package/assets.js")?;
    for (name, content) in catalogue::read(&project.root.join("text"))?.files() {
        let is_named = script.contains(&format!("./texts/{name}"));
        ensure!(is_named, "package/assets.js does not name ./texts/{name}");
        project
            .sh
            .write_file(package.join("texts").join(name), content)?;
    }
    Ok(())
}

/// The script that mounts the module, with the styles in it.
fn entry(project: &Project, tools: &Tools, package: &Path) -> Result<()> {
    let (sh, work) = (&project.sh, project.target.join("package"));
    let all = work.join("all.css");
    sh.write_file(&all, units(&page::styles(project, HOST_STYLE)?)?)?;
    esbuild(project, tools, &all, &work.join("styles.css"), &[])?;
    for file in
        files::all(Path::new("package")).filter(|file| file.extension() == Some("js".as_ref()))
    {
        sh.copy_file(file, &work)?;
    }
    let options = [
        // Without white space it would have no comments, and one tells the dashboard's bundler what to leave alone. Later
        // options win.
        "--minify-whitespace=false",
        "--bundle",
        "--format=esm",
        "--loader:.css=text",
        "--external:./module.js",
        "--external:./phone.js",
        "--external:./copy.js",
    ];
    esbuild(
        project,
        tools,
        &work.join("index.js"),
        &package.join("index.js"),
        &options,
    )
}

/// Styles whose `rem` is not that of the dashboard, in which it may be anything: a measure of our own, which
/// the dashboard may set. A query of the window's width goes by the browser's own in any case.
fn units(css: &str) -> Result<String> {
    let rem = Regex::new(r"(-?[0-9.]+)rem\b")?;
    let own = "calc($1 * var(--doubletick-rem, 16px))";
    let lines = css
        .split_inclusive('\n')
        .map(|line| match line.trim_start() {
            query if query.starts_with('@') => line.into(),
            _ => rem.replace_all(line, own),
        });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_takes_the_workspaces_version_which_the_changelog_names() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read = |name| std::fs::read_to_string(root.join(name)).expect("it is there");
        let version = format!("\"version\": \"{NO_VERSION}\"");
        assert!(read("package/package.json").contains(&version));
        let (changelog, version) = (read("CHANGELOG.md"), env!("CARGO_PKG_VERSION"));
        let names = |line: &str| line.starts_with("## [") && line.contains(version);
        assert!(
            changelog.lines().any(names),
            "CHANGELOG.md has no {version}"
        );
    }

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
        assert_eq!(units(css).expect("it is a pattern"), expected);
    }
}
