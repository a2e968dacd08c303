//! Faults that coming Graph calls meet.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// A fault to be met by coming Graph calls.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fault {
    /// The method it is for; every one if left out.
    #[serde(default)]
    pub method: Option<String>,
    /// What the path has to contain; every path if empty.
    #[serde(default)]
    pub path_contains: String,
    /// The status to answer with.
    pub status: u16,
    /// The body to answer with; if left out Meta's envelope for "try again later", or of a 429
    /// for too many calls.
    #[serde(default)]
    pub body: Option<Value>,
    /// Headers that come with the answer, such as `Retry-After`.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// How often.
    #[serde(default = "once")]
    pub times: u32,
    /// Whether the call is carried out before its answer is replaced.
    #[serde(default)]
    pub after: bool,
    /// How long to wait before answering; of a slow answer, in its middle.
    #[serde(default)]
    pub delay_ms: u64,
    /// How the answer comes.
    #[serde(default)]
    pub manner: Manner,
}

/// How a fault's answer comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// With the fault's status and body, in place of the true one.
    #[default]
    Replaced,
    /// It is the true one: the headers and the delay alone are the fault's.
    Kept,
    /// Not at all: the connection is closed.
    Cut,
    /// Its headers and a part, and after the delay the rest.
    Slow,
    /// With the fault's status, and a body that ends in the middle of its JSON.
    Garbled,
}

impl Fault {
    /// Answers the next call whose path contains this with a status, and does nothing else:
    /// `Fault { after: true, ..Fault::on("/register", 503) }`.
    pub fn on(path_contains: impl Into<String>, status: u16) -> Self {
        Self {
            method: None,
            path_contains: path_contains.into(),
            status,
            body: None,
            headers: BTreeMap::new(),
            times: once(),
            after: false,
            delay_ms: 0,
            manner: Manner::default(),
        }
    }

    /// Whether it is for this call.
    pub(crate) fn is_for(&self, method: &str, path: &str) -> bool {
        let mine = self.method.as_ref();
        self.times > 0
            && path.contains(&self.path_contains)
            && mine.is_none_or(|mine| mine.eq_ignore_ascii_case(method))
    }
}

fn once() -> u32 {
    1
}
