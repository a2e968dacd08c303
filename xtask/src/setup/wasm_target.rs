//! The standard library for wasm32-unknown-unknown.

use std::fs;
use std::path::Path;

use super::step;
use crate::error::Error;
use crate::process;
use crate::project::{Project, WASM};

/// Has rustup bring it, if it isn't there.
pub fn ensure(project: &Project) -> Result<(), Error> {
    if installed(project)? {
        return Ok(());
    }
    let add = format!("rustup target add {WASM}");
    if process::on_path("rustup").is_none() {
        return Err(Error::Missing {
            what: format!("Rust's standard library for {WASM}"),
            why: "and so is rustup, which would fetch it".to_owned(),
            mend: format!("install Rust with rustup (https://rustup.rs), then {add}"),
        });
    }
    step("adding the wasm32 target to Rust", "a few seconds", || {
        process::run(
            process::command("rustup")
                .current_dir(&project.root)
                .args(["target", "add", WASM]),
            &format!("`{add}`"),
            Some(
                "see to it that rustup reaches the network (it says above why it did not), then run this again",
            ),
        )
    })
}

fn installed(project: &Project) -> Result<bool, Error> {
    let said = process::capture(process::command("rustc").current_dir(&project.root).args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]))?;
    Ok(fs::read_dir(Path::new(said.trim())).is_ok_and(|mut files| files.next().is_some()))
}
