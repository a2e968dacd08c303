//! A delivery of 40,000 changes, signed as Meta signs.

use std::time::{Duration, Instant};

use meta_sandbox::SIGNATURE_HEADER;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use server::random;
use server::seal::hmac_sha256;

use crate::common::{ASHA, Customer, World, must, number};

use hmac::Mac;
use secrecy::ExposeSecret;

fn signature(world: &World, body: &str) -> String {
    let secret = world.config.meta.app_secret.expose_secret();
    let mut mac = hmac_sha256(secret.as_bytes());
    mac.update(body.as_bytes());
    format!("sha256={}", random::hex(&mac.finalize().into_bytes()))
}

/// Asks until the delivery was acted on. The longest that it had to wait for an answer.
async fn asks_meanwhile(world: &World, asha: &Customer, body: String) -> Duration {
    let hash = random::sha256_hex(body.as_bytes());
    let signed = signature(world, &body);
    let webhook = asha
        .request(Method::POST, "/webhooks/meta")
        .header(SIGNATURE_HEADER, signed)
        .body(body);
    let sent = tokio::spawn(webhook.send());
    let store = world.store().await;
    let mut longest = Duration::ZERO;
    must("it is acted on", async {
        let mut sent = Some(sent);
        loop {
            let began = Instant::now();
            let asked = asha.request(Method::GET, "/session").send().await.unwrap();
            assert_eq!(asked.status(), StatusCode::OK);
            longest = longest.max(began.elapsed());
            if sent
                .as_ref()
                .is_some_and(tokio::task::JoinHandle::is_finished)
            {
                let answer = sent.take().unwrap().await.unwrap().unwrap();
                assert_eq!(answer.status(), StatusCode::OK);
            }
            let left = store.unprocessed_webhook(&hash).await.unwrap();
            if sent.is_none() && left.is_none() {
                return;
            }
        }
    })
    .await;
    longest
}

fn entries(many: usize, change: impl Fn(usize) -> Value) -> String {
    let entries: Vec<Value> = (0..many)
        .map(|n| json!({ "id": n.to_string(), "changes": [change(n)] }))
        .collect();
    json!({ "object": "whatsapp_business_account", "entry": entries }).to_string()
}

/// In a runtime of one thread whatever holds it up is seen by everybody.
#[tokio::test]
async fn others_are_served_while_a_flood_is_read_and_acted_on() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let looks = entries(
        10_000,
        |_| json!({ "field": "phone_number_name_update", "value": {} }),
    );
    let unknown = entries(40_000, |n| json!({ "field": format!("f{n}"), "value": {} }));
    let (open, close) = ("[".repeat(1_000_000), "]".repeat(1_000_000));
    let deep = format!("{{\"object\":\"x\",\"entry\":{open}{close}}}");
    for body in [unknown, looks, deep] {
        let longest = asks_meanwhile(&world, &asha, body).await;
        // Without optimisation, and on a machine that does other things too.
        assert!(longest < Duration::from_secs(1), "{longest:?}");
    }
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
}
