//! Makes typed Rust of the texts in `text/`, as the product's own build does, so that the tests
//! name a text by its key.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../text");
    println!("cargo::rerun-if-changed={}", texts.display());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let catalogue = catalogue::read(&texts)?;
    fs::write(out.join("text.rs"), catalogue.rust_with("super::Filled"))?;
    let mut files = String::new();
    for (name, content) in catalogue.files() {
        fs::write(out.join(&name), content)?;
        write!(files, "include_str!({name:?}), ")?;
    }
    let count = catalogue.files().count();
    fs::write(
        out.join("files.rs"),
        format!("/// In the order of `LANGUAGES`.\nconst FILES: [&str; {count}] = [{files}];\n"),
    )?;
    Ok(())
}
