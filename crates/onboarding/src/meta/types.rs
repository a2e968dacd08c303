//! What Meta answers. Only what is used is read; words that Meta may add to stay
//! text, and everything but an object's own id may be absent ([`crate::meta::read`]).

use contract::ids::{BusinessId, PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::onboarding::{NumberChoice, NumberReport};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use secrecy::SecretString;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::meta::read;

/// `GET /oauth/access_token`.
#[derive(Debug, Deserialize)]
pub struct AccessToken {
    /// The token. Never logged.
    #[serde(deserialize_with = "secret")]
    pub access_token: SecretString,
    /// Seconds that it lives; absent or 0 when it doesn't expire.
    #[serde(default, deserialize_with = "read::integer")]
    pub expires_in: Option<i64>,
}

fn secret<'de, D: Deserializer<'de>>(d: D) -> Result<SecretString, D::Error> {
    let secret = String::deserialize(d)?;
    if secret.trim().is_empty() {
        return Err(D::Error::custom("no token"));
    }
    Ok(secret.into())
}

/// `GET /{waba}`.
#[derive(Debug, Deserialize)]
pub struct WabaInfo {
    /// The name of the WABA.
    #[serde(default, deserialize_with = "read::text")]
    pub name: Option<String>,
    /// Seconds since 1970.
    #[serde(default, deserialize_with = "read::integer")]
    creation_time: Option<i64>,
}

impl WabaInfo {
    /// When it was made, to the second, where Meta says so.
    pub fn created_at(&self) -> Option<UnixMillis> {
        created_at(self.creation_time)
    }
}

fn created_at(seconds: Option<i64>) -> Option<UnixMillis> {
    Some(UnixMillis(seconds?.saturating_mul(1000)))
}

/// A WABA in `GET /{our business}/client_whatsapp_business_accounts`.
#[derive(Debug, Deserialize)]
pub struct ClientWaba {
    /// Meta's id of the WABA.
    #[serde(deserialize_with = "read::id")]
    pub id: WabaId,
    /// Seconds since 1970.
    #[serde(default, deserialize_with = "read::integer")]
    creation_time: Option<i64>,
    /// The portfolio that owns it.
    #[serde(default, deserialize_with = "read::object")]
    pub owner_business_info: Option<Owner>,
}

/// A portfolio that owns something.
#[derive(Clone, Debug, Deserialize)]
pub struct Owner {
    /// Meta's id of the business portfolio.
    #[serde(deserialize_with = "read::id")]
    pub id: BusinessId,
}

impl ClientWaba {
    /// When it was made, to the second, where Meta says so.
    pub fn created_at(&self) -> Option<UnixMillis> {
        created_at(self.creation_time)
    }
}

/// A number, in `GET /{waba}/phone_numbers` and `GET /{phone_number_id}`. What Meta does not tell
/// is neither yes nor no.
#[derive(Clone, Debug, Deserialize)]
pub struct Number {
    /// Meta's id of the number in its WABA.
    #[serde(deserialize_with = "read::id")]
    pub id: PhoneNumberId,
    /// As Meta writes it.
    #[serde(default, deserialize_with = "read::text")]
    pub display_phone_number: Option<String>,
    /// The display name, if Meta reports one.
    #[serde(default, deserialize_with = "read::text")]
    pub verified_name: Option<String>,
    /// `PENDING`, `CONNECTED`, …
    #[serde(default, deserialize_with = "read::text")]
    pub status: Option<String>,
    /// `GREEN`, …
    #[serde(default, deserialize_with = "read::text")]
    pub quality_rating: Option<String>,
    /// `VERIFIED`, `UNVERIFIED`, `EXPIRED`
    #[serde(default, deserialize_with = "read::text")]
    pub code_verification_status: Option<String>,
    /// `CLOUD_API`, `NOT_APPLICABLE`, …
    #[serde(default, deserialize_with = "read::text")]
    pub platform_type: Option<String>,
    /// `TIER_2K`, …: of the portfolio.
    #[serde(default, deserialize_with = "read::text")]
    whatsapp_business_manager_messaging_limit: Option<String>,
    /// `TIER_1K`, …: of the number, deprecated and mostly null.
    #[serde(default, deserialize_with = "read::text")]
    messaging_limit_tier: Option<String>,
    /// Whether it is on the WhatsApp Business App.
    #[serde(default, deserialize_with = "read::flag")]
    pub is_on_biz_app: Option<bool>,
    /// Whether it has a two-step verification PIN.
    #[serde(default, deserialize_with = "read::flag")]
    pub is_pin_enabled: Option<bool>,
}

impl Number {
    /// By what the server decides. Without these it goes on as if Meta had not told them, but
    /// asks for more than it had to.
    pub const DECIDING_FIELDS: &[&str] = &[
        "id",
        "display_phone_number",
        "status",
        "platform_type",
        "code_verification_status",
        "is_on_biz_app",
        "is_pin_enabled",
    ];

    /// What is shown to who owns the number, and decides nothing.
    pub const SHOWN_FIELDS: &[&str] = &[
        "verified_name",
        "quality_rating",
        "whatsapp_business_manager_messaging_limit",
        "messaging_limit_tier",
    ];
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

/// It is registered, and serves nobody all the same.
const BANNED: &str = "BANNED";

/// The platform that we serve numbers on.
const CLOUD_API: &str = "CLOUD_API";

/// Another platform, and none.
const ELSEWHERE: [&str; 2] = ["ON_PREMISE", "NOT_APPLICABLE"];

/// The words for a number whose owner must prove to hold it before it can be registered.
const UNPROVEN: [&str; 3] = ["UNVERIFIED", "NOT_VERIFIED", "EXPIRED"];

/// Whether what Meta tells is any of these words, in whatever case it writes them.
fn is_any(told: Option<&String>, of: &[&str]) -> bool {
    told.is_some_and(|told| of.iter().any(|word| word.eq_ignore_ascii_case(told.trim())))
}

impl Number {
    fn status_is_any(&self, of: &[&str]) -> bool {
        is_any(self.status.as_ref(), of)
    }

    /// Whether it is registered and serves its WABA: Meta may have flagged it or slowed it down,
    /// and it does all the same ("Phone numbers", status). `None` where Meta does not tell, or in
    /// a word that it adds one day.
    pub fn registered(&self) -> Option<bool> {
        if self.status_is_any(&REGISTERED) {
            return Some(true);
        }
        let does_not = self.is_unregistered() || self.status_is_any(&[BANNED]);
        does_not.then_some(false)
    }

    /// Whether it is registered for certain.
    pub fn is_registered(&self) -> bool {
        self.registered() == Some(true)
    }

    /// Whether Meta says for certain that it is not registered. A number that is banned is, and a
    /// word that Meta adds one day says nothing.
    pub fn is_unregistered(&self) -> bool {
        self.status_is_any(&UNREGISTERED)
    }

    /// Whether Meta says for certain that it is no number of the WABA any more: the list may have it
    /// beside the one that took its place.
    pub fn is_gone(&self) -> bool {
        self.status_is_any(&["DELETED", "MIGRATED"])
    }

    /// Whether it serves messages on the Cloud API in the WABA that lists it. `None` where Meta
    /// does not tell, or in a word that it adds one day.
    pub fn live(&self) -> Option<bool> {
        let platform = self.platform_type.as_ref();
        match self.registered()? {
            false => Some(false),
            true if is_any(platform, &ELSEWHERE) => Some(false),
            // What is registered in the WABA, and told no platform of, is on this one.
            true => (platform.is_none() || is_any(platform, &[CLOUD_API])).then_some(true),
        }
    }

    /// Whether it is live for certain.
    pub fn is_live(&self) -> bool {
        self.live() == Some(true)
    }

    /// Whether its owner has proven to hold it.
    pub fn is_verified(&self) -> bool {
        is_any(self.code_verification_status.as_ref(), &["VERIFIED"])
    }

    /// Whether Meta says for certain that its owner has not proven to hold it, or not lately.
    pub fn is_unverified(&self) -> bool {
        is_any(self.code_verification_status.as_ref(), &UNPROVEN)
    }

    /// Whether it is on the WhatsApp Business App.
    pub fn is_on_business_app(&self) -> bool {
        self.is_on_biz_app == Some(true)
    }

    /// Whether this is how Meta writes a number. One that Meta does not tell is none that is known.
    pub fn is(&self, number: &PhoneNumber) -> bool {
        let written = self.display_phone_number.as_deref();
        written.is_some_and(|written| number.is_same_number(written))
    }

    /// What it is compared by, where Meta tells it.
    pub fn key(&self) -> Option<NumberKey> {
        self.display_phone_number.as_deref().map(NumberKey::of)
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
        let limit = &self.whatsapp_business_manager_messaging_limit;
        NumberReport {
            id: self.id.clone(),
            display_phone_number: self.display_phone_number.clone(),
            verified_name: self.verified_name.clone(),
            status: self.status.clone(),
            quality_rating: self.quality_rating.clone(),
            messaging_limit: limit
                .as_ref()
                .or(self.messaging_limit_tier.as_ref())
                .cloned(),
        }
    }
}

/// What is asked of a number that stays on the WhatsApp Business App.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// `smb_app_state_sync`: the contacts of the WhatsApp Business App.
    AppState,
    /// `history`: the chats of the WhatsApp Business App.
    History,
}

#[cfg(test)]
#[path = "types_tests.rs"]
mod tests;
