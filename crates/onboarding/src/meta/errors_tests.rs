#![allow(clippy::unwrap_used)]

use Class::{AlreadySo, Configuration, Customer, Lost, Transient, Unknown};
use Retry::{ByHand, ByItself, InWindow};

use super::*;

fn fault(status: u16, code: i64, subcode: Option<i64>, message: &str) -> GraphError {
    GraphError::Answer(Box::new(Fault {
        status,
        code,
        subcode,
        message: message.to_owned(),
        ..Fault::default()
    }))
}

#[test]
fn the_file_is_read_and_each_entry_says_something() {
    let table: Table = toml::from_str(include_str!("errors.toml")).unwrap();
    assert_eq!(table.error.len(), TABLE.error.len());
    for rule in &table.error {
        assert!(!rule._fact.is_empty(), "{rule:?}");
        assert!(
            !rule.codes.is_empty() || !rule.status.is_empty(),
            "{rule:?}"
        );
        let lower = rule.text.iter().all(|text| *text == text.to_lowercase());
        assert!(lower, "{rule:?}");
    }
}

/// An entry that an earlier one hides would never count.
#[test]
fn no_entry_is_hidden_by_an_earlier_one() {
    for (place, rule) in TABLE.error.iter().enumerate() {
        let first = |span: &Span| match span {
            Span::One(one) => *one,
            Span::All { from, .. } => *from,
        };
        let status = rule.status.first().map_or(400, first);
        let fault = Fault {
            status: u16::try_from(status).unwrap(),
            code: rule.codes.first().map_or(0, first),
            subcode: rule.subcodes.first().map(first),
            message: rule.text.first().cloned().unwrap_or_default(),
            ..Fault::default()
        };
        let found = TABLE
            .error
            .iter()
            .position(|rule| rule.is_for(&fault, &fault.message));
        assert_eq!(found, Some(place), "{rule:?}");
    }
}

#[test]
fn who_goes_on_fits_who_can_do_something() {
    for rule in &TABLE.error {
        let expected = match rule.class {
            Transient | AlreadySo => vec![ByItself],
            Configuration => vec![ByHand],
            Lost => vec![InWindow],
            Customer => vec![ByHand, InWindow],
            // It is what has no entry.
            Unknown => vec![],
        };
        assert!(expected.contains(&rule.retry), "{rule:?}");
    }
}

#[test]
fn each_code_has_its_meaning() {
    for (code, subcode, class, kind) in [
        (1, None, Transient, Kind::MetaUnavailable),
        (2, None, Transient, Kind::MetaUnavailable),
        (4, None, Transient, Kind::RateLimited),
        (10, None, Configuration, Kind::OurConfiguration),
        (100, None, Configuration, Kind::OurConfiguration),
        (100, Some(33), Lost, Kind::TokenRefused),
        (100, Some(36007), Lost, Kind::CodeExpired),
        (100, Some(36008), Configuration, Kind::OurConfiguration),
        (100, Some(36009), Lost, Kind::CodeExpired),
        (104, None, Configuration, Kind::OurConfiguration),
        (190, None, Lost, Kind::TokenRefused),
        (190, Some(460), Lost, Kind::TokenRefused),
        (190, Some(463), Lost, Kind::TokenRefused),
        (190, Some(467), Lost, Kind::TokenRefused),
        (200, None, Configuration, Kind::OurConfiguration),
        (294, None, Configuration, Kind::OurConfiguration),
        (80_007, None, Transient, Kind::RateLimited),
        (130_429, None, Transient, Kind::RateLimited),
        (131_000, None, Transient, Kind::MetaUnavailable),
        (131_016, None, Transient, Kind::MetaUnavailable),
        (131_042, None, Customer, Kind::PaymentMissing),
        (131_056, None, Transient, Kind::RateLimited),
        (131_045, None, Transient, Kind::MetaUnavailable),
        (131_057, None, Transient, Kind::Maintenance),
        (133_000, None, Transient, Kind::DeregistrationIncomplete),
        (133_004, None, Transient, Kind::MetaUnavailable),
        (133_005, None, Customer, Kind::TwoStepVerificationOn),
        (133_006, None, Customer, Kind::VerificationCodeWrong),
        (133_008, None, Customer, Kind::PinLocked),
        (133_009, None, Customer, Kind::PinLocked),
        (133_010, None, Transient, Kind::MetaUnavailable),
        (133_015, None, Transient, Kind::RecentlyDeleted),
        (133_016, None, Customer, Kind::TooManyRegistrations),
        (2_388_012, None, AlreadySo, Kind::Unknown),
        (2_388_019, None, Customer, Kind::Unknown),
        (2_388_091, None, Lost, Kind::VerifyInWindow),
        (2_388_093, None, Lost, Kind::VerifyInWindow),
        (2_494_100, None, Transient, Kind::Maintenance),
        // Meta gives some numbers as subcode.
        (100, Some(2_388_012), AlreadySo, Kind::Unknown),
        (987_654, None, Unknown, Kind::Unknown),
    ] {
        let found = meaning(&fault(400, code, subcode, ""));
        assert_eq!(
            (found.class, found.kind),
            (class, kind),
            "{code} {subcode:?}"
        );
    }
}

