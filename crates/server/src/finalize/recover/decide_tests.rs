#![allow(clippy::unwrap_used)]

use contract::ids::PhoneNumberId;
use contract::onboarding::Stage;
use contract::signup::FinishKind;

use super::*;
use crate::finalize::journal::{Exchanged, Inspected};
use crate::finalize::record::tests::record;

const HOUR: Duration = Duration::from_secs(3600);
const CODE_WAIT: Duration = Duration::from_secs(40);
/// When Meta's window was opened.
const LAUNCHED: i64 = 1_000_000_000;
/// When the signup shared its WABA.
const SHARED: i64 = LAUNCHED + 300_000;
/// When it is looked for.
const LATER: i64 = SHARED + 60_000;

fn number(id: &str, written: &str, verification: &str, status: &str) -> Number {
    let json = serde_json::json!({
        "id": id, "display_phone_number": written, "code_verification_status": verification,
        "status": status, "platform_type": "CLOUD_API",
    });
    serde_json::from_value(json).unwrap()
}

fn candidate() -> Candidate {
    Candidate {
        waba_id: WabaId::new("waba"),
        business_id: BusinessId::new("portfolio"),
        at: UnixMillis(SHARED),
        numbers: vec![
            number("another", "+91 98200 00009", "VERIFIED", "CONNECTED"),
            number("number", "+91 98200 00001", "VERIFIED", "PENDING"),
        ],
        is_anothers: false,
        is_said_by_another: false,
        may_be_anothers: false,
    }
}

fn message() -> Finish {
    Finish {
        waba_id: Some(WabaId::new("waba")),
        phone_number_id: Some(PhoneNumberId::new("number")),
        business_id: Some(BusinessId::new("portfolio")),
        ..Finish::of(FinishKind::Finish)
    }
}

fn decided(message: Option<&Finish>, among: &[Candidate], now: i64) -> Result<WabaId, Doubt> {
    let said = PhoneNumber::parse("+919820000001").unwrap();
    let claim = Claim {
        number: &said,
        launched_at: UnixMillis(LAUNCHED),
        message,
    };
    let found = decide(&claim, among, UnixMillis(now), HOUR, CODE_WAIT);
    found.map(|found| found.waba_id.clone())
}

#[test]
fn what_the_signup_shared_is_found_with_a_message_and_without() {
    let found = Ok(WabaId::new("waba"));
    assert_eq!(decided(Some(&message()), &[candidate()], LATER), found);
    assert_eq!(decided(None, &[candidate()], LATER), found);
}

/// One thing that is not as it should be.
type Change = fn(&mut Candidate);

#[test]
fn any_doubt_about_a_waba_is_enough() {
    let changes: [(&str, Change, Doubt); 10] = [
        (
            "shared before the window was opened",
            |c| c.at = UnixMillis(LAUNCHED - 60_000),
            Doubt::NothingShared,
        ),
        (
            "shared long after it",
            |c| c.at = UnixMillis(LAUNCHED + 7_200_000),
            Doubt::NothingShared,
        ),
        (
            "without the number",
            |c| c.numbers.truncate(1),
            Doubt::NothingShared,
        ),
        (
            "without any number",
            |c| c.numbers.clear(),
            Doubt::NothingShared,
        ),
        (
            "with the number of somebody who did not verify it",
            |c| c.numbers[1] = number("number", "+91 98200 00001", "UNVERIFIED", "PENDING"),
            Doubt::NothingShared,
        ),
        (
            "with a verification that has run out",
            |c| c.numbers[1] = number("number", "+91 98200 00001", "EXPIRED", "PENDING"),
            Doubt::NothingShared,
        ),
        (
            "with a number that ends alike",
            |c| c.numbers[1] = number("number", "+1 98200 00001", "VERIFIED", "PENDING"),
            Doubt::NothingShared,
        ),
        (
            "of another account",
            |c| c.is_anothers = true,
            Doubt::Anothers,
        ),
        (
            "with a number that another account moves",
            |c| c.is_said_by_another = true,
            Doubt::SaidByAnother,
        ),
        (
            "of all of these",
            |c| (c.is_anothers, c.is_said_by_another, c.may_be_anothers) = (true, true, true),
            Doubt::Anothers,
        ),
    ];
    for (what, change, doubt) in changes {
        let mut candidate = candidate();
        change(&mut candidate);
        for message in [None, Some(&message())] {
            let found = decided(message, &[candidate.clone()], LATER);
            assert_eq!(found, Err(doubt), "{what}, {message:?}");
        }
    }
}

