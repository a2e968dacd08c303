//! How many connections fit in the process's limit of open files (`RLIMIT_NOFILE`): each connection
//! takes one file, and so does each of our own to Meta and to the database.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Connections at once, where nobody says how many and the limit leaves more.
const CONNECTIONS: usize = 16_384;

/// Files that connections never take.
const RESERVE: usize = 512;

/// The same where the limit is low.
const FEW: usize = 160;

/// How many connections there may be at once: what is wanted, as far as the limit leaves enough for
/// calls to Meta, the database and the files that are served. Raises the limit first, where it may be.
pub fn connections(wanted: Option<usize>) -> usize {
    let fits = fitting(raised());
    let most = wanted.unwrap_or(CONNECTIONS).min(fits);
    if wanted.is_some_and(|wanted| wanted > most) {
        tracing::warn!(
            most,
            "DOUBLETICK_CONNECTIONS is more than the limit of open files leaves (ulimit -n)"
        );
    }
    most
}

fn fitting(files: usize) -> usize {
    // The database alone takes some fifty.
    let reserve = (files / 4).max(FEW.min(files / 2)).min(RESERVE);
    files.saturating_sub(reserve).max(1)
}

/// The limit of open files, as high as the process may set it itself. Many systems begin with 1024,
/// for programs that can't deal with more.
fn raised() -> usize {
    let limit = getrlimit(Resource::Nofile);
    if limit.current == limit.maximum {
        return count(limit.current);
    }
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => count(limit.maximum),
        Err(_) => count(limit.current),
    }
}

/// `None` is no limit.
fn count(files: Option<u64>) -> usize {
    let files = files.and_then(|files| usize::try_from(files).ok());
    files.unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_leave_files_for_the_rest() {
        for (files, connections) in [
            (20, 10),
            (256, 128),
            (400, 240),
            (1024, 768),
            (65_536, 65_024),
        ] {
            assert_eq!(fitting(files), connections, "{files}");
        }
    }
}