#[test]
fn what_is_told_by_text_alone_has_its_meaning() {
    for (code, message, class, kind) in [
        (
            1,
            "Error validating client secret.",
            Configuration,
            Kind::OurConfiguration,
        ),
        (
            100,
            "This authorization code has expired.",
            Lost,
            Kind::CodeExpired,
        ),
        (
            100,
            "This authorization code has been used.",
            Lost,
            Kind::CodeExpired,
        ),
        (
            136_024,
            "Ownership … is already verified.",
            AlreadySo,
            Kind::Unknown,
        ),
        (
            2_388_001,
            "Two-step authentication must be disabled",
            Customer,
            Kind::TwoStepVerificationOn,
        ),
        (
            2_388_001,
            "only after confirming ownership",
            Customer,
            Kind::VerificationCodeWrong,
        ),
    ] {
        let found = meaning(&fault(400, code, None, message));
        assert_eq!((found.class, found.kind), (class, kind), "{code} {message}");
    }
}

/// The texts are those of "Error codes", Phone migration errors.
#[test]
fn each_reason_why_a_number_can_not_be_migrated_has_its_meaning() {
    for (message, class, kind) in [
        (
            "Webhooks have not been set up for the destination WhatsApp Business account.",
            Configuration,
            Kind::OurConfiguration,
        ),
        (
            "This phone number is eligible to be added directly, and does not need to use phone migration APIs.",
            Customer,
            Kind::VerificationCodeWrong,
        ),
        (
            "The business phone number must have an approved display name (name_status is APPROVED) and cannot have any associated pending display name change requests.",
            Customer,
            Kind::NameNotApproved,
        ),
        (
            "The source WhatsApp Business Account must be approved, and its \"messaging on behalf of\" must be approved.",
            Customer,
            Kind::AccountNotApproved,
        ),
        (
            "Your WhatsApp account must have an active credit line in order to send messages after migration.",
            Customer,
            Kind::PaymentMissing,
        ),
        (
            "Something went wrong when trying to migrate your phone number.",
            Transient,
            Kind::MetaUnavailable,
        ),
        (
            "This phone number belongs to a different Business Manager account. The source and destination WABAs must represent the same business.",
            Customer,
            Kind::OtherPortfolio,
        ),
        (
            "The destination WhatsApp Business Account must be approved before you can migrate phone numbers.",
            Customer,
            Kind::AccountNotApproved,
        ),
        (
            "The destination WhatsApp Business Account \"Messaging For\" request must be approved by the client.",
            Customer,
            Kind::AccountNotApproved,
        ),
        ("A tenth reason.", Unknown, Kind::Unknown),
    ] {
        let found = meaning(&fault(400, 2_388_103, None, message));
        assert_eq!((found.class, found.kind), (class, kind), "{message}");
    }
}

#[test]
fn a_status_counts_where_no_code_tells_more() {
    let of = |status| {
        meaning(&GraphError::Answer(Box::new(Fault::read(
            status, b"", None,
        ))))
    };
    for (status, class, kind) in [
        (429, Transient, Kind::RateLimited),
        (500, Transient, Kind::MetaUnavailable),
        (503, Transient, Kind::MetaUnavailable),
        (418, Transient, Kind::MetaUnavailable),
        (200, Transient, Kind::MetaUnavailable),
    ] {
        assert_eq!(
            (of(status).class, of(status).kind),
            (class, kind),
            "{status}"
        );
    }
    assert_eq!(meaning(&fault(500, 190, None, "")).class, Lost);
}

/// Meta's code goes before HTTP's status.
#[test]
fn only_an_answer_that_leaves_it_open_is_ambiguous() {
    for (status, code, ambiguous) in [
        // Known, and refused, although it comes as a server error.
        (500, 133_000, false),
        (503, 133_004, false),
        (500, 131_045, false),
        (500, 3, false),
        (500, 100, false),
        (500, 190, false),
        (503, 4, false),
        (400, 133_005, false),
        // Meta's own trouble.
        (500, 1, true),
        (500, 2, true),
        (500, 131_000, true),
        (503, 131_016, true),
        (400, 2, true),
        // No code, or none that we know.
        (500, 987_654, true),
        (502, 0, true),
        (400, 987_654, false),
        (429, 0, false),
    ] {
        assert_eq!(
            fault(status, code, None, "").is_ambiguous(),
            ambiguous,
            "{status} {code}"
        );
    }
    assert!(GraphError::NoAnswer(String::new()).is_ambiguous());
    assert!(GraphError::Shape { line: 1, column: 1 }.is_ambiguous());
    assert!(!GraphError::Unreachable(String::new()).is_ambiguous());
    assert!(!GraphError::HeldBack(Duration::ZERO).is_ambiguous());
}

#[test]
fn the_cut_over_asks_for_what_meta_wants() {
    let asks = |code, message| meaning(&fault(400, code, None, message)).ask;
    assert_eq!(asks(133_005, ""), Some(Ask::Pin));
    assert_eq!(asks(133_006, ""), Some(Ask::Verification));
    assert_eq!(asks(2_388_001, "ownership"), Some(Ask::Verification));
    assert_eq!(asks(2_388_001, "two-step"), None);
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
