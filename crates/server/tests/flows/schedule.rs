//! Numbers that are cut over at a time that was set.

use contract::onboarding::{
    CutOverTime, Need, NewOnboarding, Onboarding, Origin, SetCutOver, Stage, Step, StepState,
    TroubleKind, Whereabouts,
};
use contract::problem::Problem;
use contract::time::UnixMillis;
use meta_sandbox::calls;
use server::clock;

use crate::common::{ASHA, Customer, World, customer, number};

const HOUR_MS: i64 = 3600 * 1000;

pub fn in_ms(ms: i64) -> CutOverTime {
    CutOverTime::At(UnixMillis(clock::now().0 + ms))
}

pub fn at(cut_over: CutOverTime, name: &str) -> NewOnboarding {
    NewOnboarding {
        cut_over,
        ..customer::new(&number(name))
    }
}

async fn set(
    asha: &Customer,
    of: &Onboarding,
    cut_over: CutOverTime,
) -> Result<Onboarding, Problem> {
    let path = format!("/onboardings/{}/cut-over", of.id);
    asha.post(&path, &SetCutOver { cut_over }).await
}

async fn sees_scheduled(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let scheduled = |seen: &Onboarding| matches!(seen.stage, Stage::Scheduled { .. });
    asha.sees(onboarding, "scheduled", scheduled).await
}

/// A number whose cut-over waits for an hour that is far away.
async fn scheduled(world: &World, cut_over: CutOverTime) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let new = at(cut_over, "happy");
    let onboarding = asha.moves_as(world, &new).await;
    let seen = sees_scheduled(&asha, &onboarding).await;
    (asha, seen)
}

#[tokio::test]
async fn everything_but_the_cut_over_is_done_before_its_time() {
    let world = World::start().await;
    let when = in_ms(HOUR_MS);
    let (_asha, seen) = scheduled(&world, when).await;
    let CutOverTime::At(at) = when else {
        panic!("{when:?}")
    };
    assert_eq!(seen.stage, Stage::Scheduled { at });
    assert_eq!(
        (seen.cut_over, seen.whereabouts),
        (when, Whereabouts::Origin)
    );
    let state = |step| seen.steps.iter().find(|s| s.step == step).unwrap().state;
    assert_eq!(state(Step::Templates), StepState::Done);
    assert_eq!(state(Step::CutOver), StepState::Waiting);
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS]);
}

#[tokio::test]
async fn the_cut_over_begins_when_its_time_has_come() {
    let world = World::start().await;
    let (asha, seen) = scheduled(&world, in_ms(HOUR_MS)).await;
    let soon = in_ms(300);
    set(&asha, &seen, soon).await.unwrap();
    asha.sees_connected(&seen).await;
    let calls = world.sandbox.graph_calls();
    let register = calls
        .iter()
        .find(|call| call.path.ends_with(calls::REGISTER));
    let CutOverTime::At(at) = soon else {
        panic!("{soon:?}")
    };
    let registered_ms = register.unwrap().at_ms;
    assert!(registered_ms >= u64::try_from(at.0).unwrap());
}

#[tokio::test]
async fn a_time_can_be_put_off_and_then_taken_back() {
    let world = World::start().await;
    let (asha, seen) = scheduled(&world, in_ms(HOUR_MS)).await;
    let later = in_ms(2 * HOUR_MS);
    let put_off = set(&asha, &seen, later).await.unwrap();
    assert_eq!(put_off.cut_over, later);
    assert!(matches!(put_off.stage, Stage::Scheduled { at } if later == CutOverTime::At(at)));
    set(&asha, &seen, CutOverTime::AtOnce).await.unwrap();
    asha.sees_connected(&seen).await;
    let too_late = set(&asha, &seen, in_ms(HOUR_MS)).await;
    assert_eq!(too_late.err(), Some(Problem::Conflict));
}

#[tokio::test]
async fn a_scheduled_move_can_be_given_up_but_not_begun_twice() {
    let world = World::start().await;
    let (asha, seen) = scheduled(&world, in_ms(HOUR_MS)).await;
    let again = asha.record(&number("happy")).await;
    assert_eq!(again.err(), Some(Problem::Conflict));
    let abandon = format!("/onboardings/{}/abandon", seen.id);
    let abandoned: Onboarding = asha.ask(&abandon).await.unwrap();
    assert_eq!(abandoned.stage, Stage::Abandoned);
    let kept = world.store().await.onboarding(&seen.id).await.unwrap();
    assert_eq!(kept.unwrap().token_sealed, None);
    let too_late = set(&asha, &seen, CutOverTime::AtOnce).await;
    assert_eq!(too_late.err(), Some(Problem::Conflict));
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS]);
}

