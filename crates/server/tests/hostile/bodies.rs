//! Bodies that never end.

use std::time::Duration;

use meta_sandbox::SIGNATURE_HEADER;

use crate::common::{ASHA, Customer, World, must, number};
use crate::raw::Raw;

/// Well formed, and of nothing.
const SIGNATURE: &str = "sha256=0000000000000000000000000000000000000000000000000000000000000000";

const MB: usize = 1024 * 1024;

/// The head of a request for whose body so many bytes are announced.
fn head(path: &str, bytes: usize, more: &str) -> String {
    format!(
        "POST /api/v1{path} HTTP/1.1\r\nhost: localhost\r\nx-doubletick: 1\r\n\
         content-type: application/json\r\ncontent-length: {bytes}\r\n{more}\r\n"
    )
}

fn webhook(bytes: usize) -> String {
    let signed = format!("{SIGNATURE_HEADER}: {SIGNATURE}\r\n");
    head("/webhooks/meta", bytes, &signed)
}

#[tokio::test]
async fn a_webhook_that_nobody_signed_is_refused_before_its_body() {
    let world = World::start().await;
    for more in [
        "",
        "x-hub-signature-256: sha256=12\r\n",
        "x-hub-signature: sha1=12\r\n",
    ] {
        let head = head("/webhooks/meta", 3 * MB, more);
        let mut raw = Raw::with(world.server.address(), &head).await;
        let answer = raw.head().await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("connection"), Some("close"));
    }
}

#[tokio::test]
async fn what_is_announced_too_large_is_refused_before_it_comes() {
    let world = World::start().await;
    for (path, bytes) in [
        ("/session/otp", 65 * 1024),
        ("/session", MB),
        ("/webhooks/meta/deauthorize", 3 * MB),
        ("/webhooks/meta/data-deletion", 3 * MB),
    ] {
        let mut raw = Raw::with(world.server.address(), &head(path, bytes, "")).await;
        let answer = raw.head().await;
        assert_eq!(answer.status, 413, "{path}");
        assert_eq!(answer.header("connection"), Some("close"), "{path}");
    }
}

/// Each route that takes a body, with a byte now and then: each of them comes in time, all together
/// do not.
#[tokio::test]
async fn a_body_that_trickles_ends_with_408() {
    let world =
        World::with(|_, config| config.timeouts.body_time = Duration::from_millis(400)).await;
    let address = world.server.address();
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let cookie = format!("cookie: {}\r\n", asha.cookie.as_deref().unwrap());
    let own = |rest: &str| format!("/onboardings/{}/{rest}", onboarding.id);
    let mut tries = vec![webhook(1000)];
    for path in ["/webhooks/meta/deauthorize", "/webhooks/meta/data-deletion"] {
        tries.push(head(path, 1000, ""));
    }
    let routes = ["signup", "events", "number", "pin", "cut-over"].map(own);
    let public = ["/session/otp", "/session", "/onboardings"].map(str::to_owned);
    for path in public.iter().chain(&routes) {
        tries.push(head(path, 1000, &cookie));
    }
    let tries = tries.into_iter().map(|head| async move {
        let mut raw = Raw::with(address, &head).await;
        let trickle = async {
            loop {
                tokio::time::sleep(Duration::from_millis(50)).await;
                if raw.has_news() {
                    return;
                }
                raw.send("{").await;
            }
        };
        must("an answer", trickle).await;
    });
    // What is left of the answers is read by those below.
    futures_util::future::join_all(tries).await;
    for head in [webhook(1000), head("/session", 1000, "")] {
        let mut raw = Raw::with(address, &head).await;
        let answer = raw.last_answer().await;
        assert_eq!(answer.status, 408);
        assert!(answer.header("content-security-policy").is_some());
    }
}

#[tokio::test]
async fn bodies_together_hold_no_more_than_their_budget_and_customers_have_their_own() {
    let world = World::with(|_, config| config.timeouts.webhook_bodies = 4 * MB).await;
    let address = world.server.address();
    let part = "x".repeat(256 * 1024);
    let mut attackers = Vec::new();
    for _ in 0..60 {
        let mut raw = Raw::with(address, &webhook(3 * MB)).await;
        raw.send(&part).await;
        attackers.push(raw);
    }
    // Sixteen parts are the whole budget: who was first gave way to who came after.
    must("the others are refused", async {
        while attackers.iter().filter(|raw| raw.has_news()).count() < 60 - 16 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    // Meta's own delivery is taken, and a customer has room of their own.
    let asha = Customer::signed_in(&world, ASHA).await;
    let webhooks = format!("{}/api/v1/webhooks/meta", world.base());
    let target = meta_sandbox::WebhookTarget::demo(webhooks);
    world.sandbox.set_webhook(Some(target));
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let held = attackers.iter().filter(|raw| !raw.has_news()).count();
    assert!(held <= 16, "{held} are held");
}

#[tokio::test]
async fn a_body_without_room_is_refused_with_the_time_to_come_back() {
    let world = World::with(|_, config| config.timeouts.webhook_bodies = MB).await;
    let mut raw = Raw::with(world.server.address(), &webhook(2 * MB)).await;
    raw.send(&"x".repeat(2 * MB)).await;
    let answer = raw.last_answer().await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), Some("1"));
    assert!(answer.header("content-security-policy").is_some());
}
