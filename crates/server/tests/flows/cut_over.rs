//! The point of no return: cut-overs that Meta limits, loses or delays, and what is known after.

use contract::onboarding::{OldProvider, Onboarding, Stage, TroubleKind, Whereabouts};
use contract::problem::Problem;
use contract::signup::SignupOutcome;
use contract::wabas::Wabas;
use meta_sandbox::Fault;
use meta_sandbox::calls;
use meta_sandbox::window_client::{SignupOptions, complete_signup};

use crate::common::{ASHA, Customer, World, number, until};

fn fault(path: &str, status: u16, times: u32) -> Fault {
    Fault {
        times,
        ..Fault::on(path, status)
    }
}

#[tokio::test]
async fn metas_limit_of_cut_overs_is_told_with_its_time() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("register-limited")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TooManyRegistrations);
    assert!(trouble.not_before.is_some());
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    let refused = asha.ask::<Onboarding>(&retry).await;
    assert!(matches!(refused, Err(Problem::TooMany { .. })));
}

#[tokio::test]
async fn a_number_is_never_registered_more_than_three_times_a_day() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("two-step-on")).await;
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    for _ in 0..3 {
        asha.sees_interrupted(&onboarding).await;
        asha.ask::<Onboarding>(&retry).await.unwrap();
    }
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TooManyRegistrations);
    assert_eq!(world.times_asked(calls::REGISTER), 3);
}

#[tokio::test]
async fn a_cut_over_whose_answer_is_lost_is_found_out_and_not_repeated() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("register-answer-lost")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
}

#[tokio::test]
async fn trouble_at_the_cut_over_is_waited_out_without_another_one() {
    let pause = server::Timeouts::default().register_pause;
    let world = World::with(|_, config| config.timeouts.register_pause = pause).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for status in [503, 429] {
        world.sandbox.queue_fault(fault(calls::REGISTER, status, 1));
    }
    let onboarding = asha.moves(&world, &number("happy")).await;
    let looks = || {
        let calls = world.sandbox.graph_calls();
        let asked = calls
            .iter()
            .position(|call| call.path.contains(calls::REGISTER));
        asked.map_or(0, |at| calls.len() - at - 1)
    };
    until("Meta is looked at again and again", || looks() > 4).await;
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(now.whereabouts, Whereabouts::Moving);
}

#[tokio::test]
async fn a_cut_over_that_had_no_effect_is_asked_again_after_a_pause() {
    for status in [503, 429] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        world.sandbox.queue_fault(fault(calls::REGISTER, status, 1));
        let onboarding = asha.moves(&world, &number("happy")).await;
        asha.sees_connected(&onboarding).await;
        assert_eq!(world.times_asked(calls::REGISTER), 2, "{status}");
    }
}

#[tokio::test]
async fn a_number_that_has_moved_is_noted_although_meta_says_nothing_more_of_it() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        method: Some("GET".to_owned()),
        body: Some(serde_json::json!({ "error": { "message": "(#10)", "code": 10 } })),
        ..fault(calls::SUBSCRIBED_APPS, 403, 1)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.old_provider, OldProvider::NotSaid);
    let wabas: Wabas = asha.get("/wabas").await.unwrap();
    assert_eq!(wabas.wabas[0].numbers[0].report, connected.number);

    let check = format!("/onboardings/{}/check", onboarding.id);
    let checked: Onboarding = asha.ask(&check).await.unwrap();
    let told = |seen: &Onboarding| match &seen.stage {
        Stage::Connected(connected) => connected.old_provider.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(told(&checked), OldProvider::Gone);
    world.sandbox.queue_fault(Fault {
        method: Some("GET".to_owned()),
        ..fault(calls::SUBSCRIBED_APPS, 503, 1)
    });
    let checked: Onboarding = asha.ask(&check).await.unwrap();
    assert_eq!(told(&checked), OldProvider::Gone, "what was said stands");
}

#[tokio::test]
async fn after_a_number_has_moved_metas_window_brings_no_other_one() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let onboarding = asha.record(&happy).await.unwrap();
    let signup = complete_signup(
        world.sandbox.origin(),
        happy.as_str(),
        SignupOptions::default(),
    );
    let signup = signup.await.unwrap();
    let id = match crate::common::customer::report(&signup).outcome {
        SignupOutcome::Code(report) => report.finish.unwrap().phone_number_id.unwrap(),
        other => panic!("{other:?}"),
    };
    // The token is taken back while the answer to the cut-over is on its way.
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 1000,
        ..fault(&format!("{}/register", id.as_str()), 503, 1)
    });
    let look = Fault {
        method: Some("GET".to_owned()),
        body: Some(serde_json::json!({ "error": { "message": "expired", "code": 190 } })),
        ..fault(&format!("/{}", id.as_str()), 401, 1)
    };
    asha.hand_over(&onboarding, &signup).await.unwrap();
    until("it is cut over", || world.times_asked(calls::REGISTER) == 1).await;
    world.sandbox.queue_fault(look);
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::TokenRefused);

    let other = number("wrong-otp");
    let other = complete_signup(
        world.sandbox.origin(),
        other.as_str(),
        SignupOptions::default(),
    );
    asha.hand_over(&onboarding, &other.await.unwrap())
        .await
        .unwrap();
    let refused = |seen: &Onboarding| matches!(&seen.stage, Stage::Interrupted { trouble, .. } if trouble.kind == TroubleKind::NoNumber);
    let seen = asha.sees(&onboarding, "refused", refused).await;
    assert_ne!(seen.whereabouts, Whereabouts::Origin);

    asha.through_window(&world, &onboarding, SignupOptions::default())
        .await;
    let connected = asha.sees_connected(&onboarding).await;
    assert!(happy.is_same_number(&connected.number.display_phone_number.unwrap()));
}

#[tokio::test]
async fn a_number_that_meta_flags_as_soon_as_it_has_moved_is_connected() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let onboarding = asha.record(&happy).await.unwrap();
    let options = SignupOptions::default();
    let signup = complete_signup(world.sandbox.origin(), happy.as_str(), options).await;
    let signup = signup.unwrap();
    let finish = match crate::common::customer::report(&signup).outcome {
        SignupOutcome::Code(report) => report.finish.unwrap(),
        other => panic!("{other:?}"),
    };
    let id = finish.phone_number_id.unwrap();
    // Whoever asks of the number itself is told so.
    world.sandbox.queue_fault(Fault {
        method: Some("GET".to_owned()),
        body: Some(serde_json::json!({
            "id": id, "display_phone_number": "+91 98200 00001", "status": "FLAGGED",
            "platform_type": "CLOUD_API", "code_verification_status": "VERIFIED",
        })),
        ..fault(id.as_str(), 200, 1000)
    });
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.number.status.as_deref(), Some("FLAGGED"));
}
