//! What rustup adds to Rust.

use std::path::Path;

use anyhow::{Result, bail};

use super::step;
use crate::process;
use crate::project::{Project, WASM};

/// The standard library for the browser module.
pub fn target(project: &Project) -> Result<()> {
    let mut rustc = process::command("rustc");
    rustc.current_dir(&project.root);
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    let folder = process::capture(&mut rustc)?;
    let there = Path::new(folder.trim()).is_dir();
    if there {
        Ok(())
    } else {
        add(project, &["target", "add", WASM])
    }
}

/// rustfmt and clippy.
pub fn components(project: &Project) -> Result<()> {
    let there = |program: &str| {
        let mut ask = process::command(program);
        process::succeeds(ask.current_dir(&project.root).arg("--version"))
    };
    if there("cargo-fmt") && there("cargo-clippy") {
        Ok(())
    } else {
        add(project, &["component", "add", "rustfmt", "clippy"])
    }
}

fn add(project: &Project, arguments: &[&str]) -> Result<()> {
    let what = format!("rustup {}", arguments.join(" "));
    if process::on_path("rustup").is_none() {
        bail!("rustup is missing: install Rust with it (https://rustup.rs), then {what}");
    }
    let mut rustup = process::command("rustup");
    rustup.current_dir(&project.root).args(arguments);
    let mend = "see to it that rustup reaches the network (it says above why it did not), then run this again";
    step(&what, || process::run(&mut rustup, &what, Some(mend)))
}
