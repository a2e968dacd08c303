//! Classifies the database's own failures: those that pass by themselves or are put right by an
//! operator, and are answered with 503 and a retry.

use crate::store::error::StoreError;
use crate::store::file::FileLost;

/// The database can't do its work for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// There is no room on its disk.
    Full,
    /// Somebody holds it, or others wait for it in a long line.
    Busy,
    /// It takes no writes.
    ReadOnly,
    /// Its files can't be opened, read or written.
    Io,
    /// It is not reached, or is about to end or to come up.
    Unreachable,
    /// Its file is not where it was.
    FileLost,
    /// Its write-ahead log is not.
    LogLost,
}

impl Unavailable {
    /// What an operator does about it.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Full => "free space on the database's disk; it goes on by itself",
            Self::Busy => {
                "find the program that holds the database, or the load; it goes on by itself"
            }
            Self::ReadOnly => {
                "see why the database takes no writes (a standby, default_transaction_read_only, \
                 the file's mode or mount); it goes on by itself"
            }
            Self::Io => "see the disk and the rights on the database's file and folder",
            Self::Unreachable => "see whether the database is up and reached; it goes on by itself",
            Self::FileLost => {
                "move the file back, with its -wal and -shm; or end the server, restore a backup, \
                 and start it. What is in the open file alone is lost with the process"
            }
            Self::LogLost => {
                "end the server with SIGTERM, which writes the open log to the database, and start \
                 it again. Let nothing else open the database before that"
            }
        }
    }
}

impl StoreError {
    /// Whether it is the database's own trouble, and which. Not what a statement of ours did wrong.
    pub fn unavailable(&self) -> Option<Unavailable> {
        match self {
            Self::Busy => Some(Unavailable::Busy),
            Self::FileLost(FileLost::Log(_)) => Some(Unavailable::LogLost),
            Self::FileLost(_) => Some(Unavailable::FileLost),
            Self::Database(error) => of(error),
            Self::Migration(_) | Self::Unreadable { .. } | Self::Stale => None,
        }
    }
}

fn of(error: &sqlx::Error) -> Option<Unavailable> {
    match error {
        sqlx::Error::PoolTimedOut => Some(Unavailable::Busy),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Some(Unavailable::Unreachable),
        sqlx::Error::Database(error) => by_code(&error.code()?),
        _ => None,
    }
}

fn by_code(code: &str) -> Option<Unavailable> {
    // PostgreSQL's have five characters; SQLite's are numbers below 10,000, whose last byte is the
    // primary code.
    if code.len() == 5 {
        return by_sqlstate(code);
    }
    match code.parse::<u32>().ok()? & 0xff {
        5 | 6 => Some(Unavailable::Busy),
        8 => Some(Unavailable::ReadOnly),
        10 | 14 => Some(Unavailable::Io),
        13 => Some(Unavailable::Full),
        _ => None,
    }
}

fn by_sqlstate(code: &str) -> Option<Unavailable> {
    match code {
        "25006" => Some(Unavailable::ReadOnly),
        "53100" => Some(Unavailable::Full),
        // Others hold what it takes.
        "40001" | "40P01" | "55P03" | "57014" => Some(Unavailable::Busy),
        _ if code.starts_with("53") => Some(Unavailable::Busy),
        _ if code.starts_with("58") => Some(Unavailable::Io),
        _ if code.starts_with("08") || code.starts_with("57P") => Some(Unavailable::Unreachable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_either_database_are_known() {
        for (code, known) in [
            ("5", Some(Unavailable::Busy)),
            ("517", Some(Unavailable::Busy)),
            ("1032", Some(Unavailable::ReadOnly)),
            ("778", Some(Unavailable::Io)),
            ("13", Some(Unavailable::Full)),
            // A constraint of ours.
            ("1555", None),
            ("23505", None),
            ("53100", Some(Unavailable::Full)),
            ("53300", Some(Unavailable::Busy)),
            ("57P01", Some(Unavailable::Unreachable)),
            ("08006", Some(Unavailable::Unreachable)),
            ("25006", Some(Unavailable::ReadOnly)),
            ("42P01", None),
        ] {
            assert_eq!(by_code(code), known, "{code}");
        }
    }
}
