//! Files: which there are, when they changed, and what they are called.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::error::Error;

/// Hexadecimal digits of a content's hash in a file's name. The server takes so many for one.
const HASH_DIGITS: usize = 16;

/// What a file's name holds of its content, so that another content has another name.
pub fn content_hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let mut digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(HASH_DIGITS);
    digits
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

/// Whether this file is there and nothing among the sources is newer.
pub fn is_up_to_date(file: &Path, sources: &[PathBuf]) -> Result<bool, Error> {
    let Ok(made) = changed(file) else {
        return Ok(false);
    };
    let mut files = Vec::new();
    for source in sources {
        collect(source, &mut files).map_err(Error::path("read", source))?;
    }
    let newer = |file: &PathBuf| changed(file).is_ok_and(|changed| changed > made);
    Ok(!files.iter().any(newer))
}

fn changed(file: &Path) -> io::Result<SystemTime> {
    fs::metadata(file)?.modified()
}

/// Makes a folder that is empty.
pub fn empty_folder(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::path("remove", folder))?;
    }
    fs::create_dir_all(folder).map_err(Error::path("make", folder))
}

/// Reads a text.
pub fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(Error::path("read", file))
}

/// Writes a file.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    fs::write(file, content).map_err(Error::path("write", file))
}

/// Copies a file.
pub fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::copy(from, to).map_err(Error::path("copy", from))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_than_a_source_is_made_again() {
        let root = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        let source = root.join("src/deep/a.rs");
        fs::create_dir_all(root.join("src/deep")).expect("the folder can be made");
        let made = root.join("made");
        let at = |file: &Path, seconds| {
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            let opened = fs::File::create(file).expect("the file can be made");
            opened.set_modified(time).expect("its time can be set");
        };
        let is_up_to_date = || is_up_to_date(&made, &[root.join("src")]).expect("it can be read");

        at(&source, 10);
        assert!(!is_up_to_date(), "nothing is made yet");
        at(&made, 20);
        assert!(is_up_to_date());
        at(&source, 30);
        assert!(!is_up_to_date());
        fs::remove_dir_all(root).expect("it was made");
    }
}
