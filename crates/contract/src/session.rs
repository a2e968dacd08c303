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
    /// The number that they signed in with.
    pub phone: PhoneNumber,
    /// Whether the account has no WhatsApp number yet: it sees `Get Started`.
    pub fresh: bool,
    /// Seconds until it ends, unless it is renewed before.
    pub ends_in_seconds: u32,
    /// Where a customer turns to support: the address that a link leads to. `None`: it is told
    /// elsewhere.
    pub support: Option<String>,
}
