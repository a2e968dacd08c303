//! The Graph API beyond `register`.

mod common;

use common::{Graph, TestResult, message, phone, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{DEMO_APP_ID, DEMO_APP_SECRET, DEMO_BUSINESS_ID, DEMO_SYSTEM_TOKEN, ServedBy};
use serde_json::json;

#[tokio::test]
async fn the_token_says_what_it_grants() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let app = Graph::new(&sandbox, &format!("{DEMO_APP_ID}|{DEMO_APP_SECRET}"));
    let path = format!("/debug_token?input_token={}", moved.graph.token);
    let (status, answer) = app.get(&path).await?;
    assert_eq!(status, 200);
    assert_eq!(answer["data"]["is_valid"], true);
    assert_eq!(answer["data"]["app_id"], DEMO_APP_ID);
    let scope = &answer["data"]["granular_scopes"][0];
    assert_eq!(scope["scope"], "whatsapp_business_management");
    assert_eq!(scope["target_ids"], json!([moved.waba_id]));
    Ok(())
}

#[tokio::test]
async fn tokens_open_only_what_they_were_granted() -> TestResult {
    let sandbox = sandbox().await?;
    let one = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let other = sign_up(&sandbox, "message-late", SignupOptions::default()).await?;
    let (status, answer) = one.graph.get(&format!("/{}", other.waba_id)).await?;
    assert_eq!((status, &answer["error"]["code"]), (403, &json!(200)));
    let stranger = Graph::new(&sandbox, "made-up");
    let (status, answer) = stranger.get(&format!("/{}", one.waba_id)).await?;
    assert_eq!((status, &answer["error"]["code"]), (401, &json!(190)));
    let (_, answer) = one.graph.get("/42").await?;
    assert_eq!(answer["error"]["error_subcode"], 33);
    Ok(())
}

#[tokio::test]
async fn numbers_are_listed_in_pages_with_the_fields_asked_for() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "several-numbers", SignupOptions::default()).await?;
    assert!(
        message(&moved.signup)?["data"]
            .get("phone_number_id")
            .is_none()
    );
    let path = format!(
        "/{}/phone_numbers?fields=status,display_phone_number&limit=2",
        moved.waba_id
    );
    let (_, first) = moved.graph.get(&path).await?;
    assert_eq!(first["data"].as_array().map(Vec::len), Some(2));
    assert!(first["data"][0].get("verified_name").is_none());
    let after = first["paging"]["cursors"]["after"]
        .as_str()
        .ok_or("no cursor")?;
    let (_, second) = moved.graph.get(&format!("{path}&after={after}")).await?;
    assert_eq!(second["data"].as_array().map(Vec::len), Some(1));
    assert!(second["paging"].get("next").is_none());
    let (status, _) = moved
        .graph
        .get(&format!("/{}?fields=nonsense", moved.waba_id))
        .await?;
    assert_eq!(status, 400);
    Ok(())
}

#[tokio::test]
async fn a_shared_waba_keeps_the_old_providers_app() -> TestResult {
    let sandbox = sandbox().await?;
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    let moved = sign_up(&sandbox, "waba-shared", options).await?;
    let finished = message(&moved.signup)?;
    assert_eq!(finished["event"], "FINISH");
    assert_eq!(finished["data"]["waba_id"], json!(moved.waba_id));
    assert!(finished["data"].get("phone_number_id").is_none());

    let apps = format!("/{}/subscribed_apps", moved.waba_id);
    let (_, before) = moved.graph.get(&apps).await?;
    assert_eq!(
        before["data"][0]["whatsapp_business_api_data"]["name"],
        "Old Provider Inc."
    );
    assert_eq!(moved.graph.post(&apps, json!({})).await?.0, 200);
    let (_, after) = moved.graph.get(&apps).await?;
    assert_eq!(after["data"].as_array().map(Vec::len), Some(2));
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(
        (view.status, view.served_by),
        (Some("CONNECTED"), ServedBy::DoubleTick)
    );
    Ok(())
}

#[tokio::test]
async fn templates_are_recreated_as_far_as_they_can_be() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "templates-partly", SignupOptions::default()).await?;
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    let source = view.source_waba_id.ok_or("no source")?;
    let path = format!(
        "/{}/migrate_message_templates?source_waba_id={source}&page_number=0",
        moved.waba_id
    );
    let (status, answer) = moved.graph.post(&path, json!({})).await?;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(
        answer["migrated_templates"].as_array().map(Vec::len),
        Some(4)
    );
    let failed = answer["failed_templates"]
        .as_object()
        .ok_or("no failures")?;
    assert!(failed.values().any(|reason| reason == "Incorrect category"));
    let (_, listed) = moved
        .graph
        .get(&format!(
            "/{}/message_templates?status=REJECTED",
            moved.waba_id
        ))
        .await?;
    assert_eq!(listed["data"][0]["name"], "delivery_slot");
    Ok(())
}

