//! A digest of everything that the bundle is made of, so that a bundle that is up to date isn't made again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What the bundle is made of, from the repository's root.
pub const SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "crates/catalogue",
    "crates/contract",
    "crates/dom",
    "crates/journey",
    "index.html",
    "package",
    "public",
    "src",
    "style",
    "text",
    // How it is made.
    "xtask/src/bundle.rs",
    "xtask/src/later.rs",
    "xtask/src/names.rs",
    "xtask/src/order.rs",
    "xtask/src/package.rs",
    "xtask/src/setup/mod.rs",
    "xtask/tools/package-lock.json",
    "xtask/src/shrink.rs",
    "xtask/src/styles.rs",
    "xtask/src/texts.rs",
];

/// A digest of the names and contents of these files and folders. What isn't there counts as nothing.
pub fn of(root: &Path, names: &[&str]) -> io::Result<String> {
    let mut files = Vec::new();
    for name in names {
        collect(&root.join(name), &mut files)?;
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        let content = fs::read(&file)?;
        let name = file.strip_prefix(root).unwrap_or(&file);
        digest.update(name.as_os_str().as_encoded_bytes());
        digest.update([0]);
        digest.update((content.len() as u64).to_le_bytes());
        digest.update(content);
    }
    Ok(hex(&digest.finalize()))
}

/// Hexadecimal digits of a content's hash in a file's name. The server takes so many for one.
const HASH_DIGITS: usize = 16;

/// What a file's name holds of its content, so that another content has another name.
pub fn for_name(content: &[u8]) -> String {
    let mut digits = hex(&Sha256::digest(content));
    digits.truncate(HASH_DIGITS);
    digits
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All files in a folder, whatever its depth; the path itself, if it is a file.
pub fn collect(path: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), into)?;
        }
    } else if path.is_file() {
        into.push(path.to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_changes_with_names_and_contents_alone() {
        let root = std::env::temp_dir().join(format!("xtask-print-{}", std::process::id()));
        let deep = root.join("src/deep");
        fs::create_dir_all(&deep).expect("the folder can be made");
        let print = || of(&root, &["src", "absent"]).expect("it can be read");
        let write =
            |name: &str, text: &str| fs::write(deep.join(name), text).expect("it is written");

        write("a.rs", "one");
        let first = print();
        write("a.rs", "one");
        assert_eq!(print(), first, "writing the same changes nothing");

        write("a.rs", "two");
        assert_ne!(print(), first, "a content");
        write("a.rs", "one");
        fs::rename(deep.join("a.rs"), deep.join("b.rs")).expect("it is renamed");
        assert_ne!(print(), first, "a name");
        fs::remove_dir_all(root).expect("it was made");
    }

    /// Otherwise an edit in a crate that the module links would leave the old bundle standing.
    #[test]
    fn every_crate_that_the_module_links_is_among_the_sources() {
        let root = crate::project::Project::find()
            .expect("this is a checkout")
            .root;
        let read = |folder: &str| -> toml::Table {
            let text = fs::read_to_string(root.join(folder).join("Cargo.toml"))
                .expect("the manifest is there");
            toml::from_str(&text).expect("it is well formed")
        };
        let workspace = read("");
        let of_workspace = &workspace["workspace"]["dependencies"];
        let mut folders = vec![String::new()];
        let mut next = 0;
        while let Some(folder) = folders.get(next) {
            next += 1;
            let manifest = read(folder);
            let Some(names) = manifest.get("dependencies").and_then(|it| it.as_table()) else {
                continue;
            };
            for name in names.keys() {
                let path = of_workspace
                    .get(name)
                    .and_then(|it| it.get("path"))
                    .and_then(|it| it.as_str())
                    .filter(|path| folders.iter().all(|known| known != path));
                folders.extend(path.map(str::to_owned));
            }
        }
        assert!(folders.len() > 1, "the module links crates of ours");
        for folder in &folders[1..] {
            assert!(SOURCES.contains(&folder.as_str()), "{folder}");
        }
    }
}
