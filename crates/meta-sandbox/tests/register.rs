//! `register` is the point of no return.

mod common;

use common::{TestResult, phone, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{KNOWN_PIN, ServedBy};
use serde_json::json;

#[tokio::test]
async fn until_it_succeeds_the_old_provider_serves_the_number() -> TestResult {
    let sandbox = sandbox().await?;
    let before = sandbox.number(phone("happy")).ok_or("no such number")?;
    assert_eq!(before.served_by, ServedBy::OldProvider);

    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let pending = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(pending.served_by, ServedBy::OldProvider);
    assert_eq!(pending.status, Some("PENDING"));
    assert_eq!(pending.platform_type, Some("NOT_APPLICABLE"));
    assert!(pending.verified);

    let (status, answer) = moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    assert_eq!((status, answer), (200, json!({ "success": true })));
    let after = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(after.served_by, ServedBy::DoubleTick);
    assert_eq!(after.status, Some("CONNECTED"));
    assert_eq!(after.platform_type, Some("CLOUD_API"));
    assert_eq!(after.verified_name, before.verified_name);
    assert_eq!(after.source_waba_id, before.waba_id);
    Ok(())
}

#[tokio::test]
async fn what_the_customer_has_to_settle_stops_it() -> TestResult {
    let expected = [
        ("two-step-on", 2_388_001),
        ("name-not-approved", 2_388_103),
        ("other-portfolio", 2_388_103),
        ("register-limited", 133_016),
    ];
    let sandbox = sandbox().await?;
    for (name, code) in expected {
        let moved = sign_up(&sandbox, name, SignupOptions::default()).await?;
        let (status, answer) = moved
            .graph
            .register(&moved.phone_number_id, "112233")
            .await?;
        assert_eq!(
            (status, &answer["error"]["code"]),
            (400, &json!(code)),
            "{name}"
        );
        let view = sandbox.number(moved.phone).ok_or("no such number")?;
        assert_eq!(view.served_by, ServedBy::OldProvider, "{name}");
        assert!(sandbox.settle(moved.phone));
        assert_eq!(
            moved
                .graph
                .register(&moved.phone_number_id, "112233")
                .await?
                .0,
            200,
            "{name}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_number_with_a_pin_wants_that_pin() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "pin-mismatch", SignupOptions::default()).await?;
    let id = &moved.phone_number_id;
    for _ in 0..2 {
        let (_, answer) = moved.graph.register(id, "000000").await?;
        assert_eq!(answer["error"]["code"], 133_005);
    }
    assert_eq!(moved.graph.register(id, KNOWN_PIN).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn five_wrong_pins_lock_the_number() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "pin-mismatch", SignupOptions::default()).await?;
    for _ in 0..5 {
        moved
            .graph
            .register(&moved.phone_number_id, "000000")
            .await?;
    }
    let (_, answer) = moved
        .graph
        .register(&moved.phone_number_id, KNOWN_PIN)
        .await?;
    assert_eq!(answer["error"]["code"], 133_008);
    Ok(())
}

#[tokio::test]
async fn ten_calls_in_72_hours_are_all() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    for _ in 0..10 {
        assert_eq!(
            moved
                .graph
                .register(&moved.phone_number_id, "112233")
                .await?
                .0,
            200
        );
    }
    let (_, answer) = moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    assert_eq!(answer["error"]["code"], 133_016);
    Ok(())
}

#[tokio::test]
async fn its_answer_can_be_lost() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "register-answer-lost", SignupOptions::default()).await?;
    assert_eq!(
        moved
            .graph
            .register(&moved.phone_number_id, "112233")
            .await?
            .0,
        500
    );
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(view.served_by, ServedBy::DoubleTick);
    assert_eq!(
        moved
            .graph
            .register(&moved.phone_number_id, "112233")
            .await?
            .0,
        200
    );
    Ok(())
}

#[tokio::test]
async fn an_unverified_number_is_verified_first() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "unverified", SignupOptions::default()).await?;
    let id = &moved.phone_number_id;
    let (_, answer) = moved.graph.register(id, "112233").await?;
    assert_eq!(answer["error"]["code"], 133_006);

    let ask = json!({ "code_method": "VOICE", "language": "en_US" });
    assert_eq!(
        moved
            .graph
            .post(&format!("/{id}/request_code"), ask)
            .await?
            .0,
        200
    );
    let sms = sandbox.sms_to(moved.phone);
    let code = sms
        .last()
        .and_then(|sms| sms.code.clone())
        .ok_or("no code")?;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let verify = format!("/{id}/verify_code");
    assert_eq!(
        moved.graph.post(&verify, json!({ "code": wrong })).await?.0,
        400
    );
    assert_eq!(
        moved.graph.post(&verify, json!({ "code": code })).await?.0,
        200
    );
    assert_eq!(moved.graph.register(id, "112233").await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn deregistering_leaves_the_number_with_nobody() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let path = format!("/{}/deregister", moved.phone_number_id);
    assert_eq!(
        moved.graph.post(&path, json!({})).await?.1["error"]["code"],
        133_010
    );
    moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    assert_eq!(moved.graph.post(&path, json!({})).await?.0, 200);
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(view.served_by, ServedBy::Nobody);
    Ok(())
}

#[tokio::test]
async fn a_deregistration_that_is_incomplete_comes_first() -> TestResult {
    let sandbox = sandbox().await?;
    for (name, helps) in [
        ("deregistration-incomplete", true),
        ("deregistration-stuck", false),
    ] {
        let moved = sign_up(&sandbox, name, SignupOptions::default()).await?;
        let id = &moved.phone_number_id;
        let (status, answer) = moved.graph.register(id, "112233").await?;
        assert_eq!(
            (status, &answer["error"]["code"]),
            (500, &json!(133_000)),
            "{name}"
        );
        let path = format!("/{id}/deregister");
        let (status, _) = moved.graph.post(&path, json!({})).await?;
        assert_eq!(status, 200, "{name}");
        if !helps {
            assert_eq!(moved.graph.register(id, "112233").await?.0, 500);
            assert!(sandbox.settle(moved.phone));
        }
        assert_eq!(moved.graph.register(id, "112233").await?.0, 200, "{name}");
    }
    Ok(())
}