#[tokio::test]
async fn templates_that_failed_are_asked_for_again_by_their_ids() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "templates-partly", SignupOptions::default()).await?;
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    let source = view.source_waba_id.ok_or("no source")?;
    let path = format!(
        "/{}/migrate_message_templates?source_waba_id={source}",
        moved.waba_id
    );
    let (_, answer) = moved.graph.post(&path, json!({})).await?;
    let failed = answer["failed_templates"].as_object().ok_or("none")?;
    let ids: Vec<&String> = failed.keys().collect();
    let one = json!({ "template_ids": [ids[0]] });
    let (_, again) = moved.graph.post(&path, one.clone()).await?;
    let failed = again["failed_templates"].as_object().ok_or("none")?;
    assert_eq!(failed.keys().collect::<Vec<_>>(), ids[..1]);
    sandbox.settle(moved.phone);
    let (_, again) = moved.graph.post(&path, one).await?;
    assert_eq!(
        again["migrated_templates"].as_array().map(Vec::len),
        Some(1)
    );
    // In the address, too.
    let path = format!("{path}&template_ids=[\"{}\"]", ids[1]);
    let (_, last) = moved.graph.post(&path, json!({})).await?;
    assert_eq!(last["migrated_templates"].as_array().map(Vec::len), Some(1));
    let many: Vec<String> = (0..501).map(|id| id.to_string()).collect();
    let many = json!({ "template_ids": many });
    let (status, _) = moved.graph.post(&path, many).await?;
    assert_eq!(status, 400);
    Ok(())
}

#[tokio::test]
async fn a_lost_code_is_recovered_with_our_own_token() -> TestResult {
    let sandbox = sandbox().await?;
    let options = SignupOptions::default();
    meta_sandbox::window_client::complete_signup(sandbox.origin(), phone("no-callback"), options)
        .await?;
    let ours = Graph::new(&sandbox, DEMO_SYSTEM_TOKEN);
    let path = format!(
        "/{DEMO_BUSINESS_ID}/client_whatsapp_business_accounts?fields=id,owner_business_info"
    );
    let (_, shared) = ours.get(&path).await?;
    let newest = &shared["data"][0];
    // What was shared before the sandbox began was made long before.
    let all = shared["data"].as_array().ok_or("no list")?.len();
    let later = r#"[{"field":"creation_time","operator":"GREATER_THAN","value":"1735689600"}]"#;
    let (_, recent) = ours.get(&format!("{path}&filtering={later}")).await?;
    assert_eq!(recent["data"], json!([newest]));
    assert!(all > 1);
    assert_eq!(ours.get(&format!("{path}&filtering=[]")).await?.0, 400);
    let business = newest["owner_business_info"]["id"]
        .as_str()
        .ok_or("no owner")?;
    let path = format!("/{business}/system_user_access_tokens");
    let bad = json!({ "fetch_only": true, "appsecret_proof": "nonsense" });
    assert_eq!(ours.post(&path, bad).await?.0, 400);
    let good = json!({ "fetch_only": true, "appsecret_proof": proof() });
    let (status, answer) = ours.post(&path, good).await?;
    assert_eq!(status, 200, "{answer}");
    let token = answer["access_token"].as_str().ok_or("no token")?;
    let waba = newest["id"].as_str().ok_or("no id")?;
    let recovered = Graph::new(&sandbox, token);
    assert_eq!(
        recovered.get(&format!("/{waba}/phone_numbers")).await?.0,
        200
    );
    Ok(())
}

/// HMAC-SHA256 of the demo's system token with the demo's app secret.
fn proof() -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(DEMO_APP_SECRET.as_bytes())
        .expect("HMAC takes keys of any length");
    mac.update(DEMO_SYSTEM_TOKEN.as_bytes());
    mac.finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[tokio::test]
async fn trouble_passes() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "graph-errors", SignupOptions::default()).await?;
    let path = format!("/{}/phone_numbers", moved.waba_id);
    assert_eq!(moved.graph.get(&path).await?.0, 500);
    assert_eq!(moved.graph.get(&path).await?.0, 500);
    assert_eq!(moved.graph.get(&path).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn health_says_what_is_in_the_way() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "no-payment", SignupOptions::default()).await?;
    moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    let path = format!("/{}?fields=health_status", moved.phone_number_id);
    let (_, answer) = moved.graph.get(&path).await?;
    let health = &answer["health_status"];
    assert_eq!(health["can_send_message"], "BLOCKED");
    assert_eq!(health["entities"][0]["can_send_message"], "AVAILABLE");
    assert_eq!(health["entities"][1]["errors"][0]["error_code"], 131_042);

    assert!(sandbox.settle(moved.phone), "a payment method is added");
    let (_, answer) = moved.graph.get(&path).await?;
    assert_eq!(answer["health_status"]["can_send_message"], "AVAILABLE");
    Ok(())
}

#[tokio::test]
async fn coexistence_is_not_registered_but_synced() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "business-app", SignupOptions::coexistence()).await?;
    assert_eq!(
        message(&moved.signup)?["event"],
        "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING"
    );
    assert_eq!(
        moved
            .graph
            .register(&moved.phone_number_id, "112233")
            .await?
            .0,
        400
    );
    let path = format!("/{}/smb_app_data", moved.phone_number_id);
    let body = json!({ "messaging_product": "whatsapp", "sync_type": "history" });
    assert_eq!(moved.graph.post(&path, body.clone()).await?.0, 200);
    assert_eq!(moved.graph.post(&path, body).await?.0, 400);
    Ok(())
}

#[tokio::test]
async fn recorded_calls_hold_no_secrets() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    moved
        .graph
        .register(&moved.phone_number_id, "918273")
        .await?;
    let calls = sandbox.graph_calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(
        calls[1].path,
        format!("/{}/register", moved.phone_number_id)
    );
    assert_eq!(calls[1].status, 200);
    let recorded = serde_json::to_string(&calls)?;
    let code = moved.signup.code.clone().ok_or("no code")?;
    for secret in [DEMO_APP_SECRET, &code, &moved.graph.token, "918273"] {
        assert!(!recorded.contains(secret));
    }
    assert!(recorded.contains(DEMO_APP_ID));
    Ok(())
}
