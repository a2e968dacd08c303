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

/// `GET /{waba}`.
#[derive(Debug, Deserialize)]
pub struct WabaInfo {
    /// Its id.
    pub id: WabaId,
    /// Its name.
    #[serde(default)]
    pub name: String,
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
