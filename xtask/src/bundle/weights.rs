//! What the npm package weighs, by cause, for its README: measured each time that the package is made.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::compress;
use crate::files;

/// The line of the README in whose place the weights stand.
const PLACE: &str = "<!-- weights -->";

/// Files that count together.
#[derive(Debug, PartialEq, Eq)]
struct Cause {
    name: &'static str,
    /// When a customer's browser downloads them.
    when: &'static str,
}

/// What a file of the package is there for.
fn cause(file: &Path) -> Cause {
    let name = file.to_string_lossy();
    let (name, when) = match &*name {
        "texts/en.txt" => ("texts in English", "first"),
        "index.js" | "react.js" => ("scripts and styles", "first"),
        "module.js" => ("the module's script", "first"),
        "phone.js" => ("the list of countries", "with a phone field"),
        "copy.js" => ("copying", "with a button that copies"),
        name if name.starts_with("texts/") => ("texts in other languages", "one of them, first"),
        name if name.starts_with("app-") => ("the module", "first"),
        name if name.ends_with(".wasm") => ("chunks of the module", "when the page is idle"),
        name if name.ends_with(".js") => ("other scripts", "when they are needed"),
        _ => ("licences, types and this page", "never"),
    };
    Cause { name, when }
}

/// Puts the weights into the package's README.
pub fn into_readme(package: &Path) -> Result<()> {
    let path = package.join("README.md");
    let readme = fs::read_to_string(&path)?;
    ensure!(readme.contains(PLACE), "package/README.md has no {PLACE}");
    Ok(fs::write(path, readme.replace(PLACE, &table(package)?))?)
}

/// A row for each cause, the heaviest download first.
fn table(package: &Path) -> Result<String> {
    let mut causes: Vec<(Cause, usize, usize)> = Vec::new();
    for file in files::all(package) {
        let content = fs::read(&file)?;
        let is_wasm = file.extension().is_some_and(|ending| ending == "wasm");
        let small = compress::brotli(&content, is_wasm)?.len();
        let cause = cause(file.strip_prefix(package)?);
        match causes.iter_mut().find(|(known, ..)| *known == cause) {
            Some((_, raw, brotli)) => (*raw, *brotli) = (*raw + content.len(), *brotli + small),
            None => causes.push((cause, content.len(), small)),
        }
    }
    causes.sort_by_key(|(cause, raw, brotli)| (cause.when == "never", usize::MAX - brotli, *raw));
    let first = causes.iter().filter(|(cause, ..)| cause.when == "first");
    let first: usize = first.map(|(.., brotli)| brotli).sum();
    let mut table =
        String::from("| what | bytes | in brotli | downloaded |\n| --- | --: | --: | --- |\n");
    for (Cause { name, when }, raw, brotli) in &causes {
        writeln!(table, "| {name} | {raw} | {brotli} | {when} |")?;
    }
    write!(
        table,
        "\nThe first download is {} kB in brotli.",
        first.div_ceil(1000)
    )?;
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readme_says_what_each_cause_weighs_and_the_first_download_by_their_sum() {
        let folder = tempfile::tempdir().expect("it can be made");
        let package = folder.path();
        fs::create_dir(package.join("texts")).expect("it can be made");
        for (name, content) in [
            ("README.md", format!("Before\n{PLACE}\nafter")),
            ("index.js", "a".repeat(5000)),
            ("app-1a2b.wasm", "b".repeat(9000)),
            ("settings-1a2b.wasm", "c".repeat(70)),
            ("onboarding-1a2b.wasm", "d".repeat(30)),
            ("texts/en.txt", "e".repeat(10)),
            ("LICENSE", "f".repeat(10)),
        ] {
            fs::write(package.join(name), content).expect("it can be written");
        }
        into_readme(package).expect("it can be made");
        let readme = fs::read_to_string(package.join("README.md")).expect("it is there");
        assert!(
            readme.contains("\n| chunks of the module | 100 | "),
            "{readme}"
        );
        assert!(readme.contains("| the module | 9000 | "), "{readme}");
        assert!(
            readme.contains("The first download is 1 kB in brotli."),
            "{readme}"
        );
        assert!(!readme.contains(PLACE), "{readme}");
        // What is never downloaded is last.
        let rows: Vec<&str> = readme
            .lines()
            .filter(|line| line.starts_with("| "))
            .collect();
        assert!(
            rows.last().is_some_and(|row| row.ends_with("| never |")),
            "{rows:?}"
        );
        // A second time there is nothing to put them in the place of.
        assert!(into_readme(package).is_err());
    }

    #[test]
    fn the_packages_readme_has_a_place_for_them() {
        let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../package/README.md");
        let readme = fs::read_to_string(readme).expect("it is there");
        assert_eq!(readme.matches(PLACE).count(), 1);
    }
}
