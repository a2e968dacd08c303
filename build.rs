//! Makes typed Rust of the texts in `text/`, and fails where one is missing in a language.

use std::env;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=text");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(told)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(told)?);
    let catalogue = catalogue::read(&root.join("text")).map_err(told)?;
    fs::write(out.join("languages.rs"), catalogue.languages_rust()).map_err(told)?;
    fs::write(out.join("texts.rs"), catalogue.texts_rust()).map_err(told)?;
    for (name, content) in catalogue.files() {
        fs::write(out.join(name), content).map_err(told)?;
    }
    Ok(())
}

/// On lines of its own: cargo prints it as it is.
fn told(error: impl std::fmt::Display) -> String {
    format!("\n{error}\n")
}
