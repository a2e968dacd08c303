//! Files: which there are, when they changed, and what they are called.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::Result;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;
use xshell::Shell;

/// Hexadecimal digits of a content's hash in a file's name. The server recognizes them by their number.
const HASH_DIGITS: usize = 16;

/// The part of a file's name that says its content, so that another content has another name.
pub fn content_hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let mut digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(HASH_DIGITS);
    digits
}

/// All files in a folder, at whatever depth, in the order of their names; the path itself, if it is a file.
pub fn all(path: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = WalkDir::new(path).sort_by_file_name().into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(walkdir::DirEntry::into_path)
}

/// Whether this file is there and no source is newer.
pub fn is_up_to_date(file: &Path, sources: impl IntoIterator<Item = PathBuf>) -> bool {
    let changed = |file: &Path| file.metadata()?.modified();
    let mut sources = sources.into_iter();
    changed(file).is_ok_and(|made: SystemTime| {
        !sources.any(|s| all(&s).any(|file| changed(&file).is_ok_and(|at| at > made)))
    })
}

/// Makes a folder that is empty.
pub fn empty_folder(sh: &Shell, folder: &Path) -> Result<()> {
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    Ok(())
}

/// `0.4 s`, `12.0 s`, `4 min 21 s`.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_older_than_a_source_is_made_again() {
        let root = tempfile::tempdir().expect("it can be made");
        let [source, made] = ["src/deep/a.rs", "made"].map(|name| root.path().join(name));
        fs::create_dir_all(root.path().join("src/deep")).expect("the folder can be made");
        let at = |file: &Path, seconds| {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            let opened = fs::File::create(file).expect("the file can be made");
            opened.set_modified(time).expect("its time can be set");
        };
        let is_up_to_date = || is_up_to_date(&made, [root.path().join("src")]);

        at(&source, 10);
        assert!(!is_up_to_date(), "nothing is made yet");
        at(&made, 20);
        assert!(is_up_to_date());
        at(&source, 30);
        assert!(!is_up_to_date());
    }
}
