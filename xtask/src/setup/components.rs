//! rustfmt and clippy.

use super::step;
use crate::error::Error;
use crate::process;
use crate::project::Project;

/// Has rustup bring them, if they aren't there.
pub fn ensure(project: &Project) -> Result<(), Error> {
    let installed = |program: &str| {
        process::command(program)
            .current_dir(&project.root)
            .arg("--version")
            .output()
            .is_ok_and(|output| output.status.success())
    };
    if installed("cargo-fmt") && installed("cargo-clippy") {
        return Ok(());
    }
    let add = "rustup component add rustfmt clippy";
    if process::on_path("rustup").is_none() {
        return Err(Error::Missing {
            what: "rustfmt or clippy".to_owned(),
            why: "which check the code".to_owned(),
            mend: format!("install Rust with rustup (https://rustup.rs), then {add}"),
        });
    }
    step("adding rustfmt and clippy to Rust", "a few seconds", || {
        process::run(
            process::command("rustup").current_dir(&project.root).args([
                "component",
                "add",
                "rustfmt",
                "clippy",
            ]),
            &format!("`{add}`"),
            Some(
                "see to it that rustup reaches the network (it says above why it did not), then run this again",
            ),
        )
    })
}
