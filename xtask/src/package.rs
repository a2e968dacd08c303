//! The npm package: the same module as the page's, byte for byte, behind a script that mounts it into a
//! dashboard. One compilation makes both.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::fingerprint;
use crate::later;
use crate::process;
use crate::project::{MODULE, Project, WASM};
use crate::setup::Tools;

/// The styles of the module, in the page's order; then what is a dashboard's alone. What is of our own page
/// alone is left out.
const STYLES: [&str; 5] = ["tokens", "base", "parts", "journey", "host"];

/// The version in `package/package.json`, in the place of which this repository's comes.
const NO_VERSION: &str = "0.0.0";

/// Where our own types begin in what wasm-bindgen writes: before them are those of the browser's things.
const OWN: &str = "/** What the module wants";

/// The last of them. After it is how its script is started, which is ours to know.
const LAST: &str = "declare global {";

/// Where that ends.
const END: &str = "\n}\n";

/// The module in the package.
const WASM_FILE: &str = "module_bg.wasm";

/// Makes the package of the bundle in `dist/`.
pub fn make(project: &Project, tools: &Tools) -> Result<(), Error> {
    let package = project.package();
    if package.exists() {
        fs::remove_dir_all(&package).map_err(Error::path("remove", &package))?;
    }
    fs::create_dir_all(&package).map_err(Error::path("make", &package))?;
    module(project, &package)?;
    texts(project, &package)?;
    later::copy(project, &package)?;
    types(project, tools, &package)?;
    door(project, tools, &package)?;
    let manifest = read(&project.root.join("package/package.json"))?;
    let manifest = manifest.replace(NO_VERSION, env!("CARGO_PKG_VERSION"));
    write(&package.join("package.json"), &manifest)?;
    let readme = read(&project.root.join("package/README.md"))?;
    write(&package.join("README.md"), &readme)
}

/// The module with its script, under names that stay.
fn module(project: &Project, package: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    fingerprint::collect(&project.dist(), &mut files).map_err(Error::io("read the bundle"))?;
    let wasm = files
        .into_iter()
        .find(|file| file.to_str().is_some_and(|name| name.ends_with("_bg.wasm")))
        .ok_or_else(|| missing("the module in dist/"))?;
    let name = wasm.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| missing("the module's name"))?;
    let script = wasm.with_file_name(name.replace("_bg.wasm", ".js"));
    let copied = package.join(WASM_FILE);
    fs::copy(&wasm, &copied).map_err(Error::path("write", &copied))?;
    let text = read(&script)?;
    let own = format!("{MODULE}_bg.wasm");
    let named = [name, &own].into_iter().find(|name| text.contains(name));
    let named = named.ok_or_else(|| missing("the module's name in its script"))?;
    write(&package.join("module.js"), &text.replace(named, WASM_FILE))
}

/// The texts of each language, which the package's script must name.
fn texts(project: &Project, package: &Path) -> Result<(), Error> {
    let door = read(&project.root.join("package/index.js"))?;
    let catalogue = catalogue::read(&project.root.join("text"))
        .map_err(|error| Error::io("read the texts")(std::io::Error::other(error)))?;
    let folder = package.join("texts");
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    for (name, content) in catalogue.files() {
        if !door.contains(&format!("./texts/{name}")) {
            return Err(missing(&format!("{name} in package/index.js")));
        }
        let file = folder.join(name);
        fs::write(&file, content).map_err(Error::path("write", &file))?;
    }
    Ok(())
}

/// The types, as wasm-bindgen writes them.
fn types(project: &Project, tools: &Tools, package: &Path) -> Result<(), Error> {
    let folder = project.target.join("package-types");
    let compiled = project
        .target
        .join(WASM)
        .join("wasm-release")
        .join(format!("{MODULE}.wasm"));
    process::run(
        process::command(tools.wasm_bindgen.join("wasm-bindgen"))
            .args(["--target", "web", "--out-name", "module", "--out-dir"])
            .arg(&folder)
            .arg(&compiled),
        "writing the package's types",
        None,
    )?;
    let all = read(&folder.join("module.d.ts"))?;
    let begin = all.find(OWN).ok_or_else(|| missing("our own types"))?;
    let last = all
        .find(LAST)
        .ok_or_else(|| missing("the last of our own types"))?;
    let end = all[last..].find(END).ok_or_else(|| missing("their end"))?;
    write(
        &package.join("index.d.ts"),
        &all[begin..last + end + END.len()],
    )
}

/// The script that mounts the module, with the styles in it.
fn door(project: &Project, tools: &Tools, package: &Path) -> Result<(), Error> {
    let work = project.target.join("package");
    fs::create_dir_all(&work).map_err(Error::path("make", &work))?;
    let mut styles = String::new();
    for name in STYLES {
        let file = project.root.join("style").join(format!("{name}.css"));
        styles += &units(&read(&file)?);
    }
    let all = work.join("all.css");
    write(&all, &styles)?;
    let small = work.join("styles.css");
    esbuild(tools, &all, &small, &["--minify"])?;
    for name in ["index.js", "connection.js"] {
        let text = read(&project.root.join("package").join(name))?;
        write(&work.join(name), &text)?;
    }
    let source = work.join("index.js");
    let options = [
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--loader:.css=text",
        "--external:./module.js",
        "--external:./phone.js",
        "--external:./copy.js",
    ];
    esbuild(tools, &source, &package.join("index.js"), &options)
}

fn esbuild(tools: &Tools, from: &Path, to: &Path, options: &[&str]) -> Result<(), Error> {
    Ok(process::run(
        process::command(&tools.esbuild)
            .args(options)
            .arg("--log-level=warning")
            .arg(format!("--outfile={}", to.display()))
            .arg(from),
        "making the package's script",
        None,
    )?)
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

fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(Error::path("read", file))
}

fn write(file: &PathBuf, text: &str) -> Result<(), Error> {
    fs::write(file, text).map_err(Error::path("write", file))
}

fn missing(what: &str) -> Error {
    Error::Missing {
        what: what.to_owned(),
        why: "of which the package is made".to_owned(),
        mend: "cargo xtask dist".to_owned(),
    }
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
