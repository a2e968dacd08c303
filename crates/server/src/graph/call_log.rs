//! A log of the calls made to Meta for one onboarding, which becomes part of its audit log: one
//! entry for each call, without query, body and token.

use std::cell::RefCell;
use std::fmt;
use std::future::Future;
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use reqwest::Method;

use super::GraphError;

/// One call to Meta and its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallEntry {
    pub at: UnixMillis,
    pub method: Method,
    /// The path without the version, such as `/123/register`. Its ids are no secrets.
    pub path: String,
    pub outcome: CallOutcome,
    /// From the first byte sent to the last one read.
    pub took: Duration,
}

/// The outcome of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallOutcome {
    /// Meta did it, and answered with this status.
    Done(u16),
    /// Meta refused.
    Refused {
        status: u16,
        code: i64,
        subcode: Option<i64>,
        /// `fbtrace_id`, which Meta's support asks for.
        fbtrace_id: Option<String>,
    },
    /// No answer, or none that makes sense: in one word which of them.
    Failed(&'static str),
}

impl CallOutcome {
    pub(super) fn failed(error: &GraphError) -> Self {
        match error {
            GraphError::Answer(fault) => Self::Refused {
                status: fault.status,
                code: fault.code,
                subcode: fault.subcode,
                fbtrace_id: fault.fbtrace_id.clone(),
            },
            other => Self::Failed(other.name()),
        }
    }
}

impl fmt::Display for CallEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.method, self.path, self.outcome)?;
        write!(f, " in {} ms", self.took.as_millis())
    }
}

impl fmt::Display for CallOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done(status) => write!(f, "{status}"),
            Self::Failed(name) => f.write_str(name),
            Self::Refused {
                status,
                code,
                subcode,
                fbtrace_id,
            } => {
                write!(f, "{status}, code {code}")?;
                if let Some(subcode) = subcode {
                    write!(f, " ({subcode})")?;
                }
                match fbtrace_id {
                    Some(id) => write!(f, ", fbtrace_id {id}"),
                    None => Ok(()),
                }
            }
        }
    }
}

struct CallLog {
    of: OnboardingId,
    lines: RefCell<Vec<CallEntry>>,
}

tokio::task_local! {
    static CALL_LOG: CallLog;
}

/// Runs `work` for an onboarding, and logs every call to Meta that is made in the same task. Returns the
/// entries that were not taken.
pub async fn scope<T>(of: &OnboardingId, work: impl Future<Output = T>) -> (T, Vec<CallEntry>) {
    let log = CallLog {
        of: of.clone(),
        lines: RefCell::default(),
    };
    CALL_LOG
        .scope(log, async {
            let done = work.await;
            (done, CALL_LOG.with(|log| log.lines.take()))
        })
        .await
}

/// Takes the entries so far of this onboarding: they are stored together with the outcome of the
/// calls.
pub fn take(of: &OnboardingId) -> Vec<CallEntry> {
    let taken = CALL_LOG.try_with(|log| match log.of == *of {
        true => log.lines.take(),
        false => Vec::new(),
    });
    // An error says that nobody keeps any.
    taken.unwrap_or_default()
}

/// Gives back what was taken and is not written.
pub fn give_back(of: &OnboardingId, lines: Vec<CallEntry>) {
    // As above.
    let _ = CALL_LOG.try_with(|log| {
        if log.of == *of {
            log.lines.borrow_mut().splice(0..0, lines);
        }
    });
}

/// Notes a call, where somebody keeps them.
pub(super) fn note(line: CallEntry) {
    // An error says that nobody does.
    let _ = CALL_LOG.try_with(|log| log.lines.borrow_mut().push(line));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(path: &str) -> CallEntry {
        CallEntry {
            at: UnixMillis(0),
            method: Method::POST,
            path: path.to_owned(),
            outcome: CallOutcome::Refused {
                status: 400,
                code: 100,
                subcode: Some(33),
                fbtrace_id: Some("Abc".to_owned()),
            },
            took: Duration::from_millis(7),
        }
    }

    #[tokio::test]
    async fn calls_are_kept_where_they_are_wanted() {
        note(line("/nobody"));
        let (done, lines) = scope(&OnboardingId::new("a"), async {
            note(line("/1/register"));
            1
        })
        .await;
        assert_eq!((done, lines), (1, vec![line("/1/register")]));
    }

    #[tokio::test]
    async fn calls_are_taken_by_who_they_were_made_for_and_in_their_order() {
        let (a, b) = (OnboardingId::new("a"), OnboardingId::new("b"));
        let ((), lines) = scope(&a, async {
            note(line("/1"));
            assert_eq!(take(&b), vec![]);
            let taken = take(&a);
            assert_eq!(taken, vec![line("/1")]);
            note(line("/2"));
            give_back(&a, taken);
        })
        .await;
        assert_eq!(lines, vec![line("/1"), line("/2")]);
    }

    #[test]
    fn a_line_says_what_support_asks_for() {
        let told = line("/1/register").to_string();
        let expected = "POST /1/register: 400, code 100 (33), fbtrace_id Abc in 7 ms";
        assert_eq!(told, expected);
    }
}
