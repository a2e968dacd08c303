//! Our own page: `index.html` with the module, the styles, the texts and the scripts that it loads.

use std::fs;

use super::esbuild;
use super::lazy_scripts::{self, LazyScripts};
use super::module::Module;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup::Tools;

/// The styles of the module, in their order. The package has them too.
pub const STYLES: [&str; 4] = ["tokens", "base", "parts", "journey"];

/// What is of our own page alone.
const PAGE_STYLE: &str = "page";

/// In index.html, between these is what Trunk reads in development. A release has its own in that place.
const BEGIN: &str = "<!-- In development: -->\n";
const END: &str = "<!-- Until here. -->\n";

/// What is copied as it is, from `public/`.
const PUBLIC: [&str; 2] = ["favicon.svg", "apple-touch-icon.png"];

/// Makes the page in `dist/`.
pub fn make(
    project: &Project,
    tools: &Tools,
    module: &Module,
    scripts: &LazyScripts,
) -> Result<(), Error> {
    let dist = project.dist();
    files::empty_folder(&dist)?;
    for name in [&module.script, &module.main]
        .into_iter()
        .chain(&module.chunks)
    {
        files::copy(&module.folder.join(name), &dist.join(name))?;
    }
    for name in PUBLIC {
        files::copy(&project.root.join("public").join(name), &dist.join(name))?;
    }
    let boot = project.root.join("public/boot.js");
    esbuild::run(project, tools, &boot, &dist.join("boot.js"), &[])?;
    scripts.copy_named(&dist.join(lazy_scripts::FOLDER))?;
    let style = style(project, tools)?;
    let texts = write_texts(project, &dist)?;
    let head = format!(
        "<link rel=\"stylesheet\" href=\"/{style}\">\
         <link id=\"app-js\" rel=\"modulepreload\" href=\"/{script}\">\
         <link id=\"app-wasm\" rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"/{main}\">\
         <script src=\"/boot.js\" defer data-texts=\"/{texts}/\"></script>\n",
        script = module.script,
        main = module.main,
    );
    let source = project.root.join("index.html");
    let html = release(&files::read(&source)?, &head)
        .ok_or_else(|| Error::file(&source, format!("needs the lines {BEGIN}and {END}")))?;
    files::write(&dist.join("index.html"), html)
}

/// The page of a release: with its own head in the place of Trunk's.
fn release(html: &str, head: &str) -> Option<String> {
    let (before, rest) = html.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, head, after].concat())
}

/// One file of all styles, named by its content.
fn style(project: &Project, tools: &Tools) -> Result<String, Error> {
    let all = project.target.join("module/page.css");
    let mut text = String::new();
    for name in STYLES.into_iter().chain([PAGE_STYLE]) {
        text += &files::read(&project.root.join("style").join(format!("{name}.css")))?;
    }
    files::write(&all, text)?;
    let small = all.with_extension("min.css");
    esbuild::run(project, tools, &all, &small, &[])?;
    let text = files::read(&small)?;
    let name = format!("style-{}.css", files::content_hash(text.as_bytes()));
    files::write(&project.dist().join(&name), text)?;
    Ok(name)
}

/// The texts of each language, in a folder that is named by their content: which one.
pub fn write_texts(project: &Project, page: &std::path::Path) -> Result<String, Error> {
    let catalogue = catalogue::read(&project.root.join("text"))
        .map_err(|error| Error::io("read the texts")(std::io::Error::other(error)))?;
    let folder = page.join(catalogue.folder());
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    for (name, content) in catalogue.files() {
        files::write(&folder.join(name), content)?;
    }
    Ok(catalogue.folder().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_has_its_own_head_and_nothing_of_trunks() {
        let html = format!("<head>\n<title>x</title>\n{BEGIN}<link data-trunk>\n{END}</head>");
        let page = release(&html, "<link>\n").expect("it has the marks");
        assert_eq!(page, "<head>\n<title>x</title>\n<link>\n</head>");
        assert_eq!(release("<head></head>", ""), None);
    }
}
