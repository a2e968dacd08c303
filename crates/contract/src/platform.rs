//! What a platform's servers ask of this one, with an API key, under `/platform`: sessions for their
//! customers, their onboardings, the numbers that were connected, and the credentials of each.
//!
//! These types are for servers. No browser reads them.

pub mod events;
mod examples;
pub mod onboardings;

use serde::{Deserialize, Serialize};

use crate::ids::{OnboardingId, PhoneNumberId, WabaId};
use crate::names::names;
use crate::onboarding::NumberReport;
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;
use crate::wabas::NumberStatus;

/// The longest id, name or address that a platform may give, in characters.
pub const MAX_TEXT: usize = 200;

/// An account, as the platform names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformAccount {
    /// The platform's own id of the account. 1 to 200 characters; case counts.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "acct_4711")
    )]
    pub external_id: String,
    /// The company's name, as its people know it. The newest one counts.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "Asha Textiles")
    )]
    pub name: String,
}

/// The person who acts, as the platform names them. Recorded with the consent and in the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformActor {
    /// The platform's own id of the person.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "user_17")
    )]
    pub id: String,
    /// The person's name.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "Asha Rao")
    )]
    pub name: String,
    /// The person's e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub email: Option<String>,
}

/// `POST /platform/sessions`: opens a session of one person of one account, for the embedded module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAccountSession {
    /// Whose session it is. An account that is not known yet is created.
    pub account: PlatformAccount,
    /// Who acts in it.
    pub actor: PlatformActor,
    /// What is asked for with it.
    #[serde(flatten)]
    pub options: SessionOptions,
}

/// What a platform may ask for with a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionOptions {
    /// The number that the form begins with. The customer may change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Where Meta's full page comes back to, in a browser that opens no window. Its origin must be
    /// one of `DOUBLETICK_EMBED_ORIGINS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub return_url: Option<String>,
}

/// A session that was opened. Its token is for the module alone, and lives minutes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountSession {
    /// What the module sends as `Authorization: Bearer`. Not to be stored.
    pub token: String,
    /// When it ends. The module asks for another one before.
    pub expires_at: UnixMillis,
}

impl std::fmt::Debug for AccountSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("AccountSession");
        shown
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// `POST /platform/accounts/{external_id}/claim`: sends a one-time password to the phone of an account
/// that signed in by itself before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimRequest {
    /// The phone that the account signs in with.
    pub phone: PhoneNumber,
}

/// `POST /platform/accounts/{external_id}/claim/confirmation`: gives the account of this phone the
/// platform's id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimConfirmation {
    /// The phone that the account signs in with.
    pub phone: PhoneNumber,
    /// The one-time password that was sent there.
    #[serde(with = "crate::secret::otp")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub otp: crate::secret::Otp,
    /// The company's name.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
}

/// `GET /platform/numbers`, a page of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformNumbers {
    /// The numbers, the first connected first.
    pub numbers: Vec<PlatformNumber>,
    /// What to give as `after` for the next page. `None`: this is the last one.
    pub next: Option<PhoneNumberId>,
}

/// A number that was connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformNumber {
    /// The number's id at Meta.
    pub phone_number_id: PhoneNumberId,
    /// The platform's id of the account. `None`: an account that the platform has not claimed.
    pub external_id: Option<String>,
    /// The WABA that holds it, or its Messaging account in Meta's newer account model.
    pub waba_id: WabaId,
    /// The attempt that connected it.
    pub onboarding_id: OnboardingId,
    /// When it was connected.
    pub connected_at: UnixMillis,
    /// Whether it serves the account.
    pub status: NumberStatus,
    /// As Meta last reported it.
    pub report: NumberReport,
    /// When the platform said that it had taken the number: see `number.connected`. `None`: it has not.
    pub taken_at: Option<UnixMillis>,
}

/// `GET /platform/numbers/{phone_number_id}/credentials`: what the platform sends and receives with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberCredentials {
    /// The number's id at Meta.
    pub phone_number_id: PhoneNumberId,
    /// The WABA that holds it, or its Messaging account.
    pub waba_id: WabaId,
    /// The business token, of the customer's own business portfolio.
    pub business_token: String,
    /// When it ends. `None`: it has no end, or Meta did not say.
    pub expires_at: Option<UnixMillis>,
    /// What the token allows, in Meta's names.
    pub scopes: Vec<String>,
}

impl std::fmt::Debug for NumberCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("NumberCredentials");
        shown
            .field("phone_number_id", &self.phone_number_id)
            .finish_non_exhaustive()
    }
}

