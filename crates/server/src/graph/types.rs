//! What Meta answers. Only what is used is read; words that Meta may add to stay
//! text, and what may be absent is optional.

use contract::ids::{BusinessId, PhoneNumberId, WabaId};
use contract::onboarding::{NumberChoice, NumberReport};
use contract::time::UnixMillis;
use secrecy::SecretString;
use serde::{Deserialize, Deserializer};

/// `GET /oauth/access_token`.
#[derive(Debug, Deserialize)]
pub struct AccessToken {
    /// The business token.
    #[serde(deserialize_with = "secret")]
    pub access_token: SecretString,
    /// Seconds that it lives; absent or 0 when it doesn't expire.
    pub expires_in: Option<i64>,
}

fn secret<'de, D: Deserializer<'de>>(d: D) -> Result<SecretString, D::Error> {
    String::deserialize(d).map(SecretString::from)
}

/// `GET /debug_token`.
#[derive(Debug, Deserialize)]
pub struct TokenInfo {
    /// The app that it was made for.
    #[serde(default)]
    pub app_id: String,
    /// Whether it is good.
    #[serde(default)]
    pub is_valid: bool,
    /// Seconds since 1970; 0 when it doesn't expire.
    expires_at: Option<i64>,
    /// The same for what it lets us read.
    data_access_expires_at: Option<i64>,
    /// Why it is not good, where it is not.
    pub error: Option<TokenError>,
    /// Who it is for: an id that only our app knows them by.
    #[serde(default)]
    pub user_id: Option<String>,
    /// What it grants, by scope.
    #[serde(default)]
    pub granular_scopes: Vec<GranularScope>,
}

/// Why a token is not good.
#[derive(Debug, Deserialize)]
pub struct TokenError {
    /// As in other errors.
    pub subcode: Option<i64>,
}

/// A scope and what it is granted for.
#[derive(Debug, Deserialize)]
pub struct GranularScope {
    /// Its name.
    pub scope: String,
    /// The assets; absent when there are none.
    #[serde(default)]
    pub target_ids: Vec<String>,
}

impl TokenInfo {
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

    /// Whether the token grants this WABA. `None` where it names none at all, which Meta does
    /// for a scope without assets and for one that is for all of them.
    pub fn grants(&self, waba: &WabaId) -> Option<bool> {
        let named = self.wabas();
        (!named.is_empty()).then(|| named.contains(waba))
    }

    /// The WABAs that the token grants, as Meta orders them: newest first.
    pub fn wabas(&self) -> Vec<WabaId> {
        self.granular_scopes
            .iter()
            .filter(|granted| granted.scope == "whatsapp_business_management")
            .flat_map(|granted| granted.target_ids.iter().map(WabaId::new))
            .collect()
    }
}

/// `GET /{waba}`.
#[derive(Debug, Deserialize)]
pub struct WabaInfo {
    /// Its id.
    pub id: WabaId,
    /// Its name.
    #[serde(default)]
    pub name: String,
}

/// What Meta says of the end of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessEnd {
    /// Nothing.
    NotSaid,
    /// It has none.
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

/// A WABA in `GET /{our business}/client_whatsapp_business_accounts`.
#[derive(Debug, Deserialize)]
pub struct ClientWaba {
    /// Its id.
    pub id: WabaId,
    /// Seconds since 1970.
    creation_time: Option<i64>,
    /// The portfolio that owns it.
    pub owner_business_info: Option<Owner>,
}

/// A portfolio that owns something.
#[derive(Debug, Deserialize)]
pub struct Owner {
    /// Its id.
    pub id: BusinessId,
}

impl ClientWaba {
    /// When it was made, to the second, where Meta says so.
    pub fn created_at(&self) -> Option<UnixMillis> {
        let seconds = self.creation_time?;
        Some(UnixMillis(seconds.saturating_mul(1000)))
    }
}

