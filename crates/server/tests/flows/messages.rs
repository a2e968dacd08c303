//! Messages to connected numbers go to the platform: by Meta's webhook override, or passed on.

use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use meta_sandbox::{WebhookTarget, calls};
use serde_json::{Value, json};
use server::config::platform::{PlatformConfig, WebhookOverride};
use server::seal::{SealKey, Sealer};

use crate::common::{ASHA, Customer, World, must, number, rotated, until};
use crate::webhooks::{answer_to, deliver, hmac};

/// Meta's signature, and the body that came with it.
type SignedBody = (String, Vec<u8>);

/// Where the platform takes Meta's webhooks: what came, and what is answered.
#[derive(Clone, Default)]
struct Platform {
    came: Arc<Mutex<Vec<SignedBody>>>,
    /// None: there is no answer.
    answers: Arc<Mutex<Vec<Option<StatusCode>>>>,
}

impl Platform {
    /// Answers with these, one after the other, and with 200 then.
    fn answering(answers: &[StatusCode]) -> Self {
        let answers = answers.iter().rev().copied().map(Some).collect();
        Self {
            came: Arc::default(),
            answers: Arc::new(Mutex::new(answers)),
        }
    }

    async fn start(&self) -> url::Url {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let routes = axum::Router::new().route("/meta", get(verify).post(take));
        // Meta sends up to 3 MB.
        let routes = routes.layer(DefaultBodyLimit::disable());
        let served = axum::serve(listener, routes.with_state(self.clone()));
        tokio::spawn(async move { served.await.unwrap() });
        format!("http://{address}/meta").parse().unwrap()
    }

    fn bodies(&self) -> Vec<Value> {
        let came = self.came.lock().unwrap();
        let read = came.iter().map(|(_, body)| serde_json::from_slice(body));
        read.map(Result::unwrap).collect()
    }

    /// The texts of the messages that came.
    fn texts(&self) -> Vec<String> {
        let text = |body: &Value| {
            let message = &body["entry"][0]["changes"][0]["value"]["messages"][0];
            message["text"]["body"].as_str().map(str::to_owned)
        };
        self.bodies().iter().filter_map(text).collect()
    }
}

async fn verify(Query(asked): Query<std::collections::HashMap<String, String>>) -> Response {
    match asked["hub.verify_token"].as_str() {
        "platform-token" => asked["hub.challenge"].clone().into_response(),
        _ => StatusCode::FORBIDDEN.into_response(),
    }
}

async fn take(State(platform): State<Platform>, headers: HeaderMap, body: Bytes) -> Response {
    let signature = headers["x-hub-signature-256"].to_str().unwrap().to_owned();
    let answer = platform.answers.lock().unwrap().pop();
    platform
        .came
        .lock()
        .unwrap()
        .push((signature, body.to_vec()));
    let away = [("location", "/meta")];
    let Some(status) = answer.unwrap_or(Some(StatusCode::OK)) else {
        return std::future::pending().await;
    };
    (status, away).into_response()
}

/// A world with a connected number, whose messages go where this says.
async fn connected(platform: PlatformConfig) -> World {
    let world = World::with(|_, config| config.platform = platform).await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    world
        .sandbox
        .set_webhook(Some(WebhookTarget::demo(address)));
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    world
}

fn write(world: &World, text: &str) {
    let to = number("happy");
    let written = world
        .sandbox
        .write_message(to.as_str(), "+919812345678", "Ravi", text);
    written.unwrap();
}

async fn pending(world: &World) -> usize {
    let later = contract::time::UnixMillis(i64::MAX);
    let store = world.store().await;
    store.overdue_passed_webhooks(later).await.unwrap().len()
}

#[tokio::test]
async fn with_an_override_messages_never_come_to_us() {
    let platform = Platform::default();
    let url = platform.start().await;
    let world = connected(PlatformConfig {
        webhook_override: Some(WebhookOverride {
            url,
            verify_token: "platform-token".to_owned().into(),
        }),
        allow_private: true,
        ..PlatformConfig::default()
    })
    .await;
    write(&world, "Namaste");
    until("the message", || platform.texts() == ["Namaste"]).await;
    assert_eq!(pending(&world).await, 0);
    // It was set before the number was registered.
    let acts = world.acts();
    let at = |call: &str| acts.iter().position(|act| act == call).unwrap();
    assert!(at(calls::SUBSCRIBED_APPS) < at(calls::REGISTER), "{acts:?}");
}

