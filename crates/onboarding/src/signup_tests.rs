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

fn left() -> FullPageReturn {
    FullPageReturn::Left("user_denied".to_owned())
}

fn came() -> FullPageReturn {
    FullPageReturn::Code(SignupCode::parse("code").unwrap())
}

#[test]
fn a_state_is_used_once() {
    let (mut record, timeouts) = (opened(), Timeouts::default());
    let (_, claimed) = come_back(
        &mut record,
        "hash",
        &came(),
        digest,
        UnixMillis(1),
        &timeouts,
    )
    .unwrap();
    assert!(claimed && record.stage == Stage::Finalizing);
    assert!(
        come_back(
            &mut record,
            "hash",
            &came(),
            digest,
            UnixMillis(2),
            &timeouts
        )
        .is_err()
    );
}

#[test]
fn an_old_state_exchanges_nothing() {
    let (mut record, timeouts) = (opened(), Timeouts::default());
    let late = UnixMillis(millis(timeouts.full_page_valid) + 1);
    let (_, claimed) = come_back(&mut record, "hash", &came(), digest, late, &timeouts).unwrap();
    let told = matches!(&record.stage, Stage::Interrupted { trouble, .. }
        if trouble.kind == TroubleKind::CodeExpired);
    assert!(!claimed && told, "{:?}", record.stage);
    assert_eq!(record.step_log.full_page, None);
}

#[test]
fn who_leaves_may_come_again() {
    let (mut record, timeouts) = (opened(), Timeouts::default());
    come_back(
        &mut record,
        "hash",
        &left(),
        digest,
        UnixMillis(1),
        &timeouts,
    )
    .unwrap();
    let Stage::Interrupted { trouble, go_on } = &record.stage else {
        panic!("{:?}", record.stage)
    };
    assert_eq!(
        (trouble.kind, *go_on),
        (TroubleKind::LeftMeta, GoOn::Relaunch)
    );
    open(&mut record, "another", None, UnixMillis(2)).unwrap();
}

#[test]
fn who_is_sent_away_by_meta_did_not_leave() {
    let (mut record, timeouts) = (opened(), Timeouts::default());
    let failed = FullPageReturn::Failed("server_error".to_owned());
    come_back(
        &mut record,
        "hash",
        &failed,
        digest,
        UnixMillis(1),
        &timeouts,
    )
    .unwrap();
    let Stage::Interrupted { trouble, go_on } = &record.stage else {
        panic!("{:?}", record.stage)
    };
    assert_eq!(
        (trouble.kind, *go_on),
        (TroubleKind::Unknown, GoOn::Relaunch)
    );
    assert!(trouble.kind.is_ours());
}

#[test]
fn leaving_does_not_stop_what_a_window_has_begun() {
    let (mut record, timeouts) = (opened(), Timeouts::default());
    record.stage = Stage::Finalizing;
    come_back(
        &mut record,
        "hash",
        &left(),
        digest,
        UnixMillis(1),
        &timeouts,
    )
    .unwrap();
    assert_eq!(record.stage, Stage::Finalizing);
    assert!(open(&mut record, "another", None, UnixMillis(2)).is_err());
}
