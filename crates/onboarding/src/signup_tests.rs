#![allow(clippy::unwrap_used)]

use super::*;
use crate::samples::record;

fn digest(code: &SignupCode) -> String {
    code.expose().to_owned()
}

fn opened() -> Record {
    let mut record = record(Stage::AwaitingSignup);
    open(&mut record, "hash", None, UnixMillis(0)).unwrap();
    record
}

/// The customer comes back from Meta's full page with the state that they left with.
fn comes_back(
    record: &mut Record,
    came: &FullPageReturn,
    now: UnixMillis,
) -> Decision<bool, UnexpectedCode> {
    come_back(record, "hash", came, digest, now, &Timeouts::default())
}

fn interrupted(record: &Record) -> (TroubleKind, GoOn) {
    match &record.stage {
        Stage::Interrupted { trouble, go_on } => (trouble.kind, *go_on),
        other => panic!("{other:?}"),
    }
}

fn left() -> FullPageReturn {
    FullPageReturn::Left("user_denied".to_owned())
}

fn came() -> FullPageReturn {
    FullPageReturn::Code(SignupCode::parse("code").unwrap())
}

#[test]
fn a_state_is_used_once() {
    let mut record = opened();
    let (_, claimed) = comes_back(&mut record, &came(), UnixMillis(1)).unwrap();
    assert!(claimed && record.stage == Stage::Finalizing);
    assert!(comes_back(&mut record, &came(), UnixMillis(2)).is_err());
}

#[test]
fn an_old_state_exchanges_nothing() {
    let mut record = opened();
    let late = UnixMillis(millis(Timeouts::default().full_page_valid) + 1);
    let (_, claimed) = comes_back(&mut record, &came(), late).unwrap();
    let told = matches!(&record.stage, Stage::Interrupted { trouble, .. }
        if trouble.kind == TroubleKind::CodeExpired);
    assert!(!claimed && told, "{:?}", record.stage);
    assert_eq!(record.step_log.full_page, None);
}

#[test]
fn who_leaves_may_come_again() {
    let mut record = opened();
    comes_back(&mut record, &left(), UnixMillis(1)).unwrap();
    assert_eq!(
        interrupted(&record),
        (TroubleKind::LeftMeta, GoOn::Relaunch)
    );
    open(&mut record, "another", None, UnixMillis(2)).unwrap();
}

#[test]
fn who_is_sent_away_by_meta_did_not_leave() {
    let mut record = opened();
    let failed = FullPageReturn::Failed("server_error".to_owned());
    comes_back(&mut record, &failed, UnixMillis(1)).unwrap();
    let (trouble, go_on) = interrupted(&record);
    assert_eq!((trouble, go_on), (TroubleKind::Unknown, GoOn::Relaunch));
    assert!(trouble.is_ours());
}

#[test]
fn leaving_does_not_stop_what_a_window_has_begun() {
    let mut record = opened();
    record.stage = Stage::Finalizing;
    comes_back(&mut record, &left(), UnixMillis(1)).unwrap();
    assert_eq!(record.stage, Stage::Finalizing);
    assert!(open(&mut record, "another", None, UnixMillis(2)).is_err());
}
