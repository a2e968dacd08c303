//! Identifiers, each its own type, so that a WABA id can't be passed for a
//! phone number id.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes an identifier as its issuer wrote it.
            pub fn new(raw: impl Into<String>) -> Self {
                Self(raw.into())
            }

            /// The identifier as its issuer wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// One attempt to move a number, as DoubleTick names it.
    OnboardingId
);
id!(
    /// What a customer reads to support: short, without look-alike letters.
    Reference
);
id!(
    /// A WhatsApp Business Account, as Meta names it.
    WabaId
);
impl WabaId {
    /// Takes a WABA's id as people copy it: digits, with white space around them at most.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        // Meta's ids have 15 digits or a few more.
        let fits = (8..=20).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self::new(raw))
    }
}
id!(
    /// A WhatsApp account (WAAC), as Meta names it: in its newer account model the account of one
    /// number, whichever partners serve it.
    WaacId
);
id!(
    /// A Messaging account, as Meta names it: in its newer account model one partner's account on a
    /// number. The fields that name a WABA hold its id today.
    MessagingAccountId
);
id!(
    /// A number inside a WABA, as Meta names it. It changes when the number moves.
    PhoneNumberId
);
id!(
    /// A business portfolio, as Meta names it.
    BusinessId
);
id!(
    /// Our app, as Meta names it.
    AppId
);
id!(
    /// A configuration of Facebook Login for Business (`config_id`).
    ConfigId
);
