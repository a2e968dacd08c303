//! What a customer downloads before they can press anything, and what is fetched when it is wanted, against the
//! budgets.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::bundle::compress::compressed_name;
use crate::bundle::lazy_scripts;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::text::thousands;

/// One file, and why it is fetched.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    cause: String,
    raw: u64,
    brotli: u64,
}

/// Files that count together, and what they may weigh.
#[derive(Debug)]
struct Group {
    title: &'static str,
    rows: Vec<Row>,
    budget: u64,
}

/// What the bundle weighs.
#[derive(Debug)]
pub struct Report([Group; 2]);

#[derive(Deserialize)]
struct Budgets {
    first_load: Budget,
    chunks: Budget,
}

#[derive(Deserialize)]
struct Budget {
    brotli_bytes: u64,
}

/// When a file of the bundle is fetched.
#[derive(Debug, PartialEq, Eq)]
enum When {
    /// Before anything can be pressed.
    First,
    /// When the page is idle, or when it is wanted.
    Chunk,
    /// Never, by most customers: another language, a script for one field.
    Rarely,
}

impl Report {
    /// Weighs the bundle in `dist/`.
    pub fn read(project: &Project) -> Result<Self, Error> {
        let dist = project.dist();
        if !dist.join("index.html").is_file() {
            return Err(Error::Missing {
                what: "the bundle".to_owned(),
                why: "which is what would be weighed".to_owned(),
                mend: "cargo xtask dist".to_owned(),
            });
        }
        let path = project.root.join("budget.toml");
        let budgets: Budgets =
            toml::from_str(&files::read(&path)?).map_err(|error| Error::file(&path, error))?;
        let mut all = Vec::new();
        files::collect(&dist, &mut all).map_err(Error::io("read the bundle"))?;
        all.sort();
        let (mut first, mut chunks) = (Vec::new(), Vec::new());
        for file in all {
            let name = file.strip_prefix(&dist).unwrap_or(&file);
            match cause(name) {
                (When::First, cause) => first.push(weigh(&file, cause)?),
                (When::Chunk, cause) => chunks.push(weigh(&file, cause)?),
                (When::Rarely, _) => {}
            }
        }
        Ok(Self([
            Group {
                title: "First load",
                rows: first,
                budget: budgets.first_load.brotli_bytes,
            },
            Group {
                title: "Chunks",
                rows: chunks,
                budget: budgets.chunks.brotli_bytes,
            },
        ]))
    }

    /// Whether it is within the budgets.
    pub fn fits(&self) -> bool {
        self.0.iter().all(Group::fits)
    }

    /// Prints it as tables.
    pub fn print(&self) {
        for group in &self.0 {
            print!("\n{}", group.table());
        }
    }

    /// The whole in a line.
    pub fn summary(&self) -> String {
        let [first, chunks] = &self.0;
        format!(
            "the first load is {} bytes in brotli, of {} allowed, and the chunks are {} of {}{}.",
            thousands(first.total()),
            thousands(first.budget),
            thousands(chunks.total()),
            thousands(chunks.budget),
            if self.fits() { "" } else { ": OVER the budget" }
        )
    }
}

impl Group {
    fn fits(&self) -> bool {
        self.total() <= self.budget
    }

    fn total(&self) -> u64 {
        self.rows.iter().map(|row| row.brotli).sum()
    }

    fn table(&self) -> String {
        let names = self.rows.iter().map(|row| row.cause.len());
        let width = names.max().unwrap_or(0).max(self.title.len());
        let line = |name: &str, raw: &str, brotli: &str| {
            format!("{name:width$}  {raw:>10}  {brotli:>10}\n")
        };
        let mut table = line(self.title, "bytes", "in brotli");
        for row in &self.rows {
            table += &line(&row.cause, &thousands(row.raw), &thousands(row.brotli));
        }
        let raw = self.rows.iter().map(|row| row.raw).sum();
        table += &line("all", &thousands(raw), &thousands(self.total()));
        table += &line("budget", "", &thousands(self.budget));
        table += &if self.fits() {
            format!(
                "Within the budget, with {} bytes to spare.\n",
                thousands(self.budget - self.total())
            )
        } else {
            format!(
                "OVER the budget by {} bytes.\n",
                thousands(self.total() - self.budget)
            )
        };
        table
    }
}

/// When a file of the bundle is fetched, and what it is. One that is not known here counts as of the first load.
fn cause(file: &Path) -> (When, String) {
    let name = file.to_string_lossy();
    let stem = name.split(['-', '.']).next().unwrap_or_default();
    let ending = file.extension().and_then(|ending| ending.to_str());
    let of_folder = |folder: &str| name.starts_with(folder);
    let (when, cause) = match (stem, ending) {
        (_, Some("br")) | ("apple", Some("png")) => (When::Rarely, stem),
        _ if of_folder(lazy_scripts::FOLDER) => (When::Rarely, stem),
        ("text", _) if file.ends_with("en.txt") => (When::First, "texts, in English"),
        ("text", _) => (When::Rarely, stem),
        ("index", _) => (When::First, "page"),
        ("favicon", _) => (When::First, "icon"),
        ("boot", _) => (When::First, "boot script"),
        ("style", _) => (When::First, "styles"),
        ("app", Some("js")) => (When::First, "script"),
        ("app", Some("wasm")) => (When::First, "module"),
        (chunk, Some("wasm")) => (When::Chunk, chunk),
        _ => (When::First, &*name),
    };
    (when, cause.to_owned())
}

fn weigh(file: &Path, cause: String) -> Result<Row, Error> {
    let length = |path: &Path| fs::metadata(path).map(|file| file.len());
    let raw = length(file).map_err(Error::path("read", file))?;
    let brotli = length(&compressed_name(file)).unwrap_or(raw);
    Ok(Row { cause, raw, brotli })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(brotli: u64) -> Group {
        let row = Row {
            cause: "module".to_owned(),
            raw: 300_000,
            brotli,
        };
        Group {
            title: "First load",
            rows: vec![row],
            budget: 120_000,
        }
    }

    #[test]
    fn the_table_lines_up_and_tells_what_is_left() {
        let expected = "\
First load       bytes   in brotli
module         300,000     100,000
all            300,000     100,000
budget                     120,000
Within the budget, with 20,000 bytes to spare.
";
        assert_eq!(group(100_000).table(), expected);
    }

    #[test]
    fn over_is_over_by_one() {
        assert!(group(120_000).fits());
        assert!(!group(120_001).fits());
        let table = group(120_001).table();
        assert!(table.ends_with("OVER the budget by 1 bytes.\n"));
        let report = Report([group(120_000), group(120_001)]);
        assert!(!report.fits(), "each has a budget of its own");
    }

    #[test]
    fn every_file_has_its_cause() {
        for (file, expected) in [
            ("index.html", (When::First, "page")),
            ("app-1a2b.wasm", (When::First, "module")),
            ("app-1a2b.js", (When::First, "script")),
            ("style-1a2b.css", (When::First, "styles")),
            ("text-1a2b/en.txt", (When::First, "texts, in English")),
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
