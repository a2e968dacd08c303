//! axe-core, which knows what keeps people from using a page.

use std::path::PathBuf;

use super::cache::Cache;
use super::tool::{Source, Tool};
use crate::error::Error;
use crate::versions;

/// Its script, which the browser tests run in each screen.
pub fn ensure(cache: &Cache<'_>) -> Result<PathBuf, Error> {
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
