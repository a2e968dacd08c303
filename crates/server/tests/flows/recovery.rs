//! Codes that are lost, and what the signup shared: found without a second one.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{Onboarding, Stage, TroubleKind, Whereabouts};
use meta_sandbox::Fault;
use meta_sandbox::window_client::SignupOptions;

use crate::common::recovery::{finishes_as, finishes_at_meta, made_up};
use crate::common::{ASHA, Customer, World, number, until};

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

#[tokio::test]
async fn an_expired_code_costs_no_second_signup() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let expired = number("code-expired");
    let onboarding = asha.moves(&world, &expired).await;
    // The customer sees that we are at it.
    assert_eq!(onboarding.stage, Stage::Finalizing);
    asha.sees_connected(&onboarding).await;
    world.moved_once(&expired);
    world
        .tells(&onboarding.id, "without its code, by WABA")
        .await;
}

#[tokio::test]
async fn a_code_that_never_comes_costs_no_second_signup() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let lost = number("code-lost");
    let onboarding = asha.moves(&world, &lost).await;
    assert_eq!(onboarding.stage, Stage::AwaitingSignup);
    asha.sees_connected(&onboarding).await;
    world.moved_once(&lost);
}

#[tokio::test]
async fn a_signup_of_which_nothing_comes_back_is_told_by_metas_webhook() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let silent = number("no-callback");
    let onboarding = asha.launches(&silent).await;
    let signup = finishes_at_meta(&world, &silent).await;
    assert_eq!((signup.code, signup.message), (None, None));
    asha.sees_connected(&onboarding).await;
    world.moved_once(&silent);
}

#[tokio::test]
async fn without_any_webhook_metas_list_is_asked() {
    for name in ["code-expired", "code-lost"] {
        let world = World::that_recovers_unheard(|_| {}).await;
        let asha = Customer::signed_in(&world, ASHA).await;
        let onboarding = asha.moves(&world, &number(name)).await;
        asha.sees_connected(&onboarding).await;
        world.moved_once(&number(name));
    }
}

#[tokio::test]
async fn a_code_alone_that_expired_is_enough_to_find_what_was_shared() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let expired = number("code-expired");
    let onboarding = asha.launches(&expired).await;
    let mut signup = finishes_at_meta(&world, &expired).await;
    signup.message = None;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
    world.moved_once(&expired);
}

#[tokio::test]
async fn a_webhook_long_before_the_browsers_word_is_remembered() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let expired = number("code-expired");
    let onboarding = asha.record(&expired).await.unwrap();
    let signup = finishes_at_meta(&world, &expired).await;
    // Whose it is was looked for, and nobody was waiting: no window was seen to open.
    world.has_looked(1).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
    world.moved_once(&expired);
}

/// An account that was made long ago is in no list of new ones: its webhook alone tells.
#[tokio::test]
async fn a_webhook_long_after_turns_a_stopped_attempt_to_going_on() {
    let world =
        World::that_recovers_unheard(|timeouts| timeouts.recover_wait = Duration::from_millis(100))
            .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let shared = number("waba-shared");
    let onboarding = asha.launches(&shared).await;
    let (waba, business) = world.old_waba(&shared);
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    let signup = finishes_as(&world, &shared, options).await;
    let told = made_up(signup.message);
    asha.hand_over(&onboarding, &told).await.unwrap();
    let stopped = asha.must_launch_again(&onboarding).await;
    assert_eq!(stopped.whereabouts, Whereabouts::Origin);
    let now = server::clock::now().0 / 1000;
    world.is_told_of(&waba, &business, now).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(
        world.acts(),
        [calls::SYSTEM_USER_TOKENS, calls::SUBSCRIBED_APPS]
    );
}