/// One thing that the message says otherwise.
type Lie = fn(&mut Finish);

#[test]
fn a_message_that_names_anything_else_is_no_claim() {
    let changes: [(Lie, Doubt); 4] = [
        (
            |m| m.waba_id = Some(WabaId::new("theirs")),
            Doubt::NothingShared,
        ),
        (
            |m| m.business_id = Some(BusinessId::new("theirs")),
            Doubt::Disagrees,
        ),
        (
            |m| m.phone_number_id = Some(PhoneNumberId::new("another")),
            Doubt::Disagrees,
        ),
        (
            |m| (m.waba_id, m.business_id) = (None, Some(BusinessId::new("theirs"))),
            Doubt::Disagrees,
        ),
    ];
    for (change, doubt) in changes {
        let mut message = message();
        change(&mut message);
        let found = decided(Some(&message), &[candidate()], LATER);
        assert_eq!(found, Err(doubt), "{message:?}");
    }
}

#[test]
fn without_a_named_waba_no_other_signup_may_be_it() {
    let mut candidate = candidate();
    candidate.may_be_anothers = true;
    let mut unnamed = message();
    unnamed.waba_id = None;
    let among = [candidate];
    assert_eq!(decided(None, &among, LATER), Err(Doubt::MayBeAnothers));
    let found = decided(Some(&unnamed), &among, LATER);
    assert_eq!(found, Err(Doubt::MayBeAnothers));
    assert!(decided(Some(&message()), &among, LATER).is_ok());
}

#[test]
fn without_a_named_waba_its_own_code_is_waited_for() {
    let among = [candidate()];
    let early = SHARED + 39_999;
    assert_eq!(decided(None, &among, early), Err(Doubt::TooEarly));
    assert!(decided(None, &among, early + 1).is_ok());
    assert!(decided(Some(&message()), &among, early).is_ok());
}

#[test]
fn a_portfolio_that_shared_twice_has_the_number_in_the_newest_and_two_portfolios_are_a_doubt() {
    let older = Candidate {
        waba_id: WabaId::new("older"),
        at: UnixMillis(SHARED - 120_000),
        ..candidate()
    };
    let among = [older.clone(), candidate()];
    assert_eq!(decided(None, &among, LATER), Ok(WabaId::new("waba")));
    let theirs = Candidate {
        business_id: BusinessId::new("theirs"),
        ..older
    };
    let among = [theirs, candidate()];
    assert_eq!(decided(None, &among, LATER), Err(Doubt::Several));
    // Which of them it is, the message says.
    let found = decided(Some(&message()), &among, LATER);
    assert_eq!(found, Ok(WabaId::new("waba")));
}

#[test]
fn a_number_that_is_live_in_a_shared_account_is_proven() {
    let mut candidate = candidate();
    candidate.numbers[1] = number("number", "+91 98200 00001", "EXPIRED", "CONNECTED");
    assert!(decided(None, &[candidate], LATER).is_ok());
}

#[test]
fn who_has_a_token_or_a_waba_of_their_own_since_is_accounted_for() {
    let waba = WabaId::new("waba");
    let launched = || {
        let mut record = record(Stage::AwaitingSignup);
        record.journal.launched_at = Some(UnixMillis(LAUNCHED));
        record
    };
    assert!(!is_accounted_for(&launched(), &waba));
    let with_token = |at: i64| {
        let mut record = launched();
        record.journal.begin_anew(Exchanged {
            at: UnixMillis(at),
            expires_at: None,
        });
        record
    };
    assert!(!is_accounted_for(&with_token(SHARED), &waba));
    for (at, accounted) in [(LAUNCHED - 1, false), (SHARED, true)] {
        let mut record = with_token(at);
        let wabas = vec![WabaId::new("theirs")];
        record.journal.inspect = Some(Inspected {
            wabas,
            granter: None,
            access_until: None,
        });
        assert_eq!(is_accounted_for(&record, &waba), accounted);
    }
    for (named, accounted) in [(Some("theirs"), true), (Some("waba"), false), (None, false)] {
        let mut record = launched();
        let waba_id = named.map(WabaId::new);
        record.journal.hint = Some(Finish {
            waba_id,
            ..message()
        });
        assert_eq!(is_accounted_for(&record, &waba), accounted, "{named:?}");
    }
}
