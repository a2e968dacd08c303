//! Meta's error codes, as a table: what each means for the onboarding. The first rule
//! that fits counts. What fits none is kept whole and told as unknown.

use std::time::Duration;

use contract::onboarding::TroubleKind as Kind;

use super::fault::{Fault, GraphError};

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Time.
    Transient,
    /// The customer.
    Customer,
    /// We, at Meta.
    Configuration,
    /// The token or the code is gone: Meta's window must be opened again.
    Lost,
    /// It is not a failure: what was asked for is so already.
    AlreadySo,
}

/// What one kind of error means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Who can do something about it.
    pub class: Class,
    /// What the customer is told.
    pub kind: Kind,
    /// Before this much time another try is no use. Meta's own hint goes before it.
    pub wait: Option<Duration>,
}

struct Rule {
    codes: &'static [i64],
    subcode: Option<i64>,
    /// Lower-case text that message or details must hold.
    text: &'static str,
    meaning: Meaning,
}

const fn means(class: Class, kind: Kind) -> Meaning {
    Meaning {
        class,
        kind,
        wait: None,
    }
}

const fn after(class: Class, kind: Kind, seconds: u64) -> Meaning {
    Meaning {
        class,
        kind,
        wait: Some(Duration::from_secs(seconds)),
    }
}

const fn rule(codes: &'static [i64], meaning: Meaning) -> Rule {
    Rule {
        codes,
        subcode: None,
        text: "",
        meaning,
    }
}

const fn variant(codes: &'static [i64], text: &'static str, meaning: Meaning) -> Rule {
    Rule {
        codes,
        subcode: None,
        text,
        meaning,
    }
}

const fn sub(codes: &'static [i64], subcode: i64, meaning: Meaning) -> Rule {
    Rule {
        codes,
        subcode: Some(subcode),
        text: "",
        meaning,
    }
}

const UNAVAILABLE: Meaning = means(Class::Transient, Kind::MetaUnavailable);
const UNKNOWN: Meaning = means(Class::Customer, Kind::Unknown);
const HOUR: u64 = 3600;

use Class::{AlreadySo, Configuration, Customer, Lost, Transient};

/// The codes that Meta gives as `code` or as `error_subcode`: both are looked up.
const TABLE: &[Rule] = &[
    // Some faults come as code 100 with the reason in the subcode: those go first.
    sub(&[100], 36008, means(Configuration, Kind::OurConfiguration)),
    // The object is gone, or out of the token's reach: as after another signup that took
    // the number into another WABA. A new token finds it where it is.
    sub(&[100], 33, means(Lost, Kind::TokenRefused)),
    sub(&[100], 36007, means(Lost, Kind::CodeExpired)),
    sub(&[100], 36009, means(Lost, Kind::CodeExpired)),
    variant(&[100], "code has expired", means(Lost, Kind::CodeExpired)),
    variant(&[100], "code has been used", means(Lost, Kind::CodeExpired)),
    variant(&[100], "verification code", means(Lost, Kind::CodeExpired)),
    variant(
        &[1],
        "client secret",
        means(Configuration, Kind::OurConfiguration),
    ),
    rule(&[101], means(Configuration, Kind::OurConfiguration)),
    rule(&[2_388_012], means(AlreadySo, Kind::Unknown)),
    rule(&[133_005], means(Customer, Kind::TwoStepVerificationOn)),
    rule(&[133_006], means(Customer, Kind::VerificationCodeWrong)),
    rule(&[133_008], after(Customer, Kind::PinLocked, 12 * HOUR)),
    rule(&[133_009], after(Customer, Kind::PinLocked, 60)),
    rule(&[133_010], UNAVAILABLE),
    rule(&[133_015], after(Transient, Kind::RecentlyDeleted, 300)),
    rule(
        &[133_016],
        after(Customer, Kind::TooManyRegistrations, 72 * HOUR),
    ),
    variant(
        &[136_024],
        "already verified",
        means(AlreadySo, Kind::Unknown),
    ),
    rule(&[136_024], after(Customer, Kind::VerificationLimited, HOUR)),
    rule(&[136_025], means(Customer, Kind::VerificationCodeWrong)),
    variant(
        &[2_388_001],
        "two-step",
        means(Customer, Kind::TwoStepVerificationOn),
    ),
    variant(
        &[2_388_001],
        "two step",
        means(Customer, Kind::TwoStepVerificationOn),
    ),
    rule(&[2_388_001], means(Customer, Kind::VerificationCodeWrong)),
    rule(
        &[2_388_091, 2_388_093],
        means(Customer, Kind::VerificationCodeWrong),
    ),
    variant(
        &[2_388_103],
        "different business",
        means(Customer, Kind::OtherPortfolio),
    ),
    variant(
        &[2_388_103],
        "portfolio",
        means(Customer, Kind::OtherPortfolio),
    ),
    variant(
        &[2_388_103],
        "display name",
        means(Customer, Kind::NameNotApproved),
    ),
    variant(
        &[2_388_103],
        "payment",
        means(Customer, Kind::PaymentMissing),
    ),
    variant(
        &[2_388_103],
        "webhook",
        means(Configuration, Kind::OurConfiguration),
    ),
    rule(&[131_042], means(Customer, Kind::PaymentMissing)),
    rule(
        &[131_057, 2_494_100],
        after(Transient, Kind::Maintenance, 60),
    ),
    rule(
        &[4, 17, 32, 613, 80_007, 130_429, 131_056],
        means(Transient, Kind::RateLimited),
    ),
    rule(&[1, 2, 131_000, 131_016], UNAVAILABLE),
    rule(&[190], means(Lost, Kind::TokenRefused)),
    rule(&[10, 200], means(Configuration, Kind::OurConfiguration)),
    rule(&[100], means(Configuration, Kind::OurConfiguration)),
];

