//! What a token is and what it was given for: `GET /debug_token`, read as it comes.
//!
//! Every field is optional, and of whatever type ([`super::read`]). Tokens have named their WABA
//! under `whatsapp_business_manage_events` alone (June 2026); `target_ids` is left out where a scope
//! is granted for all; ids come as numbers. So what is named here is where to look, and what the
//! token can do decides ([`crate::finalize::grants`]).

use contract::ids::WabaId;
use contract::time::UnixMillis;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::read;

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
    #[serde(default, deserialize_with = "read::integer")]
    pub subcode: Option<i64>,
}

/// What Meta says of the end of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessEnd {
    NotSaid,
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    fn info(answer: Value) -> TokenInfo {
        serde_json::from_value(answer).unwrap()
    }

    fn ids(raw: &[&str]) -> Vec<WabaId> {
        raw.iter().copied().map(WabaId::new).collect()
    }

    #[test]
    fn a_waba_is_named_by_whatever_whatsapp_scope() {
        let events = json!([{ "scope": "whatsapp_business_manage_events", "target_ids": ["1"] }]);
        let management = |targets: Value| json!([{ "scope": "whatsapp_business_management", "target_ids": targets }]);
        for (granular, granted, named) in [
            (events, &[][..], &["1"][..]),
            (management(json!(["2", "1", "2"])), &["2", "1"], &["2", "1"]),
            (management(json!([102, "1"])), &["102", "1"], &["102", "1"]),
            (management(json!("1")), &["1"], &["1"]),
            (management(json!([])), &[], &[]),
            (management(Value::Null), &[], &[]),
            (
                json!([{ "scope": "whatsapp_business_management" }]),
                &[],
                &[],
            ),
            (
                json!([{ "scope": "ads_read", "target_ids": ["1"] }]),
                &[],
                &[],
            ),
            (json!([{ "target_ids": ["1"] }, null, "odd"]), &[], &[]),
            (json!({}), &[], &[]),
            (Value::Null, &[], &[]),
        ] {
            let info = info(json!({ "granular_scopes": granular.clone() }));
            assert_eq!(info.granted(), ids(granted), "{granular}");
            assert_eq!(info.named(), ids(named), "{granular}");
        }
        assert_eq!(info(json!({})), TokenInfo::default());
    }

    #[test]
    fn what_is_granted_by_metas_word_comes_first() {
        let info = info(json!({ "granular_scopes": [
            { "scope": "whatsapp_business_manage_events", "target_ids": ["events"] },
            { "scope": "whatsapp_business_management", "target_ids": ["new", "old"] },
            { "scope": "whatsapp_business_messaging", "target_ids": ["old", "new"] },
        ]}));
        assert_eq!(info.named(), ids(&["new", "old", "events"]));
    }

    #[test]
    fn only_what_meta_says_refuses_a_token() {
        for (answer, refused, anothers) in [
            (json!({ "is_valid": true, "app_id": "7" }), false, false),
            (json!({ "is_valid": "true", "app_id": 7 }), false, false),
            (json!({ "is_valid": null, "app_id": null }), false, false),
            (json!({}), false, false),
            (json!({ "is_valid": false, "app_id": "7" }), true, false),
            (json!({ "is_valid": 0, "app_id": "8" }), true, true),
            (json!({ "is_valid": "false", "app_id": 8 }), true, true),
        ] {
            let info = info(answer.clone());
            assert_eq!(info.is_refused(), refused, "{answer}");
            assert_eq!(info.is_of_another_app("7"), anothers, "{answer}");
        }
    }

    #[test]
    fn a_token_ends_when_meta_says_so_and_0_is_never() {
        for (json, end) in [
            ("{}", AccessEnd::NotSaid),
            (r#"{"expires_at":null}"#, AccessEnd::NotSaid),
            (r#"{"expires_at":0}"#, AccessEnd::Never),
            (r#"{"expires_at":9}"#, AccessEnd::At(UnixMillis(9000))),
            (
                r#"{"expires_at":9,"data_access_expires_at":5}"#,
                AccessEnd::At(UnixMillis(5000)),
            ),
            (
                r#"{"expires_at":0,"data_access_expires_at":5}"#,
                AccessEnd::At(UnixMillis(5000)),
            ),
        ] {
            let info: TokenInfo = serde_json::from_str(json).unwrap();
            assert_eq!(info.ends(), end, "{json}");
        }
    }

    #[test]
    fn a_token_without_messaging_is_known_by_a_list_that_is_whole() {
        let scope = |name: &str, targets: Value| json!({ "scope": name, "target_ids": targets });
        let management = || scope(MANAGEMENT, json!(["1"]));
        let messaging = || scope(MESSAGING, json!(["1"]));
        for (scopes, granular, lacks) in [
            (
                json!([MANAGEMENT, MESSAGING]),
                json!([management(), messaging()]),
                false,
            ),
            (json!([MANAGEMENT, MESSAGING]), json!([management()]), false),
            (
                json!([MANAGEMENT, "public_profile"]),
                json!([management()]),
                true,
            ),
            (
                json!([MANAGEMENT]),
                json!([management(), messaging()]),
                false,
            ),
            (json!(["whatsapp_business_manage_events"]), json!([]), false),
            (json!([]), json!([management()]), true),
            (Value::Null, json!([management(), messaging()]), false),
            (Value::Null, json!([scope(MANAGEMENT, Value::Null)]), false),
            (Value::Null, Value::Null, false),
        ] {
            let case = format!("{scopes} {granular}");
            let info = info(json!({ "scopes": scopes, "granular_scopes": granular }));
            assert_eq!(info.lacks_messaging(), lacks, "{case}");
        }
    }

    #[test]
    fn that_a_waba_is_not_granted_is_said_by_a_list_alone() {
        let scope = |name: &str, targets: Value| json!({ "scope": name, "target_ids": targets });
        for (granular, grants) in [
            (json!([scope(MANAGEMENT, json!(["1"]))]), Some(true)),
            (json!([scope(MESSAGING, json!(["1"]))]), Some(true)),
            (json!([scope(MANAGEMENT, json!(["2"]))]), Some(false)),
            (
                json!([
                    scope(MANAGEMENT, Value::Null),
                    scope(MESSAGING, json!(["2"]))
                ]),
                None,
            ),
            (json!([scope(MANAGEMENT, json!([]))]), None),
            (Value::Null, None),
        ] {
            let info = info(json!({ "granular_scopes": granular.clone() }));
            assert_eq!(info.grants(&WabaId::new("1")), grants, "{granular}");
        }
    }
}
