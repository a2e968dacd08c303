//! Values that must reach the wire and nothing else.
//!
//! They have no `Serialize` of their own: a struct that carries one says so with
//! `#[serde(with = "…")]`, which is easy to find. They print as `[secret]`.

use serde::{Deserialize, Deserializer, Serializer};

use crate::digit;

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
pub enum InvalidSecret {
    /// Nothing there, or more than any real one has.
    #[error("empty or too long")]
    Length,
    /// Six digits were wanted.
    #[error("not six digits")]
    SixDigits,
}

impl SignupCode {
    /// Takes the code from Meta's callback. Opaque: only its length is checked.
    pub fn parse(raw: &str) -> Result<Self, InvalidSecret> {
        match raw.len() {
            1..=4096 => Ok(Self(raw.to_owned())),
            _ => Err(InvalidSecret::Length),
        }
    }
}

/// The six digits in what was typed or pasted: `123 456`, `123-456`, or a whole message, such as
/// `Your code is 123456.` None, where it is not plain which six are meant. Digits of other scripts
/// count, as keyboards of Arabic or Hindi may have them.
pub fn six_digits(raw: &str) -> Option<String> {
    let mut found = None;
    let mut run = String::new();
    // What ends the last run.
    for sign in raw.chars().chain(['.']) {
        match (digit::ascii(sign), sign) {
            (Some(digit), _) => run.push(digit),
            (None, ' ' | '-' | '\u{a0}') => {}
            (None, _) => {
                let run = std::mem::take(&mut run);
                if run.len() == 6 && found.replace(run).is_some() {
                    return None;
                }
            }
        }
    }
    found
}

impl Otp {
    /// Takes six digits, as [`six_digits`] finds them.
    pub fn parse(raw: &str) -> Result<Self, InvalidSecret> {
        six_digits(raw).map(Self).ok_or(InvalidSecret::SixDigits)
    }
}

impl Invitation {
    /// Takes the token of a link. Opaque: only its length is checked.
    pub fn parse(raw: &str) -> Result<Self, InvalidSecret> {
        match raw.len() {
            1..=128 => Ok(Self(raw.to_owned())),
            _ => Err(InvalidSecret::Length),
        }
    }
}

impl Pin {
    /// Takes six digits, as [`six_digits`] finds them.
    pub fn parse(raw: &str) -> Result<Self, InvalidSecret> {
        six_digits(raw).map(Self).ok_or(InvalidSecret::SixDigits)
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
    fn a_pasted_otp_may_have_gaps_or_a_message_around_it() {
        for pasted in [
            " 123 456 ",
            "123-456",
            "Your code is 123456",
            "123456 is your code. It is good for 10 minutes.",
            "D-123456",
            "١٢٣٤٥٦",
            "१२३ ४५६",
            "১২৩৪৫৬",
        ] {
            assert_eq!(Otp::parse(pasted).unwrap().expose(), "123456", "{pasted}");
        }
    }

    #[test]
    fn what_is_not_plainly_six_digits_is_not_taken() {
        for bad in ["", "12345", "1234567", "12a456", "123456, 654321"] {
            assert_eq!(Otp::parse(bad), Err(InvalidSecret::SixDigits), "{bad}");
        }
    }
}
