//! esbuild, which takes the spaces and long names out of JavaScript and CSS. Trunk's own way of doing so
//! does not understand what wasm-bindgen writes.

use std::path::PathBuf;

use super::Cache;
use super::npm_install::{self, Tool};
use crate::error::Error;

/// The version wanted.
pub const VERSION: &str = "0.28.2";

/// The folder that it is in.
pub fn ensure(cache: &Cache<'_>) -> Result<PathBuf, Error> {
    let tool = Tool {
        package: "esbuild",
        program: "esbuild",
        version: VERSION,
        length: "it makes the scripts smaller; about 5 seconds",
    };
    npm_install::ensure(cache, &tool)
}
