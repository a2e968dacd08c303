//! Our own page: `index.html` with the module, the styles, the texts and the scripts that it loads. And the gallery's.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::esbuild;
use super::lazy_scripts::{self, LazyScripts};
use super::module::Module;
use crate::files;
use crate::project::Project;
use crate::setup::{self, Tools};

/// The styles of any screen, in their order.
const FIRST_STYLES: [&str; 4] = ["tokens", "icons", "base", "parts"];

/// The styles of the screens in chunks, which come with the first of those on our own page. They come after the
/// others, in a file of their own.
const REST_STYLES: [&str; 2] = ["more-icons", "journey"];

/// What is of our own page alone.
const PAGE_STYLE: &str = "page";

/// In a page, between these is what Trunk reads in development. What is made without Trunk has its own in that place.
const BEGIN: &str = "<!-- In development: -->\n";
const END: &str = "<!-- Until here. -->\n";

/// What is copied as it is, from `public/`.
const PUBLIC: [&str; 2] = ["favicon.svg", "apple-touch-icon.png"];

/// In index.html, in the place of the address of the texts' folder, in development.
const TEXTS: &str = "texts-of-this-build";

/// Makes the page in `dist/`.
pub fn make(
    project: &Project,
    tools: &Tools,
    module: &Module,
    scripts: &LazyScripts,
) -> Result<()> {
    let (sh, dist) = (&project.sh, project.dist());
    files::empty_folder(sh, &dist)?;
    let own = [&module.script, &module.main].into_iter();
    for name in own.chain(&module.chunks) {
        sh.copy_file(module.folder.join(name), &dist)?;
    }
    for name in PUBLIC {
        sh.copy_file(Path::new("public").join(name), &dist)?;
    }
    esbuild(
        project,
        tools,
        Path::new("public/boot.js"),
        &dist.join("boot.js"),
        &[],
    )?;
    scripts.copy_hashed(project, &dist.join(lazy_scripts::FOLDER))?;
    let [style, rest] = [
        style(project, tools, "style", &with_page_style(&FIRST_STYLES))?,
        style(project, tools, "rest", &REST_STYLES)?,
    ];
    let texts = write_texts(project, &dist)?;
    let head = head(&style, &module.script, &module.main, &texts, Some(&rest));
    write_page(project, "index.html", &head, &dist)
}

/// Makes the gallery's page in this folder, as quick to build as Trunk's and without it. `module` and `wasm` lie there
/// already, by these names.
pub fn make_gallery(
    project: &Project,
    scripts: &LazyScripts,
    folder: &Path,
    (module, wasm): (&str, &str),
) -> Result<()> {
    let sh = &project.sh;
    let style = "gallery.css";
    let own = sh.read_file("src/gallery/gallery.css")?;
    sh.write_file(folder.join(style), styles(project, PAGE_STYLE)? + &own)?;
    sh.copy_file("public/boot.js", folder)?;
    scripts.copy_plain(project, &folder.join(lazy_scripts::FOLDER))?;
    let texts = write_texts(project, folder)?;
    write_page(
        project,
        "gallery.html",
        &head(style, module, wasm, &texts, None),
        folder,
    )
}

/// What a page loads: `public/boot.js` finds the module through the two links. `rest`: what the module finds the
/// styles of its chunks by (`src/web/styles.rs`); without it they are with the others.
fn head(style: &str, module: &str, wasm: &str, texts: &str, rest: Option<&str>) -> String {
    let rest = rest.map_or(String::new(), |rest| format!(" data-styles=\"/{rest}\""));
    format!(
        "<link rel=\"stylesheet\" href=\"/{style}\">\
         <link id=\"app-js\" rel=\"modulepreload\" href=\"/{module}\">\
         <link id=\"app-wasm\" rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"/{wasm}\">\
         <script src=\"/boot.js\" defer data-texts=\"/{texts}/\"{rest}></script>\n",
    )
}

/// Writes a page of the repository as `index.html` of this folder, with this head.
fn write_page(project: &Project, page: &str, head: &str, folder: &Path) -> Result<()> {
    let html = with_head(&project.sh.read_file(page)?, head)
        .with_context(|| format!("{page} needs the lines {BEGIN}and {END}"))?;
    Ok(project.sh.write_file(folder.join("index.html"), html)?)
}

/// Adds texts and lazy scripts to the page that Trunk is making: it calls this (`Trunk.toml`) before it puts the
/// page where it serves it from.
pub fn complete_trunks(project: &Project) -> Result<()> {
    let page = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let page = page.context("Trunk calls this, with TRUNK_STAGING_DIR: run cargo xtask dev")?;
    let tools = setup::build_tools(project)?;
    let scripts = lazy_scripts::make(project, &tools)?;
    scripts.copy_plain(project, &page.join(lazy_scripts::FOLDER))?;
    let texts = write_texts(project, &page)?;
    let (sh, index) = (&project.sh, page.join("index.html"));
    let html = sh.read_file(&index)?.replace(TEXTS, &format!("/{texts}/"));
    Ok(sh.write_file(index, html)?)
}

/// A page with its own head in the place of Trunk's.
fn with_head(html: &str, head: &str) -> Option<String> {
    let (before, rest) = html.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, head, after].concat())
}

/// All styles in one: those of the module, and then these.
pub fn styles(project: &Project, last: &str) -> Result<String> {
    let names = [&FIRST_STYLES[..], &REST_STYLES, &[last]].concat();
    joined(project, &names)
}

/// The styles of any screen, and those of the page around it.
fn with_page_style(first: &[&'static str]) -> Vec<&'static str> {
    [first, &[PAGE_STYLE]].concat()
}

fn joined(project: &Project, names: &[&str]) -> Result<String> {
    let mut text = String::new();
    for name in names {
        text += &project.sh.read_file(format!("style/{name}.css"))?;
    }
    Ok(text)
}

/// One file of these styles, named by its content.
fn style(project: &Project, tools: &Tools, file: &str, names: &[&str]) -> Result<String> {
    let sh = &project.sh;
    let all = project.target.join(format!("module/{file}.css"));
    sh.write_file(&all, joined(project, names)?)?;
    let small = all.with_extension("min.css");
    esbuild(project, tools, &all, &small, &[])?;
    let text = sh.read_file(&small)?;
    let name = format!("{file}-{}.css", files::content_hash(text.as_bytes()));
    sh.write_file(project.dist().join(&name), text)?;
    Ok(name)
}

/// The texts of each language, in a folder that is named by their content. Returns its name.
fn write_texts(project: &Project, page: &Path) -> Result<String> {
    let catalogue = catalogue::read(&project.root.join("text"))?;
    let folder = catalogue.folder();
    for (name, content) in catalogue.files_in_two() {
        project
            .sh
            .write_file(page.join(&folder).join(name), content)?;
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_own_head_and_nothing_of_trunks() {
        let html = format!("<head>\n<title>x</title>\n{BEGIN}<link data-trunk>\n{END}</head>");
        let page = with_head(&html, "<link>\n").expect("it has the marks");
        assert_eq!(page, "<head>\n<title>x</title>\n<link>\n</head>");
        assert_eq!(with_head("<head></head>", ""), None);
    }
}
