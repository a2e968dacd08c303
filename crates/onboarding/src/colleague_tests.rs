#![allow(clippy::unwrap_used)]

use contract::phone::PhoneNumber;
use contract::platform::PlatformActor;

use super::*;
use crate::samples::record;

const NOW: UnixMillis = UnixMillis(1_000_000);

fn invited() -> Record {
    let mut record = record(Stage::AwaitingSignup);
    invite(&mut record, "hash", None, NOW, &Timeouts::default()).unwrap();
    record
}

fn later(record: &Record) -> UnixMillis {
    record.step_log.invitation.as_ref().unwrap().until
}

#[test]
fn a_link_is_good_until_its_time_and_for_its_token_alone() {
    let mut record = invited();
    assert_eq!(how_far(&record), Colleague::Invited);
    assert_eq!(
        open(&mut record, "another", NOW).err(),
        Some(InvalidInvitation)
    );
    let until = later(&record);
    assert_eq!(
        open(&mut record, "hash", until).err(),
        Some(InvalidInvitation)
    );
    open(&mut record, "hash", NOW).unwrap();
    assert_eq!(how_far(&record), Colleague::Here);
}

#[test]
fn a_link_that_was_taken_back_or_replaced_opens_nothing() {
    let mut taken_back = invited();
    revoke(&mut taken_back).unwrap();
    assert!(!is_open(&taken_back, "hash", NOW));
    assert_eq!(how_far(&taken_back), Colleague::Nobody);
    let mut replaced = invited();
    let soon = invite(&mut replaced, "newer", None, NOW, &Timeouts::default());
    assert!(matches!(soon, Err(AnswerRefusal::TooSoon { .. })));
    let then = UnixMillis(NOW.0 + millis(Timeouts::default().invitation_pause));
    invite(&mut replaced, "newer", None, then, &Timeouts::default()).unwrap();
    assert!(!is_open(&replaced, "hash", then));
    assert!(is_open(&replaced, "newer", then));
}

#[test]
fn a_link_ends_with_its_attempt_and_is_made_for_metas_part_alone() {
    let mut given_up = invited();
    given_up.stage = Stage::Abandoned;
    assert!(!is_open(&given_up, "hash", NOW));
    for stage in [Stage::Finalizing, Stage::Scheduled { at: NOW }] {
        let mut further = record(stage);
        let asked = invite(&mut further, "hash", None, NOW, &Timeouts::default());
        assert_eq!(asked.err(), Some(AnswerRefusal::NotAsked));
    }
}

#[test]
fn a_colleague_sees_no_more_than_metas_part() {
    for ended in [Stage::Abandoned, Stage::Left] {
        assert_eq!(view(record(ended.clone()).view(), None).stage, ended);
    }
    let mut record = invited();
    assert_eq!(view(record.view(), None).stage, Stage::AwaitingSignup);
    record.stage = Stage::Scheduled { at: NOW };
    let seen = view(record.view(), None);
    assert_eq!((seen.stage, seen.steps), (Stage::Finalizing, vec![]));
}

#[test]
fn who_asks_is_told_to_the_colleague_alone_by_name_or_else_by_phone() {
    let phone = PhoneNumber::parse("+919876543210").unwrap();
    let named = ActingPerson::Platform(PlatformActor {
        id: "user_17".to_owned(),
        name: "Asha Rao".to_owned(),
        email: Some("asha@example.com".to_owned()),
    });
    for (by, told) in [
        (Some(ActingPerson::Phone(phone)), Some("+919876543210")),
        (Some(named), Some("Asha Rao")),
        (None, None),
    ] {
        let mut record = record(Stage::AwaitingSignup);
        invite(&mut record, "hash", by.as_ref(), NOW, &Timeouts::default()).unwrap();
        assert_eq!(record.view().invited_by, None);
        let seen = view(record.view(), invited_by(&record));
        assert_eq!(seen.invited_by.as_deref(), told);
    }
}

#[test]
fn a_link_of_an_older_version_is_read_and_names_nobody() {
    let json = r#"{"token_hash":"hash","at":1,"until":2,"opened_at":null,"done_at":null}"#;
    let mut record = invited();
    record.step_log.invitation = Some(serde_json::from_str(json).unwrap());
    assert_eq!(invited_by(&record), None);
    assert!(is_open(&record, "hash", UnixMillis(1)));
}
