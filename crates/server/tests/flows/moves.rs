//! Numbers that move, and what is on record of it.

use contract::onboarding::{
    Arrival, CONSENT_TEXT_VERSION, OldProvider, Onboarding, Origin, PinBody, PinState, Stage,
    StepState, Whereabouts,
};
use contract::problem::Problem;
use contract::session::Session;
use contract::wabas::Wabas;
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{Fault, ServedBy};
use reqwest::{Method, StatusCode};

use crate::common::{ASHA, Customer, World, number};

#[tokio::test]
async fn a_number_moves() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let recorded = asha.record(&happy).await.unwrap();
    assert_eq!(recorded.stage, Stage::AwaitingSignup);
    assert_eq!(recorded.whereabouts, Whereabouts::Origin);

    asha.through_window(&world, &recorded, SignupOptions::default())
        .await;
    let connected = asha.sees_connected(&recorded).await;

    assert!(happy.is_same_number(connected.number.display_phone_number.as_deref().unwrap()));
    assert_eq!(connected.number.status.as_deref(), Some("CONNECTED"));
    assert_eq!(connected.old_provider, OldProvider::Gone);
    assert_eq!(connected.pin, PinState::ToReveal);
    assert_eq!(connected.arrival, Arrival::Registered);
    assert_eq!(connected.before.status.as_deref(), Some("PENDING"));
    assert_eq!(connected.before.quality_rating.as_deref(), Some("GREEN"));
    let health = connected.health.unwrap();
    assert_eq!(
        (health.can_send.as_deref(), health.problems.len()),
        (Some("AVAILABLE"), 0)
    );
    let at_meta = world.sandbox.number(happy.as_str()).unwrap();
    assert_eq!(at_meta.served_by, ServedBy::DoubleTick);
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);

    let now: contract::onboarding::Onboarding = asha
        .get(&format!("/onboardings/{}", recorded.id))
        .await
        .unwrap();
    assert_eq!(now.whereabouts, Whereabouts::DoubleTick);
    assert!(now.steps.iter().all(|step| step.state == StepState::Done));
    let session: Session = asha.get("/session").await.unwrap();
    assert!(!session.fresh);
    let wabas: Wabas = asha.get("/wabas").await.unwrap();
    assert_eq!(wabas.wabas[0].numbers[0].report, connected.number);
    assert!(wabas.unfinished.is_empty());
}

#[tokio::test]
async fn consent_is_on_record() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let recorded = asha.record(&happy).await.unwrap();
    let store = world.store().await;
    let kept = store.onboarding(&recorded.id).await.unwrap().unwrap();
    assert_eq!(kept.consent_text_version, CONSENT_TEXT_VERSION);
    assert_eq!(kept.consented_at, recorded.created_at);
    assert_eq!(kept.number, number("happy"));
    let account = store.account_of(&asha.phone, recorded.created_at).await;
    assert_eq!(kept.account, account.unwrap().id);
    assert_eq!(kept.readiness.len(), 8);
    let audit_log = store.audit_log(&recorded.id).await.unwrap();
    assert_eq!(audit_log[0].1, "consent");
    for part in [CONSENT_TEXT_VERSION, happy.as_str(), "OtherProvider"] {
        assert!(audit_log[0].2.contains(part), "{}", audit_log[0].2);
    }
}

#[tokio::test]
async fn without_consent_to_the_present_text_nothing_is_recorded() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let mut new = crate::common::customer::new(&number("happy"));
    for other in ["2020-01-01", "2020-01-01/hi", &no_language()] {
        new.consent_text_version = other.to_owned();
        let refused = asha.post::<()>("/onboardings", &new).await;
        assert_eq!(refused, Err(Problem::ConsentMissing), "{other}");
    }
}

fn no_language() -> String {
    [CONSENT_TEXT_VERSION, "/<any words>"].concat()
}

