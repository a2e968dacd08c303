//! nginx, which the server is attacked through.

use std::env;
use std::path::{Path, PathBuf};

use super::apt::Packages;
use crate::error::Error;
use crate::process;

/// Where Debian puts it, which is not on every user's `PATH`.
const DEBIANS: &str = "/usr/sbin/nginx";

const PACKAGES: Packages = Packages {
    what: "nginx",
    names: &["nginx"],
    purpose: "which the server is attacked through",
    length: "a few seconds",
    instead: "let NGINX name one that is there",
    // Else Debian has it serve port 80 at once.
    meanwhile: Some(("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101")),
};

/// The program: the one that `NGINX` names, or else what is on `PATH`, or else Debian's package.
pub fn ensure() -> Result<PathBuf, Error> {
    let find = || {
        let named = env::var_os("NGINX").filter(|value| !value.is_empty());
        let debians = Path::new(DEBIANS);
        named
            .map(PathBuf::from)
            .or_else(|| process::on_path("nginx"))
            .or_else(|| debians.is_file().then(|| debians.to_owned()))
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    PACKAGES.install()?;
    find().ok_or_else(|| PACKAGES.not_found("let NGINX name its program"))
}
