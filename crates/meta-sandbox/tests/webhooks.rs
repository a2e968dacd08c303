//! Webhooks: verified first, signed, tried again.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use common::{TestResult, message, phone, sandbox, sign_up};
use hmac::{Hmac, KeyInit, Mac};
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{DEMO_APP_SECRET, DEMO_VERIFY_TOKEN, SIGNATURE_HEADER, WebhookTarget};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

/// Longer than all tries together take.
const PATIENCE: Duration = Duration::from_secs(20);

struct Delivered {
    signature: String,
    raw: Bytes,
}

impl Delivered {
    fn change(&self) -> Result<Value, serde_json::Error> {
        let body: Value = serde_json::from_slice(&self.raw)?;
        Ok(body["entry"][0]["changes"][0].clone())
    }
}

struct Receiving {
    verify_token: &'static str,
    /// Whether the next event is answered with 500.
    stumbles: AtomicBool,
    delivered: UnboundedSender<Delivered>,
}

async fn challenge(
    State(receiving): State<Arc<Receiving>>,
    Query(query): Query<Vec<(String, String)>>,
) -> (StatusCode, String) {
    let value = |name: &str| {
        query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, v)| v.clone())
    };
    let known = value("hub.verify_token").as_deref() == Some(receiving.verify_token);
    match value("hub.challenge").filter(|_| known) {
        Some(challenge) => (StatusCode::OK, challenge),
        None => (StatusCode::FORBIDDEN, String::new()),
    }
}

async fn event(
    State(receiving): State<Arc<Receiving>>,
    headers: HeaderMap,
    raw: Bytes,
) -> StatusCode {
    if receiving.stumbles.swap(false, Ordering::SeqCst) {
        return StatusCode::INTERNAL_SERVER_ERROR;
    }
    let signature = headers
        .get(SIGNATURE_HEADER)
        .and_then(|value| value.to_str().ok());
    let signature = signature.unwrap_or_default().to_owned();
    // The test may have ended.
    let _ = receiving.delivered.send(Delivered { signature, raw });
    StatusCode::OK
}

/// A webhook address of ours: where it is, and what came to it.
async fn receiver(
    verify_token: &'static str,
    stumbles: bool,
) -> Result<(WebhookTarget, UnboundedReceiver<Delivered>), std::io::Error> {
    let (sender, delivered) = unbounded_channel();
    let receiving = Arc::new(Receiving {
        verify_token,
        stumbles: AtomicBool::new(stumbles),
        delivered: sender,
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/hook", listener.local_addr()?);
    let router = Router::new()
        .route("/hook", get(challenge).post(event))
        .with_state(receiving);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok((WebhookTarget::demo(url), delivered))
}

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
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(DEMO_APP_SECRET.as_bytes())?;
    mac.update(&webhook.raw);
    let bytes = mac.finalize().into_bytes();
    let expected: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(webhook.signature, format!("sha256={expected}"));

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
