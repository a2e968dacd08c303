//! Webhooks: verified first, signed, tried again.

mod common;

use common::receiver::{PATIENCE, receiver};
use common::{Graph, TestResult, message, phone, sandbox, sign_up};
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{AccountEvent, DEMO_APP_ID, DEMO_APP_SECRET, DEMO_VERIFY_TOKEN};
use serde_json::{Value, json};
use tokio::time::timeout;

#[tokio::test]
async fn a_completed_signup_is_announced_with_a_signature_of_the_raw_body() -> TestResult {
    let sandbox = sandbox().await?;
    let (target, mut delivered) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    sandbox.set_webhook(Some(target));
    let options = SignupOptions::default();
    let signup = complete_signup(sandbox.origin(), phone("happy"), options).await?;
    let finished = message(&signup)?;

    let webhook = timeout(PATIENCE, delivered.recv())
        .await?
        .ok_or("none came")?;
    assert!(webhook.is_signed()?);
    let change = webhook.change()?;
    assert_eq!(change["field"], "account_update");
    assert_eq!(change["value"]["event"], "PARTNER_ADDED");
    let info = &change["value"]["waba_info"];
    assert_eq!(info["waba_id"], finished["data"]["waba_id"]);
    assert_eq!(info["owner_business_id"], finished["data"]["business_id"]);
    Ok(())
}

#[tokio::test]
async fn a_refused_webhook_comes_again() -> TestResult {
    let sandbox = sandbox().await?;
    let (target, mut delivered) = receiver(DEMO_VERIFY_TOKEN, true).await?;
    sandbox.set_webhook(Some(target));
    let options = SignupOptions::default();
    complete_signup(sandbox.origin(), phone("happy"), options).await?;
    let webhook = timeout(PATIENCE, delivered.recv())
        .await?
        .ok_or("none came")?;
    assert_eq!(webhook.change()?["field"], "account_update");
    Ok(())
}

#[tokio::test]
async fn an_address_that_does_not_know_the_verify_token_gets_nothing() -> TestResult {
    let sandbox = sandbox().await?;
    let (target, mut delivered) = receiver("another", false).await?;
    sandbox.set_webhook(Some(target));
    let options = SignupOptions::default();
    complete_signup(sandbox.origin(), phone("happy"), options).await?;

    let address = format!("{}/sandbox/webhooks.json", sandbox.origin());
    let refused = async {
        loop {
            let tried: Value = reqwest::get(&address).await?.json().await?;
            if tried[0]["outcome"].is_string() {
                return Ok::<_, reqwest::Error>(tried[0]["outcome"].clone());
            }
            tokio::task::yield_now().await;
        }
    };
    let outcome = timeout(PATIENCE, refused).await??;
    assert!(
        outcome.as_str().is_some_and(|text| text.contains("403")),
        "{outcome}"
    );
    assert!(delivered.try_recv().is_err());
    Ok(())
}

#[tokio::test]
async fn a_template_rejected_later_is_told_to_subscribers() -> TestResult {
    let sandbox = sandbox().await?;
    let (target, mut delivered) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    sandbox.set_webhook(Some(target));
    let moved = sign_up(&sandbox, "templates-partly", SignupOptions::default()).await?;
    let subscribe = format!("/{}/subscribed_apps", moved.waba_id);
    assert_eq!(moved.graph.post(&subscribe, json!({})).await?.0, 200);
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    let source = view.source_waba_id.ok_or("no source")?;
    let migrate = format!("/{}/migrate_message_templates", moved.waba_id);
    let body = json!({ "source_waba_id": source });
    assert_eq!(moved.graph.post(&migrate, body).await?.0, 200);

    // Events come in no order.
    let rejection = async {
        while let Some(webhook) = delivered.recv().await {
            let change = webhook.change()?;
            if change["field"] == "message_template_status_update" {
                return Ok::<_, serde_json::Error>(change["value"].clone());
            }
        }
        Ok(Value::Null)
    };
    let value = timeout(PATIENCE, rejection).await??;
    assert_eq!(value["event"], "REJECTED");
    assert_eq!(value["message_template_name"], "delivery_slot");
    Ok(())
}

#[tokio::test]
async fn a_field_that_is_not_subscribed_is_not_sent() -> TestResult {
    let sandbox = sandbox().await?;
    let (target, mut delivered) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let app_token = format!("{DEMO_APP_ID}|{DEMO_APP_SECRET}");
    let graph = Graph::new(&sandbox, &app_token);
    let path = format!("/{DEMO_APP_ID}/subscriptions");
    let (_, none) = graph.get(&path).await?;
    assert_eq!(none["data"], json!([]), "there is no address yet");

    sandbox.set_webhook(Some(target.clone()));
    let (status, answer) = graph.get(&path).await?;
    assert_eq!(status, 200, "{answer}");
    let subscription = &answer["data"][0];
    assert_eq!(subscription["object"], "whatsapp_business_account");
    assert_eq!(subscription["callback_url"], json!(target.url));
    assert_eq!(subscription["active"], true);
    let fields = subscription["fields"].as_array().ok_or("no fields")?;
    assert!(fields.contains(&json!({ "name": "messages", "version": "v25.0" })));
    assert!(fields.contains(&json!({ "name": "account_update", "version": "v25.0" })));

    sandbox.set_webhook_fields(["account_alerts", "message_template_status_update"]);
    let (_, answer) = graph.get(&path).await?;
    let fields = answer["data"][0]["fields"].as_array().map(Vec::len);
    assert_eq!(fields, Some(2));
    let moved = sign_up(&sandbox, "templates-partly", SignupOptions::default()).await?;
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::PartnerRemoved));

    sandbox.set_webhook_fields(["account_update"]);
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::PartnerAdded));
    let first = timeout(PATIENCE, delivered.recv())
        .await?
        .ok_or("none came")?;
    assert_eq!(first.change()?["value"]["event"], "PARTNER_ADDED");
    assert!(
        delivered.try_recv().is_err(),
        "the signup was not to be told"
    );
    Ok(())
}

#[tokio::test]
async fn subscriptions_are_shown_to_the_app_alone() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let path = format!("/{DEMO_APP_ID}/subscriptions");
    let (status, refused) = moved.graph.get(&path).await?;
    assert_eq!((status, &refused["error"]["code"]), (400, &json!(15)));
    let app_token = format!("{DEMO_APP_ID}|{DEMO_APP_SECRET}");
    let (_, other) = Graph::new(&sandbox, &app_token)
        .get("/1/subscriptions")
        .await?;
    assert_eq!(other["error"]["code"], 100);
    Ok(())
}
