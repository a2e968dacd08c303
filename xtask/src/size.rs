//! What a customer downloads before they can press anything, and what is downloaded when it is needed, against the
//! budgets of `budget.toml`.

use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::bundle::compress::compressed_name;
use crate::bundle::lazy_scripts;
use crate::files;
use crate::project::Project;

/// What the bundle weighs: the first load, and the chunks.
#[derive(Debug)]
pub struct Report([Group; 2]);

/// Files that count together.
#[derive(Debug)]
struct Group {
    title: &'static str,
    /// A line for each file: its cause, and its bytes as they are and in brotli.
    lines: String,
    brotli_bytes: u64,
    budget: Budget,
}

#[derive(Deserialize)]
struct Budgets {
    first_load: Budget,
    chunks: Budget,
}

#[derive(Debug, Deserialize)]
struct Budget {
    brotli_bytes: u64,
}

/// When a file of the bundle is downloaded.
#[derive(Debug, PartialEq, Eq)]
enum When {
    /// Before anything can be pressed.
    First,
    /// When the page is idle, or when it is needed.
    Chunk,
    /// Never, by most customers: another language, a script for one field.
    Rarely,
}

impl Report {
    /// Weighs the bundle in `dist/`.
    pub fn read(project: &Project) -> Result<Self> {
        let dist = project.dist();
        let is_there = dist.join("index.html").is_file();
        ensure!(is_there, "there is no bundle: cargo xtask dist makes it");
        let budgets: Budgets = toml::from_str(&project.sh.read_file("budget.toml")?)?;
        let mut first = Group::new("First load", budgets.first_load);
        let mut chunks = Group::new("Chunks", budgets.chunks);
        for file in files::all(&dist) {
            let raw = file.metadata()?.len();
            let compressed = compressed_name(&file).metadata();
            let brotli = compressed.map_or(raw, |compressed| compressed.len());
            match cause(file.strip_prefix(&dist)?) {
                (When::First, cause) => first.add(&cause, raw, brotli),
                (When::Chunk, cause) => chunks.add(&cause, raw, brotli),
                (When::Rarely, _) => {}
            }
        }
        Ok(Self([first, chunks]))
    }

    /// Whether it is within the budgets.
    pub fn fits(&self) -> bool {
        let mut groups = self.0.iter();
        groups.all(|group| group.brotli_bytes <= group.budget.brotli_bytes)
    }

    /// Prints each file, and how much of each budget is used.
    pub fn print(&self) {
        for group in &self.0 {
            println!("\n{:20} {:>9} {:>9}", group.title, "bytes", "in brotli");
            println!("{}{}", group.lines, group.summary());
        }
    }

    /// How much of each budget is used.
    pub fn summary(&self) -> String {
        self.0.each_ref().map(Group::summary).join("; ")
    }
}

impl Group {
    fn new(title: &'static str, budget: Budget) -> Self {
        Self {
            title,
            lines: String::new(),
            brotli_bytes: 0,
            budget,
        }
    }

    fn add(&mut self, cause: &str, raw: u64, brotli: u64) {
        self.lines += &format!("{cause:20} {raw:>9} {brotli:>9}\n");
        self.brotli_bytes += brotli;
    }

    fn summary(&self) -> String {
        let (title, total) = (self.title, self.brotli_bytes);
        let spare = self.budget.brotli_bytes.abs_diff(total);
        match total <= self.budget.brotli_bytes {
            true => format!("{title}: {total} bytes in brotli, {spare} below the budget"),
            false => format!("{title}: {total} bytes in brotli, OVER the budget by {spare}"),
        }
    }
}

/// When a file of the bundle is downloaded, and what it is. One that is not known here counts as of the first load.
fn cause(file: &Path) -> (When, String) {
    let name = file.to_string_lossy();
    let stem = name.split(['-', '.']).next().unwrap_or_default();
    let ending = file.extension().and_then(|ending| ending.to_str());
    let (when, cause) = match (stem, ending) {
        (_, Some("br")) | ("apple", Some("png")) => (When::Rarely, stem),
        _ if file.starts_with(lazy_scripts::FOLDER) => (When::Rarely, stem),
        ("text", _) if file.ends_with("en.txt") => (When::First, "texts, in English"),
        ("text", _) if file.ends_with("en-rest.txt") => (When::Chunk, "texts"),
        ("text", _) => (When::Rarely, stem),
        ("index", _) => (When::First, "page"),
        ("favicon", _) => (When::First, "icon"),
        ("boot", _) => (When::First, "boot script"),
        ("style", _) => (When::First, "styles"),
        ("rest", _) => (When::Chunk, "styles"),
        ("app", Some("js")) => (When::First, "script"),
        ("app", Some("wasm")) => (When::First, "module"),
        (chunk, Some("wasm")) => (When::Chunk, chunk),
        _ => (When::First, &*name),
    };
    (when, cause.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(brotli: u64) -> Group {
        let brotli_bytes = 120_000;
        let mut group = Group::new("First load", Budget { brotli_bytes });
        group.add("module", 300_000, brotli);
        group
    }

    #[test]
    fn each_group_has_a_budget_and_over_is_over_by_one() {
        assert!(Report([group(120_000), group(120_000)]).fits());
        let report = Report([group(100_000), group(120_001)]);
        assert!(!report.fits());
        let expected = "First load: 100000 bytes in brotli, 20000 below the budget; \
                        First load: 120001 bytes in brotli, OVER the budget by 1";
        assert_eq!(report.summary(), expected);
    }

    #[test]
    fn every_file_has_its_cause() {
        for (file, expected) in [
            ("index.html", (When::First, "page")),
            ("app-1a2b.wasm", (When::First, "module")),
            ("app-1a2b.js", (When::First, "script")),
            ("style-1a2b.css", (When::First, "styles")),
            ("rest-1a2b.css", (When::Chunk, "styles")),
            ("text-1a2b/en.txt", (When::First, "texts, in English")),
            ("text-1a2b/en-rest.txt", (When::Chunk, "texts")),
            ("text-1a2b/hi.txt", (When::Rarely, "text")),
            ("settings-1a2b.wasm", (When::Chunk, "settings")),
            ("settings-1a2b.wasm.br", (When::Rarely, "settings")),
            ("lazy/phone-1a2b.js", (When::Rarely, "lazy/phone")),
            ("new.woff2", (When::First, "new.woff2")),
        ] {
            let (when, cause) = cause(Path::new(file));
            assert_eq!((when, &*cause), expected, "{file}");
        }
    }
}
