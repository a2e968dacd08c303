#![allow(clippy::unwrap_used)]

use contract::onboarding::{Trouble, TroubleKind};

use super::*;
use crate::samples::record;

fn choice(id: &str, written: &str) -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new(id),
        display_phone_number: Some(written.to_owned()),
        verified_name: None,
    }
}

fn interrupted(not_before: Option<UnixMillis>, go_on: GoOn) -> Stage {
    Stage::Interrupted {
        trouble: Trouble {
            kind: TroubleKind::PinLocked,
            step: Step::CutOver,
            not_before,
        },
        go_on,
    }
}

#[test]
fn only_what_was_offered_can_be_picked() {
    let offered = vec![
        choice("1", "+91 98200 00008"),
        choice("2", "+91 98200 00009"),
    ];
    let mut record = record(Stage::NeedsCustomer(Need::PickNumber(offered)));
    let other = PhoneNumberId::new("3");
    assert_eq!(
        pick(&mut record, &other).err(),
        Some(AnswerRefusal::NotAsked)
    );
    pick(&mut record, &PhoneNumberId::new("2")).unwrap();
    assert_eq!(record.number.as_str(), "+919820000009");
    assert_eq!(record.stage, Stage::Finalizing);
}

#[test]
fn a_pin_is_taken_when_one_is_asked_for() {
    let mut asked = record(Stage::NeedsCustomer(Need::EnterPin { wrong: false }));
    enter_pin(&mut asked, "sealed".to_owned()).unwrap();
    assert_eq!(asked.step_log.pin, Some(PinOrigin::Theirs));
    let mut not_asked = record(Stage::Finalizing);
    assert!(enter_pin(&mut not_asked, "sealed".to_owned()).is_err());
}

#[test]
fn another_try_waits_for_its_time() {
    let mut record = record(interrupted(Some(UnixMillis(5_000)), GoOn::Retry));
    let early = retry(&mut record, UnixMillis(1_000)).err();
    assert_eq!(early, Some(AnswerRefusal::TooSoon { seconds: 4 }));
    assert!(retry(&mut record, UnixMillis(5_000)).is_ok());
}

#[test]
fn what_needs_metas_window_is_not_retried() {
    let mut record = record(interrupted(None, GoOn::Relaunch));
    assert!(retry(&mut record, UnixMillis(0)).is_err());
}

#[test]
fn a_number_on_the_move_can_not_be_given_up() {
    for whereabouts in [Whereabouts::Moving, Whereabouts::DoubleTick] {
        let mut moving = record(interrupted(None, GoOn::Retry));
        moving.whereabouts = whereabouts;
        assert!(abandon(&mut moving).is_err());
    }
    let mut resting = record(interrupted(None, GoOn::Retry));
    resting.token_sealed = Some("sealed".to_owned());
    abandon(&mut resting).unwrap();
    assert_eq!(
        (resting.stage.clone(), resting.token_sealed.clone()),
        (Stage::Abandoned, None)
    );
    assert!(abandon(&mut resting).is_ok());
}

#[test]
fn of_two_who_ask_for_the_pin_one_is_shown_it() {
    let number = serde_json::json!({
        "id": "1", "display_phone_number": "", "verified_name": "", "status": "CONNECTED",
        "quality_rating": "GREEN", "messaging_limit": null,
    });
    let connected: contract::onboarding::Connected = serde_json::from_value(serde_json::json!({
        "arrival": "Registered", "number": number, "before": number, "waba_id": "2",
        "waba_name": "", "templates": "None", "health": null, "old_provider": "Gone",
        "pin": "ToReveal",
    }))
    .unwrap();
    let mut record = record(Stage::Connected(Box::new(connected)));
    assert!(reveal_pin(&mut record).is_ok());
    assert!(reveal_pin(&mut record).is_err());
}
