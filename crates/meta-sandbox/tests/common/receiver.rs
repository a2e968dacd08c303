//! An address for webhooks, which remembers what came to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use hmac::{Hmac, KeyInit, Mac};
use meta_sandbox::{DEMO_APP_SECRET, SIGNATURE_HEADER, WebhookTarget};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Longer than the first tries of a webhook together take.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A webhook that arrived.
pub struct Delivered {
    pub signature: String,
    pub raw: Bytes,
}

impl Delivered {
    /// Whether its signature is that of the raw body by the app's secret.
    pub fn is_signed(&self) -> Result<bool, hmac::digest::InvalidLength> {
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(DEMO_APP_SECRET.as_bytes())?;
        mac.update(&self.raw);
        let bytes = mac.finalize().into_bytes();
        let expected: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(self.signature == format!("sha256={expected}"))
    }

    /// Its change; the stand-in sends one in each.
    pub fn change(&self) -> Result<Value, serde_json::Error> {
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
pub async fn receiver(
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

/// The changes that come next, in the order in which they come.
pub async fn next_changes(
    delivered: &mut UnboundedReceiver<Delivered>,
    count: usize,
) -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let mut changes = Vec::new();
    while changes.len() < count {
        let webhook = tokio::time::timeout(PATIENCE, delivered.recv()).await?;
        changes.push(webhook.ok_or("the receiver has ended")?.change()?);
    }
    Ok(changes)
}
