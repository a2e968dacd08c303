//! Tokens that name their accounts in other ways than Meta documents, or not at all: what a token
//! can do decides.

use contract::onboarding::{Arrival, GoOn, Onboarding, Stage, TroubleKind, Whereabouts};
use meta_sandbox::calls;
use meta_sandbox::window_client::Signup;
use meta_sandbox::{Edit, Fault};
use serde_json::{Value, json};

use crate::common::recovery::finishes_at_meta;
use crate::common::{ASHA, Customer, World, number};

/// Otherwise in every token that Meta is asked about.
fn token(edits: impl Into<Vec<Edit>>) -> Fault {
    Fault {
        times: u32::MAX,
        ..Fault::edit(calls::DEBUG_TOKEN, edits)
    }
}

/// What a signup's session message names.
fn named(signup: &Signup, what: &str) -> String {
    let message: Value = serde_json::from_str(signup.message.as_deref().unwrap()).unwrap();
    message["data"][what].as_str().unwrap().to_owned()
}

/// Goes through Meta's window, and hands over what it left, with its session message or without.
async fn moves(world: &World, told: bool) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.launches(&number("happy")).await;
    let mut signup = finishes_at_meta(world, &number("happy")).await;
    if !told {
        signup.message = None;
    }
    asha.hand_over(&onboarding, &signup).await.unwrap();
    (asha, onboarding)
}

async fn connects(world: &World, told: bool, case: &str) {
    let (asha, onboarding) = moves(world, told).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Registered, "{case}");
    assert_eq!(
        world.acts(),
        [calls::SUBSCRIBED_APPS, calls::REGISTER],
        "{case}"
    );
}

const ANSWERS: [&str; 4] = [
    "token-names-events-alone",
    "token-without-targets",
    "token-with-null-targets",
    "token-without-granular-scopes",
];

#[tokio::test]
async fn the_account_that_metas_message_named_is_taken_whatever_the_token_names() {
    for answers in ANSWERS {
        let world = World::start().await;
        assert!(world.sandbox.apply_answer_variant(answers));
        connects(&world, true, answers).await;
    }
}

#[tokio::test]
async fn without_a_message_what_any_scope_names_or_what_was_shared_with_us_is_tried() {
    for answers in ANSWERS {
        for hears in [true, false] {
            let world = World::that_recovers_unheard(|_| {}).await;
            if hears {
                world.hears_meta();
            }
            assert!(world.sandbox.apply_answer_variant(answers));
            connects(&world, false, answers).await;
            assert_eq!(world.tokens_fetched(), 0, "{answers}");
        }
    }
    let world = World::start().await;
    assert!(world.sandbox.apply_answer_variant(ANSWERS[0]));
    connects(&world, false, "named by a scope, with recovery off").await;
}

#[tokio::test]
async fn fields_of_another_type_or_of_none_are_read() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let mut signup = finishes_at_meta(&world, &number("happy")).await;
    let waba: u64 = named(&signup, "waba_id").parse().unwrap();
    let app: u64 = world.config.meta.app_id.as_str().parse().unwrap();
    signup.message = None;
    world.sandbox.queue_fault(token([
        Edit::set("data/app_id", app),
        Edit::set("data/is_valid", "true"),
        Edit::set("data/expires_at", "0"),
        Edit::set("data/user_id", 7),
        Edit::set("data/scopes", Value::Null),
        Edit::set("data/granular_scopes/0/target_ids", json!([waba])),
        Edit::set("data/granular_scopes/1/target_ids", 7),
        Edit::drop("data/issued_at"),
    ]));
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.waba_id.as_str(), waba.to_string());
}

#[tokio::test]
async fn a_token_that_meta_calls_invalid_or_another_apps_is_refused_at_once() {
    for edit in [
        Edit::set("data/is_valid", false),
        Edit::set("data/app_id", "1"),
        Edit::set("data/app_id", 1),
    ] {
        let world = World::with(|_, config| config.timeouts.settle_wait = NEVER).await;
        world.sandbox.queue_fault(token([edit]));
        let (asha, onboarding) = moves(&world, true).await;
        let trouble = asha.sees_interrupted(&onboarding).await;
        assert_eq!(trouble.kind, TroubleKind::TokenRefused);
        assert_eq!(world.acts(), [""; 0]);
    }
}

/// Longer than any test.
const NEVER: std::time::Duration = std::time::Duration::from_secs(24 * 3600);

#[tokio::test]
async fn a_token_that_can_send_nothing_stops_before_the_number_moves() {
    let world = World::start().await;
    assert!(
        world
            .sandbox
            .apply_answer_variant("token-without-messaging")
    );
    let (asha, onboarding) = moves(&world, true).await;
    let stuck = |seen: &Onboarding| matches!(seen.stage, Stage::Stuck(_));
    let stopped = asha.sees(&onboarding, "stuck", stuck).await;
    let Stage::Stuck(trouble) = &stopped.stage else {
        panic!("{stopped:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::OurConfiguration);
    assert_eq!(stopped.whereabouts, Whereabouts::Origin);
    assert_eq!(world.acts(), [""; 0]);
    world
        .tells(&onboarding.id, "lacks whatsapp_business_messaging")
        .await;

    world.sandbox.clear_faults();
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_token_that_opens_nothing_says_so_after_a_while() {
    let world = World::start().await;
    assert!(
        world
            .sandbox
            .apply_answer_variant("token-without-granular-scopes")
    );
    let (asha, onboarding) = moves(&world, false).await;
    let stopped = asha.must_launch_again(&onboarding).await;
    let Stage::Interrupted { trouble, go_on } = stopped.stage else {
        panic!("{stopped:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::NoWabaGranted);
    assert_eq!(go_on, GoOn::Relaunch);
}
