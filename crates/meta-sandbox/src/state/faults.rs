//! Faults that coming Graph calls meet.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

/// A fault to be met by coming Graph calls.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fault {
    /// The method it is for; every one if left out.
    #[serde(default)]
    pub method: Option<String>,
    /// What the path has to contain; every path if empty.
    #[serde(default)]
    pub path_contains: String,
    /// What `fields` has to name; calls with any fields, and with none, if left out.
    #[serde(default)]
    pub asks_for: Option<String>,
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
    /// Every call for this many milliseconds from when it was queued, in place of `times`: for what
    /// Meta takes its time to propagate.
    #[serde(default)]
    pub for_ms: Option<u64>,
    /// What is otherwise in the true answer, in this order. Only where the answer is kept.
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// Whether the call is carried out before its answer is replaced.
    #[serde(default)]
    pub after: bool,
    /// How long to wait before answering; of a slow answer, in its middle.
    #[serde(default)]
    pub delay_ms: u64,
    /// How the answer comes.
    #[serde(default)]
    pub mode: AnswerMode,
}

/// A fault that waits for calls.
#[derive(Debug, Clone)]
pub(crate) struct QueuedFault {
    pub fault: Fault,
    /// When it ends, if its time is limited.
    ends_ms: Option<u64>,
}

impl QueuedFault {
    /// Its time begins.
    pub fn new(fault: Fault, now_ms: u64) -> Self {
        Self {
            ends_ms: fault.for_ms.map(|time| now_ms.saturating_add(time)),
            fault,
        }
    }

    /// A call meets it. One whose time is limited is met until that is over.
    pub fn consume(&mut self) -> Fault {
        if self.ends_ms.is_none() {
            self.fault.times = self.fault.times.saturating_sub(1);
        }
        self.fault.clone()
    }

    /// Whether no further call meets it.
    pub fn is_over(&self, now_ms: u64) -> bool {
        match self.ends_ms {
            Some(end) => end <= now_ms,
            None => self.fault.times == 0,
        }
    }
}

/// A change to one answer, at a place in it: keys and positions with `/` between, `*` for each of
/// a list. The empty place is the whole answer.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// This value stands there, whatever stood there before.
    Set {
        /// The place, such as `data/*/verified_name`.
        at: String,
        /// The value.
        to: Value,
    },
    /// Nothing stands there.
    Drop {
        /// The place.
        at: String,
    },
    /// It stands there as another type: digits as a number, a number or a yes as text.
    Retype {
        /// The place.
        at: String,
    },
}

impl Edit {
    /// Sets what stands at a place.
    pub fn set(at: impl Into<String>, to: impl Into<Value>) -> Self {
        Self::Set {
            at: at.into(),
            to: to.into(),
        }
    }

    /// Leaves out what stands at a place.
    pub fn drop(at: impl Into<String>) -> Self {
        Self::Drop { at: at.into() }
    }

    /// Writes what stands at a place as another type.
    pub fn retype(at: impl Into<String>) -> Self {
        Self::Retype { at: at.into() }
    }

    /// Makes the change. A place that the answer does not have stays without it.
    pub(crate) fn apply(&self, answer: &mut Value) {
        let (Self::Set { at, .. } | Self::Drop { at } | Self::Retype { at }) = self;
        let path: Vec<&str> = at.split('/').filter(|part| !part.is_empty()).collect();
        self.change(answer, &path);
    }

    fn change(&self, value: &mut Value, path: &[&str]) {
        let [first, rest @ ..] = path else {
            *value = match self {
                Self::Set { to, .. } => to.clone(),
                Self::Drop { .. } => Value::Null,
                Self::Retype { .. } => retyped(value),
            };
            return;
        };
        match value {
            Value::Array(items) if *first == "*" => {
                for item in items {
                    self.change(item, rest);
                }
            }
            Value::Array(items) => {
                if let Some(item) = first.parse::<usize>().ok().and_then(|at| items.get_mut(at)) {
                    self.change(item, rest);
                }
            }
            Value::Object(fields) => match (rest, self) {
                ([], Self::Set { to, .. }) => {
                    fields.insert((*first).to_owned(), to.clone());
                }
                ([], Self::Drop { .. }) => {
                    fields.remove(*first);
                }
                (rest, _) => {
                    if let Some(field) = fields.get_mut(*first) {
                        self.change(field, rest);
                    }
                }
            },
            _ => {}
        }
    }
}

fn retyped(value: &Value) -> Value {
    match value {
        Value::String(text) => text.parse::<u64>().map_or(value.clone(), Value::from),
        Value::Number(_) | Value::Bool(_) => Value::String(value.to_string()),
        other => other.clone(),
    }
}

/// How a fault's answer comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerMode {
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
            asks_for: None,
            status,
            body: None,
            headers: BTreeMap::new(),
            times: once(),
            for_ms: None,
            edits: Vec::new(),
            after: false,
            delay_ms: 0,
            mode: AnswerMode::default(),
        }
    }

    /// Changes the true answer to the next call whose path contains this.
    pub fn edit(path_contains: impl Into<String>, edits: impl Into<Vec<Edit>>) -> Self {
        Self {
            mode: AnswerMode::Kept,
            edits: edits.into(),
            ..Self::on(path_contains, 200)
        }
    }

    /// Refuses every call that asks for a field, as Meta does where it has none of that name.
    pub fn without_field(name: &str) -> Self {
        let message = format!("(#100) Tried accessing nonexisting field ({name})");
        let error = json!({ "message": message, "type": "OAuthException", "code": 100 });
        Self {
            asks_for: Some(name.to_owned()),
            body: Some(json!({ "error": error })),
            times: u32::MAX,
            ..Self::on("", 400)
        }
    }

    /// The same for every such call, for this long from when it is queued.
    pub fn lasting(self, time: Duration) -> Self {
        Self {
            for_ms: Some(u64::try_from(time.as_millis()).unwrap_or(u64::MAX)),
            ..self
        }
    }

    /// The same, for calls with this method alone.
    pub fn by(self, method: impl Into<String>) -> Self {
        Self {
            method: Some(method.into()),
            ..self
        }
    }

    /// Whether it is for a call with this method and path that asks for these fields.
    pub(crate) fn is_for(&self, method: &str, path: &str, fields: &[String]) -> bool {
        let mine = self.method.as_ref();
        let asked = self.asks_for.as_ref();
        path.contains(&self.path_contains)
            && mine.is_none_or(|mine| mine.eq_ignore_ascii_case(method))
            && asked.is_none_or(|name| fields.contains(name))
    }
}

fn once() -> u32 {
    1
}