/// The body of every answer under `/platform` that is not 2xx.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlatformError {
    /// What a program decides by. Codes may be added: treat one that you do not know by the status.
    pub code: PlatformErrorCode,
    /// What a developer reads. May change.
    pub message: String,
    /// What the log calls this failure, where it is the server's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// Declares the codes once: the enum, their wire names, and their statuses.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $wire:literal, $status:literal;)+) => {
        /// What went wrong with a request of the platform.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum PlatformErrorCode {
            $($(#[$doc])* #[serde(rename = $wire)] $name,)+
            /// One that this version does not know. Only ever read.
            #[serde(other, skip_serializing)]
            Unrecognized,
        }

        impl PlatformErrorCode {
            /// All that this version knows, in order.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code on the wire.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $wire,)+ Self::Unrecognized => $crate::open::UNRECOGNIZED }
            }

            /// The HTTP status that goes with it.
            pub fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ Self::Unrecognized => 500 }
            }
        }

        impl $crate::open::Open for PlatformErrorCode {
            const UNRECOGNIZED: Self = Self::Unrecognized;
            const NAME: &'static str = "PlatformErrorCode";

            fn is_unrecognized(&self) -> bool {
                *self == Self::Unrecognized
            }
        }

        // By hand: the derived schema has the names of the variants, as it does not see a name on the
        // wire that a macro passes on.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for PlatformErrorCode {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::schema::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .description(Some("What went wrong with a request of the platform."))
                    .enum_values(Some([$($wire),+]))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for PlatformErrorCode {}
    };
}

codes! {
    /// No API key, or none that is known, or one that was revoked or has ended.
    InvalidApiKey = "invalid_api_key", 401;
    /// The API key is good, and lacks the scope that this takes.
    InsufficientScope = "insufficient_scope", 403;
    /// The body, or a parameter, is not what is wanted. The message names the field.
    InvalidRequest = "invalid_request", 400;
    /// No account has this id.
    AccountUnknown = "account_unknown", 404;
    /// The account of this phone has a platform's id already, or this id has another account.
    AccountAlreadyClaimed = "account_already_claimed", 409;
    /// The account that has this id has onboardings of its own: they are not merged.
    AccountInUse = "account_in_use", 409;
    /// The one-time password is wrong, too old, or was used.
    OtpInvalid = "otp_invalid", 422;
    /// The one-time password could not be sent.
    OtpNotSent = "otp_not_sent", 502;
    /// The origin of `return_url` is not one of `DOUBLETICK_EMBED_ORIGINS`.
    ReturnUrlNotAllowed = "return_url_not_allowed", 422;
    /// No number has this id.
    NumberUnknown = "number_unknown", 404;
    /// No onboarding has this id.
    OnboardingUnknown = "onboarding_unknown", 404;
    /// The number has no business token any more.
    CredentialsUnavailable = "credentials_unavailable", 409;
    /// There is no such route, or thing.
    NotFound = "not_found", 404;
    /// Too many requests. `Retry-After` says when it may be asked again.
    RateLimited = "rate_limited", 429;
    /// The database does not do its work for now. It may be asked again.
    Unavailable = "unavailable", 503;
    /// The server's own trouble. The reference finds it in the log.
    Internal = "internal", 500;
}

names! {
    /// What an API key allows.
    pub enum ApiScope {
        /// Open sessions, and claim accounts.
        SessionsWrite,
        /// Read numbers.
        NumbersRead,
        /// Read a number's business token.
        CredentialsRead,
        /// Read events.
        EventsRead,
        /// Read onboardings.
        OnboardingsRead,
        /// Say that a number was taken, and that first messages were seen.
        NumbersWrite,
    }
}

impl ApiScope {
    /// The scope as an operator writes it.
    pub fn label(self) -> &'static str {
        match self {
            Self::SessionsWrite => "sessions:write",
            Self::NumbersRead => "numbers:read",
            Self::CredentialsRead => "credentials:read",
            Self::EventsRead => "events:read",
            Self::OnboardingsRead => "onboardings:read",
            Self::NumbersWrite => "numbers:write",
        }
    }

    /// The scope that is written so.
    pub fn parse(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.label() == label)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_read_back_and_a_newer_one_is_allowed_for() {
        for code in PlatformErrorCode::ALL {
            let wire = serde_json::to_string(code).unwrap();
            assert_eq!(wire, format!("\"{}\"", code.name()));
            assert_eq!(
                serde_json::from_str::<PlatformErrorCode>(&wire).unwrap(),
                *code
            );
        }
        let newer: PlatformErrorCode = serde_json::from_str("\"newer\"").unwrap();
        assert_eq!(newer, PlatformErrorCode::Unrecognized);
    }

    #[test]
    fn no_secret_prints() {
        let session = AccountSession {
            token: "hush".into(),
            expires_at: UnixMillis(1),
        };
        let credentials = NumberCredentials {
            phone_number_id: PhoneNumberId::new("1"),
            waba_id: WabaId::new("2"),
            business_token: "hush".into(),
            expires_at: None,
            scopes: vec![],
        };
        assert!(!format!("{session:?} {credentials:?}").contains("hush"));
    }

    #[test]
    fn each_scope_is_read_as_it_is_written() {
        for scope in ApiScope::ALL {
            assert_eq!(ApiScope::parse(scope.label()), Some(scope));
        }
    }
}
