//! What a customer downloads before they can press anything, against the budget.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::Error;
use crate::fingerprint;
use crate::project::Project;
use crate::shrink::compressed_name;
use crate::text::thousands;

/// One file of the first load.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    raw: u64,
    brotli: u64,
}

/// The files of the first load and what they may weigh.
#[derive(Debug)]
pub struct Report {
    rows: Vec<Row>,
    budget: u64,
}

#[derive(Deserialize)]
struct Budget {
    first_load: FirstLoad,
}

#[derive(Deserialize)]
struct FirstLoad {
    brotli_bytes: u64,
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
        let text = fs::read_to_string(&path).map_err(Error::path("read", &path))?;
        let budget: Budget = toml::from_str(&text).map_err(|error| Error::file(&path, error))?;
        Ok(Self {
            rows: rows(&dist)?,
            budget: budget.first_load.brotli_bytes,
        })
    }

    /// Whether it is within the budget.
    pub fn fits(&self) -> bool {
        self.total() <= self.budget
    }

    /// Prints it as a table.
    pub fn print(&self) {
        print!("\n{}", self.table());
    }

    /// The whole in a line.
    pub fn summary(&self) -> String {
        format!(
            "the first load is {} bytes in brotli, of {} allowed{}.",
            thousands(self.total()),
            thousands(self.budget),
            if self.fits() { "" } else { ": OVER the budget" }
        )
    }

    fn total(&self) -> u64 {
        self.rows.iter().map(|row| row.brotli).sum()
    }

    fn table(&self) -> String {
        let width = self
            .rows
            .iter()
            .map(|row| row.name.len())
            .max()
            .unwrap_or(0)
            .max(10);
        let line = |name: &str, raw: &str, brotli: &str| {
            format!("{name:width$}  {raw:>10}  {brotli:>10}\n")
        };
        let mut table = line("First load", "bytes", "in brotli");
        for row in &self.rows {
            table += &line(&row.name, &thousands(row.raw), &thousands(row.brotli));
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

/// index.html and what it loads, and what that loads in turn.
fn rows(dist: &Path) -> Result<Vec<Row>, Error> {
    let mut names = BTreeSet::new();
    // The script finds the language's file by the folder that the page names.
    let mut next = vec![PathBuf::from("index.html"), english(dist)?];
    while let Some(name) = next.pop() {
        if !names.insert(name.clone()) {
            continue;
        }
        let names_others = name
            .extension()
            .is_some_and(|ending| ["html", "css", "js"].iter().any(|text| ending == *text));
        if names_others {
            let path = dist.join(&name);
            let text = fs::read_to_string(&path).map_err(Error::path("read", &path))?;
            let from = name.parent().unwrap_or(Path::new(""));
            next.extend(mentions(&text, from, |file| dist.join(file).is_file()));
        }
    }
    names.into_iter().map(|name| weigh(dist, &name)).collect()
}

/// The texts of one language, as a customer loads one.
fn english(dist: &Path) -> Result<PathBuf, Error> {
    let mut files = Vec::new();
    fingerprint::collect(dist, &mut files).map_err(Error::io("read the bundle"))?;
    let english = files
        .iter()
        .filter_map(|file| file.strip_prefix(dist).ok())
        .find(|file| file.ends_with("en.txt"));
    english.map(Path::to_owned).ok_or_else(|| Error::Missing {
        what: "the English texts".to_owned(),
        why: "which are a part of the first load".to_owned(),
        mend: "cargo xtask dist".to_owned(),
    })
}

/// The files that a text names: whatever stands between quotes, brackets, spaces or signs, and is there.
fn mentions(text: &str, from: &Path, is_there: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    text.split(|letter: char| letter.is_whitespace() || "\"'`()<>=,;".contains(letter))
        .filter_map(|word| {
            let word = word.split(['?', '#']).next().unwrap_or(word);
            let file = match word.strip_prefix('/') {
                Some(rest) => PathBuf::from(rest),
                None => from.join(word.strip_prefix("./").unwrap_or(word)),
            };
            let sensible = !word.is_empty() && !word.contains("..") && file.is_relative();
            (sensible && is_there(&file)).then_some(file)
        })
        .collect()
}

fn weigh(dist: &Path, name: &Path) -> Result<Row, Error> {
    let length = |path: &Path| fs::metadata(path).map(|file| file.len());
    let path = dist.join(name);
    let raw = length(&path).map_err(Error::path("read", &path))?;
    let brotli = length(&compressed_name(&path)).unwrap_or(raw);
    Ok(Row {
        name: name.display().to_string(),
        raw,
        brotli,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(brotli: u64) -> Report {
        let row = Row {
            name: "app_bg.wasm".to_owned(),
            raw: 300_000,
            brotli,
        };
        Report {
            rows: vec![row],
            budget: 120_000,
        }
    }

    #[test]
    fn the_table_lines_up_and_tells_what_is_left() {
        let expected = "\
First load        bytes   in brotli
app_bg.wasm     300,000     100,000
all             300,000     100,000
budget                      120,000
Within the budget, with 20,000 bytes to spare.
";
        assert_eq!(report(100_000).table(), expected);
    }

    #[test]
    fn over_is_over_by_one() {
        assert!(report(120_000).fits());
        assert!(!report(120_001).fits());
        assert!(
            report(120_001)
                .table()
                .ends_with("OVER the budget by 1 bytes.\n")
        );
    }

    #[test]
    fn files_are_found_as_html_css_and_js_name_them() {
        let there = [
            "boot-1.js",
            "app.css",
            "app_bg.wasm",
            "f/a.woff2",
            "snippets/x.js",
        ];
        let is_there = |file: &Path| there.iter().any(|name| file == Path::new(name));
        let find = |text: &str, from: &str| mentions(text, Path::new(from), is_there);

        let html =
            r#"<script src="/boot-1.js"></script><link href=/app.css><link href='/app_bg.wasm'>"#;
        assert_eq!(find(html, "").len(), 3);
        assert_eq!(
            find("@font-face{src:url(a.woff2?v=1)}", "f"),
            [Path::new("f/a.woff2")]
        );
        assert_eq!(
            find(r#"import {a} from "./snippets/x.js";"#, ""),
            [Path::new("snippets/x.js")]
        );
        assert!(find("https://boot-1.js/ ../app.css", "").is_empty());
    }
}
