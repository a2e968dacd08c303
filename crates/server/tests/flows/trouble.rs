//! What goes wrong at Meta, and how it is told.

use contract::onboarding::{GoOn, Onboarding, Stage, TroubleKind, Whereabouts};
use meta_sandbox::Fault;
use meta_sandbox::calls;
use meta_sandbox::window_client::{SignupOptions, complete_signup};

use crate::common::{ASHA, Customer, World, number};

/// A fault in every call to a path.
fn fault(path: &str, status: u16, times: u32) -> Fault {
    Fault {
        times,
        ..Fault::on(path, status)
    }
}

#[tokio::test]
async fn an_expired_code_is_told_and_metas_window_goes_on() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let told = asha.moves(&world, &number("code-expired")).await;
    let Stage::Interrupted { trouble, go_on } = &told.stage else {
        panic!("{told:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::CodeExpired);
    assert_eq!(*go_on, GoOn::Relaunch);
    assert_eq!(told.whereabouts, Whereabouts::Origin);
}

#[tokio::test]
async fn a_second_window_after_an_expired_code_connects() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": {
            "message": "This authorization code has expired.", "code": 100, "error_subcode": 36007,
        }})),
        ..fault(calls::EXCHANGE, 400, 1)
    });
    let told = asha.moves(&world, &number("happy")).await;
    assert!(matches!(told.stage, Stage::Interrupted { .. }));
    asha.through_window(&world, &told, SignupOptions::default())
        .await;
    asha.sees_connected(&told).await;
}

#[tokio::test]
async fn a_message_whose_code_never_comes_is_told() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("code-lost")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::CodeLost);
}

#[tokio::test]
async fn a_message_after_its_code_names_the_number() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("message-late")).await.unwrap();
    let origin = world.sandbox.origin();
    let options = SignupOptions::default();
    let mut signup = complete_signup(origin, onboarding.number.as_str(), options)
        .await
        .unwrap();
    let message = signup.message.take();
    asha.hand_over(&onboarding, &signup).await.unwrap();
    signup.code = None;
    signup.message = message;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_waba_without_a_number_needs_metas_window_again() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("no-number")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::NoNumber);
    asha.through_window(&world, &onboarding, SignupOptions::default())
        .await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_refused_cut_over_is_told_with_the_number_where_it_was() {
    for (name, kind, goes_on) in [
        (
            "two-step-on",
            TroubleKind::TwoStepVerificationOn,
            GoOn::Retry,
        ),
        (
            "name-not-approved",
            TroubleKind::NameNotApproved,
            GoOn::Retry,
        ),
        // Another try asks for the same WABA: the right one is chosen in Meta's window.
        (
            "other-portfolio",
            TroubleKind::OtherPortfolio,
            GoOn::Relaunch,
        ),
    ] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        let onboarding = asha.moves(&world, &number(name)).await;
        let trouble = asha.sees_interrupted(&onboarding).await;
        assert_eq!(trouble.kind, kind, "{name}");
        let path = format!("/onboardings/{}", onboarding.id);
        let now: Onboarding = asha.get(&path).await.unwrap();
        assert_eq!(now.whereabouts, Whereabouts::Origin, "{name}");
        let Stage::Interrupted { go_on, .. } = now.stage else {
            panic!("{:?}", now.stage)
        };
        assert_eq!(go_on, goes_on, "{name}");

        assert!(world.sandbox.settle(number(name).as_str()));
        match go_on {
            GoOn::Retry => {
                let path = format!("{path}/retry");
                asha.ask::<Onboarding>(&path).await.unwrap();
            }
            GoOn::Unrecognized => panic!("{name}"),
            GoOn::Relaunch => {
                let options = SignupOptions::default();
                asha.through_window(&world, &onboarding, options).await;
            }
        }
        asha.sees_connected(&onboarding).await;
    }
}

#[tokio::test]
async fn metas_own_trouble_passes() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("graph-errors")).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn metas_trouble_at_any_call_passes() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for path in [
        calls::EXCHANGE,
        calls::DEBUG_TOKEN,
        calls::PHONE_NUMBERS,
        calls::SUBSCRIBED_APPS,
    ] {
        world.sandbox.queue_fault(fault(path, 503, 2));
    }
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn trouble_that_lasts_is_handed_to_the_customer() {
    let world = World::with(|_, config| config.timeouts.retry_times = 2).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(fault(calls::DEBUG_TOKEN, 500, 3));
    let onboarding = asha.moves(&world, &number("happy")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::MetaUnavailable);
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn our_own_configuration_is_someone_elses_to_mend() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": { "message": "(#10)", "code": 10 } })),
        ..fault(calls::SUBSCRIBED_APPS, 403, u32::MAX)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stuck = |seen: &Onboarding| matches!(seen.stage, Stage::Stuck(_));
    asha.sees(&onboarding, "stuck", stuck).await;
    world.sandbox.clear_faults();
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn an_error_that_nobody_knows_is_told_and_kept_whole_and_burns_nothing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": {
            "message": "(#987654) New", "code": 987_654, "fbtrace_id": "AbcTrace",
            "error_data": { "blame": "pin" },
        }})),
        ..fault(calls::REGISTER, 400, 1)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(
        (trouble.kind, trouble.not_before),
        (TroubleKind::Unknown, None)
    );
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(now.whereabouts, Whereabouts::Origin);
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let whole = |line: &&(_, String, String)| {
        let parts = ["987654", "AbcTrace", r#""blame":"pin""#];
        parts.iter().all(|part| line.2.contains(part))
    };
    assert!(audit_log.iter().find(whole).is_some(), "{audit_log:?}");
    asha.ask::<Onboarding>(&format!("{path}/retry"))
        .await
        .unwrap();
    asha.sees_connected(&onboarding).await;
}
