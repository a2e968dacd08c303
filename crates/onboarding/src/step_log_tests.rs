#![allow(clippy::unwrap_used)]

use super::*;

#[test]
fn the_steps_follow_each_other() {
    let at = UnixMillis(1);
    let mut journal = Journal::default();
    assert_eq!(journal.next(), Some(Step::Exchange));
    let expires_at = None;
    journal.begin_anew(Exchanged { at, expires_at });
    assert_eq!(journal.next(), Some(Step::Inspect));
    journal.inspect = Some(Inspected {
        wabas: vec![],
        granter: None,
        access_until: None,
    });
    assert_eq!(journal.next(), Some(Step::Assets));
}

fn exchanged() -> Exchanged {
    Exchanged {
        at: UnixMillis(2),
        expires_at: None,
    }
}

#[test]
fn a_new_token_does_not_undo_the_move() {
    let mut journal = Journal {
        templates: Some(Brought::None),
        cut_over: Some(CutOver {
            at: UnixMillis(1),
            phone_number_id: PhoneNumberId::new("1"),
            arrival: Arrival::Registered,
            served: None,
        }),
        ..Journal::default()
    };
    journal.begin_anew(exchanged());
    assert!(journal.is_done(Step::CutOver) && !journal.is_done(Step::Assets));
    assert!(journal.is_done(Step::Templates));
}

#[test]
fn a_move_that_was_asked_keeps_its_templates() {
    let mut journal = Journal {
        templates: Some(Brought::SourceUnknown),
        register_asked_at: Some(UnixMillis(1)),
        ..Journal::default()
    };
    journal.begin_anew(exchanged());
    assert!(journal.is_done(Step::Templates) && !journal.is_done(Step::CutOver));
}

#[test]
fn before_the_move_a_new_token_brings_the_templates_along_anew() {
    let mut journal = Journal {
        templates_before: Some(vec![]),
        templates: Some(Brought::SourceUnknown),
        ..Journal::default()
    };
    journal.begin_anew(exchanged());
    assert_eq!((journal.templates_before, journal.templates), (None, None));
}

#[test]
fn an_older_journal_can_be_read() {
    let journal: Journal = serde_json::from_str(r#"{"failures":2,"gone":true}"#).unwrap();
    assert_eq!(journal.failures, 2);
}

#[test]
fn our_credit_line_is_a_step_where_we_pay_alone() {
    let steps = |payer| {
        let journal = Journal {
            payer,
            ..Journal::default()
        };
        journal.steps().collect::<Vec<_>>()
    };
    assert_eq!(steps(Payer::DoubleTick), Step::ALL);
    assert!(!steps(Payer::Customer).contains(&Step::CreditLine));
}
