//! The platform over HTTP, with small stand-ins for DoubleTick's API and Meta's Graph API.

#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::{Json, Router};
use example_platform::{Config, DEMO_PASSWORD, DEMO_PEOPLE, serve};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use sha2::Sha256;
use standardwebhooks::Webhook;
use tokio::net::TcpListener;

const WEBHOOK_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const APP_SECRET: &str = "app-secret";
const API_KEY: &str = "dtk_of_this_test";
const TOKEN: &str = "EAA-business-token";

/// What the stand-in was asked, as `POST /path body`, and what it answers next.
#[derive(Clone, Default)]
struct Others(Arc<Mutex<Asked>>);

#[derive(Default)]
struct Asked {
    requests: Vec<String>,
    is_down: bool,
}

impl Others {
    fn requests(&self) -> Vec<String> {
        self.0.lock().unwrap().requests.clone()
    }

    fn set_down(&self, is_down: bool) {
        self.0.lock().unwrap().is_down = is_down;
    }
}

/// DoubleTick's API and Meta's, at one address.
async fn answer(
    State(others): State<Others>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Json<Value>) {
    let mut asked = others.0.lock().unwrap();
    if asked.is_down {
        return (StatusCode::SERVICE_UNAVAILABLE, Json(json!({})));
    }
    let path = uri.path();
    asked.requests.push(format!("{method} {path}"));
    let is_ours = path.starts_with("/api/v1/platform");
    let secret = if is_ours { API_KEY } else { TOKEN };
    if headers["authorization"] != format!("Bearer {secret}") {
        let refusal =
            json!({ "code": "invalid_api_key", "message": "no", "error": { "code": 190 } });
        return (StatusCode::UNAUTHORIZED, Json(refusal));
    }
    let answer = match path.rsplit('/').next() {
        Some("sessions") => {
            let body: Value = serde_json::from_slice(&body).unwrap();
            json!({ "token": format!("of {}", body["account"]["external_id"]), "expires_at": 1 })
        }
        Some("credentials") => json!({ "business_token": TOKEN, "scopes": [] }),
        Some("messages") => json!({ "messages": [{ "id": "wamid.sent" }] }),
        Some("1") => json!({
            "waba_id": "7",
            "report": { "id": "1", "display_phone_number": "+91 98200 00001", "verified_name": "Asha" },
        }),
        _ => json!({}),
    };
    (StatusCode::OK, Json(answer))
}

struct Platform {
    origin: String,
    others: Others,
    http: Client,
}

async fn start() -> Platform {
    start_with(None).await
}

