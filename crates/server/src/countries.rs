//! Which numbers one-time passwords may be sent to: mobile numbers of the countries that DoubleTick
//! sells in. This is against toll fraud (SMS pumping): an attacker who is paid for messages to
//! their own numbers requests passwords at the numbers that cost us most.

use std::str::FromStr;

use contract::phone::{PhoneNumber, PhoneProblem};
use phonenumber::country::Id;
use phonenumber::metadata::{DATABASE, Descriptor};

/// Where DoubleTick sells: India, Brazil, Mexico and the other Spanish-speaking countries, Indonesia,
/// the Arab Gulf.
pub const DEFAULT: &str =
    "IN BR MX AR CL CO CR DO EC ES GT HN NI PA PE PR PY SV UY VE BO ID AE SA QA KW BH OM";

/// A country, as the setting names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CountryOrCode {
    /// By its ISO code.
    Country(Id),
    /// All that share a calling code.
    CallingCode(u16),
}

/// The countries that codes are sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countries(Option<Vec<CountryOrCode>>);

/// The setting can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "wants countries with spaces or commas between, by ISO code or calling code, such as IN BR +52; or * for all"
)]
pub struct NoCountries;

impl FromStr for Countries {
    type Err = NoCountries;

    fn from_str(raw: &str) -> Result<Self, NoCountries> {
        if raw.trim() == "*" {
            return Ok(Self(None));
        }
        let words = raw.split([' ', ',', '\t']).filter(|word| !word.is_empty());
        let places: Vec<_> = words.map(place).collect::<Option<_>>().ok_or(NoCountries)?;
        match places.is_empty() {
            true => Err(NoCountries),
            false => Ok(Self(Some(places))),
        }
    }
}

fn place(word: &str) -> Option<CountryOrCode> {
    let digits = word.strip_prefix('+').unwrap_or(word);
    if let Ok(code) = digits.parse::<u16>() {
        // No setting opens what is of no country.
        return (!is_of_no_country(code)).then_some(CountryOrCode::CallingCode(code));
    }
    word.to_ascii_uppercase()
        .parse()
        .ok()
        .map(CountryOrCode::Country)
}

/// What a number is, by its country's numbering plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberingPlan {
    /// Its country's ISO code; nothing where that is not known.
    pub country: String,
}

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineKind {
    /// Mobile, or what may be.
    Mobile,
    /// A fixed line, toll-free or over the internet.
    Line,
    /// One that costs whoever sends or calls more than others, or forwards to where nobody knows:
    /// premium rate, shared cost, personal, pagers, company numbers, voicemail.
    Costly,
    /// None that its country's plan knows.
    Unknown,
}

/// How a code is brought to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// By us, and we pay: a message to a mobile number, in a country that we sell in.
    Us,
    /// By Meta, to a number that is in the customer's account there already, by message or by call.
    /// That can be a fixed line, and in any country.
    Meta,
}

impl Countries {
    /// What the number is, where a code may be sent to it as it is written here.
    pub fn check(&self, phone: &PhoneNumber, via: Via) -> Result<NumberingPlan, PhoneProblem> {
        let parsed = phonenumber::parse(None, phone.as_str());
        let parsed = parsed.map_err(|_| PhoneProblem::NotAssigned)?;
        let (code, id) = (parsed.country().code(), parsed.country().id());
        let kind = kind(&parsed);
        let fits = match via {
            Via::Us => kind == LineKind::Mobile && id.is_some_and(|id| self.has(id, code)),
            // What our plans do not know may be newer than they.
            Via::Meta => kind != LineKind::Costly && !is_of_no_country(code),
        };
        if !fits {
            return Err(PhoneProblem::NotServed);
        }
        let country = id.map_or_else(String::new, |id| id.as_ref().to_owned());
        Ok(NumberingPlan { country })
    }

    fn has(&self, id: Id, code: u16) -> bool {
        self.0.as_ref().is_none_or(|places| {
            places.iter().any(|place| match place {
                CountryOrCode::Country(country) => *country == id,
                CountryOrCode::CallingCode(calling) => *calling == code,
            })
        })
    }
}

/// Satellites, and services of no country.
fn is_of_no_country(code: u16) -> bool {
    DATABASE
        .region(&code)
        .is_none_or(|regions| regions == ["001"])
}

