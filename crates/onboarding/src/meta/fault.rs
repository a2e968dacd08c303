//! The errors of a call to Meta.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::meta::read;

/// "Access token has expired", or was taken back ("Error codes").
const LOST_TOKEN: i64 = 190;

/// "Phone number not registered" ("Error codes").
const NOT_REGISTERED: i64 = 133_010;

/// "Incomplete deregistration" ("Error codes"). It comes with HTTP 500.
const HALF_DEREGISTERED: i64 = 133_000;

/// "User has stopped receiving marketing messages from you" ("Error codes"): whoever has the phone wants
/// no messages of ours.
pub const OPTED_OUT: i64 = 131_050;

/// A call to Meta failed.
#[derive(Debug, thiserror::Error)]
pub enum GraphError {
    /// Nothing was sent: Meta can't have done anything.
    #[error("Meta could not be reached: {0}")]
    Unreachable(String),
    /// Our app has used all that Meta allows it: nothing was sent, and nothing is for this long.
    #[error("held back, as our app has used all that Meta allows it")]
    HeldBack(Duration),
    /// It was sent, and no answer came: Meta may have done it or not.
    #[error("no answer from Meta: {0}")]
    NoAnswer(String),
    /// Meta answered with an error.
    #[error("Meta refused: {0}")]
    Answer(Box<Fault>),
    /// Meta answered with something that is not what it documents.
    #[error("Meta's answer is not of the documented shape (line {line}, column {column})")]
    Shape {
        /// The line of the answer at which reading it failed.
        line: usize,
        /// Column in it.
        column: usize,
    },
}

impl GraphError {
    /// What it is, in one word: for the audit log and for what is counted.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "unreachable",
            Self::HeldBack(_) => "held_back",
            Self::NoAnswer(_) => "no_answer",
            Self::Answer(_) => "refused",
            Self::Shape { .. } => "malformed",
        }
    }

    /// What Meta says for people to read; nothing where it said nothing.
    pub fn words(&self) -> String {
        let Some(fault) = self.fault() else {
            return String::new();
        };
        // What it words for people goes before what it words for programs.
        if fault.details.is_empty() {
            fault.message.clone()
        } else {
            fault.details.clone()
        }
    }

    /// Whether the token itself is no good any more ("Error codes", 190). Every other refusal
    /// can be of one object alone.
    pub fn is_lost_token(&self) -> bool {
        self.fault().is_some_and(|fault| fault.code == LOST_TOKEN)
    }

    /// Whether our app, or the token, may not do it ("Error codes", authorization errors).
    pub fn is_not_permitted(&self) -> bool {
        self.fault()
            .is_some_and(|fault| matches!(fault.code, 10 | 200..=299 | 131_005))
    }

    /// Whether an earlier deregistration of the number was left incomplete: it must be
    /// deregistered once more before it can be registered.
    pub fn wants_deregistration(&self) -> bool {
        self.is_by(HALF_DEREGISTERED)
    }

    /// Whether the number is not registered, so that there is nothing to deregister.
    pub fn is_not_registered(&self) -> bool {
        self.is_by(NOT_REGISTERED)
    }

    /// Whether a message was refused as whoever has the phone wants none from us.
    pub fn wants_no_messages(&self) -> bool {
        self.is_by(OPTED_OUT)
    }

    /// Whether Meta answered with this code. It gives the same number as `code` or as
    /// `error_subcode`.
    fn is_by(&self, code: i64) -> bool {
        self.fault()
            .is_some_and(|fault| fault.code == code || fault.subcode == Some(code))
    }

    /// Meta's answer, if it gave one.
    pub fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Answer(fault) => Some(fault),
            _ => None,
        }
    }
}

