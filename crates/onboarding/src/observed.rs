//! What was observed at Meta of a number and of the account that holds it: what [`crate::arrival`]
//! concludes from.

use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

/// Our clock and Meta's may differ by this much.
pub(crate) const CLOCKS_MS: i64 = 5 * 60 * 1000;

/// How the number came to be served from the account that we were granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServingOrigin {
    /// It was live there when we first looked.
    AtFirstLook,
    /// It was not at first, and then it was, though nothing of ours that is on record made it so.
    WithoutUs,
    /// We registered it.
    ByRegister,
}

/// When the account that we were granted was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountAge {
    /// Since the customer's first attempt with this number: in a signup with us.
    ForUs,
    /// Before that: it was there already.
    Before,
    /// Meta did not say.
    #[default]
    NotSaid,
}

impl AccountAge {
    /// By Meta's time of its creation, and ours of the first attempt.
    pub fn at(created_at: Option<UnixMillis>, first_attempt_at: UnixMillis) -> Self {
        match created_at {
            None => Self::NotSaid,
            Some(at) if at.0 >= first_attempt_at.0 - CLOCKS_MS => Self::ForUs,
            Some(_) => Self::Before,
        }
    }
}

/// What looks at a live number showed, over all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LiveObservations {
    /// The other apps that the newest list of subscribed apps has; `None` where Meta gave none.
    pub other_apps: Option<Vec<String>>,
    /// Whether another app was ever listed.
    pub had_other_apps: bool,
    /// Whether the number has a two-step verification PIN, as Meta last said.
    pub has_pin: Option<bool>,
}

impl LiveObservations {
    /// With what another look shows. What Meta said before stands where it says nothing now.
    pub fn add(&mut self, other_apps: Option<Vec<String>>, has_pin: Option<bool>) {
        if let Some(apps) = other_apps {
            self.had_other_apps |= !apps.is_empty();
            self.other_apps = Some(apps);
        }
        self.has_pin = has_pin.or(self.has_pin);
    }
}
