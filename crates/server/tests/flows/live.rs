//! Numbers that are live, and how they are asked about again.

use contract::onboarding::{Connected, Onboarding, PinBody, PinState, Stage, Whereabouts};
use contract::problem::Problem;
use contract::wabas::Wabas;
use meta_sandbox::Fault;
use meta_sandbox::calls;

use crate::common::{ASHA, Customer, World, number};

async fn check(asha: &Customer, onboarding: &Onboarding) -> Result<Connected, Problem> {
    let path = format!("/onboardings/{}/check", onboarding.id);
    match asha.ask::<Onboarding>(&path).await?.stage {
        Stage::Connected(connected) => Ok(*connected),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_number_that_wants_a_payment_method_is_live_and_says_so_until_it_has_one() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let unpaid = number("no-payment");
    let onboarding = asha.moves(&world, &unpaid).await;
    let health = asha.sees_connected(&onboarding).await.health.unwrap();
    assert!(health.wants_payment && health.can_send.as_deref() == Some("BLOCKED"));
    assert!(health.problems[0].contains("Add a payment method"));
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(now.whereabouts, Whereabouts::DoubleTick);
    let wabas: Wabas = asha.get("/wabas").await.unwrap();
    assert_eq!(wabas.wabas[0].numbers.len(), 1);
    let abandon = format!("{path}/abandon");
    assert_eq!(asha.ask::<()>(&abandon).await, Err(Problem::Conflict));

    let still = check(&asha, &onboarding).await.unwrap().health.unwrap();
    assert!(still.wants_payment);
    assert!(world.sandbox.settle(unpaid.as_str()));
    let paid = check(&asha, &onboarding).await.unwrap().health.unwrap();
    assert_eq!(paid.can_send.as_deref(), Some("AVAILABLE"));
    assert!(!paid.wants_payment && paid.problems.is_empty());
    let kept = asha.sees_connected(&onboarding).await;
    assert_eq!(kept.health, Some(paid));
}

#[tokio::test]
async fn a_look_shows_no_pin_again() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let before = check(&asha, &onboarding).await.unwrap();
    assert_eq!(before.pin, PinState::ToReveal);
    let reveal = format!("/onboardings/{}/pin/reveal", onboarding.id);
    asha.ask::<PinBody>(&reveal).await.unwrap();
    let after = check(&asha, &onboarding).await.unwrap();
    assert_eq!(after.pin, PinState::Revealed);
}

#[tokio::test]
async fn what_is_known_stands_while_meta_does_not_answer() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let known = asha.sees_connected(&onboarding).await;
    world
        .sandbox
        .queue_fault(Fault::on(known.number.id.as_str(), 503));
    let silent = check(&asha, &onboarding).await;
    assert_eq!(silent, Err(Problem::MetaUnavailable));
    assert_eq!(asha.sees_connected(&onboarding).await, known);
    assert_eq!(check(&asha, &onboarding).await, Ok(known));
}

#[tokio::test]
async fn the_pause_between_two_looks_begins_when_meta_has_answered() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let known = asha.sees_connected(&onboarding).await;
    for (path, answered) in [
        (calls::SUBSCRIBED_APPS, true),
        (known.number.id.as_str(), false),
    ] {
        world.sandbox.queue_fault(Fault {
            delay_ms: 100,
            ..Fault::on(path, 503)
        });
        let looked = check(&asha, &onboarding).await;
        assert_eq!(looked.is_ok(), answered, "{looked:?}");
        let calls = world.sandbox.graph_calls();
        let slow = calls
            .iter()
            .rfind(|call| call.path.contains(path) && call.status == 503);
        let kept = world
            .store()
            .await
            .onboarding(&onboarding.id)
            .await
            .unwrap();
        let checked_at = kept.unwrap().step_log.checked_at.unwrap();
        let ended = i64::try_from(slow.unwrap().at_ms).unwrap() + 100;
        assert!(checked_at.0 >= ended, "{path}");
    }
}

#[tokio::test]
async fn meta_is_not_asked_twice_in_a_moment_nor_of_a_number_that_is_not_live() {
    let pause = server::Timeouts::default().check_pause;
    let world = World::with(|_, config| config.timeouts.check_pause = pause).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let waiting = asha.record(&number("wrong-otp")).await.unwrap();
    assert_eq!(check(&asha, &waiting).await, Err(Problem::Conflict));
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let (one, other) = tokio::join!(check(&asha, &onboarding), check(&asha, &onboarding));
    let refused =
        |looked: &Result<Connected, Problem>| matches!(looked, Err(Problem::TooMany { .. }));
    assert!(refused(&one) != refused(&other), "{one:?} {other:?}");
}
