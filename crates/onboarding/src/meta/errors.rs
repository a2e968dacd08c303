//! What each of Meta's errors means for the onboarding: who can do something about it, whether and
//! when it is retried. The table is `errors.toml`; this module reads it. An error that fits no
//! entry is kept whole and reported as unknown.

use std::sync::LazyLock;
use std::time::Duration;

use contract::onboarding::TroubleKind as Kind;
use serde::Deserialize;

use crate::meta::fault::{Fault, GraphError};

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Nobody: Meta has trouble for a while, and a retry may help.
    Transient,
    /// The customer, at Meta or by another answer.
    Customer,
    /// We, at Meta.
    Configuration,
    /// The token or the code is gone: Meta's window must be opened again.
    Lost,
    /// It is not a failure: what was asked for is so already.
    AlreadySo,
    /// Nobody knows yet: the table has no entry for it. People must look at it.
    Unknown,
}

/// Who retries, after this error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// The server tries again.
    ByItself,
    /// The customer or an operator retries, once the cause is put right.
    ByHand,
    /// Meta's window is opened again.
    InWindow,
}

/// What the cut-over asks of the customer instead of stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// The number's two-step verification PIN.
    Pin,
    /// The number's own one-time password.
    Verification,
}

/// What one kind of error means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Who can do something about it.
    pub class: Class,
    /// What the customer is told.
    pub kind: Kind,
    /// Who retries.
    pub retry: Retry,
    /// Before this much time another try is no use. Meta's own hint goes before it.
    pub wait: Option<Duration>,
    /// What the cut-over asks for.
    pub ask: Option<Ask>,
    /// Whether Meta may have done what was asked all the same.
    pub ambiguous: bool,
}

impl Meaning {
    /// A meaning whose retry is the usual one of its class.
    pub fn new(class: Class, kind: Kind) -> Self {
        let retry = match class {
            Class::Transient | Class::AlreadySo => Retry::ByItself,
            Class::Customer | Class::Configuration | Class::Unknown => Retry::ByHand,
            Class::Lost => Retry::InWindow,
        };
        Self {
            class,
            kind,
            retry,
            wait: None,
            ask: None,
            ambiguous: false,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    error: Vec<Rule>,
    /// Of our credit line alone.
    credit: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    #[serde(default)]
    codes: Vec<Span>,
    #[serde(default)]
    subcodes: Vec<Span>,
    #[serde(default)]
    text: Vec<String>,
    #[serde(default)]
    status: Vec<Span>,
    class: Class,
    remedy: Kind,
    retry: Retry,
    wait: Option<u64>,
    ask: Option<Ask>,
    #[serde(default)]
    ambiguous: bool,
    /// For people who read the file. Its presence is what is checked.
    #[serde(rename = "fact")]
    _fact: String,
}

/// A number, or all of a range.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Span {
    One(i64),
    All { from: i64, to: i64 },
}

impl Span {
    fn holds(&self, number: i64) -> bool {
        match self {
            Self::One(one) => *one == number,
            Self::All { from, to } => (*from..=*to).contains(&number),
        }
    }
}

/// Whether any of these holds the number; none named means any number.
fn fits(spans: &[Span], number: Option<i64>) -> bool {
    spans.is_empty() || number.is_some_and(|n| spans.iter().any(|span| span.holds(n)))
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("errors.toml")).unwrap_or_else(|error| {
        // A test reads the file too. Without it every error is unknown, and none is swallowed.
        tracing::error!(%error, "errors.toml can't be read");
        Table::default()
    })
});

impl Rule {
    fn is_for(&self, fault: &Fault, text: &str) -> bool {
        let code = fits(&self.codes, Some(fault.code)) || fits(&self.codes, fault.subcode);
        let text = self.text.is_empty() || self.text.iter().any(|part| text.contains(part));
        code && text
            && fits(&self.subcodes, fault.subcode)
            && fits(&self.status, Some(fault.status.into()))
    }

    fn meaning(&self) -> Meaning {
        Meaning {
            class: self.class,
            kind: self.remedy,
            retry: self.retry,
            wait: self.wait.map(Duration::from_secs),
            ask: self.ask,
            ambiguous: self.ambiguous,
        }
    }
}

/// What a failed call means.
pub fn meaning(error: &GraphError) -> Meaning {
    match error {
        GraphError::Unreachable(_) => Meaning::new(Class::Transient, Kind::MetaUnavailable),
        GraphError::NoAnswer(_) | GraphError::Shape { .. } => Meaning {
            ambiguous: true,
            ..Meaning::new(Class::Transient, Kind::MetaUnavailable)
        },
        GraphError::HeldBack(wait) => Meaning {
            wait: Some(*wait),
            ..Meaning::new(Class::Transient, Kind::RateLimited)
        },
        GraphError::Answer(fault) => of_fault(fault),
    }
}

impl GraphError {
    /// Whether Meta may have done what was asked, although we don't know. What Meta answered is
    /// told by its code, whatever HTTP status comes with it: `errors.toml` says which codes leave
    /// it open.
    pub fn is_ambiguous(&self) -> bool {
        meaning(self).ambiguous
    }
}

/// What it means that our credit line was not attached to a customer's account.
pub fn credit_meaning(error: &GraphError) -> Meaning {
    let general = meaning(error);
    let Some(fault) = error.fault().filter(|_| general.class != Class::Transient) else {
        return general;
    };
    let ours = Meaning::new(Class::Configuration, Kind::OurConfiguration);
    find(&TABLE.credit, fault).map_or(ours, Rule::meaning)
}

fn find<'a>(rules: &'a [Rule], fault: &Fault) -> Option<&'a Rule> {
    let text = format!("{} {}", fault.message, fault.details).to_lowercase();
    rules.iter().find(|rule| rule.is_for(fault, &text))
}

/// What an error that Meta answered with means.
pub fn of_fault(fault: &Fault) -> Meaning {
    let rule = find(&TABLE.error, fault);
    let unknown = Meaning::new(Class::Unknown, Kind::Unknown);
    let mut meaning = rule.map_or(unknown, Rule::meaning);
    if fault.retry_after.is_some() {
        meaning.wait = fault.retry_after;
    }
    meaning
}

#[cfg(test)]
#[path = "errors_tests.rs"]
mod tests;