/// With a file that keeps the state.
async fn start_with(data_file: Option<PathBuf>) -> Platform {
    let others = Others::default();
    let router = Router::new().fallback(answer).with_state(others.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let listen = listener.local_addr().unwrap();
    let origin = format!("http://{listen}");
    let config = Config {
        listen,
        public_url: origin.clone(),
        data_file,
        package_dir: "no-package".into(),
        doubletick_url: url.clone(),
        api_key: API_KEY.into(),
        webhook_secret: WEBHOOK_SECRET.into(),
        graph_url: format!("{url}/v25.0"),
        meta_sdk_origin: url,
        meta_app_secret: APP_SECRET.into(),
        meta_verify_token: "verify".into(),
    };
    tokio::spawn(serve(listener, config, std::future::pending()));
    // `serve` has set it too, at a time that is not known.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = Client::new();
    Platform {
        origin,
        others,
        http,
    }
}

impl Platform {
    fn at(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.origin))
    }

    /// DoubleTick delivers an event, signed by this secret.
    async fn deliver(&self, event: &Value, secret: &str) -> StatusCode {
        let body = event.to_string();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let now = i64::try_from(now.as_secs()).unwrap();
        let id = event["id"].as_str().unwrap();
        let signer = Webhook::new(secret).unwrap();
        let signature = signer.sign(id, now, body.as_bytes()).unwrap();
        let request = self
            .at(Method::POST, "/webhooks/doubletick")
            .header("webhook-id", id)
            .header("webhook-timestamp", now)
            .header("webhook-signature", signature)
            .body(body);
        request.send().await.unwrap().status()
    }

    /// Meta delivers a message, signed by this secret.
    async fn message(&self, id: &str, text: &str, secret: &str) -> StatusCode {
        let body = json!({ "entry": [{ "changes": [{ "field": "messages", "value": {
            "metadata": { "phone_number_id": "1" },
            "contacts": [{ "profile": { "name": "Divya" }, "wa_id": "919000000001" }],
            "messages": [{ "id": id, "from": "919000000001", "timestamp": "1764374400",
                           "type": "text", "text": { "body": text } }],
        } }] }] });
        let body = body.to_string();
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(body.as_bytes());
        let mac = mac.finalize().into_bytes();
        let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
        let request = self
            .at(Method::POST, "/webhooks/meta")
            .header("x-hub-signature-256", format!("sha256={hex}"))
            .body(body);
        request.send().await.unwrap().status()
    }

    /// Signs somebody in. The cookie.
    async fn sign_in(&self, person: usize) -> String {
        let body = json!({ "email": DEMO_PEOPLE[person].email, "password": DEMO_PASSWORD });
        let request = self.at(Method::POST, "/api/sign-in").json(&body);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let cookie = response.headers()["set-cookie"].to_str().unwrap();
        assert!(cookie.contains("HttpOnly"), "{cookie}");
        cookie.split(';').next().unwrap().to_owned()
    }

    async fn as_person(&self, cookie: &str, method: Method, path: &str, body: Value) -> Response {
        let request = self.at(method, path).header("cookie", cookie).json(&body);
        request.send().await.unwrap()
    }

    async fn inbox(&self, cookie: &str) -> Value {
        let response = self.as_person(cookie, Method::GET, "/api/inbox", json!({}));
        response.await.json().await.unwrap()
    }
}

fn event(id: &str, kind: &str) -> Value {
    json!({
        "id": id,
        "type": kind,
        "sequence": 1,
        "occurred_at": 1,
        "account": { "id": "acc_1", "external_id": DEMO_PEOPLE[0].company.id },
        "data": { "phone_number_id": "1", "waba_id": "7", "newer_field": true },
    })
}

#[tokio::test]
async fn an_event_is_verified_and_handled_once() {
    let platform = start().await;
    let arriving = event("evt_1", "number.arriving");
    let other = "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA==";
    assert_eq!(
        platform.deliver(&arriving, other).await,
        StatusCode::UNAUTHORIZED
    );
    let unsigned = platform
        .at(Method::POST, "/webhooks/doubletick")
        .json(&arriving);
    assert_eq!(
        unsigned.send().await.unwrap().status(),
        StatusCode::UNAUTHORIZED
    );
    let asha = platform.sign_in(0).await;
    assert_eq!(platform.inbox(&asha).await["numbers"], json!([]));

    // Ready for the number, before it is moved.
    let handled = StatusCode::NO_CONTENT;
    assert_eq!(platform.deliver(&arriving, WEBHOOK_SECRET).await, handled);
    assert_eq!(
        platform.inbox(&asha).await["numbers"][0]["state"],
        "arriving"
    );
    assert_eq!(platform.others.requests(), [""; 0]);

    // While DoubleTick can't be asked, the event is not handled: it comes again.
    let connected = event("evt_2", "number.connected");
    platform.others.set_down(true);
    let refused = platform.deliver(&connected, WEBHOOK_SECRET).await;
    assert_eq!(refused, StatusCode::SERVICE_UNAVAILABLE);
    platform.others.set_down(false);
    for _ in 0..2 {
        assert_eq!(platform.deliver(&connected, WEBHOOK_SECRET).await, handled);
    }
    let asked = [
        "GET /api/v1/platform/numbers/1/credentials",
        "GET /api/v1/platform/numbers/1",
        "POST /api/v1/platform/numbers/1/taken",
    ];
    assert_eq!(platform.others.requests(), asked);
    let number = &platform.inbox(&asha).await["numbers"][0];
    assert_eq!(number["state"], "connected");
    assert_eq!(number["display_phone_number"], "+91 98200 00001");

    // Another company's people don't see it.
    let meera = platform.sign_in(2).await;
    assert_eq!(platform.inbox(&meera).await["numbers"], json!([]));

    let lost = event("evt_2a", "number.needs_reconnecting");
    platform.deliver(&lost, WEBHOOK_SECRET).await;
    let state = async || platform.inbox(&asha).await["numbers"][0]["state"].clone();
    assert_eq!(state().await, "needs_reconnecting");
    let mut again = event("evt_2b", "number.updated");
    again["data"]["state"] = json!("Connected");
    platform.deliver(&again, WEBHOOK_SECRET).await;
    assert_eq!(state().await, "connected");

    let left = event("evt_3", "number.left");
    assert_eq!(platform.deliver(&left, WEBHOOK_SECRET).await, handled);
    assert_eq!(platform.inbox(&asha).await["numbers"][0]["state"], "left");
    // A type that came later.
    let newer = event("evt_4", "number.renamed");
    assert_eq!(platform.deliver(&newer, WEBHOOK_SECRET).await, handled);
}