#[tokio::test]
async fn a_restart_keeps_the_appointment() {
    let world = World::start().await;
    let (asha, seen) = scheduled(&world, in_ms(HOUR_MS)).await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    assert_eq!(sees_scheduled(&asha, &seen).await.cut_over, seen.cut_over);
    set(&asha, &seen, in_ms(200)).await.unwrap();
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    asha.sees_connected(&seen).await;
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
}

#[tokio::test]
async fn a_time_that_is_past_or_far_away_is_refused() {
    let world = World::start().await;
    let (asha, seen) = scheduled(&world, in_ms(HOUR_MS)).await;
    for ms in [-HOUR_MS, 8 * 24 * HOUR_MS] {
        let new = at(in_ms(ms), "wrong-otp");
        let refused = asha.post::<Onboarding>("/onboardings", &new).await;
        assert_eq!(refused.err(), Some(Problem::CutOverTime), "{ms}");
        let refused = set(&asha, &seen, in_ms(ms)).await;
        assert_eq!(refused.err(), Some(Problem::CutOverTime), "{ms}");
    }
}

#[tokio::test]
async fn what_is_in_the_way_is_found_before_the_time_that_was_set() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = at(in_ms(HOUR_MS), "unverified");
    let onboarding = asha.moves_as(&world, &new).await;
    let need = asha.sees_need(&onboarding).await;
    assert!(matches!(need, Need::VerifyNumber { .. }));
}

#[tokio::test]
async fn a_time_may_be_set_while_metas_window_is_open() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    set(&asha, &onboarding, in_ms(HOUR_MS)).await.unwrap();
    let options = meta_sandbox::window_client::SignupOptions::default();
    asha.through_window(&world, &onboarding, options).await;
    sees_scheduled(&asha, &onboarding).await;
}

#[tokio::test]
async fn a_move_that_stopped_for_good_reason_takes_another_time() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let two_step = number("two-step-on");
    let onboarding = asha.moves(&world, &two_step).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TwoStepVerificationOn);
    set(&asha, &onboarding, in_ms(HOUR_MS)).await.unwrap();
    world.sandbox.settle(two_step.as_str());
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    sees_scheduled(&asha, &onboarding).await;
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    assert_eq!(registers, 1);
}

/// A number whose time has gone by while the customer was in Meta's window.
async fn missed(world: &World) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let store = world.store().await;
    let mut record = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    let before = record.clone();
    record.cut_over = in_ms(-2 * HOUR_MS);
    let saved = store
        .save_onboarding(&before, &mut record, &[], clock::now(), None)
        .await;
    saved.unwrap();
    let options = meta_sandbox::window_client::SignupOptions::default();
    asha.through_window(world, &onboarding, options).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TimeMissed);
    assert!(!world.acts().contains(&calls::REGISTER.to_owned()));
    (asha, onboarding)
}

#[tokio::test]
async fn a_time_that_has_gone_by_is_not_made_up_for_at_whatever_hour_it_is() {
    let world = World::start().await;
    let (asha, onboarding) = missed(&world).await;
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    let told: Onboarding = asha.ask(&retry).await.unwrap();
    assert_eq!(told.cut_over, CutOverTime::AtOnce);
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn after_a_time_that_has_gone_by_another_one_is_set() {
    let world = World::start().await;
    let (asha, onboarding) = missed(&world).await;
    let later = in_ms(HOUR_MS);
    set(&asha, &onboarding, later).await.unwrap();
    assert_eq!(sees_scheduled(&asha, &onboarding).await.cut_over, later);
    set(&asha, &onboarding, CutOverTime::AtOnce).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_number_that_stays_on_the_business_app_waits_for_no_time() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..at(in_ms(HOUR_MS), "business-app")
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    assert_eq!(onboarding.cut_over, CutOverTime::AtOnce);
    let options = meta_sandbox::window_client::SignupOptions::coexistence();
    asha.through_window(&world, &onboarding, options).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn an_attempt_that_is_taken_up_again_has_what_was_said_last() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let first = asha.record(&number("happy")).await.unwrap();
    let later = in_ms(HOUR_MS);
    let new = at(later, "happy");
    let second: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    assert_eq!((second.id.clone(), second.cut_over), (first.id, later));
    let elsewhere = NewOnboarding {
        origin: Origin::New,
        ..new
    };
    let third: Onboarding = asha.post("/onboardings", &elsewhere).await.unwrap();
    assert_ne!(second.id, third.id);
}
