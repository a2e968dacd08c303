//! What was asked of Meta, as support reads it: a line a call, without query, body and token.

use std::cell::RefCell;
use std::fmt;
use std::future::Future;
use std::time::Duration;

use contract::time::UnixMillis;
use reqwest::Method;

use super::GraphError;

/// One call to Meta, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was made.
    pub at: UnixMillis,
    /// The HTTP method.
    pub method: Method,
    /// The path without the version, such as `/123/register`. Its ids are no secrets.
    pub path: String,
    /// What became of it.
    pub outcome: Called,
    /// From the first byte sent to the last one read.
    pub took: Duration,
}

/// What became of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// Meta did it, and answered with this status.
    Done(u16),
    /// Meta refused.
    Refused {
        /// The HTTP status.
        status: u16,
        /// `code`
        code: i64,
        /// `error_subcode`
        subcode: Option<i64>,
        /// `fbtrace_id`, which Meta's support asks for.
        fbtrace_id: Option<String>,
    },
    /// No answer, or none that makes sense: in one word which of them.
    Failed(&'static str),
}

impl Called {
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

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.method, self.path, self.outcome)?;
        write!(f, " in {} ms", self.took.as_millis())
    }
}

impl fmt::Display for Called {
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

tokio::task_local! {
    static LINES: RefCell<Vec<Line>>;
}

/// Runs this, and keeps a line of every call to Meta that it makes itself. One that it makes
/// in a task of its own is not seen.
pub async fn scope<T>(work: impl Future<Output = T>) -> (T, Vec<Line>) {
    let lines = RefCell::default();
    LINES
        .scope(lines, async {
            let done = work.await;
            (done, LINES.with(RefCell::take))
        })
        .await
}

/// Notes a call, where somebody keeps them.
pub(super) fn note(line: Line) {
    // An error says that nobody does.
    let _ = LINES.try_with(|lines| lines.borrow_mut().push(line));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(path: &str) -> Line {
        Line {
            at: UnixMillis(0),
            method: Method::POST,
            path: path.to_owned(),
            outcome: Called::Refused {
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
        let (done, lines) = scope(async {
            note(line("/1/register"));
            1
        })
        .await;
        assert_eq!((done, lines), (1, vec![line("/1/register")]));
    }

    #[test]
    fn a_line_says_what_support_asks_for() {
        let told = line("/1/register").to_string();
        let expected = "POST /1/register: 400, code 100 (33), fbtrace_id Abc in 7 ms";
        assert_eq!(told, expected);
    }
}
