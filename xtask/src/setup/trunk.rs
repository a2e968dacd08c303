//! Trunk, which makes the page out of index.html and the browser module.

use std::path::PathBuf;

use super::Cache;
use super::cargo_install::{self, Tool};
use crate::error::Error;

/// The folder that it is in.
pub fn ensure(cache: &Cache<'_>, version: &str) -> Result<PathBuf, Error> {
    let tool = Tool {
        package: "trunk",
        program: "trunk",
        version,
        locked: true,
        length: "it makes the page; about 5 minutes on 2 cores",
    };
    cargo_install::ensure(cache, &tool)
}
