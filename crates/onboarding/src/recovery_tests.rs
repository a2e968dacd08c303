#![allow(clippy::unwrap_used)]

use contract::onboarding::Need;

use super::*;
use crate::samples::record;

const NOW: UnixMillis = UnixMillis(1_000_000);
const WAIT: Option<Duration> = Some(Duration::from_secs(90));

fn gone(record: &mut Record, event: &BrowserEvent, now: UnixMillis) -> bool {
    window_gone(record, event, now, &Timeouts::default(), true)
}

fn launched_record() -> Record {
    let mut record = record(Stage::AwaitingSignup);
    launched(&mut record, NOW);
    record
}

fn choice() -> NumberChoice {
    NumberChoice {
        id: contract::ids::PhoneNumberId::new("1"),
        display_phone_number: None,
        verified_name: None,
    }
}

#[test]
fn a_window_that_closed_without_a_word_is_looked_after_and_then_left() {
    for (event, ended) in [
        (BrowserEvent::WindowClosed, false),
        (BrowserEvent::Reloaded, false),
        (BrowserEvent::NoCode("unknown".into()), true),
    ] {
        let mut record = launched_record();
        assert!(gone(&mut record, &event, NOW));
        // Told to the customer, who may open the window again all the while.
        let until = UnixMillis(NOW.0 + 130_000);
        assert_eq!(record.view().looking_until, Some(until));
        assert_eq!(record.stage, Stage::AwaitingSignup);
        assert_eq!(record.step_log.window_ended_at.is_some(), ended);
        // Said again, as by another tab: the end stays.
        assert!(!gone(&mut record, &event, UnixMillis(NOW.0 + 9)));
        assert_eq!(record.view().looking_until, Some(until));
        record.give_up_code(None);
        assert_eq!(record.stage, Stage::AwaitingSignup);
        assert_eq!(record.view().looking_until, None);
    }
}

#[test]
fn nothing_is_looked_for_where_the_window_said_that_its_customer_stopped() {
    for said in [
        BrowserEvent::Cancelled(contract::signup::MetaStep::Number),
        BrowserEvent::MetaError(contract::signup::MetaError {
            message: "no".into(),
            code: None,
            session_id: None,
        }),
    ] {
        let mut record = launched_record();
        assert!(!gone(&mut record, &said, NOW));
        assert!(!gone(
            &mut record,
            &BrowserEvent::NoCode("unknown".into()),
            NOW
        ));
        assert_eq!(record.view().looking_until, None);
        // It holds for that window alone.
        launched(&mut record, NOW);
        assert!(gone(&mut record, &BrowserEvent::WindowClosed, NOW));
    }
}

#[test]
fn nothing_is_looked_for_where_no_window_was_open_or_recovery_is_off() {
    let closed = BrowserEvent::WindowClosed;
    let mut never = record(Stage::AwaitingSignup);
    assert!(!gone(&mut never, &closed, NOW));
    let mut off = launched_record();
    assert!(!window_gone(
        &mut off,
        &closed,
        NOW,
        &Timeouts::default(),
        false
    ));
    assert_eq!(off.view().looking_until, None);
    let mut at_work = record(Stage::Finalizing);
    at_work.step_log.launched_at = Some(NOW);
    assert!(!gone(&mut at_work, &closed, NOW));
}

#[test]
fn a_new_window_ends_the_look_for_what_the_last_one_shared() {
    let mut record = launched_record();
    gone(&mut record, &BrowserEvent::NoCode("unknown".into()), NOW);
    record.step_log.holds_number_at = Some(NOW);
    launched(&mut record, UnixMillis(NOW.0 + 5_000));
    assert_eq!(record.step_log.seeking, None);
    assert_eq!(record.step_log.window_ended_at, None);
    assert_eq!(record.step_log.holds_number_at, None);
}

#[test]
fn what_is_not_found_leads_to_a_way_on() {
    let mut lost = record(Stage::Finalizing);
    lost.lose_code(TroubleKind::CodeExpired, NOW, WAIT);
    assert_eq!(lost.stage, Stage::Finalizing);
    lost.give_up_code(Some(TroubleKind::CodeExpired));
    let relaunch = matches!(&lost.stage, Stage::Interrupted { trouble, go_on: GoOn::Relaunch }
        if trouble.kind == TroubleKind::CodeExpired);
    assert!(relaunch, "{:?}", lost.stage);
    // Ours to mend, and a code that comes meanwhile is taken.
    let mut ours = record(Stage::Finalizing);
    ours.lose_code(TroubleKind::OurConfiguration, NOW, None);
    let stuck = matches!(&ours.stage, Stage::Stuck(trouble) if trouble.step == Step::Exchange);
    assert!(stuck && ours.stage.may_launch(), "{:?}", ours.stage);
}

#[test]
fn who_proves_to_hold_the_number_is_looked_for_again_with_what_was_known() {
    for why in [None, Some(TroubleKind::CodeExpired)] {
        let mut record = launched_record();
        match why {
            Some(why) => {
                record.stage = Stage::Finalizing;
                record.lose_code(why, NOW, WAIT);
            }
            None => {
                gone(&mut record, &BrowserEvent::WindowClosed, NOW);
            }
        }
        record.ask_holder(choice(), NOW);
        let asks = matches!(
            &record.stage,
            Stage::NeedsCustomer(Need::VerifyNumber {
                purpose: VerificationPurpose::Recovery,
                sent: None,
                ..
            })
        );
        assert!(
            asks && record.step_log.seeking.is_none(),
            "{:?}",
            record.stage
        );
        record.prove(NOW, WAIT);
        assert_eq!(record.stage, Stage::Finalizing);
        assert_eq!(record.step_log.holds_number_at, Some(NOW));
        let seeking = record.step_log.seeking.as_ref().map(|seeking| seeking.why);
        assert_eq!(seeking, Some(why));
    }
}

#[test]
fn our_team_may_say_it_of_what_was_lost_and_of_nothing_else() {
    let waba = WabaId::new("102290129340398");
    let wait = Duration::from_secs(90);
    let mut in_doubt = launched_record();
    in_doubt.ask_holder(choice(), NOW);
    let mut stopped = record(Stage::Finalizing);
    stopped.lose_code(TroubleKind::CodeLost, NOW, None);
    for mut record in [launched_record(), in_doubt, stopped] {
        record.recover_by_team(&waba, NOW, wait).unwrap();
        let seeking = record.step_log.seeking.unwrap();
        assert_eq!(seeking.by_team, Some(waba.clone()));
        assert_eq!(record.step_log.in_doubt, None);
    }
    for stage in [
        Stage::Finalizing,
        Stage::Abandoned,
        Stage::Left,
        Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
    ] {
        let mut record = record(stage);
        assert!(record.recover_by_team(&waba, NOW, wait).is_err());
    }
}

/// As an older server wrote it.
#[test]
fn a_look_that_was_begun_before_its_end_was_told_goes_on() {
    let stored = r#"{"since":7,"next_at":9,"why":"CodeLost"}"#;
    let seeking: SignupSearch = serde_json::from_str(stored).unwrap();
    assert_eq!(seeking.why, Some(TroubleKind::CodeLost));
    assert_eq!((seeking.until, seeking.by_team), (None, None));
}
