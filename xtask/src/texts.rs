//! The languages' files. Trunk calls this when it has made the page (`Trunk.toml`), before it puts it where
//! it is served from.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::error::Error;
use crate::project::Project;

/// What stands in index.html in the place of the folder's address.
const FOLDER: &str = "texts-of-this-build";

/// Adds them to the page that Trunk is making, and tells the page where they are.
pub fn add(project: &Project) -> Result<(), Error> {
    let Some(page) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Error::Missing {
            what: "TRUNK_STAGING_DIR".to_owned(),
            why: "as Trunk calls this while it makes the page".to_owned(),
            mend: "cargo xtask dist".to_owned(),
        });
    };
    let catalogue = catalogue::read(&project.root.join("text"))
        .map_err(|error| Error::io("read the texts")(std::io::Error::other(error)))?;
    let folder = page.join(catalogue.folder());
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    for (name, content) in catalogue.files() {
        let file = folder.join(name);
        fs::write(&file, content).map_err(Error::path("write", &file))?;
    }
    let index = page.join("index.html");
    let html = fs::read_to_string(&index).map_err(Error::path("read", &index))?;
    let html = html.replace(FOLDER, &format!("/{}/", catalogue.folder()));
    fs::write(&index, html).map_err(Error::path("write", &index))
}
