#![allow(clippy::unwrap_used)]

use super::*;

#[test]
fn the_steps_follow_each_other() {
    let at = UnixMillis(1);
    let mut step_log = StepLog::default();
    assert_eq!(step_log.next(), Some(Step::Exchange));
    let expires_at = None;
    step_log.begin_anew(TokenExchange { at, expires_at });
    assert_eq!(step_log.next(), Some(Step::Inspect));
    step_log.inspect = Some(TokenInspection {
        wabas: vec![],
        scopes: vec![],
        granter: None,
        access_until: None,
    });
    assert_eq!(step_log.next(), Some(Step::Assets));
}

fn exchanged() -> TokenExchange {
    TokenExchange {
        at: UnixMillis(2),
        expires_at: None,
    }
}

#[test]
fn a_new_token_does_not_undo_the_move() {
    let mut step_log = StepLog {
        templates: Some(TemplateMigration::None),
        cut_over: Some(CutOver {
            at: UnixMillis(1),
            phone_number_id: PhoneNumberId::new("1"),
            arrival: contract::onboarding::Arrival::Registered,
            served: None,
        }),
        ..StepLog::default()
    };
    step_log.begin_anew(exchanged());
    assert!(step_log.is_done(Step::CutOver) && !step_log.is_done(Step::Assets));
    assert!(step_log.is_done(Step::Templates));
}

#[test]
fn a_move_that_was_asked_keeps_its_templates() {
    let mut step_log = StepLog {
        templates: Some(TemplateMigration::SourceUnknown),
        register_asked_at: Some(UnixMillis(1)),
        ..StepLog::default()
    };
    step_log.begin_anew(exchanged());
    assert!(step_log.is_done(Step::Templates) && !step_log.is_done(Step::CutOver));
}

#[test]
fn before_the_move_a_new_token_brings_the_templates_along_anew() {
    let mut step_log = StepLog {
        templates_before: Some(vec![]),
        templates: Some(TemplateMigration::SourceUnknown),
        ..StepLog::default()
    };
    step_log.begin_anew(exchanged());
    assert_eq!(
        (step_log.templates_before, step_log.templates),
        (None, None)
    );
}

#[test]
fn an_older_step_log_can_be_read() {
    let step_log: StepLog = serde_json::from_str(r#"{"failures":2,"gone":true}"#).unwrap();
    assert_eq!(step_log.failures, 2);
}

#[test]
fn our_credit_line_is_a_step_where_we_pay_alone() {
    let steps = |payer| {
        let step_log = StepLog {
            payer,
            ..StepLog::default()
        };
        step_log.steps().collect::<Vec<_>>()
    };
    assert_eq!(steps(Payer::DoubleTick), Step::ALL);
    assert!(!steps(Payer::Customer).contains(&Step::CreditLine));
}

#[test]
fn the_time_of_the_last_report_is_stored_under_its_first_name() {
    let stored: StepLog = serde_json::from_str(r#"{"seen_at":7}"#).unwrap();
    assert_eq!(stored.last_confirmed_live_at, Some(UnixMillis(7)));
    let written = serde_json::to_value(&stored).unwrap();
    assert_eq!(written["seen_at"], 7);
}
