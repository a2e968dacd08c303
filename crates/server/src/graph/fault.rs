//! How a call to Meta fails.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// "Access token has expired", or was taken back ("Error codes").
const LOST_TOKEN: i64 = 190;

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
        /// Line of the answer.
        line: usize,
        /// Column in it.
        column: usize,
    },
}

impl GraphError {
    pub(super) fn from_transport(error: reqwest::Error) -> Self {
        let connect = error.is_connect();
        // The URL can hold a secret.
        let error = error.without_url();
        // The reason is in the sources: the top line alone says "error sending request".
        let mut text = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            source = cause.source();
        }
        if connect {
            Self::Unreachable(text)
        } else {
            Self::NoAnswer(text)
        }
    }

    /// Whether Meta may have done what was asked, although we don't know.
    pub fn is_ambiguous(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::HeldBack(_) => false,
            Self::NoAnswer(_) | Self::Shape { .. } => true,
            Self::Answer(fault) => fault.status >= 500,
        }
    }

    /// What it is, in one word: for the story and for what is counted.
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
    /// `code`
    pub code: i64,
    /// `error_subcode`
    pub subcode: Option<i64>,
    /// `message`
    pub message: String,
    /// `error_user_msg`, and `error_data.details`
    pub details: String,
    /// `fbtrace_id`
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
    error: serde_json::Value,
}

#[derive(Deserialize)]
struct Inner {
    #[serde(default)]
    code: i64,
    error_subcode: Option<i64>,
    #[serde(default)]
    message: String,
    error_user_title: Option<String>,
    error_user_msg: Option<String>,
    error_data: Option<serde_json::Value>,
    fbtrace_id: Option<String>,
}

impl Fault {
    /// Reads Meta's error body. What isn't one (a proxy's page) counts by its status.
    pub fn read(status: u16, body: &[u8], retry_after: Option<Duration>) -> Self {
        let read = serde_json::from_slice::<Envelope>(body).and_then(|envelope| {
            let whole = envelope.error.to_string();
            serde_json::from_value::<Inner>(envelope.error).map(|error| (whole, error))
        });
        let Ok((whole, error)) = read else {
            return Self {
                status,
                message: "no error body".to_owned(),
                retry_after,
                ..Self::default()
            };
        };
        let data = error.error_data.as_ref().and_then(|data| {
            data.get("details")
                .and_then(serde_json::Value::as_str)
                .or(data.as_str())
                .map(str::to_owned)
        });
        let details = [error.error_user_title, error.error_user_msg, data];
        Self {
            status,
            code: error.code,
            subcode: error.error_subcode,
            message: without_secrets(&error.message),
            details: without_secrets(
                &details
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" / "),
            ),
            fbtrace_id: error.fbtrace_id,
            whole: without_secrets(&whole),
            retry_after,
        }
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_kept_whole() {
        let body = br#"{"error":{"message":"(#133005) PIN","type":"OAuthException","code":133005,
            "error_subcode":2388001,"error_data":{"details":"mismatch"},"fbtrace_id":"Abc","new":1}}"#;
        let fault = Fault::read(400, body, None);
        assert_eq!((fault.code, fault.subcode), (133_005, Some(2_388_001)));
        let shown = fault.to_string();
        assert!(
            shown.contains("mismatch") && shown.contains("Abc"),
            "{shown}"
        );
    }

    #[test]
    fn what_we_do_not_read_is_kept_too() {
        let body = br#"{"error":{"message":"m","code":1,"error_data":{"blame":["f"]},"new":1}}"#;
        let whole = Fault::read(400, body, None).whole;
        assert!(whole.contains("blame") && whole.contains("new"), "{whole}");
    }

    #[test]
    fn a_token_that_meta_quotes_is_cut() {
        let token = "EAAB".repeat(20);
        let body = format!(
            r#"{{"error":{{"message":"Malformed access token {token}, (#190) x","code":190}}}}"#
        );
        let fault = Fault::read(400, body.as_bytes(), None);
        assert_eq!(fault.message, "Malformed access token [cut], (#190) x");
        assert!(!fault.whole.contains(&token), "{}", fault.whole);
    }

    #[test]
    fn a_proxys_page_is_a_fault_too() {
        assert_eq!(Fault::read(502, b"<html>", None).status, 502);
    }
}
