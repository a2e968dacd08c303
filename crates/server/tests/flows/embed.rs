//! The module mounted in a dashboard of another origin: by the browser's cookie, or by a
//! token of the dashboard's.

use axum::http::HeaderValue;
use contract::CSRF_HEADER;
use contract::onboarding::Onboarding;
use contract::session::Session;
use contract::version::VERSION_HEADER;
use reqwest::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use reqwest::{Method, RequestBuilder, Response, StatusCode};

use crate::common::{ASHA, BALA, Customer, World, must, number};

const DASHBOARD: &str = "https://app.example.com";
const STRANGER: &str = "https://app.example.com.evil.example";

async fn world() -> World {
    World::with(|_, config| {
        config.embed_origins = vec![HeaderValue::from_static(DASHBOARD)];
    })
    .await
}

async fn sent(request: RequestBuilder) -> Response {
    request.send().await.unwrap()
}

fn header(response: &Response, name: impl reqwest::header::AsHeaderName) -> String {
    let value = response.headers().get(name);
    value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
}

/// What a browser asks before a page of this origin may ask.
async fn preflight(asha: &Customer, origin: &str) -> Response {
    let url = format!("{}/api/v1/onboardings", asha.base);
    let request = asha.http.request(Method::OPTIONS, url);
    let request = request
        .header(ORIGIN, origin)
        .header(ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(
            ACCESS_CONTROL_REQUEST_HEADERS,
            format!("authorization,content-type,{CSRF_HEADER},{VERSION_HEADER}"),
        );
    sent(request).await
}

/// The token of a customer's session, as the dashboard's own server reads it.
fn token(customer: &Customer) -> String {
    let cookie = customer.cookie.as_deref().unwrap();
    cookie.split_once('=').unwrap().1.to_owned()
}

/// A request with a token and nothing else of ours.
fn with_token(customer: &Customer, token: &str, method: Method, path: &str) -> RequestBuilder {
    let url = format!("{}/api/v1{path}", customer.base);
    let request = customer.http.request(method, url);
    request.bearer_auth(token).header(ORIGIN, DASHBOARD)
}

#[tokio::test]
async fn a_dashboards_page_may_ask_with_the_browsers_cookie_and_a_strangers_may_not() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let asked = preflight(&asha, DASHBOARD).await;
    assert!(asked.status().is_success());
    assert_eq!(header(&asked, ACCESS_CONTROL_ALLOW_ORIGIN), DASHBOARD);
    assert_eq!(header(&asked, ACCESS_CONTROL_ALLOW_CREDENTIALS), "true");
    let allowed = header(&asked, ACCESS_CONTROL_ALLOW_HEADERS);
    for name in ["authorization", "content-type", CSRF_HEADER, VERSION_HEADER] {
        assert!(allowed.contains(name), "{allowed}");
    }
    let asked = preflight(&asha, STRANGER).await;
    assert_eq!(header(&asked, ACCESS_CONTROL_ALLOW_ORIGIN), "");

    for (origin, status) in [
        (DASHBOARD, StatusCode::NO_CONTENT),
        (STRANGER, StatusCode::FORBIDDEN),
    ] {
        let again = Customer::signed_in(&world, BALA).await;
        let out = again.request(Method::DELETE, "/session");
        let out = sent(out.header(ORIGIN, origin)).await;
        assert_eq!(out.status(), status, "{origin}");
    }
    // What is refused can be read by the dashboard, too.
    let nobody = Customer::new(&world.base(), ASHA);
    let refused = nobody.request(Method::GET, "/session");
    let refused = sent(refused.header(ORIGIN, DASHBOARD)).await;
    assert_eq!(refused.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(header(&refused, ACCESS_CONTROL_ALLOW_ORIGIN), DASHBOARD);
}

#[tokio::test]
async fn without_a_dashboard_no_other_origins_page_may_ask() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let asked = preflight(&asha, DASHBOARD).await;
    assert_eq!(header(&asked, ACCESS_CONTROL_ALLOW_ORIGIN), "");
}

#[tokio::test]
async fn a_token_says_who_asks_in_the_place_of_the_cookie() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let token = token(&asha);
    let who = sent(with_token(&asha, &token, Method::GET, "/session")).await;
    let who: Session = who.json().await.unwrap();
    assert_eq!(who.phone.unwrap().as_str(), ASHA);

    // Its attempt is followed, too; nothing of it is a cookie's.
    let onboarding: Onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/stream", onboarding.id);
    let mut news = sent(with_token(&asha, &token, Method::GET, &path)).await;
    assert_eq!(news.status(), StatusCode::OK);
    let first = must("the first news", news.chunk()).await.unwrap().unwrap();
    assert!(String::from_utf8_lossy(&first).contains("event: onboarding"));

    // A change needs no other header: no page can forge this one.
    let out = sent(with_token(&asha, &token, Method::DELETE, "/session")).await;
    assert_eq!(out.status(), StatusCode::NO_CONTENT);
    let who = sent(with_token(&asha, &token, Method::GET, "/session")).await;
    assert_eq!(who.status(), StatusCode::UNAUTHORIZED);
    let ended = must("the stream's end", async {
        while let Ok(Some(_)) = news.chunk().await {}
    });
    ended.await;
}

#[tokio::test]
async fn beside_a_token_no_cookie_counts() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let cookie = asha.cookie.clone().unwrap();
    let who = with_token(&asha, "not-a-token", Method::GET, "/session").header("cookie", cookie);
    assert_eq!(sent(who).await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_token_does_not_let_a_strangers_page_change_anything() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let url = format!("{}/api/v1/session", asha.base);
    let out = asha.http.request(Method::DELETE, url);
    let out = out.bearer_auth(token(&asha)).header(ORIGIN, STRANGER);
    assert_eq!(sent(out).await.status(), StatusCode::FORBIDDEN);
}