#[tokio::test]
async fn a_message_is_passed_on_as_meta_signed_it_until_the_platform_has_it() {
    let platform = Platform::answering(&[
        StatusCode::INTERNAL_SERVER_ERROR,
        StatusCode::FOUND,
        StatusCode::NOT_FOUND,
    ]);
    let world = connected(PlatformConfig {
        meta_webhook_url: Some(platform.start().await),
        allow_private: true,
        ..PlatformConfig::default()
    })
    .await;
    write(&world, "a very private text");
    until("all attempts", || platform.texts().len() == 4).await;
    must("its end", async {
        while pending(&world).await > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
    let came = platform.came.lock().unwrap().clone();
    let (first, rest) = came.split_first().unwrap();
    assert!(
        rest.iter().all(|again| again == first),
        "the same each time"
    );
    let signed = server::random::hex(&hmac(&world, &first.1));
    assert_eq!(first.0, format!("sha256={signed}"));
}

#[tokio::test]
async fn a_message_that_is_not_answered_in_time_is_sent_again() {
    let platform = Platform::default();
    platform.answers.lock().unwrap().push(None);
    let platform_url = platform.start().await;
    let world = World::with(|_, config| {
        config.platform.meta_webhook_url = Some(platform_url);
        config.platform.allow_private = true;
        config.timeouts.event_timeout = std::time::Duration::from_millis(200);
    })
    .await;
    deliver(&world, &mixed("Namaste")).await;
    until("another attempt", || platform.bodies().len() == 2).await;
    must("its end", async {
        while pending(&world).await > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_the_platform_is_sealed_and_outlives_the_process() {
    let platform = Platform::default();
    let url = platform.start().await;
    // Nobody listens there.
    let nowhere = PlatformConfig {
        meta_webhook_url: Some("http://127.0.0.1:9/".parse().unwrap()),
        allow_private: true,
        ..PlatformConfig::default()
    };
    let world = connected(nowhere).await;
    write(&world, "a very private text");
    must("it is stored", async {
        while pending(&world).await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
    assert!(!world.stores("a very private text").await);
    let world = world
        .die_and_restart_with(|config| config.platform.meta_webhook_url = Some(url))
        .await;
    until("the message", || !platform.texts().is_empty()).await;
    drop(world);
}

/// A webhook with a field of ours, and with messages.
fn mixed(text: &str) -> String {
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": [
        { "field": "account_alerts", "value": { "entity_id": "an alert of ours" } },
        { "field": "messages", "value": { "messages": [{ "text": { "body": text } }] } },
    ]}]})
    .to_string()
}

#[tokio::test]
async fn of_a_webhook_that_is_ours_too_no_message_is_stored_in_plain() {
    let platform = Platform::default();
    let world = connected(PlatformConfig {
        meta_webhook_url: Some(platform.start().await),
        allow_private: true,
        ..PlatformConfig::default()
    })
    .await;
    deliver(&world, &mixed("a very private text")).await;
    until("it is passed on", || !platform.bodies().is_empty()).await;
    assert_eq!(
        platform.bodies()[0].to_string(),
        mixed("a very private text")
    );
    assert!(!world.stores("a very private text").await);
    // Where it has nowhere to go, what is ours is kept, and the rest is Meta's to send again.
    let world = world
        .die_and_restart_with(|config| config.platform.meta_webhook_url = None)
        .await;
    assert_eq!(answer_to(&world, &mixed("another text")).await, 503);
    assert!(!world.stores("another text").await);
}

#[tokio::test]
async fn webhooks_of_any_size_that_meta_sends_are_passed_on_byte_for_byte() {
    let platform = Platform::answering(&[StatusCode::BAD_GATEWAY]);
    let world = connected(PlatformConfig {
        meta_webhook_url: Some(platform.start().await),
        allow_private: true,
        ..PlatformConfig::default()
    })
    .await;
    let of_size = |bytes: usize| {
        let without = mixed("").len();
        mixed(&"ä".repeat((bytes - without) / 2))
    };
    let sizes = [300_000, 3 * 1024 * 1024 - 1];
    for (size, came) in sizes.into_iter().zip([2, 3]) {
        let body = of_size(size);
        assert_eq!(answer_to(&world, &body).await, 200);
        // The first one is refused once.
        until("all attempts", || {
            platform.came.lock().unwrap().len() == came
        })
        .await;
        let came = platform.came.lock().unwrap().clone();
        assert!(came[came.len() - 1].1 == body.as_bytes(), "{size} bytes");
    }
    assert_eq!(answer_to(&world, &of_size(3 * 1024 * 1024 + 8)).await, 413);
}

#[tokio::test]
async fn a_message_that_waits_is_passed_on_after_the_keys_were_rotated() {
    let platform = Platform::default();
    let url = platform.start().await;
    // Nobody listens there.
    let world = connected(PlatformConfig {
        meta_webhook_url: Some("http://127.0.0.1:9/".parse().unwrap()),
        allow_private: true,
        ..PlatformConfig::default()
    })
    .await;
    deliver(&world, &mixed("Namaste")).await;
    let world = world.die_and_restart_with(rotated).await;
    server::operate::rotate_keys(&world.config).await.unwrap();
    let world = world
        .die_and_restart_with(|config| {
            config.sealer = Sealer::new(SealKey::new("new", [7; 32]), vec![]);
            config.platform.meta_webhook_url = Some(url);
        })
        .await;
    until("the message", || !platform.bodies().is_empty()).await;
    assert_eq!(platform.bodies()[0].to_string(), mixed("Namaste"));
    drop(world);
}

#[tokio::test]
async fn what_the_platform_never_took_is_forgotten_after_a_while() {
    let world = World::start().await;
    // The server's own sweep would take up what waits.
    world.server.kill().await;
    let store = server::store::Store::open(&world.config.database_url)
        .await
        .unwrap();
    let at = contract::time::UnixMillis(1);
    let passed = server::store::passed_webhooks::PassedWebhook {
        body_sealed: "sealed".to_owned(),
        signature: "signature".to_owned(),
        received_at: at,
    };
    for hash in ["dead", "waits"] {
        store
            .keep_webhook_for_platform(hash, None, &passed)
            .await
            .unwrap();
    }
    store.webhook_not_passed("dead", "no", None).await.unwrap();
    assert_eq!(store.forget_passed_webhooks(at).await.unwrap(), 0);
    let later = contract::time::UnixMillis(2);
    assert_eq!(store.forget_passed_webhooks(later).await.unwrap(), 1);
    let left = store.passed_webhooks_after("", 9).await.unwrap();
    assert_eq!(left, ["waits"]);
}

#[tokio::test]
async fn a_message_that_has_nowhere_to_go_is_not_taken() {
    let world = connected(PlatformConfig::default()).await;
    let body = |field: &str| {
        json!({ "object": "whatsapp_business_account",
            "entry": [{ "id": "1", "changes": [{ "field": field, "value": {} }] }] })
        .to_string()
    };
    for (field, status) in [
        ("messages", 503),
        ("smb_message_echoes", 503),
        ("calls", 503),
        ("account_update", 200),
        ("flows", 200),
    ] {
        assert_eq!(answer_to(&world, &body(field)).await, status, "{field}");
    }
    // Refused once more: it must not count as known.
    assert_eq!(answer_to(&world, &body("messages")).await, 503);
}

#[tokio::test]
async fn a_private_address_gets_nothing_unless_it_is_allowed() {
    let platform = Platform::default();
    let world = connected(PlatformConfig {
        meta_webhook_url: Some(platform.start().await),
        ..PlatformConfig::default()
    })
    .await;
    write(&world, "Namaste");
    must("it is stored", async {
        while pending(&world).await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
    let world = world
        .die_and_restart_with(|config| config.platform.allow_private = true)
        .await;
    until("the message", || platform.texts() == ["Namaste"]).await;
    drop(world);
}

#[tokio::test]
async fn a_field_that_is_not_subscribed_is_named_by_the_check_of_the_configuration() {
    let world = World::start().await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    world
        .sandbox
        .set_webhook(Some(WebhookTarget::demo(address)));
    let told = server::operate::subscriptions(&world.config).await.unwrap();
    assert!(told.contains("subscribed to all fields"), "{told}");
    world.sandbox.set_webhook_fields(["account_update"]);
    let told = server::operate::subscriptions(&world.config).await;
    let told = told.unwrap_err().to_string();
    assert!(told.contains("message_template_status_update"), "{told}");
    world.sandbox.set_webhook(None);
    let told = server::operate::subscriptions(&world.config).await;
    assert!(told.is_err(), "{told:?}");
}
