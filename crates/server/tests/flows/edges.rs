//! Webhooks, files, headers, what is for operators.

use std::fs;

use contract::config::BrowserConfig;
use contract::problem::{ErrorBody, Problem};
use meta_sandbox::{SIGNATURE_HEADER, WebhookTarget};
use reqwest::{Client, Method, Response, StatusCode};
use server::Config;

use crate::common::{ASHA, Customer, World, must, number};

const HASHED: &str = "app-1a2b3c4d5e6f7a8b.js";

/// A world whose server has a page to serve.
async fn with_pages() -> (World, tempfile::TempDir) {
    let pages = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(pages.path().join(name), text).unwrap();
    put("index.html", "<!doctype html>page");
    put("index.html.br", "brotli of the page");
    put(HASHED, "script");
    put(&format!("{HASHED}.br"), "brotli of the script");
    put("boot.js", "boot");
    let dir = pages.path().to_owned();
    let world = World::with(|_, config: &mut Config| config.static_dir = Some(dir)).await;
    (world, pages)
}

fn client() -> Client {
    server::graph::http_client(std::time::Duration::from_secs(30)).unwrap()
}

async fn get(world: &World, path: &str) -> Response {
    let url = format!("{}{path}", world.base());
    let request = client().get(url).header("accept-encoding", "br");
    request.send().await.unwrap()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn files_come_compressed_and_are_kept_when_their_name_is_their_content() {
    let (world, _pages) = with_pages().await;
    let page = get(&world, "/").await;
    assert_eq!(header(&page, "cache-control"), "no-cache");
    assert_eq!(header(&page, "content-encoding"), "br");
    assert!(header(&page, "content-type").starts_with("text/html"));
    assert_eq!(page.text().await.unwrap(), "brotli of the page");

    let script = get(&world, &format!("/{HASHED}")).await;
    let kept = "public, max-age=31536000, immutable";
    assert_eq!(header(&script, "cache-control"), kept);
    assert_eq!(script.text().await.unwrap(), "brotli of the script");
    let boot = get(&world, "/boot.js").await;
    assert_eq!(header(&boot, "cache-control"), "no-cache");
}

#[tokio::test]
async fn every_pages_address_is_the_page_and_nothing_else_is() {
    let (world, _pages) = with_pages().await;
    let page = get(&world, "/settings/wabas/add").await;
    assert_eq!(page.status(), StatusCode::OK);
    assert!(header(&page, "content-type").starts_with("text/html"));
    for missing in [
        "/gone-1a2b3c4d5e6f7a8b.js",
        "/api/v1/nothing",
        "/api",
        "/api/x.js",
    ] {
        let response = get(&world, missing).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{missing}");
        assert!(!header(&response, "content-type").starts_with("text/html"));
    }
    let outside = get(&world, "/%2e%2e/%2e%2e/etc/passwd.txt").await;
    assert_ne!(outside.status(), StatusCode::OK);
}

#[tokio::test]
async fn every_answer_has_its_headers() {
    let (world, _pages) = with_pages().await;
    for path in ["/", "/boot.js", "/api/v1/session"] {
        let response = get(&world, path).await;
        let csp = header(&response, "content-security-policy");
        let sdk = format!(
            "script-src 'self' 'wasm-unsafe-eval' {};",
            world.sandbox.origin()
        );
        assert!(csp.contains(&sdk), "{csp}");
        assert!(csp.contains("frame-ancestors 'none'"), "{csp}");
        assert!(!csp.contains("unsafe-inline"), "{csp}");
        let opener = header(&response, "cross-origin-opener-policy");
        assert_eq!(opener, "same-origin-allow-popups");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert!(!header(&response, "referrer-policy").is_empty());
    }
    let answer = get(&world, "/api/v1/session").await;
    assert_eq!(header(&answer, "cache-control"), "no-store");
}

#[tokio::test]
async fn metas_webhooks_are_verified_and_kept() {
    let world = World::start().await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    world
        .sandbox
        .set_webhook(Some(WebhookTarget::demo(address)));
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    let url = secrecy::ExposeSecret::expose_secret(&world.config.database_url);
    let outside = sqlx::AnyPool::connect(url).await.unwrap();
    must("the delivery is in the store", async {
        loop {
            let kept = sqlx::query("SELECT body FROM webhooks WHERE body LIKE '%PARTNER_ADDED%'");
            if kept.fetch_optional(&outside).await.unwrap().is_some() {
                return;
            }
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_nothing_can_be_called_is_not_there() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let long = "x".repeat(4000);
    // A NUL, which PostgreSQL takes nowhere, and what is no text at all.
    for name in ["a%00b", "%FF", "%2F", "'", &long] {
        for (verb, path) in [
            (Method::GET, format!("/onboardings/{name}")),
            (Method::POST, format!("/onboardings/{name}/abandon")),
            (Method::POST, format!("/numbers/{name}/leave")),
            (Method::GET, format!("/data-deletions/{name}")),
        ] {
            let answer = asha.request(verb, &path).send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
            let body: ErrorBody = answer.json().await.unwrap();
            assert_eq!(body.problem, Problem::NotFound, "{path}");
        }
    }
}

#[tokio::test]
async fn a_known_path_asked_in_another_way_answers_as_every_refusal_does() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for path in ["/wabas", "/webhooks/meta"] {
        let answer = asha.request(Method::PUT, path).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert!(!header(&answer, "allow").is_empty(), "{path}");
        let body: ErrorBody = answer.json().await.unwrap();
        assert_eq!(body.problem, Problem::BadRequest, "{path}");
    }
}

#[tokio::test]
async fn a_webhook_that_is_not_metas_is_refused() {
    let world = World::start().await;
    let url = format!("{}/api/v1/webhooks/meta", world.base());
    for signature in [None, Some("sha256=00"), Some("")] {
        let mut request = client().post(&url).body(r#"{"object":"x"}"#);
        if let Some(signature) = signature {
            request = request.header(SIGNATURE_HEADER, signature);
        }
        let status = request.send().await.unwrap().status();
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{signature:?}");
    }
    let query = "hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1";
    let refused = client().get(format!("{url}?{query}")).send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_browser_learns_what_it_needs_of_meta() {
    let world = World::start().await;
    let nobody = Customer::new(&world.base(), ASHA);
    let config: BrowserConfig = nobody.get("/config").await.unwrap();
    assert_eq!(config.app_id, world.config.meta.app_id);
    assert_eq!(config.methods.len(), 2);
}

#[tokio::test]
async fn operators_see_that_it_is_there_and_what_it_serves() {
    let world = World::start().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(get(&world, path).await.status(), StatusCode::OK, "{path}");
    }
    let document = get(&world, "/api/openapi.json").await.text().await.unwrap();
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let paths = document["paths"].as_object().unwrap();
    for path in [
        "/api/v1/session",
        "/api/v1/onboardings/{id}/signup",
        "/api/v1/onboardings/{id}/pin/reveal",
        "/api/v1/onboardings/{id}/cut-over",
        "/api/v1/onboardings/{id}/check",
        "/api/v1/onboardings/{id}/full-page",
        "/api/v1/oauth/enter",
        "/api/v1/oauth/return",
        "/api/v1/webhooks/meta",
    ] {
        assert!(paths.contains_key(path), "{path} of {:?}", paths.keys());
    }
    assert!(document["components"]["schemas"]["Onboarding"].is_object());
    assert!(document["components"]["schemas"]["SignupOutcome"].is_object());
}
