//! Who may see and do what.

use contract::onboarding::{Onboarding, Stage};
use contract::problem::Problem;
use contract::wabas::Wabas;

use crate::common::{ASHA, BALA, Customer, World, number};

#[tokio::test]
async fn anothers_onboarding_does_not_exist() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = |rest: &str| format!("/onboardings/{}{rest}", onboarding.id);
    let not_found = Err(Problem::NotFound);
    assert_eq!(bala.get::<Onboarding>(&path("")).await, not_found);
    assert_eq!(bala.get::<Onboarding>(&path("/stream")).await, not_found);
    for rest in ["/retry", "/abandon", "/pin/reveal", "/check", "/full-page"] {
        assert_eq!(
            bala.ask::<Onboarding>(&path(rest)).await,
            not_found,
            "{rest}"
        );
    }
    let event = contract::signup::BrowserEvent::Launched;
    assert_eq!(
        bala.post::<Onboarding>(&path("/events"), &event).await,
        not_found
    );
    let wabas: Wabas = bala.get("/wabas").await.unwrap();
    assert!(wabas.unfinished.is_empty());
    let mine: Wabas = asha.get("/wabas").await.unwrap();
    assert_eq!(mine.unfinished, [onboarding]);
}

#[tokio::test]
async fn nobody_sees_anything_without_signing_in() {
    let world = World::start().await;
    let nobody = Customer::new(&world.base(), ASHA);
    for path in [
        "/session",
        "/wabas",
        "/onboardings/1",
        "/onboardings/1/stream",
    ] {
        let refused = nobody.get::<()>(path).await;
        assert_eq!(refused, Err(Problem::SignedOut), "{path}");
    }
}

#[tokio::test]
async fn a_connected_number_is_nobody_elses() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let again = asha.record(&number("happy")).await;
    assert_eq!(again.err(), Some(Problem::NumberAlreadyHere));
    // Whoever only names it is not told whose it is.
    let begun = bala.record(&number("happy")).await.unwrap();
    assert_eq!(begun.stage, Stage::AwaitingSignup);
}

#[tokio::test]
async fn an_attempt_can_be_given_up_and_begun_anew() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let first = asha.record(&number("happy")).await.unwrap();
    let abandon = format!("/onboardings/{}/abandon", first.id);
    let abandoned: Onboarding = asha.ask(&abandon).await.unwrap();
    assert_eq!(abandoned.stage, Stage::Abandoned);
    let second = asha.record(&number("happy")).await.unwrap();
    assert_ne!(first.id, second.id);
}

#[tokio::test]
async fn what_the_browser_saw_is_on_record() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/events", onboarding.id);
    let event = contract::signup::BrowserEvent::WindowBlocked;
    asha.post::<()>(&path, &event).await.unwrap();
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    assert!(
        audit_log
            .iter()
            .any(|(_, kind, detail)| kind == "browser" && detail == "WindowBlocked")
    );
}
