//! What makes two writings one number.
//!
//! Meta writes some numbers by an older plan of their country, or with a digit that is no longer
//! dialled, and keeps doing so for numbers that it has known for long. So digits are not a number's
//! identity: [`NumberKey`] is. A country is listed below only where the older writing leads to exactly
//! one number of today's plan, so that no two subscribers ever have the same key.
//!
//! | country | written | is |
//! | --- | --- | --- |
//! | Argentina | `+54 9 11 2345 6789`, `+54 11 15 2345 6789` | `+54 11 2345 6789` |
//! | Benin | `+229 90 12 34 56` | `+229 01 90 12 34 56` |
//! | Brazil | `+55 31 8888-1234`, a mobile | `+55 31 98888-1234` |
//! | Colombia | `+57 1 234 5678`, a fixed line | `+57 601 234 5678` |
//! | Côte d'Ivoire | `+225 07 12 34 56`, a mobile | `+225 07 07 12 34 56` |
//! | Gabon | `+241 07 12 34 56`, `+241 7 12 34 56` | `+241 77 12 34 56` |
//! | Mexico | `+52 1 55 1234 5678`, `+52 044 55 1234 5678` | `+52 55 1234 5678` |
//! | Vietnam | `+84 169 123 4567`, a mobile | `+84 39 123 4567` |

use crate::digit;
use crate::phone::PhoneNumber;

/// A number as it is compared: equal for all writings of one number, and for nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NumberKey(String);

impl NumberKey {
    /// The key of a number with its country code, however it is written.
    pub fn of(written: &str) -> Self {
        let digits = match PhoneNumber::parse(written) {
            Ok(number) => number.as_str().trim_start_matches('+').to_owned(),
            // Digits alone, or what is no number.
            Err(_) => written.chars().filter_map(digit::ascii).collect(),
        };
        let current = current(&digits).unwrap_or(digits);
        Self(without_argentine_nine(&current).unwrap_or(current))
    }

    /// Digits, without a `+`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two ways in which a number with this key is written internationally, in digits: by the
    /// key, and as Meta also writes it, which is the key again where there is no other way.
    pub fn known_forms(&self) -> [String; 2] {
        let other = older(&self.0).filter(|older| Self::of(older) == *self);
        [self.0.clone(), other.unwrap_or_else(|| self.0.clone())]
    }
}

impl std::fmt::Display for NumberKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "+{}", self.0)
    }
}

/// These digits in their country's present plan, as they are dialled from abroad; `None` where they
/// are written so already.
pub(crate) fn current(digits: &str) -> Option<String> {
    brazil(digits)
        .or_else(|| mexico(digits))
        .or_else(|| argentina(digits))
        .or_else(|| ivory_coast(digits))
        .or_else(|| benin(digits))
        .or_else(|| gabon(digits))
        .or_else(|| colombia(digits))
        .or_else(|| vietnam(digits))
}

/// What follows the country code, if as many digits do.
fn national<'a>(digits: &'a str, country: &str, length: usize) -> Option<&'a str> {
    let rest = digits.strip_prefix(country)?;
    (rest.len() == length).then_some(rest)
}

/// Mobiles got a ninth digit, 9, area by area from 2012 to 2016 (Anatel, Resolution 553/2010).
/// WhatsApp goes on without it for most areas. Fixed lines begin with 2 to 5, and have eight digits as
/// before.
fn brazil(digits: &str) -> Option<String> {
    let rest = national(digits, "55", 10)?;
    let (area, local) = rest.split_at(2);
    let has_area = !area.contains('0');
    (has_area && local.starts_with(['6', '7', '8', '9'])).then(|| ["55", area, "9", local].concat())
}

/// Since August 2019 all numbers are dialled by their ten digits alone (IFT, Plan Técnico Fundamental
/// de Numeración); until then mobiles had a 1 before them from abroad, and 044 or 045 at home. WhatsApp
/// goes on with the 1. No area code begins with 0 or 1.
fn mexico(digits: &str) -> Option<String> {
    let rest = digits.strip_prefix("52")?;
    let number = ["1", "01", "044", "045"].iter().find_map(|prefix| {
        let number = rest.strip_prefix(prefix)?;
        (number.len() == 10 && !number.starts_with(['0', '1'])).then_some(number)
    })?;
    Some(["52", number].concat())
}

/// A mobile is dialled with 9 before the area code from abroad, and with 15 behind it at home. Area
/// code and number together have ten digits: those are the subscriber's, as in number portability
/// (ENACOM). An area code has two to four digits; 11 is the only one with two.
fn argentina(digits: &str) -> Option<String> {
    let rest = digits.strip_prefix("54")?;
    let rest = rest.strip_prefix('9').unwrap_or(rest);
    if rest.len() != 12 {
        return None;
    }
    let areas = if rest.starts_with("11") { 2..=2 } else { 3..=4 };
    let split = areas.into_iter().find_map(|area| {
        let (area, local) = rest.split_at(area);
        Some((area, local.strip_prefix("15")?))
    });
    split.map(|(area, local)| ["549", area, local].concat())
}

