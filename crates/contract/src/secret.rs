//! Values that must reach the wire and nothing else.
//!
//! They have no `Serialize` of their own: a struct that carries one says so with
//! `#[serde(with = "…")]`, which is easy to find. They print as `[secret]`.

use serde::{Deserialize, Deserializer, Serializer};

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident, $wire:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The value itself, for the one who must send or check it.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("[secret]")
            }
        }

        /// Puts the secret on the wire: `#[serde(with = "…")]`.
        pub mod $wire {
            use super::*;

            /// Writes the secret itself.
            pub fn serialize<S: Serializer>(v: &$name, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(v.expose())
            }

            /// Reads it, refusing what can't be one.
            pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<$name, D::Error> {
                let raw = String::deserialize(d)?;
                $name::parse(&raw).map_err(serde::de::Error::custom)
            }
        }
    };
}

secret!(
    /// The code that Meta's login callback hands to the page. It lives 30 seconds and
    /// is exchanged once, server to server ("Embedded Signup: Implementation").
    SignupCode, signup_code
);
secret!(
    /// A 6-digit one-time password.
    Otp, otp
);
secret!(
    /// What opens a colleague's link: it stands behind the `#` of its address, which no
    /// browser sends by itself.
    Invitation, invitation
);
secret!(
    /// A number's 6-digit two-step verification PIN.
    Pin, pin
);

/// Why a text isn't the secret that it was taken for. Says nothing of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASecret {
    /// Nothing there, or more than any real one has.
    #[error("empty or too long")]
    Length,
    /// Six digits were wanted.
    #[error("not six digits")]
    SixDigits,
}

impl SignupCode {
    /// Takes the code from Meta's callback. Opaque: only its length is checked.
    pub fn parse(raw: &str) -> Result<Self, NotASecret> {
        match raw.len() {
            1..=4096 => Ok(Self(raw.to_owned())),
            _ => Err(NotASecret::Length),
        }
    }
}

fn six_digits(raw: &str) -> Result<String, NotASecret> {
    // People paste "123 456" and "123-456".
    let digits: String = raw
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()) {
        Ok(digits)
    } else {
        Err(NotASecret::SixDigits)
    }
}

impl Otp {
    /// Takes six digits, with or without spaces and dashes between them.
    pub fn parse(raw: &str) -> Result<Self, NotASecret> {
        six_digits(raw).map(Self)
    }
}

impl Invitation {
    /// Takes the token of a link. Opaque: only its length is checked.
    pub fn parse(raw: &str) -> Result<Self, NotASecret> {
        match raw.len() {
            1..=128 => Ok(Self(raw.to_owned())),
            _ => Err(NotASecret::Length),
        }
    }
}

impl Pin {
    /// Takes six digits, with or without spaces and dashes between them.
    pub fn parse(raw: &str) -> Result<Self, NotASecret> {
        six_digits(raw).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_print() {
        let code = SignupCode::parse("AQD-very-secret").unwrap();
        assert_eq!(format!("{code:?}"), "[secret]");
        assert_eq!(format!("{:?}", Otp::parse("123456")), "Ok([secret])");
    }

    #[test]
    fn a_pasted_otp_may_have_gaps() {
        assert_eq!(Otp::parse(" 123 456 ").unwrap().expose(), "123456");
        assert_eq!(Otp::parse("123-456").unwrap().expose(), "123456");
    }

    #[test]
    fn six_digits_and_nothing_else() {
        for bad in ["", "12345", "1234567", "12a456", "१२३४५६"] {
            assert_eq!(Otp::parse(bad), Err(NotASecret::SixDigits), "{bad}");
        }
    }
}
