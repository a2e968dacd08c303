//! What comes from npm to be read, and not to be run: axe-core, and browser-compat-data.

use std::path::PathBuf;

use super::cache::Cache;
use super::tool::{Source, Tool};
use crate::error::Error;
use crate::versions;

/// axe-core's script, which the browser tests run in each screen.
pub fn axe(cache: &Cache<'_>) -> Result<PathBuf, Error> {
    let axe = Tool {
        package: "axe-core",
        program: "axe-core",
        version: versions::AXE.to_owned(),
        source: Source::NpmLibrary,
        purpose: "finds what keeps people from using a page",
        length: "about 5 seconds",
    };
    Ok(axe.ensure(cache)?.join("axe-core/axe.min.js"))
}

/// Since when browsers have what: MDN's tables.
pub fn compat_data(cache: &Cache<'_>) -> Result<PathBuf, Error> {
    let data = Tool {
        package: "@mdn/browser-compat-data",
        program: "browser-compat-data",
        version: versions::COMPAT_DATA.to_owned(),
        source: Source::NpmLibrary,
        purpose: "says since when browsers have what",
        length: "about 5 seconds",
    };
    let folder = data.ensure(cache)?;
    Ok(folder.join("@mdn/browser-compat-data/data.json"))
}