#[tokio::test]
async fn consent_is_on_record_with_the_language_that_it_was_read_in() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let mut new = crate::common::customer::new(&number("happy"));
    new.consent_text_version = [CONSENT_TEXT_VERSION, "/pt-BR"].concat();
    let recorded: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    let store = world.store().await;
    let kept = store.onboarding(&recorded.id).await.unwrap().unwrap();
    assert_eq!(kept.consent_text_version, new.consent_text_version);
}

#[tokio::test]
async fn the_pin_is_shown_once() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let reveal = format!("/onboardings/{}/pin/reveal", onboarding.id);
    assert!(asha.ask::<PinBody>(&reveal).await.is_ok());
    assert_eq!(
        asha.sees_connected(&onboarding).await.pin,
        PinState::Revealed
    );
    assert_eq!(asha.ask::<PinBody>(&reveal).await, Err(Problem::Conflict));
}

#[tokio::test]
async fn a_waba_that_is_shared_as_it_is_needs_no_registering() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("waba-shared")).await.unwrap();
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    asha.through_window(&world, &onboarding, options).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(connected.arrival, Arrival::Shared);
    assert_eq!(connected.pin, PinState::NotSet);
    assert!(matches!(
        connected.old_provider,
        OldProvider::StillSubscribed(_)
    ));
}

#[tokio::test]
async fn a_number_that_stays_on_the_business_app_is_synchronized_and_not_registered() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let mut new = crate::common::customer::new(&number("business-app"));
    new.origin = Origin::BusinessApp;
    let onboarding = asha.post("/onboardings", &new).await.unwrap();
    asha.through_window(&world, &onboarding, SignupOptions::coexistence())
        .await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Coexistence);
    assert_eq!(
        world.acts(),
        [calls::SUBSCRIBED_APPS, calls::APP_DATA, calls::APP_DATA]
    );
}

#[tokio::test]
async fn a_synchronization_whose_answer_is_lost_stops_nothing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let mut new = crate::common::customer::new(&number("business-app"));
    new.origin = Origin::BusinessApp;
    let onboarding = asha.post("/onboardings", &new).await.unwrap();
    world.sandbox.queue_fault(Fault {
        after: true,
        ..Fault::on(calls::APP_DATA, 503)
    });
    asha.through_window(&world, &onboarding, SignupOptions::coexistence())
        .await;
    asha.sees_connected(&onboarding).await;
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let told = |text: &str| audit_log.iter().any(|line| line.2.contains(text));
    assert!(told("AppState refused: ") && told("History asked for"));
}

#[tokio::test]
async fn a_second_tab_takes_the_same_attempt_up() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = crate::common::customer::new(&number("happy"));
    let mut ids = vec![];
    for status in [StatusCode::CREATED, StatusCode::OK] {
        let request = asha.request(Method::POST, "/onboardings").json(&new);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), status);
        let recorded: Onboarding = response.json().await.unwrap();
        ids.push(recorded.id);
    }
    assert_eq!(ids[0], ids[1]);
}

#[tokio::test]
async fn one_code_is_exchanged_once_however_often_it_comes() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let signup = meta_sandbox::window_client::complete_signup(
        world.sandbox.origin(),
        onboarding.number.as_str(),
        SignupOptions::default(),
    )
    .await
    .unwrap();
    let (first, second) = tokio::join!(
        asha.hand_over(&onboarding, &signup),
        asha.hand_over(&onboarding, &signup)
    );
    assert!(first.is_ok() && second.is_ok());
    asha.sees_connected(&onboarding).await;
    assert!(asha.hand_over(&onboarding, &signup).await.is_ok());
    let calls = world.sandbox.graph_calls();
    let exchanges = calls
        .iter()
        .filter(|call| call.path.contains(calls::EXCHANGE));
    assert_eq!(exchanges.count(), 1);
}

#[tokio::test]
async fn tabs_that_begin_at_the_same_instant_have_one_attempt() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let number = number("happy");
    let tabs = (0..8).map(|_| asha.record(&number));
    let begun = futures_util::future::join_all(tabs).await;
    let ids: std::collections::HashSet<_> = begun.into_iter().map(|b| b.unwrap().id).collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
}
