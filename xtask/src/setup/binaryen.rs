//! Binaryen's wasm-opt, which makes the module a fifth smaller.

use std::path::PathBuf;

use super::Cache;
use super::npm_install::{self, Tool};
use crate::error::Error;

/// The folder that it is in.
pub fn ensure(cache: &Cache<'_>, version: &str) -> Result<PathBuf, Error> {
    let tool = Tool {
        package: "binaryen",
        program: "wasm-opt",
        version,
        length: "it makes the module smaller; about 10 seconds",
    };
    npm_install::ensure(cache, &tool)
}
