//! Sign-in by phone and one-time password.

use serde::{Deserialize, Serialize};

use crate::phone::PhoneNumber;
use crate::secret::{Invitation, Otp};

/// `POST /session/otp`: send a one-time password to this number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SendOtp {
    /// The number that the customer signs in with.
    pub phone: PhoneNumber,
}

/// The one-time password is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtpSent {
    /// Seconds until another one may be asked for.
    pub resend_after_seconds: u32,
    /// Seconds that this one is good for.
    pub expires_in_seconds: u32,
}

/// `POST /session`: sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The number that the one-time password was sent to.
    pub phone: PhoneNumber,
    /// What the customer read there.
    #[serde(with = "crate::secret::otp")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub otp: Otp,
}

/// `POST /colleague`: open a colleague's link. The answer is the onboarding that it is about,
/// and a cookie that is good for Meta's part of it alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenLink {
    /// What stands behind the `#` of the link.
    #[serde(with = "crate::secret::invitation")]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub invitation: Invitation,
}

/// Who is signed in. The session itself is a cookie that no script reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Whose session it is.
    #[serde(default)]
    pub account: SessionAccount,
    /// The number that the customer signed in with. `None`: a session that the platform opened.
    pub phone: Option<PhoneNumber>,
    /// The person's name, in a session that the platform opened.
    #[serde(default)]
    pub actor: Option<String>,
    /// What the platform's product is called, where the account is the platform's: messages go there.
    /// `None`: it has no name but ours.
    #[serde(default)]
    pub platform: Option<String>,
    /// The number that the form begins with, where the platform named one.
    #[serde(default)]
    pub suggested_number: Option<PhoneNumber>,
    /// Whether Meta's full page comes back to the dashboard: the platform named an address for it.
    #[serde(default)]
    pub returns: bool,
    /// Whether the account has no WhatsApp number yet: it sees `Get Started`.
    pub fresh: bool,
    /// Seconds until it ends, unless it is renewed before.
    pub ends_in_seconds: u32,
    /// Where a customer turns to support: the address that a link leads to. `None`: it is told
    /// elsewhere.
    pub support: Option<String>,
}

/// The account of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionAccount {
    /// The account's own id: what a browser keeps apart the accounts by that were signed in to there.
    pub id: String,
    /// The company's name, where the platform told it.
    pub name: Option<String>,
}
