//! The standard library for wasm32-unknown-unknown.

use std::fs;
use std::path::Path;

use super::step;
use crate::error::Error;
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Has rustup bring it, if it isn't there.
pub fn ensure() -> Result<(), Error> {
    if installed()? {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Error::Missing {
            what: format!("Rust's standard library for {TARGET}"),
            why: "and so is rustup, which would fetch it".to_owned(),
            mend: format!(
                "rustup target add {TARGET} (rustup: https://rustup.rs), or your distribution's package of it"
            ),
        });
    }
    step("adding the wasm32 target to Rust", "a few seconds", || {
        process::run(
            process::command("rustup").args(["target", "add", TARGET]),
            &format!("rustup target add {TARGET}"),
            Some("see what rustup said above; it needs https://static.rust-lang.org"),
        )
    })
}

fn installed() -> Result<bool, Error> {
    let said = process::capture(process::command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]))?;
    Ok(fs::read_dir(Path::new(said.trim())).is_ok_and(|mut files| files.next().is_some()))
}
