//! What the page has beside the module, in development: texts and lazy scripts. Trunk calls this when it has made
//! the page (`Trunk.toml`), before it puts it where it is served from.

use std::env;
use std::path::PathBuf;

use super::lazy_scripts;
use super::page::write_texts;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup;

/// What stands in index.html in the place of the folder's address.
const FOLDER: &str = "texts-of-this-build";

/// Adds them to the page that Trunk is making, and tells the page where the texts are.
pub fn add(project: &Project) -> Result<(), Error> {
    let Some(page) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Error::Missing {
            what: "TRUNK_STAGING_DIR".to_owned(),
            why: "as Trunk calls this while it makes the page".to_owned(),
            mend: "cargo xtask dev".to_owned(),
        });
    };
    let tools = setup::build_tools(project)?;
    lazy_scripts::make(project, &tools)?.copy_plain(&page.join(lazy_scripts::FOLDER))?;
    let texts = write_texts(project, &page)?;
    let index = page.join("index.html");
    let html = files::read(&index)?.replace(FOLDER, &format!("/{texts}/"));
    files::write(&index, html)
}
