//! What each step's outcome was, and which step is next. Pure.

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{Connected, Need, NumberChoice, NumberReport, Step, TroubleKind};
use contract::signup::Finish;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::graph::errors::{Class, Meaning, meaning};
use crate::graph::{Fault, GraphError};

/// What is known so far. Stored as JSON after every change; holds no secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journal {
    /// Meta's session message, as the browser told it. Its ids are hints.
    pub hint: Option<Finish>,
    /// When a session message came without a code.
    pub hinted_at: Option<UnixMillis>,
    /// The hash of the last code, so that the same one twice is exchanged once.
    pub code_digest: Option<String>,
    /// When its exchange began.
    pub claimed_at: Option<UnixMillis>,
    /// The code became a token.
    pub exchange: Option<Exchanged>,
    /// The token was checked.
    pub inspect: Option<Inspected>,
    /// The number that the customer picked or confirmed.
    pub picked: Option<PhoneNumberId>,
    /// The WABA and its number were found.
    pub assets: Option<Assets>,
    /// Our app was subscribed.
    pub subscribe: Option<Subscribed>,
    /// Whose the PIN is that is sealed beside this.
    pub pin: Option<PinOrigin>,
    /// When the cut-over was last asked of Meta, while its answer is not known.
    pub register_asked_at: Option<UnixMillis>,
    /// What was asked of a number that stays on the Business App.
    pub synced: Vec<SyncDone>,
    /// The number serves us.
    pub cut_over: Option<CutOver>,
    /// Meta says that it is live.
    pub confirm: Option<Confirmed>,
    /// Transient failures since the last outcome.
    pub failures: u32,
}

/// The code became a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchanged {
    /// When.
    pub at: UnixMillis,
    /// Until when the token is good, where Meta says so.
    pub expires_at: Option<UnixMillis>,
}

/// The token was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspected {
    /// The WABAs that it grants, newest first. Never empty.
    pub wabas: Vec<WabaId>,
}

/// The WABA and its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// The WABA.
    pub waba_id: WabaId,
    /// Its name.
    pub waba_name: String,
    /// The number.
    pub number: NumberChoice,
    /// Quality and limit before the move, to be compared afterwards.
    pub before: NumberReport,
}

/// Our app was subscribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscribed {
    /// When.
    pub at: UnixMillis,
}

/// Whose a PIN is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PinOrigin {
    /// Made here, not shown yet.
    Ours,
    /// Made here, and shown.
    OursShown,
    /// The customer's own.
    Theirs,
}

/// What was asked of a number that stays on the Business App, once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SyncDone {
    /// `smb_app_state_sync`
    AppState,
    /// `history`
    History,
}

/// The number serves us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutOver {
    /// When that was known.
    pub at: UnixMillis,
    /// Which number.
    pub phone_number_id: PhoneNumberId,
    /// How it came to.
    pub how: CutOverHow,
}

/// How a number came to serve us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CutOverHow {
    /// It was registered.
    Registered,
    /// It was live in this WABA already: the same WABA, shared with us.
    AlreadyLive,
    /// It stays on the Business App, and serves us too.
    Coexistence,
}

/// Meta says that the number is live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// When.
    pub at: UnixMillis,
    /// `can_send_message` of `health_status`, as Meta words it.
    pub can_send: Option<String>,
}

/// What a step came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Of [`Step::Inspect`].
    Inspected(Inspected),
    /// Of [`Step::Assets`].
    Assets(Assets),
    /// Of [`Step::Subscribe`].
    Subscribed(Subscribed),
    /// Of [`Step::CutOver`].
    CutOver(CutOver),
    /// Of [`Step::Confirm`].
    Confirmed(Confirmed, Box<Connected>),
    /// The customer must answer something first.
    Need(Need),
    /// It failed.
    Failed(Failure),
}

/// A failure, sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What it means.
    pub meaning: Meaning,
    /// Whether Meta may have done what was asked all the same.
    pub ambiguous: bool,
    /// Meta's own answer.
    pub fault: Option<Box<Fault>>,
    /// For the record and the log.
    pub text: String,
}

impl Failure {
    /// What Meta did not do.
    pub fn from_graph(error: &GraphError) -> Self {
        Self {
            meaning: meaning(error),
            ambiguous: error.is_ambiguous(),
            fault: error.fault().cloned().map(Box::new),
            text: error.to_string(),
        }
    }

    /// What we found ourselves.
    pub fn found(class: Class, kind: TroubleKind, text: impl Into<String>) -> Self {
        Self {
            meaning: Meaning {
                class,
                kind,
                wait: None,
            },
            ambiguous: false,
            fault: None,
            text: text.into(),
        }
    }
}

impl Journal {
    /// The first step without an outcome.
    pub fn next(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.is_done(*step))
    }

    /// Whether a step's outcome is known.
    pub fn is_done(&self, step: Step) -> bool {
        match step {
            Step::Exchange => self.exchange.is_some(),
            Step::Inspect => self.inspect.is_some(),
            Step::Assets => self.assets.is_some(),
            Step::Subscribe => self.subscribe.is_some(),
            Step::CutOver => self.cut_over.is_some(),
            Step::Confirm => self.confirm.is_some(),
        }
    }

    /// A new code was exchanged: what was found by an older token is looked up anew.
    /// A cut-over stays done, as the number stays moved.
    pub fn begin_anew(&mut self, exchanged: Exchanged) {
        self.exchange = Some(exchanged);
        self.inspect = None;
        self.picked = None;
        self.assets = None;
        self.subscribe = None;
        self.confirm = None;
        self.failures = 0;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_follow_each_other() {
        let at = UnixMillis(1);
        let mut journal = Journal::default();
        assert_eq!(journal.next(), Some(Step::Exchange));
        let expires_at = None;
        journal.begin_anew(Exchanged { at, expires_at });
        assert_eq!(journal.next(), Some(Step::Inspect));
        journal.inspect = Some(Inspected { wabas: vec![] });
        assert_eq!(journal.next(), Some(Step::Assets));
    }

    #[test]
    fn a_new_token_does_not_undo_the_move() {
        let mut journal = Journal {
            cut_over: Some(CutOver {
                at: UnixMillis(1),
                phone_number_id: PhoneNumberId::new("1"),
                how: CutOverHow::Registered,
            }),
            ..Journal::default()
        };
        journal.begin_anew(Exchanged {
            at: UnixMillis(2),
            expires_at: None,
        });
        assert!(journal.is_done(Step::CutOver) && !journal.is_done(Step::Assets));
    }

    #[test]
    fn an_older_journal_can_be_read() {
        let journal: Journal = serde_json::from_str(r#"{"failures":2,"gone":true}"#).unwrap();
        assert_eq!(journal.failures, 2);
    }
}