#[tokio::test]
async fn a_message_is_shown_and_answered() {
    let platform = start().await;
    for (id, kind) in [("evt_1", "number.arriving"), ("evt_2", "number.connected")] {
        platform.deliver(&event(id, kind), WEBHOOK_SECRET).await;
    }
    assert_eq!(
        platform.message("wamid.1", "Forged", "another").await,
        StatusCode::UNAUTHORIZED
    );
    for _ in 0..2 {
        let taken = platform
            .message("wamid.1", "Are you open?", APP_SECRET)
            .await;
        assert_eq!(taken, StatusCode::OK);
    }
    let asha = platform.sign_in(1).await;
    let inbox = platform.inbox(&asha).await;
    let conversation = &inbox["conversations"][0];
    assert_eq!(conversation["contact_name"], "Divya");
    assert_eq!(conversation["messages"].as_array().unwrap().len(), 1);

    let path = "/api/conversations/1/919000000001/messages";
    let answer = json!({ "text": "Until eight." });
    let meera = platform.sign_in(2).await;
    for (cookie, text, status) in [
        ("", &answer, StatusCode::UNAUTHORIZED),
        (meera.as_str(), &answer, StatusCode::NOT_FOUND),
        (
            asha.as_str(),
            &json!({ "text": " " }),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (asha.as_str(), &answer, StatusCode::NO_CONTENT),
    ] {
        let sent = platform.as_person(cookie, Method::POST, path, text.clone());
        assert_eq!(sent.await.status(), status);
    }
    let inbox = platform.inbox(&asha).await;
    let messages = inbox["conversations"][0]["messages"].as_array().unwrap();
    assert_eq!(messages[1]["text"], "Until eight.");
    let asked = platform.others.requests();
    let of_graph = asked
        .iter()
        .filter(|asked| asked.contains("/v25.0/1/messages"));
    assert_eq!(of_graph.count(), 1);
    assert!(asked.contains(&"POST /api/v1/platform/numbers/1/first_outbound".to_owned()));
}

#[tokio::test]
async fn an_answer_that_was_not_sent_is_not_shown() {
    let platform = start().await;
    for (id, kind) in [("evt_1", "number.arriving"), ("evt_2", "number.connected")] {
        platform.deliver(&event(id, kind), WEBHOOK_SECRET).await;
    }
    platform
        .message("wamid.1", "Are you open?", APP_SECRET)
        .await;
    let asha = platform.sign_in(0).await;
    let path = "/api/conversations/1/919000000001/messages";
    let answer = async || {
        let body = json!({ "text": "Until eight." });
        platform.as_person(&asha, Method::POST, path, body).await
    };
    platform.others.set_down(true);
    let refused = answer().await;
    assert_eq!(refused.status(), StatusCode::BAD_GATEWAY);
    let refused: Value = refused.json().await.unwrap();
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("did not take")
    );
    let messages = async || platform.inbox(&asha).await["conversations"][0]["messages"].clone();
    assert_eq!(messages().await.as_array().unwrap().len(), 1);
    // While the number must be connected again, nothing is sent.
    platform.others.set_down(false);
    let lost = event("evt_3", "number.needs_reconnecting");
    platform.deliver(&lost, WEBHOOK_SECRET).await;
    assert_eq!(answer().await.status(), StatusCode::CONFLICT);
    assert_eq!(messages().await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_browser_is_given_a_session_and_never_the_api_key() {
    let platform = start().await;
    let path = "/api/onboarding-session";
    let page = json!({ "page": "add-number" });
    let refused = platform.as_person("", Method::POST, path, page.clone());
    assert_eq!(refused.await.status(), StatusCode::UNAUTHORIZED);
    let asha = platform.sign_in(0).await;
    let session = platform
        .as_person(&asha, Method::POST, path, page.clone())
        .await;
    let session = session.text().await.unwrap();
    assert!(session.contains(DEMO_PEOPLE[0].company.id), "{session}");
    assert!(!session.contains(API_KEY));
    let out = platform.as_person(&asha, Method::POST, "/api/sign-out", json!({}));
    assert_eq!(out.await.status(), StatusCode::NO_CONTENT);
    let refused = platform.as_person(&asha, Method::POST, path, page);
    assert_eq!(refused.await.status(), StatusCode::UNAUTHORIZED);
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Business tokens are read when they are needed, and live in memory alone. Messages are what the inbox
/// is for, and no log is.
#[tokio::test]
async fn no_secret_is_logged_or_kept() {
    let lines = Lines::default();
    let writer = lines.clone();
    // The tests of this program share it, where they run in one process: it has more lines then.
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chaupal.json");
    let platform = start_with(Some(file.clone())).await;
    for (id, kind) in [("evt_1", "number.arriving"), ("evt_2", "number.connected")] {
        platform.deliver(&event(id, kind), WEBHOOK_SECRET).await;
    }
    platform
        .message("wamid.1", "Are you open?", APP_SECRET)
        .await;
    let asha = platform.sign_in(0).await;
    let ask = async |path: &str, body: Value| {
        let answer = platform.as_person(&asha, Method::POST, path, body).await;
        assert!(answer.status().is_success(), "{path}");
        answer.text().await.unwrap()
    };
    let session = ask("/api/onboarding-session", json!({ "page": "add-number" })).await;
    let session: Value = serde_json::from_str(&session).unwrap();
    let path = "/api/conversations/1/919000000001/messages";
    ask(path, json!({ "text": "Until eight." })).await;
    // What failed is logged with more.
    platform.others.set_down(true);
    platform
        .deliver(&event("evt_3", "number.updated"), WEBHOOK_SECRET)
        .await;

    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(kept.contains("Until eight.") && kept.contains("evt_2"));
    let logged = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("an event was handled") && logged.contains("evt_3"));
    let cookie = asha.split_once('=').unwrap().1;
    let token = session["token"].as_str().unwrap();
    for (what, secret) in [
        ("the business token", TOKEN),
        ("the API key", API_KEY),
        ("the app secret", APP_SECRET),
        (
            "the secret of the webhooks",
            &WEBHOOK_SECRET["whsec_".len()..],
        ),
        ("the module's session", token),
        ("a person's session", cookie),
        ("a person's password", DEMO_PASSWORD),
    ] {
        assert!(!kept.contains(secret), "{what} is kept");
        let line = logged.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{what}");
    }
    for message in ["Are you open?", "Until eight."] {
        assert!(!logged.contains(message), "a message is logged");
    }
}

#[tokio::test]
async fn meta_verifies_the_address() {
    let platform = start().await;
    let ask = async |token: &str| {
        let query = [
            ("hub.mode", "subscribe"),
            ("hub.verify_token", token),
            ("hub.challenge", "1158201444"),
        ];
        let request = platform.at(Method::GET, "/webhooks/meta").query(&query);
        let response = request.send().await.unwrap();
        (response.status(), response.text().await.unwrap())
    };
    assert_eq!(
        ask("verify").await,
        (StatusCode::OK, "1158201444".to_owned())
    );
    assert_eq!(ask("another").await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_page_has_the_policy_that_the_module_needs() {
    let platform = start().await;
    for path in [
        "/",
        "/inbox/1/919000000001",
        "/get-started/onboarding/5",
        "/web/main.js",
    ] {
        let response = platform.at(Method::GET, path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .unwrap();
        assert!(policy.contains("'wasm-unsafe-eval'"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }
}
