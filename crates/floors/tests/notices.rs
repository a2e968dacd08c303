//! The package's third-party notices name what is in it.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

/// Crates of this repository have no notice: its LICENSE is the package's.
fn is_ours(line: &str) -> bool {
    line.contains("(/")
}

#[test]
fn every_crate_of_the_browser_module_has_its_notice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tree = Command::new(env!("CARGO"))
        .current_dir(&root)
        .args([
            "tree",
            "--locked",
            "-p",
            "doubletick-onboarding",
            "--features",
            "split",
        ])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "-e",
            "normal,no-proc-macro",
        ])
        .args(["--prefix", "none", "--format", "{p}"])
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let notices = std::fs::read_to_string(root.join("package/THIRD-PARTY-NOTICES.txt")).unwrap();
    let missing: Vec<&str> = tree
        .lines()
        .filter(|line| !line.is_empty() && !is_ours(line))
        .filter(|line| {
            let mut words = line.split_whitespace();
            let (name, version) = (words.next().unwrap(), words.next().unwrap());
            let line = format!("  {name} {}", version.trim_start_matches('v'));
            !notices.lines().any(|notice| {
                notice
                    .strip_prefix(&line)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        })
        .collect();
    assert!(tree.lines().count() > 100, "{tree}");
    assert_eq!(
        missing, [""; 0],
        "CONTRIBUTING.md says how the notices are written anew"
    );
}
