#![allow(clippy::unwrap_used)]

use std::time::Duration;

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{StepState, Whereabouts};

use super::*;
use crate::answer;
use crate::outcome::Outcome;
use crate::plan::{Plan, plan};
use crate::samples::record;
use crate::step_log::{Assets, CutOver, PinOrigin, SyncDone, TemplateMigration, TokenExchange};

fn transient(wait: Option<Duration>) -> StepFailure {
    let mut failure = StepFailure::found(Class::Transient, TroubleKind::RateLimited, "slow down");
    failure.meaning.wait = wait;
    failure
}

#[test]
fn a_transient_failure_waits_longer_each_time_and_ends() {
    let timeouts = Timeouts {
        retry_times: 3,
        ..Timeouts::default()
    };
    let mut record = record(Stage::Finalizing);
    let mut last = 0;
    for _ in 0..3 {
        record.apply(
            Step::Inspect,
            Outcome::Failed(transient(None)),
            UnixMillis(0),
            &timeouts,
        );
        let Stage::Retrying { at, .. } = record.stage else {
            panic!("{:?}", record.stage)
        };
        // Jitter at most doubles a wait, and the next one is doubled.
        assert!(at.0 >= last / 2 && at.0 > 0);
        last = at.0;
    }
    record.apply(
        Step::Inspect,
        Outcome::Failed(transient(None)),
        UnixMillis(0),
        &timeouts,
    );
    assert!(matches!(
        record.stage,
        Stage::Interrupted {
            go_on: GoOn::Retry,
            ..
        }
    ));
}

#[test]
fn metas_hint_is_honoured() {
    let mut record = record(Stage::Finalizing);
    let failure = transient(Some(Duration::from_secs(90)));
    record.apply(
        Step::Assets,
        Outcome::Failed(failure),
        UnixMillis(1000),
        &Timeouts::for_tests(),
    );
    let Stage::Retrying { at, .. } = record.stage else {
        panic!("{:?}", record.stage)
    };
    assert!(at.0 >= 91_000);
}

#[test]
fn our_own_configuration_is_not_the_customers_to_solve() {
    let mut record = record(Stage::Finalizing);
    let failure = StepFailure::found(Class::Configuration, TroubleKind::OurConfiguration, "");
    record.fail(
        Step::Subscribe,
        &failure,
        UnixMillis(0),
        &Timeouts::default(),
    );
    assert!(matches!(record.stage, Stage::Stuck(_)));
}

#[test]
fn the_view_says_how_far_each_step_is() {
    let mut record = record(Stage::Finalizing);
    record.step_log.begin_anew(TokenExchange {
        at: UnixMillis(1),
        expires_at: None,
    });
    let states: Vec<_> = record.view().steps.iter().map(|s| s.state).collect();
    assert_eq!(states[0], StepState::Done);
    assert_eq!(states[1], StepState::Running);
    assert_eq!(states[2], StepState::Waiting);
}

fn assets(id: &str) -> Assets {
    let report = serde_json::json!({
        "id": id, "display_phone_number": "", "verified_name": "", "status": "CONNECTED",
        "quality_rating": "GREEN", "messaging_limit": null,
    });
    let number = serde_json::from_value(report.clone()).unwrap();
    Assets {
        waba_id: WabaId::new("100000000000001"),
        waba_name: None,
        number,
        before: serde_json::from_value(report).unwrap(),
        was_live: false,
        made: crate::observed::AccountAge::NotSaid,
        on_business_app: None,
    }
}

/// A number that has moved, and is looked for by a new token.
fn moved_and_begun_anew() -> Record {
    let mut record = record(Stage::Finalizing);
    record.phone_number_id = Some(PhoneNumberId::new("1"));
    record.step_log.before = Some(assets("1").before);
    record.step_log.register_asked_at = Some(UnixMillis(0));
    record.step_log.pin = Some(PinOrigin::Ours);
    record.step_log.synced.push(SyncDone::AppState);
    record.pin_sealed = Some(String::new());
    record.whereabouts = Whereabouts::DoubleTick;
    record.step_log.templates = Some(TemplateMigration::SourceUnknown);
    record.step_log.cut_over = Some(CutOver {
        at: UnixMillis(0),
        phone_number_id: PhoneNumberId::new("1"),
        arrival: contract::onboarding::Arrival::Registered,
        served: None,
    });
    record.step_log.begin_anew(TokenExchange {
        at: UnixMillis(1),
        expires_at: None,
    });
    record
}

#[test]
fn what_was_done_for_a_number_is_done_for_no_other() {
    for (found, kept) in [("1", true), ("2", false)] {
        let mut record = moved_and_begun_anew();
        let outcome = Outcome::Assets(assets(found));
        record.apply(Step::Assets, outcome, UnixMillis(2), &Timeouts::default());
        let step_log = &record.step_log;
        assert_eq!(step_log.cut_over.is_some(), kept, "{found}");
        assert_eq!(step_log.templates.is_some(), kept, "{found}");
        assert_eq!(step_log.before.is_some(), kept, "{found}");
        assert_eq!(step_log.register_asked_at.is_some(), kept, "{found}");
        assert_eq!(step_log.pin.is_some(), kept, "{found}");
        assert_eq!(step_log.synced.len(), usize::from(kept), "{found}");
        assert_eq!(record.pin_sealed.is_some(), kept, "{found}");
        assert_eq!(record.whereabouts != Whereabouts::Origin, kept, "{found}");
    }
}

