//! What a token is and what it was given for: `GET /debug_token`, read as it comes.
//!
//! Every field is optional, and of whatever type ([`crate::meta::read`]). Tokens have named their WABA
//! under `whatsapp_business_manage_events` alone (June 2026); `target_ids` is left out where a scope
//! is granted for all; ids come as numbers. So what is named here is where to look, and what the
//! token can do decides (the server's `steps::grants`).

use contract::ids::WabaId;
use contract::time::UnixMillis;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::meta::read;

/// Managing WABAs: the scope under which Meta documents that it names them.
const MANAGEMENT: &str = "whatsapp_business_management";

/// Sending and receiving messages.
const MESSAGING: &str = "whatsapp_business_messaging";

/// What the scopes begin with whose targets may be WABAs.
const WHATSAPP: &str = "whatsapp_";

/// `GET /debug_token`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct TokenInfo {
    /// The app that it was made for, where Meta names one.
    #[serde(default, deserialize_with = "read::maybe_id")]
    pub app_id: Option<String>,
    /// Whether it is good, where Meta says so.
    #[serde(default, deserialize_with = "read::flag")]
    pub is_valid: Option<bool>,
    /// Seconds since 1970; 0 when it doesn't expire.
    #[serde(default, deserialize_with = "read::integer")]
    pub expires_at: Option<i64>,
    /// The same for what it lets us read.
    #[serde(default, deserialize_with = "read::integer")]
    pub data_access_expires_at: Option<i64>,
    /// Why it is not good, where it is not.
    #[serde(default, deserialize_with = "read::object")]
    pub error: Option<TokenError>,
    /// Who it is for: an id that only our app knows them by.
    #[serde(default, deserialize_with = "read::maybe_id")]
    pub user_id: Option<String>,
    /// The names of all that it grants; empty where Meta gives no list.
    #[serde(default, deserialize_with = "read::texts")]
    pub scopes: Vec<String>,
    /// What it grants, by scope.
    #[serde(default, deserialize_with = "read::list")]
    pub granular_scopes: Vec<GranularScope>,
}

/// Why a token is not good.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TokenError {
    /// Meta's `error_subcode`, if the token is refused with one.
    #[serde(default, deserialize_with = "read::integer")]
    pub subcode: Option<i64>,
}

/// What Meta says of the end of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessEnd {
    /// Meta did not say.
    NotSaid,
    /// The token does not expire.
    Never,
    /// It ends then.
    At(UnixMillis),
}

impl AccessEnd {
    /// When, where it has an end.
    pub fn at(self) -> Option<UnixMillis> {
        match self {
            Self::At(at) => Some(at),
            Self::NotSaid | Self::Never => None,
        }
    }
}

/// A scope and what it is granted for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GranularScope {
    /// Its name; empty where Meta gives none.
    #[serde(default, deserialize_with = "name")]
    pub scope: String,
    /// The assets. `None` where Meta names none, which it documents for a scope that is granted
    /// for all of them.
    #[serde(default, deserialize_with = "targets")]
    pub target_ids: Option<Vec<WabaId>>,
}

fn name<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    read::text(d).map(Option::unwrap_or_default)
}

fn targets<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Vec<WabaId>>, D::Error> {
    let value = Value::deserialize(d)?;
    if value.is_null() {
        return Ok(None);
    }
    read::ids(value).map(Some).map_err(D::Error::custom)
}

impl TokenInfo {
    /// Whether Meta says that it is no good.
    pub fn is_refused(&self) -> bool {
        self.is_valid == Some(false)
    }

    /// Whether Meta says that it was made for another app.
    pub fn is_of_another_app(&self, ours: &str) -> bool {
        self.app_id.as_deref().is_some_and(|app| app != ours)
    }

    /// When it ends, or what it lets us read does, whichever is first.
    pub fn ends(&self) -> AccessEnd {
        let told = [self.expires_at, self.data_access_expires_at];
        let ends = told.into_iter().flatten().filter(|seconds| *seconds > 0);
        match ends.min() {
            Some(seconds) => AccessEnd::At(UnixMillis(seconds.saturating_mul(1000))),
            None if self.expires_at.is_some() => AccessEnd::Never,
            None => AccessEnd::NotSaid,
        }
    }

    /// The WABAs that it is granted by Meta's own word, as Meta orders them: newest first.
    pub fn granted(&self) -> Vec<WabaId> {
        self.targets_of(|scope| scope == MANAGEMENT)
    }

    /// What may be a WABA that it grants: the targets of every WhatsApp scope, those of
    /// [`Self::granted`] first.
    pub fn named(&self) -> Vec<WabaId> {
        let mut named = self.granted();
        for target in self.targets_of(|scope| scope.starts_with(WHATSAPP)) {
            if !named.contains(&target) {
                named.push(target);
            }
        }
        named
    }

    /// Whether the token grants this WABA. `None` where Meta does not say: no WhatsApp scope has
    /// targets, or one of them is granted for all.
    pub fn grants(&self, waba: &WabaId) -> Option<bool> {
        let named = self.named();
        if named.contains(waba) {
            return Some(true);
        }
        let mut whatsapp =
            (self.granular_scopes.iter()).filter(|granted| granted.scope.starts_with(WHATSAPP));
        let for_all = whatsapp.any(|granted| granted.target_ids.is_none());
        (!named.is_empty() && !for_all).then_some(false)
    }

    /// Whether messages can't be sent with it, for certain: neither list names that scope. A list of
    /// scopes that does not even name the management of WABAs, without which no signup ends, is not
    /// whole, and proves nothing missing. Where there is no list, a management scope that names its
    /// WABAs stands for one; one without targets does not.
    pub fn lacks_messaging(&self) -> bool {
        let names = |name: &str| self.scopes.iter().any(|scope| scope == name);
        let mut granular = self.granular_scopes.iter();
        if names(MESSAGING) || granular.any(|granted| granted.scope == MESSAGING) {
            return false;
        }
        match self.scopes.is_empty() {
            true => !self.granted().is_empty(),
            false => names(MANAGEMENT),
        }
    }

    fn targets_of(&self, is_meant: impl Fn(&str) -> bool) -> Vec<WabaId> {
        let mut targets = Vec::new();
        for granted in self
            .granular_scopes
            .iter()
            .filter(|granted| is_meant(&granted.scope))
        {
            for target in granted.target_ids.iter().flatten() {
                if !targets.contains(target) {
                    targets.push(target.clone());
                }
            }
        }
        targets
    }
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
