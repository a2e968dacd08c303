//! rustfmt and clippy.

use super::step;
use crate::error::Error;
use crate::process;

/// Has rustup bring them, if they aren't there.
pub fn ensure() -> Result<(), Error> {
    let installed = |program: &str| {
        process::command(program)
            .arg("--version")
            .output()
            .is_ok_and(|output| output.status.success())
    };
    if installed("cargo-fmt") && installed("cargo-clippy") {
        return Ok(());
    }
    let mend = "rustup component add rustfmt clippy";
    if process::on_path("rustup").is_none() {
        return Err(Error::Missing {
            what: "rustfmt or clippy".to_owned(),
            why: "which check the code".to_owned(),
            mend: format!("{mend} (rustup: https://rustup.rs)"),
        });
    }
    step("adding rustfmt and clippy to Rust", "a few seconds", || {
        process::run(
            process::command("rustup").args(["component", "add", "rustfmt", "clippy"]),
            mend,
            Some("see what rustup said above; it needs https://static.rust-lang.org"),
        )
    })
}
