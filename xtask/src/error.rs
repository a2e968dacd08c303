//! What can go wrong, each said in a sentence with what mends it.

use std::io;
use std::path::{Path, PathBuf};

/// A reason to stop, written for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The command line was not understood.
    #[error("{0}\nRun `cargo xtask help` for what there is.")]
    Usage(String),

    /// Something that this machine must have isn't there.
    #[error("{what} is missing, {why}.\nTo mend it: {mend}")]
    Missing {
        /// The thing.
        what: String,
        /// What it is needed for.
        why: String,
        /// A command, or where to get it.
        mend: String,
    },

    /// A command that was run said no. Its own output stands above.
    #[error("{what} failed ({status}).{}", mend.as_ref().map(|mend| format!("\nTo mend it: {mend}")).unwrap_or_default())]
    Failed {
        /// What the command was to do.
        what: String,
        /// How it ended.
        status: String,
        /// What may help.
        mend: Option<String>,
    },

    /// A file, folder or process could not be reached.
    #[error("could not {what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// Why not.
        source: io::Error,
    },

    /// A file of the project says something that can't be used.
    #[error("{}: {problem}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },

    /// A started service ended or never became healthy.
    #[error(
        "{name} {problem}. The end of its log, {}:\n\n{tail}\n\n\
         If the database is an older build's, begin with an empty one: cargo xtask demo --fresh",
        log.display()
    )]
    Service {
        /// Which service.
        name: String,
        /// What happened.
        problem: String,
        /// Where it logs to.
        log: PathBuf,
        /// The last lines of that log.
        tail: String,
    },

    /// Another demo holds the folder.
    #[error(
        "another demo is running on {}.\nTo mend it: stop that one with Ctrl-C, or give this one a folder of its own: cargo xtask demo --data <folder>",
        .0.display()
    )]
    DemoRunning(PathBuf),

    /// Ctrl-C came before everything was up.
    #[error("stopped before everything was up")]
    Stopped,

    /// `test` was given names that no test has.
    #[error("no test has a name with this in it: {0}")]
    NoSuchTest(String),

    /// `test` ran to its end and not everything passed.
    #[error("not everything passed: {0}")]
    NotAllPassed(String),
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