/// What a failed call means.
pub fn meaning(error: &GraphError) -> Meaning {
    match error {
        GraphError::Unreachable(_) | GraphError::NoAnswer(_) => UNAVAILABLE,
        GraphError::Shape { .. } => UNAVAILABLE,
        GraphError::Answer(fault) => of_fault(fault),
    }
}

fn of_fault(fault: &Fault) -> Meaning {
    let text = format!("{} {}", fault.message, fault.details).to_lowercase();
    let fits = |rule: &&Rule| {
        let code = rule.codes.contains(&fault.code)
            || fault.subcode.is_some_and(|sub| rule.codes.contains(&sub));
        code && (rule.subcode.is_none() || rule.subcode == fault.subcode)
            && text.contains(rule.text)
    };
    let found = TABLE.iter().find(fits).map(|rule| rule.meaning);
    let mut meaning = found.unwrap_or(match fault.status {
        429 => means(Transient, Kind::RateLimited),
        500.. => UNAVAILABLE,
        _ => UNKNOWN,
    });
    if fault.retry_after.is_some() {
        meaning.wait = fault.retry_after;
    }
    meaning
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(code: i64, subcode: Option<i64>, message: &str) -> GraphError {
        GraphError::Answer(Box::new(Fault {
            status: 400,
            code,
            subcode,
            message: message.to_owned(),
            ..Fault::default()
        }))
    }

    #[test]
    fn each_code_has_its_meaning() {
        for (code, subcode, message, class, kind) in [
            (1, None, "", Transient, Kind::MetaUnavailable),
            (4, None, "", Transient, Kind::RateLimited),
            (100, Some(36008), "", Configuration, Kind::OurConfiguration),
            (
                100,
                None,
                "This authorization code has expired.",
                Lost,
                Kind::CodeExpired,
            ),
            (
                100,
                None,
                "This authorization code has been used.",
                Lost,
                Kind::CodeExpired,
            ),
            (
                100,
                None,
                "Invalid parameter",
                Configuration,
                Kind::OurConfiguration,
            ),
            (100, Some(33), "does not exist", Lost, Kind::TokenRefused),
            (190, Some(463), "", Lost, Kind::TokenRefused),
            (200, None, "", Configuration, Kind::OurConfiguration),
            (133_005, None, "", Customer, Kind::TwoStepVerificationOn),
            (
                2_388_001,
                None,
                "Turn off two-step verification",
                Customer,
                Kind::TwoStepVerificationOn,
            ),
            (
                100,
                Some(2_388_103),
                "belongs to a different business portfolio",
                Customer,
                Kind::OtherPortfolio,
            ),
            (
                2_388_103,
                None,
                "Display name is not approved",
                Customer,
                Kind::NameNotApproved,
            ),
            (2_388_012, None, "", AlreadySo, Kind::Unknown),
            (133_015, None, "", Transient, Kind::RecentlyDeleted),
            (987_654, None, "new", Customer, Kind::Unknown),
        ] {
            let found = meaning(&fault(code, subcode, message));
            assert_eq!((found.class, found.kind), (class, kind), "{code} {message}");
        }
    }

    #[test]
    fn a_server_error_is_transient_whatever_it_says() {
        let error = GraphError::Answer(Box::new(Fault::read(503, b"", None)));
        assert_eq!(meaning(&error), UNAVAILABLE);
    }

    #[test]
    fn metas_hint_goes_before_ours() {
        let hint = Some(Duration::from_secs(7));
        let error = GraphError::Answer(Box::new(Fault {
            code: 133_016,
            retry_after: hint,
            ..Fault::default()
        }));
        assert_eq!(meaning(&error).wait, hint);
    }
}
