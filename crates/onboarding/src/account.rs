//! The customer account that owns onboardings and numbers, and the person who acts for it.

use contract::phone::PhoneNumber;
use contract::platform::PlatformActor;
use serde::{Deserialize, Serialize};

/// Who owns onboardings and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(String);

impl AccountId {
    /// The id, as a row of the store has it.
    pub fn from_row(raw: String) -> Self {
        Self(raw)
    }

    /// The id as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The person who acts for an account, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActingPerson {
    /// Whoever signed in with this phone.
    Phone(PhoneNumber),
    /// One whom the platform names.
    Platform(PlatformActor),
}

impl std::fmt::Display for ActingPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Phone(phone) => write!(f, "whoever signed in with {phone}"),
            Self::Platform(PlatformActor { id, name, email }) => {
                write!(f, "{name} ({id}")?;
                email.iter().try_for_each(|email| write!(f, ", {email}"))?;
                f.write_str(")")
            }
        }
    }
}