/// By the digits as they are written: as a number they would lose the zeros in front, which are part
/// of it in some countries.
fn kind(parsed: &phonenumber::PhoneNumber) -> LineKind {
    let Some(plan) = parsed.metadata(&DATABASE) else {
        return LineKind::Unknown;
    };
    let (kinds, digits) = (plan.descriptors(), parsed.national().to_string());
    let is = |kind: Option<&Descriptor>| kind.is_some_and(|kind| kind.is_match(&digits));
    let costly = [
        kinds.premium_rate(),
        kinds.shared_cost(),
        kinds.personal_number(),
        kinds.pager(),
        kinds.uan(),
        kinds.voicemail(),
    ];
    if costly.into_iter().any(is) {
        LineKind::Costly
    } else if is(kinds.toll_free()) || is(kinds.voip()) {
        LineKind::Line
    } else if is(kinds.mobile()) {
        LineKind::Mobile
    } else if is(kinds.fixed_line()) {
        LineKind::Line
    } else {
        LineKind::Unknown
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn check(countries: &str, raw: &str, via: Via) -> Option<PhoneProblem> {
        let phone = PhoneNumber::parse(raw).unwrap();
        // As it is before a code is sent.
        crate::phone::check(&phone).unwrap();
        let countries: Countries = countries.parse().unwrap();
        countries.check(&phone.international(), via).err()
    }

    #[test]
    fn mobiles_are_sent_codes_where_doubletick_sells() {
        for raw in [
            "+919820000001",
            "+5531988881234",
            "+553188881234",
            "+525512345678",
            "+5215512345678",
            "+5491123456789",
            "+34612345678",
            "+628123456789",
            "+971501234567",
            "+966512345678",
        ] {
            assert_eq!(check(DEFAULT, raw, Via::Us), None, "{raw}");
        }
        for raw in [
            "+14155552671",
            "+447400123456",
            "+33612345678",
            "+2250707123456",
        ] {
            let refused = Some(PhoneProblem::NotServed);
            assert_eq!(check(DEFAULT, raw, Via::Us), refused, "{raw}");
            assert_eq!(check("*", raw, Via::Us), None, "{raw}");
        }
    }

    #[test]
    fn numbers_that_cost_whoever_sends_are_refused_whatever_is_open() {
        for raw in [
            // Satellite.
            "+881612345678",
            "+870301234567",
            // International premium rate, shared cost, toll-free.
            "+979123456789",
            "+80812345678",
            "+80012345678",
            // Premium rate in a country.
            "+19002345678",
            "+44909 8790123",
            "+34803123456",
            // Shared cost, personal, pager, company number.
            "+448450123456",
            "+447012345678",
            "+447640123456",
            "+443301234567",
        ] {
            for via in [Via::Us, Via::Meta] {
                let refused = Some(PhoneProblem::NotServed);
                assert_eq!(check("*", raw, via), refused, "{raw} {via:?}");
            }
        }
        // Fixed lines read no message. Meta calls them.
        assert_eq!(
            check("*", "+912227546000", Via::Us),
            Some(PhoneProblem::NotServed)
        );
        assert_eq!(check(DEFAULT, "+912227546000", Via::Meta), None);
        assert_eq!(check(DEFAULT, "+18002345678", Via::Meta), None);
    }

    #[test]
    fn countries_are_named_by_iso_code_and_by_calling_code() {
        for (setting, raw, opens) in [
            ("us", "+14155552671", true),
            ("US", "+14165550123", false),
            ("CA,US", "+14165550123", true),
            ("+1", "+14165550123", true),
            ("91, 52", "+919820000001", true),
            ("91 52", "+14155552671", false),
        ] {
            let refused = check(setting, raw, Via::Us);
            assert_eq!(refused.is_none(), opens, "{setting} {raw}");
        }
        for bad in ["", "XX", "INDIA", "+999", "+881", "IN;BR", "* IN"] {
            assert_eq!(bad.parse::<Countries>(), Err(NoCountries), "{bad}");
        }
    }

    /// The browser has no numbering plans when it writes a number (`contract::phone`): what it lists is held
    /// to them here.
    #[test]
    fn numbers_are_written_in_the_groups_of_their_plan() {
        let listed = "US EG ZA FR ES GB MX AR BR CO MY ID SG TH JP KR CN TR IN PK LK GH NG KE BD LB JO IQ KW \
            SA OM AE BH QA NP";
        let mut otherwise = vec![];
        for country in listed.split_whitespace() {
            let id: Id = country.parse().unwrap();
            let plan = DATABASE.by_id(id.as_ref()).unwrap();
            let mobile = plan.descriptors().mobile().unwrap();
            let example = mobile.example().unwrap_or_else(|| panic!("{country}"));
            let parsed = phonenumber::parse(Some(id), example).unwrap();
            let international = parsed.format().mode(phonenumber::Mode::International);
            let written = international.to_string().replace('-', " ");
            let number = PhoneNumber::parse(&written).unwrap();
            let ours = number.written().replace('\u{a0}', " ");
            if ours != written {
                otherwise.push((country, ours, written));
            }
        }
        assert_eq!(otherwise, []);
    }
}
