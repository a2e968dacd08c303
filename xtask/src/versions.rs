//! Which version of each tool the project wants: read from the files that must say it anyway, so that
//! raising a version is one edit; and those that no other file has to say.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::error::Error;
use crate::project::Project;

/// geckodriver's: it drives every Firefox that is kept alive.
pub const GECKODRIVER: &str = "0.37.1";

/// cargo-deny's, which `deny.toml` is written for.
pub const CARGO_DENY: &str = "0.20.2";

/// axe-core's, whose rules each screen is held to.
pub const AXE: &str = "4.14.1";

/// MDN's browser-compat-data, out of which docs/browsers.md is made.
pub const COMPAT_DATA: &str = "8.1.9";

/// The versions wanted.
#[derive(Debug, PartialEq, Eq)]
pub struct Versions {
    /// `trunk-version` in Trunk.toml.
    pub trunk: String,
    /// `[tools] wasm_opt` in Trunk.toml: binaryen's number.
    pub binaryen: String,
    /// The crate's version in Cargo.lock, which the tool's must equal.
    pub wasm_bindgen: String,
}

#[derive(Deserialize)]
struct TrunkToml {
    #[serde(rename = "trunk-version")]
    trunk_version: String,
    tools: Tools,
}

#[derive(Deserialize)]
struct Tools {
    wasm_opt: String,
}

#[derive(Deserialize)]
struct CargoLock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Versions {
    /// Reads them.
    pub fn read(project: &Project) -> Result<Self, Error> {
        let (trunk, binaryen) = parsed(&project.root.join("Trunk.toml"), from_trunk_toml)?;
        let wasm_bindgen = parsed(&project.root.join("Cargo.lock"), from_cargo_lock)?;
        Ok(Self {
            trunk,
            binaryen,
            wasm_bindgen,
        })
    }
}

fn parsed<T>(path: &Path, parse: fn(&str) -> Result<T, String>) -> Result<T, Error> {
    let text = fs::read_to_string(path).map_err(Error::path("read", path))?;
    parse(&text).map_err(|problem| Error::file(path, problem))
}

fn from_trunk_toml(text: &str) -> Result<(String, String), String> {
    let file: TrunkToml = toml::from_str(text).map_err(|error| error.to_string())?;
    let trunk = file.trunk_version.trim_start_matches('=').trim();
    let binaryen = file
        .tools
        .wasm_opt
        .strip_prefix("version_")
        .ok_or("wasm_opt must be `version_<number>`")?;
    Ok((trunk.to_owned(), binaryen.to_owned()))
}

fn from_cargo_lock(text: &str) -> Result<String, String> {
    let file: CargoLock = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut found = file
        .package
        .into_iter()
        .filter(|package| package.name == "wasm-bindgen")
        .map(|package| package.version);
    match (found.next(), found.next()) {
        (Some(version), None) => Ok(version),
        (None, _) => Err("has no wasm-bindgen, so there is no browser module to build".to_owned()),
        (Some(one), Some(other)) => Err(format!(
            "has two versions of wasm-bindgen, {one} and {other}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_wasm_bindgen() {
        let lock = r#"
            version = 4
            [[package]]
            name = "wasm-bindgen-macro"
            version = "0.1.0"
            [[package]]
            name = "wasm-bindgen"
            version = "0.2.130"
            dependencies = ["cfg-if"]
        "#;
        assert_eq!(from_cargo_lock(lock), Ok("0.2.130".to_owned()));
    }

    #[test]
    fn none_or_two_are_told() {
        assert!(from_cargo_lock("package = []").is_err());
        let two = r#"
            package = [
                { name = "wasm-bindgen", version = "0.2.1" },
                { name = "wasm-bindgen", version = "0.3.0" },
            ]
        "#;
        assert!(from_cargo_lock(two).is_err_and(|problem| problem.contains("0.3.0")));
    }

    #[test]
    fn trunk_toml_names_trunk_and_binaryen() {
        let text = "trunk-version = \"=0.21.14\"\n[tools]\nwasm_opt = \"version_132\"";
        assert_eq!(
            from_trunk_toml(text),
            Ok(("0.21.14".to_owned(), "132".to_owned()))
        );
        assert!(from_trunk_toml("trunk-version = \"1\"\n[tools]\nwasm_opt = \"132\"").is_err());
    }

    #[test]
    fn the_projects_own_files_are_understood() {
        let project = Project::find().expect("this is a checkout");
        let versions = Versions::read(&project).expect("the files are well formed");
        assert!(versions.wasm_bindgen.starts_with("0.2."));
    }
}