#[tokio::test]
async fn a_server_that_dies_while_it_exchanges_loses_no_signup() {
    let world = World::that_recovers(|timeouts| {
        timeouts.code_valid = Duration::from_millis(100);
        timeouts.exchange_try = Duration::from_secs(2);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: NEVER_MS,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let onboarding = asha.record(&happy).await.unwrap();
    let signup = finishes_at_meta(&world, &happy).await;
    let exchanging = async {
        until("the exchange", || {
            let calls = world.sandbox.graph_calls();
            calls.iter().any(|call| call.path.contains(calls::EXCHANGE))
        })
        .await;
    };
    tokio::select! {
        answer = asha.hand_over(&onboarding, &signup) => panic!("{answer:?}"),
        () = exchanging => {}
    }
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    asha.sees_connected(&onboarding).await;
    world.moved_once(&happy);
}

#[tokio::test]
async fn an_exchange_whose_answer_is_lost_has_used_its_code_and_loses_no_signup() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        after: true,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let happy = number("happy");
    let onboarding = asha.moves(&world, &happy).await;
    asha.sees_connected(&onboarding).await;
    world.moved_once(&happy);
}

#[tokio::test]
async fn a_try_that_hangs_leaves_the_code_time_for_another() {
    let world =
        World::that_recovers(|timeouts| timeouts.exchange_try = Duration::from_millis(300)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        delay_ms: NEVER_MS,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 0, "the code was exchanged");
}

#[tokio::test]
async fn where_recovery_is_off_only_a_new_launch_helps() {
    let world = World::start().await;
    world.hears_meta();
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("code-expired")).await;
    let Stage::Interrupted { trouble, .. } = onboarding.stage else {
        panic!("{onboarding:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::CodeExpired);
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn metas_trouble_while_it_is_looked_for_passes() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for path in [calls::PHONE_NUMBERS, calls::SYSTEM_USER_TOKENS] {
        world.sandbox.queue_fault(Fault {
            times: 2,
            ..Fault::on(path, 503)
        });
    }
    let onboarding = asha.moves(&world, &number("code-expired")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 3);
}

#[tokio::test]
async fn a_token_that_meta_refuses_leaves_the_window_and_the_audit_log_says_why() {
    let world =
        World::that_recovers(|timeouts| timeouts.recover_wait = Duration::from_millis(300)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let refusal = serde_json::json!({ "error": {
        "message": "(#200) The system user lacks it", "code": 200, "fbtrace_id": "Atrace",
    }});
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        body: Some(refusal),
        ..Fault::on(calls::SYSTEM_USER_TOKENS, 403)
    });
    let expired = serde_json::json!({ "error": {
        "message": "This authorization code has expired.", "code": 100, "error_subcode": 36007,
    }});
    world.sandbox.queue_fault(Fault {
        body: Some(expired),
        ..Fault::on(calls::EXCHANGE, 400)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stopped = asha.must_launch_again(&onboarding).await;
    let Stage::Interrupted { trouble, .. } = &stopped.stage else {
        panic!("{stopped:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::CodeExpired);
    assert_eq!(stopped.whereabouts, Whereabouts::Origin);
    world.tells(&onboarding.id, "lacks it").await;
    let options = SignupOptions::default();
    asha.through_window(&world, &stopped, options).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_code_that_comes_while_it_is_looked_for_is_taken() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    // Meta's list has trouble, so nothing is found.
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::on(calls::CLIENT_WABAS, 503)
    });
    let onboarding = asha.launches(&happy).await;
    let signup = finishes_at_meta(&world, &happy).await;
    let mut first = signup.clone();
    first.code = None;
    asha.hand_over(&onboarding, &first).await.unwrap();
    world.has_looked(1).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn who_gives_up_meanwhile_is_left_alone() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::on(calls::CLIENT_WABAS, 503)
    });
    let onboarding = asha.moves(&world, &number("code-expired")).await;
    world.has_looked(1).await;
    let path = format!("/onboardings/{}/abandon", onboarding.id);
    let given_up: Onboarding = asha.ask(&path).await.unwrap();
    assert_eq!(given_up.stage, Stage::Abandoned);
    assert_eq!(world.tokens_fetched(), 0);
}
