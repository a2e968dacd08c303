//! The documents name files and link to each other: a file that moved, or a heading that was renamed, fails here.

use std::fs;
use std::path::{Path, PathBuf};

/// How a path from the root begins, of what documents name in backticks.
const FOLDERS: &str = ".config/ crates/ deploy/ docs/ examples/ package/ public/ src/ style/ tests/ text/ xtask/ build.rs";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every document, by its path from the root, with its lines outside of code blocks.
fn documents() -> Vec<(PathBuf, Vec<String>)> {
    let mut paths = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(PathBuf::from)
        .to_vec();
    for entry in fs::read_dir(root().join("docs")).expect("docs/ is there") {
        let name = entry.expect("docs/ is read").file_name();
        paths.push(Path::new("docs").join(name));
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths
        .into_iter()
        .map(|path| (path.clone(), prose(&root().join(path))))
        .collect()
}

fn prose(document: &Path) -> Vec<String> {
    let text = fs::read_to_string(document).unwrap_or_default();
    let outside = text.split("\n```").step_by(2);
    outside.flat_map(str::lines).map(str::to_owned).collect()
}

/// A heading's anchor, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().replace(' ', "-")
}

/// Whether a recipe means a file of its app, which a test of the hosts builds.
fn is_in_a_host(path: &str) -> bool {
    let hosts = fs::read_dir(root().join("tests/hosts")).expect("tests/hosts is there");
    let mut hosts = hosts.map(|host| host.expect("tests/hosts is read").path());
    hosts.any(|host| host.join(path).exists())
}

#[test]
fn every_path_that_a_document_names_exists() {
    let mut missing = Vec::new();
    for (document, lines) in documents() {
        for path in lines
            .iter()
            .flat_map(|line| line.split('`').skip(1).step_by(2))
        {
            let is_path = FOLDERS.split(' ').any(|folder| path.starts_with(folder));
            let is_pattern = path.contains(['*', '<', '…', ' ', ':']);
            if is_path && !is_pattern && !root().join(path).exists() && !is_in_a_host(path) {
                missing.push(format!("{}: {path}", document.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut broken = Vec::new();
    for (document, lines) in documents() {
        let links = lines.iter().flat_map(|line| line.split("](").skip(1));
        let links = links.filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => root().join(&document),
                file => root().join(&document).with_file_name(file),
            };
            let has_heading = || {
                let lines = prose(&target);
                let mut headings = lines.iter().filter(|line| line.starts_with('#'));
                headings.any(|line| anchor(line) == heading)
            };
            if !target.exists() || !(heading.is_empty() || has_heading()) {
                broken.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
