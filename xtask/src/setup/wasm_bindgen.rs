//! wasm-bindgen, which makes the JavaScript that stands between the module and the browser.

use std::path::PathBuf;

use super::Cache;
use super::cargo_install::{self, Tool};
use crate::error::Error;

/// The folder that it is in.
pub fn ensure(cache: &Cache<'_>, version: &str) -> Result<PathBuf, Error> {
    let tool = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        // Its lock file names a crate that was withdrawn.
        locked: false,
        length: "it joins wasm and JavaScript; about 2 minutes on 2 cores",
    };
    cargo_install::ensure(cache, &tool)
}
