#![allow(clippy::unwrap_used)]

use contract::ids::PhoneNumberId;
use contract::onboarding::Stage;
use contract::signup::FinishKind;

use super::*;
use crate::samples::record;
use crate::step_log::{TokenExchange, TokenInspection};

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
        is_new: false,
        owned_by_other_account: false,
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

/// What is to be done, by the WABA that it is about.
#[derive(Debug, PartialEq)]
enum Said {
    Its(&'static str),
    Holders(&'static str, OwnershipDoubt),
}

const WABA: Result<Said, OwnershipDoubt> = Ok(Said::Its("waba"));

fn in_doubt(doubt: OwnershipDoubt) -> Result<Said, OwnershipDoubt> {
    Ok(Said::Holders("waba", doubt))
}

/// By an account that has proven to hold the number, or not.
fn decided_for(
    holds_number: bool,
    message: Option<&Finish>,
    among: &[Candidate],
    now: i64,
) -> Result<Said, OwnershipDoubt> {
    let said = PhoneNumber::parse("+919820000001").unwrap();
    let claim = OwnershipClaim {
        number: &said,
        launched_at: UnixMillis(LAUNCHED),
        message,
        holds_number,
    };
    let name = |found: &Candidate| match found.waba_id.as_str() {
        "waba" => "waba",
        "older" => "older",
        _ => "another",
    };
    let verdict = decide(&claim, among, UnixMillis(now), HOUR, CODE_WAIT)?;
    Ok(match verdict {
        OwnershipVerdict::Its(found) => Said::Its(name(found)),
        OwnershipVerdict::Holders { found, doubt, .. } => Said::Holders(name(found), doubt),
    })
}

fn decided(
    message: Option<&Finish>,
    among: &[Candidate],
    now: i64,
) -> Result<Said, OwnershipDoubt> {
    decided_for(false, message, among, now)
}

#[test]
fn what_the_signup_shared_is_found_with_a_message_and_without() {
    assert_eq!(decided(Some(&message()), &[candidate()], LATER), WABA);
    assert_eq!(decided(None, &[candidate()], LATER), WABA);
}

/// One thing that is not as it should be.
type Change = fn(&mut Candidate);

#[test]
fn what_must_be_so_is_not_made_up_for_by_a_code_to_the_number() {
    let changes: [(&str, Change, OwnershipDoubt); 9] = [
        (
            "shared before the window was opened",
            |c| c.at = UnixMillis(LAUNCHED - 60_000),
            OwnershipDoubt::NothingShared,
        ),
        (
            "shared long after it",
            |c| c.at = UnixMillis(LAUNCHED + 7_200_000),
            OwnershipDoubt::NothingShared,
        ),
        (
            "without the number",
            |c| c.numbers.truncate(1),
            OwnershipDoubt::NothingShared,
        ),
        (
            "without any number",
            |c| c.numbers.clear(),
            OwnershipDoubt::NothingShared,
        ),
        (
            "with the number of somebody who did not verify it",
            |c| c.numbers[1] = number("number", "+91 98200 00001", "UNVERIFIED", "PENDING"),
            OwnershipDoubt::NothingShared,
        ),
        (
            "with a verification that has run out",
            |c| c.numbers[1] = number("number", "+91 98200 00001", "EXPIRED", "PENDING"),
            OwnershipDoubt::NothingShared,
        ),
        (
            "with a number that ends alike",
            |c| c.numbers[1] = number("number", "+1 98200 00001", "VERIFIED", "PENDING"),
            OwnershipDoubt::NothingShared,
        ),
        (
            "of another account",
            |c| c.owned_by_other_account = true,
            OwnershipDoubt::Anothers,
        ),
        (
            "of all of these",
            |c| {
                (
                    c.owned_by_other_account,
                    c.is_said_by_another,
                    c.may_be_anothers,
                ) = (true, true, true)
            },
            OwnershipDoubt::Anothers,
        ),
    ];
    for (what, change, doubt) in changes {
        let mut candidate = candidate();
        change(&mut candidate);
        for (message, holds) in [
            (None, false),
            (None, true),
            (Some(&message()), false),
            (Some(&message()), true),
        ] {
            let found = decided_for(holds, message, &[candidate.clone()], LATER);
            assert_eq!(found, Err(doubt), "{what}, {message:?}, {holds}");
        }
    }
}

/// One thing that the message says otherwise.
type Lie = fn(&mut Finish);

#[test]
fn a_message_that_names_anything_else_is_no_claim() {
    let changes: [(Lie, OwnershipDoubt); 4] = [
        (
            |m| m.waba_id = Some(WabaId::new("theirs")),
            OwnershipDoubt::NothingShared,
        ),
        (
            |m| m.business_id = Some(BusinessId::new("theirs")),
            OwnershipDoubt::Disagrees,
        ),
        (
            |m| m.phone_number_id = Some(PhoneNumberId::new("another")),
            OwnershipDoubt::Disagrees,
        ),
        (
            |m| (m.waba_id, m.business_id) = (None, Some(BusinessId::new("theirs"))),
            OwnershipDoubt::Disagrees,
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
fn where_more_than_one_account_could_have_it_the_numbers_holder_decides() {
    let said = Candidate {
        is_said_by_another: true,
        ..candidate()
    };
    let maybe = Candidate {
        may_be_anothers: true,
        ..candidate()
    };
    let both = Candidate {
        may_be_anothers: true,
        ..said.clone()
    };
    for (candidate, doubt) in [
        (said, OwnershipDoubt::SaidByAnother),
        (maybe, OwnershipDoubt::MayBeAnothers),
        (both, OwnershipDoubt::SaidByAnother),
    ] {
        let among = [candidate];
        for message in [None, Some(&message())] {
            assert_eq!(decided(message, &among, LATER), in_doubt(doubt));
            assert_eq!(decided_for(true, message, &among, LATER), WABA);
        }
    }
}

/// Nobody but the page that Meta's window was opened from knows the id of a WABA that is new.
#[test]
fn a_message_that_names_a_new_waba_needs_no_quiet_hour() {
    let new = Candidate {
        is_new: true,
        may_be_anothers: true,
        ..candidate()
    };
    let mut unnamed = message();
    unnamed.waba_id = None;
    let among = [new.clone()];
    assert_eq!(decided(Some(&message()), &among, LATER), WABA);
    let doubt = in_doubt(OwnershipDoubt::MayBeAnothers);
    assert_eq!(decided(Some(&unnamed), &among, LATER), doubt);
    assert_eq!(decided(None, &among, LATER), doubt);
    // Where another account names the number as well, the message may have been overheard.
    let said = Candidate {
        is_said_by_another: true,
        ..new
    };
    let doubt = in_doubt(OwnershipDoubt::SaidByAnother);
    assert_eq!(decided(Some(&message()), &[said], LATER), doubt);
}

#[test]
fn codes_have_their_time_but_where_its_own_page_was_told() {
    let new = Candidate {
        is_new: true,
        may_be_anothers: true,
        ..candidate()
    };
    let early = SHARED + 39_999;
    assert_eq!(
        decided(Some(&message()), std::slice::from_ref(&new), early),
        WABA
    );
    assert_eq!(
        decided(None, std::slice::from_ref(&new), early),
        Err(OwnershipDoubt::TooEarly)
    );
    // Another account that names the number may be about to bring its code.
    let said = Candidate {
        is_said_by_another: true,
        ..new
    };
    let found = decided(Some(&message()), &[said], early);
    assert_eq!(found, Err(OwnershipDoubt::TooEarly));
    let among = [candidate()];
    for (message, holds) in [(None, false), (Some(&message()), false), (None, true)] {
        let found = decided_for(holds, message, &among, early);
        assert_eq!(found, Err(OwnershipDoubt::TooEarly), "{message:?}");
        let found = decided_for(holds, message, &among, early + 1);
        assert_eq!(found, WABA, "{message:?}");
    }
}

#[test]
fn a_portfolio_that_shared_twice_has_the_number_in_the_newest_and_two_portfolios_are_a_doubt() {
    let older = Candidate {
        waba_id: WabaId::new("older"),
        at: UnixMillis(SHARED - 120_000),
        ..candidate()
    };
    let among = [older.clone(), candidate()];
    assert_eq!(decided(None, &among, LATER), WABA);
    let theirs = Candidate {
        business_id: BusinessId::new("theirs"),
        ..older
    };
    let among = [theirs, candidate()];
    assert_eq!(
        decided(None, &among, LATER),
        in_doubt(OwnershipDoubt::Several)
    );
    assert_eq!(decided_for(true, None, &among, LATER), WABA);
    // Which of them it is, the message says.
    assert_eq!(decided(Some(&message()), &among, LATER), WABA);
}

#[test]
fn a_number_that_is_live_in_a_shared_account_is_proven() {
    let mut candidate = candidate();
    candidate.numbers[1] = number("number", "+91 98200 00001", "EXPIRED", "CONNECTED");
    assert!(decided(None, &[candidate], LATER).is_ok());
}

#[test]
fn who_has_a_waba_of_their_own_since_or_whose_window_had_ended_did_not_share_it() {
    let waba = WabaId::new("waba");
    let launched = || {
        let mut record = record(Stage::AwaitingSignup);
        record.step_log.launched_at = Some(UnixMillis(LAUNCHED));
        record
    };
    let could = |record: &Record| could_have_shared(record, &waba, UnixMillis(SHARED));
    assert!(could(&launched()));
    let with_token = |at: i64| {
        let mut record = launched();
        record.step_log.begin_anew(TokenExchange {
            at: UnixMillis(at),
            expires_at: None,
        });
        record
    };
    assert!(could(&with_token(SHARED)));
    for (at, accounted) in [(LAUNCHED - 1, false), (SHARED, true)] {
        let mut record = with_token(at);
        let wabas = vec![WabaId::new("theirs")];
        record.step_log.inspect = Some(TokenInspection {
            wabas,
            scopes: vec![],
            granter: None,
            access_until: None,
        });
        assert_eq!(could(&record), !accounted);
    }
    for (named, accounted) in [(Some("theirs"), true), (Some("waba"), false), (None, false)] {
        let mut record = launched();
        let waba_id = named.map(WabaId::new);
        record.step_log.hint = Some(Finish {
            waba_id,
            ..message()
        });
        assert_eq!(could(&record), !accounted, "{named:?}");
    }
    // Meta's clock and ours may differ by seconds.
    for (ended, could_have) in [
        (LAUNCHED + 1_000, false),
        (SHARED - 5_001, false),
        (SHARED - 5_000, true),
        (SHARED + 1_000, true),
    ] {
        let mut record = launched();
        record.step_log.window_ended_at = Some(UnixMillis(ended));
        assert_eq!(could(&record), could_have, "{ended}");
    }
}
