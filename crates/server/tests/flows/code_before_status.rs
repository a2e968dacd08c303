//! Meta's code goes before HTTP's status: only an answer without a known code leaves open whether
//! a number has moved.

use contract::onboarding::{Arrival, Need, Onboarding, Stage, Trouble, TroubleKind, Whereabouts};
use contract::time::UnixMillis;
use meta_sandbox::calls;
use meta_sandbox::{AnswerMode, Fault};
use serde_json::json;

use crate::common::{ASHA, Customer, World, number};

const HOUR_MS: i64 = 3_600_000;

fn coded(path: &str, status: u16, code: i64) -> Fault {
    Fault {
        body: Some(json!({ "error": { "message": format!("(#{code})"), "code": code } })),
        ..Fault::on(path, status)
    }
}

/// Waits until it is to be tried again: by what was then.
async fn sees_retrying(
    asha: &Customer,
    onboarding: &Onboarding,
) -> (Onboarding, Trouble, UnixMillis) {
    let retrying = |seen: &Onboarding| match &seen.stage {
        Stage::Retrying { trouble, .. } => trouble.step == contract::onboarding::Step::CutOver,
        _ => false,
    };
    let seen = asha.sees(onboarding, "retrying", retrying).await;
    match seen.stage.clone() {
        Stage::Retrying { trouble, at } => (seen, trouble, at),
        other => panic!("{other:?}"),
    }
}

/// What changed the number at Meta.
fn acts(world: &World) -> Vec<String> {
    let mut acts = world.acts();
    acts.retain(|act| [calls::REGISTER, calls::DEREGISTER].contains(&act.as_str()));
    acts
}

#[tokio::test]
async fn an_incomplete_deregistration_is_completed_once_and_the_number_registered_again() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha
        .moves(&world, &number("deregistration-incomplete"))
        .await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Registered);
    assert_eq!(
        acts(&world),
        [calls::REGISTER, calls::DEREGISTER, calls::REGISTER]
    );
}

#[tokio::test]
async fn a_deregistration_whose_answer_is_lost_is_not_asked_again() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        mode: AnswerMode::Cut,
        after: true,
        ..Fault::on(calls::DEREGISTER, 500)
    });
    let onboarding = asha
        .moves(&world, &number("deregistration-incomplete"))
        .await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(
        acts(&world),
        [calls::REGISTER, calls::DEREGISTER, calls::REGISTER]
    );
}

#[tokio::test]
async fn a_deregistration_that_meta_was_too_busy_for_is_asked_again() {
    let world = World::with(|_, config| config.timeouts.registers_per_day = 9).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world
        .sandbox
        .queue_fault(coded(calls::DEREGISTER, 503, 133_004));
    let onboarding = asha
        .moves(&world, &number("deregistration-incomplete"))
        .await;
    asha.sees_connected(&onboarding).await;
    let again = [
        calls::REGISTER,
        calls::DEREGISTER,
        calls::REGISTER,
        calls::DEREGISTER,
        calls::REGISTER,
    ];
    assert_eq!(acts(&world), again);
}

#[tokio::test]
async fn a_deregistration_that_stays_incomplete_is_told_with_its_time() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let before = server::clock::now();
    let onboarding = asha.moves(&world, &number("deregistration-stuck")).await;
    let (seen, trouble, at) = sees_retrying(&asha, &onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::DeregistrationIncomplete);
    assert_eq!(seen.whereabouts, Whereabouts::Origin);
    assert!(at.0 >= before.0 + 24 * HOUR_MS, "{at:?}");
    assert_eq!(
        acts(&world),
        [calls::REGISTER, calls::DEREGISTER, calls::REGISTER]
    );
}

#[tokio::test]
async fn the_cut_overs_of_a_day_are_not_exceeded_by_it() {
    let world = World::with(|_, config| config.timeouts.registers_per_day = 1).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha
        .moves(&world, &number("deregistration-incomplete"))
        .await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TooManyRegistrations);
    assert!(trouble.not_before.is_some());
    assert_eq!(acts(&world), [calls::REGISTER]);
}

#[tokio::test]
async fn a_known_code_is_a_refusal_whatever_its_status() {
    for (status, code, kind) in [
        (503, 133_004, TroubleKind::MetaUnavailable),
        (500, 131_045, TroubleKind::MetaUnavailable),
        (503, 4, TroubleKind::RateLimited),
    ] {
        let world = World::with(|_, config| {
            // So that what it waits for can be seen.
            config.timeouts.register_pause = std::time::Duration::from_secs(600);
        })
        .await;
        let asha = Customer::signed_in(&world, ASHA).await;
        world
            .sandbox
            .queue_fault(coded(calls::REGISTER, status, code));
        let onboarding = asha.moves(&world, &number("happy")).await;
        let (seen, trouble, _) = sees_retrying(&asha, &onboarding).await;
        assert_eq!(trouble.kind, kind, "{code}");
        // Nothing has moved, for certain.
        assert_eq!(seen.whereabouts, Whereabouts::Origin, "{code}");
    }
}

#[tokio::test]
async fn metas_own_trouble_leaves_it_open() {
    for (status, code) in [
        (500, 1),
        (500, 2),
        (500, 131_000),
        (503, 131_016),
        (502, 987_654),
    ] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        world.sandbox.queue_fault(Fault {
            after: true,
            ..coded(calls::REGISTER, status, code)
        });
        let onboarding = asha.moves(&world, &number("happy")).await;
        asha.sees_connected(&onboarding).await;
        assert_eq!(acts(&world), [calls::REGISTER], "{status} {code}");
    }
}

#[tokio::test]
async fn an_error_with_a_good_status_is_one_all_the_same() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world
        .sandbox
        .queue_fault(coded(calls::REGISTER, 200, 133_005));
    let onboarding = asha.moves(&world, &number("happy")).await;
    let need = asha.sees_need(&onboarding).await;
    assert_eq!(need, Need::EnterPin { wrong: false });
}
