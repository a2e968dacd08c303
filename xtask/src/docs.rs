//! The documents name files and link to each other: a file that moved, or a heading that was
//! renamed, fails here.

use std::path::{Path, PathBuf};

/// The folders whose files documents name by their path from the root.
const FOLDERS: [&str; 13] = [
    ".config/",
    "crates/",
    "deploy/",
    "docs/",
    "examples/",
    "package/",
    "public/",
    "src/",
    "style/",
    "tests/",
    "text/",
    "xtask/",
    "build.rs",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every document, with its path from the root.
fn documents() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(PathBuf::from)
        .into();
    for entry in std::fs::read_dir(root().join("docs")).expect("docs/ is there") {
        let name = entry.expect("docs/ is read").file_name();
        let path = Path::new("docs").join(name);
        if path.extension().is_some_and(|ext| ext == "md") {
            paths.push(path);
        }
    }
    let read = |path: &PathBuf| std::fs::read_to_string(root().join(path)).expect("a document");
    paths
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .collect()
}

/// What stands between two of these, at every second place.
fn quoted<'a>(line: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    line.split(mark).skip(1).step_by(2)
}

/// The lines outside of code blocks.
fn prose(text: &str) -> Vec<&str> {
    let mut in_code = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        match line.trim_start().starts_with("```") {
            true => in_code = !in_code,
            false if !in_code => lines.push(line),
            false => {}
        }
    }
    lines
}

/// The addresses in `](…)`.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
}

/// A heading's anchor, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().replace(' ', "-")
}

#[test]
fn every_path_that_a_document_names_exists() {
    let mut missing = Vec::new();
    for (document, text) in documents() {
        for line in prose(&text) {
            for path in quoted(line, "`") {
                let is_path = FOLDERS.iter().any(|folder| path.starts_with(folder));
                let is_pattern = path.contains(['*', '<', '…', ' ', ':']);
                if is_path && !is_pattern && !root().join(path).exists() {
                    missing.push(format!("{}: {path}", document.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut broken = Vec::new();
    for (document, text) in documents() {
        for link in prose(&text).into_iter().flat_map(links) {
            if link.contains("://") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => root().join(&document),
                file => root().join(&document).with_file_name("").join(file),
            };
            let leads = match (heading, std::fs::read(&target)) {
                ("", read) => read.is_ok() || target.is_dir(),
                (heading, Ok(read)) => {
                    let read = String::from_utf8_lossy(&read);
                    let mut headings = prose(&read).into_iter().filter(|l| l.starts_with('#'));
                    headings.any(|line| anchor(line) == heading)
                }
                (_, Err(_)) => false,
            };
            if !leads {
                broken.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
