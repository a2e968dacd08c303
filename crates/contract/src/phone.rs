//! A phone number in E.164: `+` and 8 to 15 digits.

use serde::{Deserialize, Serialize};

use crate::digit;
use crate::names::names;
use crate::numbering::{self, NumberKey};

/// A phone number in E.164, such as `+919820000001`.
///
/// This is the shape alone. Whether the number can exist is for the server to
/// say, which has the numbering plans. Two are equal where they are written alike; whether they
/// are one number is for [`PhoneNumber::key`] to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

names! {
    /// What is wrong with a text that should be a phone number.
    pub open enum PhoneProblem {
        /// Nothing was entered.
        Empty,
        /// The country code is missing.
        NoCountryCode,
        /// It holds something that a phone number can't.
        NotDigits,
        /// Fewer than 8 digits, or fewer than its country's numbers have.
        TooShort,
        /// More than 15 digits, or more than its country's numbers have.
        TooLong,
        /// Its country has no such number, or there is no such country: said by the server
        /// alone.
        NotAssigned,
        /// It exists, and no code is sent to it: not to its country, or not to its kind of number,
        /// such as a fixed line or a premium-rate one. Said by the server alone.
        NotServed,
    }
}

impl std::fmt::Display for PhoneProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "no number",
            Self::NoCountryCode => "no country code",
            Self::NotDigits => "not a phone number",
            Self::TooShort => "too short",
            Self::TooLong => "too long",
            Self::NotAssigned => "no such number in its country",
            Self::NotServed => "no codes are sent to such numbers",
            Self::Unrecognized => "refused",
        })
    }
}

impl std::error::Error for PhoneProblem {}

impl PhoneNumber {
    /// Reads a number as people type and paste it: spaces, dashes, dots, parentheses, `00`
    /// for `+`, the `(0)` that is dialled inside the country alone, a `tel:` link, digits
    /// of other scripts.
    pub fn parse(raw: &str) -> Result<Self, PhoneProblem> {
        let raw = raw.trim();
        let raw = match raw.split_at_checked(4) {
            // What is behind the `;` of a link is not the number (RFC 3966).
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("tel:") => {
                rest.split(';').next().unwrap_or(rest)
            }
            _ => raw,
        };
        let mut digits = String::with_capacity(16);
        let mut international = false;
        let mut letters = raw.chars();
        while let Some(c) = letters.next() {
            if let Some(digit) = digit::ascii(c) {
                digits.push(digit);
                continue;
            }
            match c {
                // A full-width plus comes from East Asian keyboards.
                '+' | '\u{ff0b}' if digits.is_empty() && !international => international = true,
                '(' if !digits.is_empty() && letters.as_str().starts_with("0)") => {
                    letters.nth(1);
                }
                ' ' | '-' | '.' | '(' | ')' | '/' => {}
                // What copying from a web page or a contact card leaves behind.
                '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{2010}'..='\u{2015}' => {}
                '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2212}' => {}
                '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
                _ => return Err(PhoneProblem::NotDigits),
            }
        }
        if digits.is_empty() {
            return Err(PhoneProblem::Empty);
        }
        if !international {
            match digits.strip_prefix("00") {
                Some(rest) => digits = rest.to_owned(),
                None => return Err(PhoneProblem::NoCountryCode),
            }
        }
        // No country code starts with 0 (ITU-T E.164).
        if digits.starts_with('0') {
            return Err(PhoneProblem::NoCountryCode);
        }
        match digits.len() {
            0..=7 => Err(PhoneProblem::TooShort),
            8..=15 => Ok(Self(["+", &digits].concat())),
            _ => Err(PhoneProblem::TooLong),
        }
    }

    /// `+` and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it is compared by.
    pub fn key(&self) -> NumberKey {
        NumberKey::of(&self.0)
    }

    /// Whether another way of writing it, such as Meta's `+91 98200 00001`, is
    /// the same number.
    pub fn is_same_number(&self, other: &str) -> bool {
        self.key() == NumberKey::of(other)
    }

    /// The same number by its country's present plan: as it is dialled from abroad.
    pub fn international(&self) -> Self {
        let digits = self.0.trim_start_matches('+');
        match numbering::current(digits) {
            Some(current) => Self(["+", &current].concat()),
            None => self.clone(),
        }
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = PhoneProblem;

    fn try_from(raw: String) -> Result<Self, PhoneProblem> {
        Self::parse(&raw)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.0
    }
}

impl std::fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn common_forms_are_one_number() {
        for form in [
            "+919820000001",
            "+91 98200 00001",
            "0091 98200-00001",
            "+91 (98200) 00001",
            "tel:+91-98200-00001",
            "TEL:+91-98200-00001;phone-context=example.com",
            "+91 (0) 98200 00001",
            "+\u{669}\u{661} \u{669}\u{668}\u{662}\u{660}\u{660} \u{660}\u{660}\u{660}\u{660}\u{661}",
            "+\u{96f}\u{967} \u{96f}\u{96e}\u{968}\u{966}\u{966} \u{966}\u{966}\u{966}\u{966}\u{967}",
            "\u{feff}\u{ff0b}91 98200\u{202f}00001",
            "\u{202a}+91\u{a0}98200 00001\u{202c}",
        ] {
            assert_eq!(PhoneNumber::parse(form).unwrap().as_str(), "+919820000001");
        }
    }

    #[test]
    fn each_mistake_has_its_name() {
        for (raw, problem) in [
            ("", PhoneProblem::Empty),
            (" + ", PhoneProblem::Empty),
            ("9820000001", PhoneProblem::NoCountryCode),
            ("+0 982000000", PhoneProblem::NoCountryCode),
            ("+91 call me", PhoneProblem::NotDigits),
            ("+1+2", PhoneProblem::NotDigits),
            ("+91 982", PhoneProblem::TooShort),
            ("+91 9820 0000 0198 2000", PhoneProblem::TooLong),
        ] {
            assert_eq!(PhoneNumber::parse(raw), Err(problem), "{raw}");
        }
    }

    #[test]
    fn a_number_is_dialled_by_its_countrys_present_plan() {
        for (written, dialled) in [
            ("+91 98200 00001", "+919820000001"),
            ("+55 31 8888-1234", "+5531988881234"),
            ("+52 1 55 1234 5678", "+525512345678"),
            ("+54 9 11 2345 6789", "+5491123456789"),
            ("+54 11 15 2345 6789", "+5491123456789"),
            ("+54 11 2345 6789", "+541123456789"),
        ] {
            let number = PhoneNumber::parse(written).unwrap();
            assert_eq!(number.international().as_str(), dialled, "{written}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_a_problem(raw in ".*") {
            if let Ok(number) = PhoneNumber::parse(&raw) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Ok(number));
            }
        }
    }
}