/// Everything that can come of a step that failed.
fn failures() -> impl Iterator<Item = StepFailure> {
    let classes = [
        Class::Transient,
        Class::Customer,
        Class::Configuration,
        Class::Lost,
        Class::AlreadySo,
        Class::Unknown,
    ];
    let retries = [Retry::ByItself, Retry::ByHand, Retry::InWindow];
    let kinds = TroubleKind::ALL.into_iter();
    kinds.flat_map(move |kind| {
        classes.into_iter().flat_map(move |class| {
            retries.into_iter().map(move |retry| {
                let mut failure = StepFailure::found(class, kind, "it failed");
                failure.meaning.retry = retry;
                failure
            })
        })
    })
}

/// What the customer can do on their page, with all that surrounds it as it should be.
fn actions(record: &Record) -> Vec<journey::Action> {
    let (mut journey, _) = journey::Journey::resume_attempt(record.view(), false);
    for event in [journey::Event::SdkReady, journey::Event::TabHeld] {
        journey = journey::update(journey, event).0;
    }
    journey.actions()
}

#[test]
fn whatever_fails_at_whichever_step_leaves_the_customer_a_way_on_that_the_server_takes() {
    let timeouts = Timeouts {
        retry_times: 0,
        ..Timeouts::default()
    };
    for step in Step::ALL {
        for failure in failures() {
            let mut failed = record(Stage::Finalizing);
            if step != Step::Exchange {
                failed.token_sealed = Some("a token".to_owned());
                failed.step_log.begin_anew(TokenExchange {
                    at: UnixMillis(0),
                    expires_at: None,
                });
            }
            failed.apply(
                step,
                Outcome::Failed(failure.clone()),
                UnixMillis(0),
                &timeouts,
            );
            let told = format!("{step:?} {failure:?} {:?}", failed.stage);
            let offered = actions(&failed);
            let launch = offered.contains(&journey::Action::Launch);
            let retry = offered.contains(&journey::Action::Retry);
            assert!(launch || retry, "{told}: {offered:?}");
            assert!(!launch || failed.stage.may_launch(), "{told}");
            // What has a token and is stuck has a next try of its own.
            if matches!(failed.stage, Stage::Stuck(_)) && step != Step::Exchange {
                assert!(failed.view().next_try_at.is_some(), "{told}");
                let plan = plan(&failed, UnixMillis(i64::MAX), &timeouts);
                assert_eq!(plan, Plan::TryStuck, "{told}");
            }
            let mut tried = failed.clone();
            let taken = answer::retry(&mut tried, UnixMillis(i64::MAX));
            assert_eq!(
                taken.is_ok(),
                retry || matches!(failed.stage, Stage::Stuck(_)),
                "{told}"
            );
        }
    }
}

#[test]
fn what_is_stuck_by_the_same_is_one_matter_and_is_tried_ever_more_seldom_until_it_is_given_up() {
    let timeouts = Timeouts::default();
    let ours = || {
        let kind = TroubleKind::OurConfiguration;
        Outcome::Failed(StepFailure::found(
            Class::Configuration,
            kind,
            "not allowed",
        ))
    };
    let mut stuck = record(Stage::Finalizing);
    stuck.token_sealed = Some("a token".to_owned());
    let (mut now, mut tries, mut last) = (UnixMillis(1_000), 0, 0);
    stuck.apply(Step::Subscribe, ours(), now, &timeouts);
    assert!(!stuck.step_log.stuck.as_ref().unwrap().again);
    while let Some(at) = stuck.view().next_try_at {
        let pause = at.0 - now.0;
        assert!(pause >= last, "{pause} after {last}");
        assert!(pause <= millis(timeouts.stuck_max));
        (now, last, tries) = (at, pause, tries + 1);
        let Stage::Stuck(trouble) = stuck.stage.clone() else {
            panic!("{:?}", stuck.stage)
        };
        stuck.try_stuck(&trouble, now);
        assert!(stuck.is_at_work() && !stuck.is_running());
        stuck.apply(Step::Subscribe, ours(), now, &timeouts);
        assert!(stuck.step_log.stuck.as_ref().unwrap().again);
    }
    let days = now.0 / (24 * 3600 * 1000);
    assert!(
        (13..=15).contains(&days) && (50..90).contains(&tries),
        "{days} {tries}"
    );
    // Another cause is another matter.
    stuck.apply(Step::Assets, ours(), now, &timeouts);
    let stuck = stuck.step_log.stuck.unwrap();
    assert!(!stuck.again && stuck.since == now);
}
