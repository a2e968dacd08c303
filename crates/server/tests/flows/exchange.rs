//! Codes whose exchange fails although they came in time, and what becomes of their signups.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{GoOn, Onboarding, Stage, Step, TroubleKind, Whereabouts};
use meta_sandbox::{AnswerMode, Fault};
use serde_json::json;

use crate::common::recovery::finishes_at_meta;
use crate::common::{ASHA, Customer, World, number};

/// Meta refuses what only we can put right.
fn refusals() -> [Fault; 2] {
    let refused = |code: i64, subcode: Option<i64>, message: &str| Fault {
        times: u32::MAX,
        body: Some(json!({ "error": {
            "message": message, "code": code, "error_subcode": subcode, "fbtrace_id": "Atrace",
        }})),
        ..Fault::on(calls::EXCHANGE, 400)
    };
    [
        refused(100, Some(36008), "Error validating verification code."),
        refused(1, None, "Error validating client secret."),
    ]
}

fn interrupted(seen: &Onboarding) -> Option<TroubleKind> {
    match &seen.stage {
        Stage::Interrupted {
            trouble,
            go_on: GoOn::Relaunch,
        } => Some(trouble.kind),
        _ => None,
    }
}

/// The second try is told that the code was used: by the first one, whose answer was lost.
#[tokio::test]
async fn a_code_that_our_own_lost_try_used_is_not_told_as_too_old() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let lost = asha.moves(&world, &number("exchange-lost")).await;
    assert_eq!(interrupted(&lost), Some(TroubleKind::ExchangeFailed));
    world.tells(&lost.id, "36009").await;
    assert_eq!(lost.whereabouts, Whereabouts::Origin);

    world.sandbox.queue_fault(Fault {
        after: true,
        mode: AnswerMode::Cut,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let cut = asha.moves(&world, &number("happy")).await;
    assert_eq!(interrupted(&cut), Some(TroubleKind::ExchangeFailed));
    // Meta's window is a way on.
    asha.through_window(&world, &cut, Default::default()).await;
    asha.sees_connected(&cut).await;
}

#[tokio::test]
async fn a_code_that_our_own_lost_try_used_costs_no_second_signup() {
    let world =
        World::that_recovers(|timeouts| timeouts.exchange_try = Duration::from_millis(300)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let lost = number("exchange-lost");
    let onboarding = asha.moves(&world, &lost).await;
    asha.sees_connected(&onboarding).await;
    world.moved_once(&lost);

    // A first try that hangs, and is done.
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 24 * 3600 * 1000,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 2);
}

/// A code that was used before it came here at all is another matter.
#[tokio::test]
async fn a_code_that_somebody_else_used_is_told_as_too_old() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let onboarding = asha.record(&happy).await.unwrap();
    let signup = finishes_at_meta(&world, &happy).await;
    let used = json!({ "error": {
        "message": "This authorization code has been used.", "code": 100, "error_subcode": 36009,
    }});
    world.sandbox.queue_fault(Fault {
        body: Some(used),
        ..Fault::on(calls::EXCHANGE, 400)
    });
    let seen = asha.hand_over(&onboarding, &signup).await.unwrap();
    assert_eq!(interrupted(&seen), Some(TroubleKind::CodeExpired));
}

#[tokio::test]
async fn what_meta_does_not_answer_while_the_code_lives_is_not_told_as_metas_trouble_that_passes() {
    let world = World::with(|_, config| {
        config.timeouts.code_valid = Duration::from_millis(200);
        config.timeouts.exchange_try = Duration::from_millis(100);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::on(calls::EXCHANGE, 503)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    assert_eq!(interrupted(&onboarding), Some(TroubleKind::ExchangeFailed));
}

#[tokio::test]
async fn a_signup_that_our_configuration_lost_is_found_without_its_code() {
    for refusal in refusals() {
        let world = World::that_recovers(|_| {}).await;
        let asha = Customer::signed_in(&world, ASHA).await;
        world.sandbox.queue_fault(refusal);
        let happy = number("happy");
        let onboarding = asha.moves(&world, &happy).await;
        assert!(onboarding.looking_until.is_some(), "{onboarding:?}");
        asha.sees_connected(&onboarding).await;
        world.moved_once(&happy);
    }
}

/// Nothing is found, and our team is at it: a code that comes meanwhile is taken.
#[tokio::test]
async fn what_our_configuration_lost_for_good_goes_on_by_another_code() {
    for recovers in [true, false] {
        for refusal in refusals() {
            let world = match recovers {
                true => {
                    let wait = Duration::from_millis(200);
                    World::that_recovers_unheard(|timeouts| timeouts.recover_wait = wait).await
                }
                false => World::start().await,
            };
            let asha = Customer::signed_in(&world, ASHA).await;
            world.sandbox.queue_fault(Fault {
                times: 1,
                ..refusal
            });
            world.sandbox.queue_fault(Fault {
                times: u32::MAX,
                ..Fault::on(calls::CLIENT_WABAS, 503)
            });
            let onboarding = asha.moves(&world, &number("happy")).await;
            let stuck = |seen: &Onboarding| matches!(seen.stage, Stage::Stuck(_));
            let seen = asha.sees(&onboarding, "stuck", stuck).await;
            let Stage::Stuck(trouble) = &seen.stage else {
                panic!("{seen:?}")
            };
            assert_eq!(trouble.kind, TroubleKind::OurConfiguration);
            assert_eq!(trouble.step, Step::Exchange);
            // By the window, as soon as it is mended.
            asha.opens_window(&onboarding).await;
            asha.through_window(&world, &onboarding, Default::default())
                .await;
            asha.sees_connected(&onboarding).await;
            assert_eq!(world.tokens_fetched(), 0, "recovers: {recovers}");
        }
    }
}