/// An error that Meta answered with, kept whole: code and `fbtrace_id` are what its
/// support asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The HTTP status.
    pub status: u16,
    /// Meta's `code`, which names the kind of error.
    pub code: i64,
    /// Meta's `error_subcode`, which names it more exactly.
    pub subcode: Option<i64>,
    /// Meta's `message`, for developers.
    pub message: String,
    /// `error_user_msg`, and `error_data.details`
    pub details: String,
    /// Meta's id of the call, by which Meta's support finds it.
    pub fbtrace_id: Option<String>,
    /// The error as Meta wrote it, as JSON; empty where it wrote none. For errors that we don't
    /// know: any part of it may be what its support asks for.
    pub whole: String,
    /// When Meta says that another try makes sense.
    pub retry_after: Option<Duration>,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HTTP {} code {}", self.status, self.code)?;
        if let Some(subcode) = self.subcode {
            write!(f, " ({subcode})")?;
        }
        write!(f, ": {}", self.message)?;
        if !self.details.is_empty() {
            write!(f, " / {}", self.details)?;
        }
        match &self.fbtrace_id {
            Some(trace) => write!(f, " [fbtrace_id {trace}]"),
            None => Ok(()),
        }
    }
}

#[derive(Deserialize)]
struct Envelope {
    error: Value,
}

/// An error as Meta writes it. None of it must be there.
#[derive(Deserialize)]
struct Inner {
    #[serde(default, deserialize_with = "read::integer")]
    code: Option<i64>,
    #[serde(default, deserialize_with = "read::integer")]
    error_subcode: Option<i64>,
    #[serde(default, deserialize_with = "read::text")]
    message: Option<String>,
    #[serde(default, deserialize_with = "read::text")]
    error_user_title: Option<String>,
    #[serde(default, deserialize_with = "read::text")]
    error_user_msg: Option<String>,
    #[serde(default)]
    error_data: Value,
    #[serde(default, deserialize_with = "read::text")]
    fbtrace_id: Option<String>,
}

impl Envelope {
    fn read(body: &[u8]) -> Option<(String, Inner)> {
        let Self { error } = serde_json::from_slice(body).ok()?;
        let whole = error.to_string();
        // An error may be a sentence alone.
        let error = match error {
            Value::String(message) => serde_json::json!({ "message": message }),
            error => error,
        };
        Some((
            whole,
            error
                .is_object()
                .then(|| serde_json::from_value(error).ok())??,
        ))
    }
}

impl Fault {
    /// Reads Meta's error body. What isn't one (a proxy's page) counts by its status.
    pub fn read(status: u16, body: &[u8], retry_after: Option<Duration>) -> Self {
        let Some((whole, error)) = Envelope::read(body) else {
            return Self {
                status,
                message: "no error body".to_owned(),
                retry_after,
                ..Self::default()
            };
        };
        let data = &error.error_data;
        let data = read::as_text(data.get("details").unwrap_or(data));
        let details = [error.error_user_title, error.error_user_msg, data];
        Self {
            status,
            code: error.code.unwrap_or_default(),
            subcode: error.error_subcode.filter(|subcode| *subcode != 0),
            message: without_secrets(&error.message.unwrap_or_default()),
            details: without_secrets(
                &details
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" / "),
            ),
            fbtrace_id: error.fbtrace_id.as_deref().map(without_secrets),
            whole: without_secrets(&whole),
            retry_after,
        }
    }

    /// Whether an answer with a good status is an error all the same: what Meta says goes before
    /// HTTP's status. No answer that is none has an `error` that can be read as one.
    pub fn is_in(body: &[u8]) -> bool {
        Envelope::read(body)
            .is_some_and(|(_, error)| error.code.is_some() || error.message.is_some())
    }
}

/// Tokens and codes are longer than this, and every word and id that Meta writes is shorter.
const LONGEST_WORD: usize = 40;

/// Meta quotes what it was given: "Malformed access token …". What may be a secret is cut.
fn without_secrets(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_|%.".contains(c);
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        safe.push_str(if word.len() > LONGEST_WORD {
            "[cut]"
        } else {
            word
        });
        let between = after.find(is_part).unwrap_or(after.len());
        let (between, after) = after.split_at(between);
        safe.push_str(between);
        rest = after;
    }
    safe
}

#[cfg(test)]
#[path = "fault_tests.rs"]
mod tests;
