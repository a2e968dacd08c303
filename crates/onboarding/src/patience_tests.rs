#![allow(clippy::unwrap_used)]

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::GoOn;
use contract::signup::Finish;

use super::*;
use crate::meta::errors::Class;
use crate::meta::fault::Fault;
use crate::samples::record;
use crate::step_log::{TokenExchange, TokenInspection};

const FINISHED: UnixMillis = UnixMillis(1_000_000);

fn attempt(kind: FinishKind, named: Option<&str>) -> Record {
    let mut record = record(Stage::Finalizing);
    record.step_log.begin_anew(TokenExchange {
        at: FINISHED,
        expires_at: None,
    });
    record.step_log.hint = Some(Finish {
        phone_number_id: named.map(PhoneNumberId::new),
        ..Finish::of(kind)
    });
    record
}

fn refusal(code: i64, subcode: Option<i64>) -> GraphError {
    GraphError::Answer(Box::new(Fault {
        status: 400,
        code,
        subcode,
        ..Fault::default()
    }))
}

/// Looks whenever it is time to, and misses it each time. The looks in seconds after the finish, and
/// what it comes to.
fn misses(record: &mut Record, step: Step, what: impl Fn() -> Outcome) -> (Vec<i64>, Stage) {
    let timeouts = Timeouts::default();
    let (mut now, mut looks) = (FINISHED, vec![]);
    loop {
        looks.push((now.0 - FINISHED.0) / 1000);
        let outcome = weigh(step, record, Ok(what()), now, &timeouts).unwrap();
        record.apply(step, outcome, now, &timeouts);
        match &record.stage {
            Stage::Retrying { trouble, at } => {
                assert_eq!(trouble.kind, TroubleKind::SettingUp);
                now = *at;
            }
            other => return (looks, other.clone()),
        }
    }
}

fn no_number(absence: Absence) -> Outcome {
    let failure = StepFailure::found(Class::Lost, TroubleKind::NoNumber, "no number");
    Outcome::absent(absence, failure)
}

#[test]
fn what_is_missing_counts_after_several_looks_over_minutes_and_uses_up_no_tries() {
    let mut record = attempt(FinishKind::Finish, None);
    record.step_log.failures = 3;
    let (looks, stage) = misses(&mut record, Step::Assets, || no_number(Absence::Unexpected));
    assert_eq!(looks[..6], [0, 1, 2, 4, 8, 16]);
    assert!((20..30).contains(&looks.len()), "{looks:?}");
    assert!(
        looks.last().is_some_and(|last| (360..400).contains(last)),
        "{looks:?}"
    );
    let Stage::Interrupted { trouble, go_on } = stage else {
        panic!("{stage:?}")
    };
    assert_eq!(
        (trouble.kind, go_on),
        (TroubleKind::NoNumber, GoOn::Relaunch)
    );
    assert_eq!(record.step_log.failures, 0);
}

#[test]
fn what_metas_message_says_too_counts_after_some_looks_and_a_choice_after_two_minutes() {
    for (absence, last) in [
        (Absence::ReportedByMeta, 4..5),
        (Absence::OthersThere, 120..141),
    ] {
        let mut record = attempt(FinishKind::Finish, None);
        let (looks, _) = misses(&mut record, Step::Assets, || no_number(absence));
        let is_last = |seconds: &i64| last.contains(seconds);
        assert!(looks.last().is_some_and(is_last), "{absence:?} {looks:?}");
        assert!(looks.len() >= 4, "{looks:?}");
    }
}

/// A server that was down for long looks several times all the same.
#[test]
fn one_look_never_counts() {
    let record = attempt(FinishKind::Finish, None);
    let later = UnixMillis(FINISHED.0 + 24 * 3600 * 1000);
    for absence in [
        Absence::ReportedByMeta,
        Absence::OthersThere,
        Absence::Unexpected,
    ] {
        assert!(!counts(&record, absence, later, &Timeouts::default()));
    }
}

