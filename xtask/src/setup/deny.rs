//! cargo-deny, which checks what we depend on.

use std::path::PathBuf;

use super::cache::Cache;
use super::tool::{Source, Tool};
use crate::error::Error;
use crate::versions;

/// Its program, built from source if it is not there: Debian has none.
pub fn ensure(cache: &Cache<'_>) -> Result<PathBuf, Error> {
    let deny = Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: versions::CARGO_DENY.to_owned(),
        source: Source::Crate { locked: true },
        purpose: "checks what we depend on",
        length: "about 4 minutes on 2 cores",
    };
    Ok(deny.ensure(cache)?.join(deny.program))
}