/// A number, in `GET /{waba}/phone_numbers` and `GET /{phone_number_id}`.
#[derive(Clone, Debug, Deserialize)]
pub struct Number {
    /// Its id.
    pub id: PhoneNumberId,
    /// As Meta writes it.
    #[serde(default)]
    pub display_phone_number: String,
    /// The display name.
    #[serde(default)]
    pub verified_name: String,
    /// `PENDING`, `CONNECTED`, …
    #[serde(default)]
    pub status: String,
    /// `GREEN`, …
    #[serde(default)]
    pub quality_rating: String,
    /// `VERIFIED`, `UNVERIFIED`, `EXPIRED`
    #[serde(default)]
    pub code_verification_status: String,
    /// `CLOUD_API`, `NOT_APPLICABLE`, …
    #[serde(default)]
    pub platform_type: String,
    /// `TIER_1K`, …
    pub messaging_limit_tier: Option<String>,
    /// Whether it is on the WhatsApp Business App.
    #[serde(default)]
    pub is_on_biz_app: Option<bool>,
}

/// The states of a number that serves nobody in its WABA until it is registered there again.
const UNREGISTERED: [&str; 5] = [
    "PENDING",
    "DISCONNECTED",
    "DELETED",
    "MIGRATED",
    "UNVERIFIED",
];

/// The states of a number that is registered. In others it serves nobody, or not us yet.
const REGISTERED: [&str; 4] = ["CONNECTED", "FLAGGED", "RESTRICTED", "RATE_LIMITED"];

impl Number {
    /// Whether it is registered: Meta may have flagged it or slowed it down, and it serves its
    /// WABA all the same ("Phone numbers", status).
    pub fn is_registered(&self) -> bool {
        REGISTERED.contains(&self.status.as_str())
    }

    /// Whether Meta says for certain that it is not registered. A number that is banned is, and a
    /// word that Meta adds one day says nothing.
    pub fn is_unregistered(&self) -> bool {
        UNREGISTERED.contains(&self.status.as_str())
    }

    /// Whether it serves messages on the Cloud API in the WABA that lists it.
    pub fn is_live(&self) -> bool {
        self.is_registered() && self.platform_type == "CLOUD_API"
    }

    /// Whether its owner has proven to hold it.
    pub fn is_verified(&self) -> bool {
        self.code_verification_status == "VERIFIED"
    }

    /// Whether it is on the WhatsApp Business App.
    pub fn is_on_business_app(&self) -> bool {
        self.is_on_biz_app == Some(true)
    }

    /// The number to be picked or confirmed.
    pub fn choice(&self) -> NumberChoice {
        NumberChoice {
            id: self.id.clone(),
            display_phone_number: self.display_phone_number.clone(),
            verified_name: self.verified_name.clone(),
        }
    }

    /// The number, for who owns it.
    pub fn report(&self) -> NumberReport {
        NumberReport {
            id: self.id.clone(),
            display_phone_number: self.display_phone_number.clone(),
            verified_name: self.verified_name.clone(),
            status: self.status.clone(),
            quality_rating: self.quality_rating.clone(),
            messaging_limit: self.messaging_limit_tier.clone(),
        }
    }
}

/// An app in `GET /{waba}/subscribed_apps`.
#[derive(Debug, Deserialize)]
pub struct SubscribedApp {
    /// The app, as Meta wraps it.
    pub whatsapp_business_api_data: AppData,
}

/// Id and name of an app.
#[derive(Debug, Deserialize)]
pub struct AppData {
    /// Its id.
    pub id: String,
    /// Its name.
    #[serde(default)]
    pub name: String,
}

/// What is asked of a number that stays on the WhatsApp Business App.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// Contacts.
    AppState,
    /// Messages.
    History,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

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
    fn a_number_that_meta_has_flagged_or_slowed_down_is_live_all_the_same() {
        for (status, platform, live) in [
            ("CONNECTED", "CLOUD_API", true),
            ("FLAGGED", "CLOUD_API", true),
            ("RESTRICTED", "CLOUD_API", true),
            ("RATE_LIMITED", "CLOUD_API", true),
            ("FLAGGED", "NOT_APPLICABLE", false),
            ("PENDING", "CLOUD_API", false),
            ("BANNED", "CLOUD_API", false),
            ("", "CLOUD_API", false),
        ] {
            let json =
                serde_json::json!({ "id": "1", "status": status, "platform_type": platform });
            let number: Number = serde_json::from_value(json).unwrap();
            assert_eq!(number.is_live(), live, "{status} {platform}");
        }
    }
}