#[test]
fn once_it_counted_another_try_by_hand_does_not_wait_anew() {
    let mut record = attempt(FinishKind::Finish, None);
    let refused = || {
        Outcome::absent(
            Absence::Unexpected,
            StepFailure::from_graph(&refusal(200, None)),
        )
    };
    let (_, stage) = misses(&mut record, Step::Subscribe, refused);
    assert!(matches!(stage, Stage::Stuck(_)), "{stage:?}");
    record.stage = Stage::Finalizing;
    let later = UnixMillis(FINISHED.0 + 3_600_000);
    assert!(counts(
        &record,
        Absence::Unexpected,
        later,
        &Timeouts::default()
    ));
    // Another signup does.
    record.step_log.begin_anew(TokenExchange {
        at: later,
        expires_at: None,
    });
    assert!(!counts(
        &record,
        Absence::Unexpected,
        later,
        &Timeouts::default()
    ));
}

#[test]
fn a_look_at_many_wabas_is_followed_by_a_longer_pause() {
    for (wabas, pause_ms) in [(1, 1_000), (12, 12_000), (60, 60_000)] {
        let mut record = attempt(FinishKind::Finish, None);
        record.step_log.inspect = Some(TokenInspection {
            wabas: vec![WabaId::new("1"); wabas],
            scopes: vec![],
            granter: None,
            access_until: None,
        });
        record.settle(Step::Assets, FINISHED, &Timeouts::default());
        let Stage::Retrying { at, .. } = record.stage else {
            panic!("{:?}", record.stage)
        };
        assert_eq!(at.0 - FINISHED.0, pause_ms, "{wabas}");
    }
}

#[test]
fn metas_message_outweighs_a_list() {
    use FinishKind::{Finish, OnlyWaba};
    for (kind, named, others, absence) in [
        (OnlyWaba, None, false, Absence::ReportedByMeta),
        (OnlyWaba, None, true, Absence::ReportedByMeta),
        (Finish, Some("1"), true, Absence::Unexpected),
        (Finish, None, true, Absence::OthersThere),
        (Finish, None, false, Absence::Unexpected),
    ] {
        let case = format!("{kind:?} {named:?} {others}");
        let record = attempt(kind, named);
        assert_eq!(of_number(&record, others), absence, "{case}");
    }
}

#[test]
fn a_refusal_that_may_be_yet_to_pass_is_waited_out_and_that_of_a_cut_over_is_not() {
    let timeouts = Timeouts::default();
    let weighed = |record: &Record, step, code, subcode| {
        let refused = Err(refusal(code, subcode));
        weigh(step, record, refused, FINISHED, &timeouts)
    };
    let record = attempt(FinishKind::Finish, None);
    for (code, subcode) in [
        (100, Some(33)),
        (33, None),
        (10, None),
        (200, None),
        (131_005, None),
    ] {
        for step in [Step::Inspect, Step::Assets, Step::Subscribe, Step::Confirm] {
            let outcome = weighed(&record, step, code, subcode);
            let waits = matches!(outcome, Ok(Outcome::SettingUp(_)));
            assert!(waits, "{code} {step:?} {outcome:?}");
        }
        let outcome = weighed(&record, Step::CutOver, code, subcode);
        assert!(outcome.is_err(), "{code} {outcome:?}");
    }
    for (code, subcode) in [(190, Some(463)), (100, None), (4, None), (133_005, None)] {
        let outcome = weighed(&record, Step::Assets, code, subcode);
        assert!(outcome.is_err(), "{code} {outcome:?}");
    }
}

/// A number may be cut over days after its signup.
#[test]
fn after_a_cut_over_it_is_waited_anew() {
    let timeouts = Timeouts::default();
    let cut_over = UnixMillis(FINISHED.0 + 24 * 3600 * 1000);
    let mut record = attempt(FinishKind::Finish, None);
    record.step_log.register_asked_at = Some(cut_over);
    record.step_log.settling = Some(AssetWait {
        since: cut_over,
        looks: 10,
    });
    let wait = millis(timeouts.settle_wait);
    for (after, counted) in [(0, false), (wait - 1, false), (wait, true)] {
        let now = UnixMillis(cut_over.0 + after);
        let counts = counts(&record, Absence::Unexpected, now, &timeouts);
        assert_eq!(counts, counted, "{after}");
    }
}
