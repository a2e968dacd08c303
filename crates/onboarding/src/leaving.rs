//! How far a number is that leaves. Pure.

use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

/// A number leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// Since when.
    pub since: UnixMillis,
    /// What the customer knew of our access when they asked for it.
    pub access: Access,
    /// How far it is.
    pub progress: Progress,
}

/// What the customer knows of our access to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// That we have it, and take the number off at Meta.
    Ours,
    /// That it was taken from us, so that nothing can be done at Meta.
    Taken,
}

/// How far a number is that leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// There is something to be done at Meta.
    AtMeta {
        /// When Meta was last asked to deregister it, while the answer is not known.
        asked_at: Option<UnixMillis>,
    },
    /// There is nothing left of it at Meta that is ours to end.
    Away,
    /// Meta refuses for good, in its words.
    Refused(String),
}

impl Leaving {
    /// A number that begins to leave.
    pub fn begun(now: UnixMillis, access: Access) -> Self {
        Self {
            since: now,
            access,
            progress: Progress::AtMeta { asked_at: None },
        }
    }

    /// The same, so far.
    pub fn so_far(&self, progress: Progress) -> Self {
        Self {
            progress,
            ..self.clone()
        }
    }

    /// Why it can't leave, in Meta's words.
    pub fn refused(&self) -> Option<String> {
        match &self.progress {
            Progress::Refused(words) => Some(words.clone()),
            _ => None,
        }
    }
}
