//! The error of the modules that build the bundle. All others use `anyhow`.

use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{what} is missing, {why}.\nTo mend it: {mend}")]
    Missing {
        what: String,
        why: String,
        mend: String,
    },
    #[error("could not {what}: {source}")]
    Io { what: String, source: io::Error },
    #[error("{}: {problem}", path.display())]
    File { path: PathBuf, problem: String },
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl Error {
    /// For `map_err`: an I/O error with what was tried.
    pub fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }

    /// For `map_err`: an I/O error on one path.
    pub fn path(verb: &str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        Self::io(format!("{verb} {}", path.display()))
    }

    /// A file whose content can't be used.
    pub fn file(path: &Path, problem: impl ToString) -> Self {
        Self::File {
            path: path.to_owned(),
            problem: problem.to_string(),
        }
    }
}