/// Whether an Argentine number is a mobile is how it is dialled, not which one it is.
fn without_argentine_nine(digits: &str) -> Option<String> {
    let rest = national(digits, "54", 11)?;
    Some(["54", rest.strip_prefix('9')?].concat())
}

/// Since 31 January 2021 mobiles have their operator's two digits in front: the second digit of the
/// old number tells which (ARTCI, plan national de numérotation à dix chiffres). WhatsApp takes both
/// ways for numbers that it knew before. Fixed lines, which began with 2 and 3, are not listed: their
/// operator is not told by one digit.
fn ivory_coast(digits: &str) -> Option<String> {
    let rest = national(digits, "225", 8)?;
    if rest.starts_with(['1', '2', '3']) {
        return None;
    }
    let operator = match rest.as_bytes().get(1)? {
        b'0'..=b'3' => "01",
        b'4'..=b'6' => "05",
        _ => "07",
    };
    Some(["225", operator, rest].concat())
}

/// Since 30 November 2024 every number has 01 in front (ARCEP Bénin, Decision 2020-349).
fn benin(digits: &str) -> Option<String> {
    let rest = national(digits, "229", 8)?;
    Some(["22901", rest].concat())
}

/// Digits that numbers began with behind their 0, and what took the place of both in November 2019: a 6
/// or 7 for mobiles and a 1 for fixed lines, in front of the digit (RFI, 15 November 2019; the ranges as
/// in libphonenumber's metadata).
const GABON: [(&str, &str); 6] = [
    ("1", "11"),
    ("2", "62"),
    ("4", "74"),
    ("5", "65"),
    ("6", "66"),
    ("7", "77"),
];

/// The 0 was a part of the number, and is left out from abroad since, as it was before by some.
fn gabon(digits: &str) -> Option<String> {
    let rest = match national(digits, "241", 8) {
        Some(rest) => rest.strip_prefix('0')?,
        None => national(digits, "241", 7)?,
    };
    GABON.iter().find_map(|(old, new)| {
        let local = rest.strip_prefix(old)?;
        Some(["241", new, local].concat())
    })
}

/// Since September 2021 fixed lines have 60 in front of their area's digit (CRC, Resolution
/// 5826/2019). Mobiles have had ten digits all along.
fn colombia(digits: &str) -> Option<String> {
    let rest = national(digits, "57", 8)?;
    let is_area = rest.starts_with(['1', '2', '4', '5', '6', '7', '8']);
    is_area.then(|| ["5760", rest].concat())
}

/// Prefixes of mobiles with eleven digits, and those that took their place by November 2018 (Ministry
/// of Information and Communications, plan of 24 May 2018).
const VIETNAM: [(&str, &str); 21] = [
    ("120", "70"),
    ("121", "79"),
    ("122", "77"),
    ("123", "83"),
    ("124", "84"),
    ("125", "85"),
    ("126", "76"),
    ("127", "81"),
    ("128", "78"),
    ("129", "82"),
    ("162", "32"),
    ("163", "33"),
    ("164", "34"),
    ("165", "35"),
    ("166", "36"),
    ("167", "37"),
    ("168", "38"),
    ("169", "39"),
    ("186", "56"),
    ("188", "58"),
    ("199", "59"),
];

fn vietnam(digits: &str) -> Option<String> {
    let rest = national(digits, "84", 10)?;
    VIETNAM.iter().find_map(|(old, new)| {
        let local = rest.strip_prefix(old)?;
        Some(["84", new, local].concat())
    })
}

/// How a number with these digits may also be written, if it has this country's form. Whether it is
/// the same number is for the rules above to say.
fn older(key: &str) -> Option<String> {
    let without = |length: usize, country: &str, at: usize, gone: &str| {
        let (head, tail) = national(key, country, length)?.split_at(at);
        Some([country, head, tail.strip_prefix(gone)?].concat())
    };
    let operator = |operator| without(10, "225", 0, operator);
    without(11, "55", 2, "9")
        .or_else(|| national(key, "52", 10).map(|rest| ["521", rest].concat()))
        .or_else(|| national(key, "54", 10).map(|rest| ["549", rest].concat()))
        .or_else(|| {
            operator("01")
                .or_else(|| operator("05"))
                .or_else(|| operator("07"))
        })
        .or_else(|| without(10, "229", 0, "01"))
        .or_else(|| {
            let rest = national(key, "241", 8)?;
            GABON.iter().find_map(|(old, new)| {
                let local = rest.strip_prefix(new)?;
                Some(["2410", old, local].concat())
            })
        })
        .or_else(|| without(10, "57", 0, "60"))
        .or_else(|| {
            let rest = national(key, "84", 9)?;
            VIETNAM.iter().find_map(|(old, new)| {
                let local = rest.strip_prefix(new)?;
                Some(["84", old, local].concat())
            })
        })
}

#[cfg(test)]
#[path = "numbering_tests.rs"]
mod tests;
