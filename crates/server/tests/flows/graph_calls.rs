//! Meta's hints when to come back, and what was asked of it as support reads it.

use meta_sandbox::calls;
use std::collections::BTreeMap;

use contract::onboarding::{Onboarding, Stage, Trouble, TroubleKind};
use contract::time::UnixMillis;
use meta_sandbox::{AnswerMode, Fault};
use server::clock;

use crate::common::{ASHA, BALA, Customer, World, must, number, until};

/// Answers with this header.
fn hinted(path: &str, status: u16, name: &str, value: &str) -> Fault {
    Fault {
        headers: BTreeMap::from([(name.to_owned(), value.to_owned())]),
        ..Fault::on(path, status)
    }
}

/// Waits until it is to be tried again. Why, and when.
async fn sees_retrying(asha: &Customer, onboarding: &Onboarding) -> (Trouble, UnixMillis) {
    let retrying = |seen: &Onboarding| matches!(seen.stage, Stage::Retrying { .. });
    match asha.sees(onboarding, "retrying", retrying).await.stage {
        Stage::Retrying { trouble, at } => (trouble, at),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn metas_pause_is_kept() {
    let business = r#"{"1":[{"estimated_time_to_regain_access":2}]}"#;
    for (name, value, seconds) in [
        ("retry-after", "90", 90),
        ("x-business-use-case-usage", business, 120),
        ("x-app-usage", r#"{"total_cputime":104}"#, 60),
    ] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        world
            .sandbox
            .queue_fault(hinted(calls::DEBUG_TOKEN, 429, name, value));
        let before = clock::now();
        let onboarding = asha.moves(&world, &number("happy")).await;
        let (trouble, at) = sees_retrying(&asha, &onboarding).await;
        assert_eq!(trouble.kind, TroubleKind::RateLimited, "{name}");
        assert!(at.0 >= before.0 + seconds * 1000, "{name}");
    }
}

#[tokio::test]
async fn while_our_app_is_full_what_can_wait_waits_and_codes_are_exchanged() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    world.sandbox.queue_fault(Fault {
        mode: AnswerMode::Kept,
        ..hinted(
            calls::DEBUG_TOKEN,
            200,
            "x-app-usage",
            r#"{"call_count":100}"#,
        )
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let (trouble, _) = sees_retrying(&asha, &onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::RateLimited);
    let other = bala.moves(&world, &number("new")).await;
    assert!(
        !matches!(other.stage, Stage::Interrupted { .. }),
        "{other:?}"
    );
    sees_retrying(&bala, &other).await;
    let calls = world.sandbox.graph_calls();
    let asked: Vec<&str> = calls.iter().map(|call| call.path.as_str()).collect();
    let expected = [calls::EXCHANGE, calls::DEBUG_TOKEN, calls::EXCHANGE];
    assert_eq!(asked, expected);
}

/// Waits for a line of the audit log that holds all of these.
async fn told(world: &World, onboarding: &Onboarding, kind: &str, parts: &[&str]) -> String {
    let store = world.store().await;
    must("it is told", async {
        loop {
            let audit_log = store.audit_log(&onboarding.id).await.unwrap();
            let line = audit_log.into_iter().find(|(_, found, detail)| {
                found == kind && parts.iter().all(|part| detail.contains(part))
            });
            if let Some((_, _, detail)) = line {
                return detail;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await
}

#[tokio::test]
async fn the_exchange_and_a_look_at_a_live_number_are_told_call_by_call() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    told(
        &world,
        &onboarding,
        "graph",
        &["GET /oauth/access_token: 200 in "],
    )
    .await;
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": {
            "message": "m", "code": 4, "error_subcode": 7, "fbtrace_id": "AbcTrace",
        }})),
        ..Fault::on(calls::SUBSCRIBED_APPS, 400)
    });
    let check = format!("/onboardings/{}/check", onboarding.id);
    asha.ask::<Onboarding>(&check).await.unwrap();
    let number = format!("GET /{}: 200 in ", connected.number.id);
    told(&world, &onboarding, "graph", &[&number]).await;
    let refused = ["/subscribed_apps: 400, code 4 (7), fbtrace_id AbcTrace in "];
    told(&world, &onboarding, "graph", &refused).await;
}

#[tokio::test]
async fn a_verification_is_told_call_by_call_without_its_code() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let unverified = number("unverified");
    let onboarding = asha.moves(&world, &unverified).await;
    asha.sees_need(&onboarding).await;
    let path = format!("/onboardings/{}/verification", onboarding.id);
    let by_sms = serde_json::json!({ "method": "Sms" });
    asha.post::<Onboarding>(&path, &by_sms).await.unwrap();
    let sent = || world.sandbox.sms_to(unverified.as_str());
    until("the code comes", || {
        sent().iter().any(|sms| sms.code.is_some())
    })
    .await;
    let code = sent().last().and_then(|sms| sms.code.clone()).unwrap();
    let entered = serde_json::json!({ "code": code });
    asha.post::<Onboarding>(&format!("{path}/code"), &entered)
        .await
        .unwrap();
    asha.sees_connected(&onboarding).await;
    for call in ["request_code: 200 in ", "verify_code: 200 in "] {
        let line = told(&world, &onboarding, "graph", &[call]).await;
        assert!(!line.contains(&code), "{line}");
    }
}
