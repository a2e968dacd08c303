//! Meta's full page from a dashboard: by way of our server, which gives the browser its cookie, and back
//! to the dashboard's own page.

use contract::onboarding::{Onboarding, Stage, TroubleKind};
use contract::platform::ApiScope;
use contract::session::Session;
use contract::signup::Address;
use reqwest::{Method, StatusCode, redirect};
use serde_json::json;
use url::Url;

use crate::common::full_page::{
    Left, exchanges, leads_to, page_of, parameter, returns, through_page,
};
use crate::common::{ASHA, Customer, World, number};
use crate::platform::{Platform, session};

const DASHBOARD: &str = "https://app.example.com";
const RETURN_URL: &str = "https://app.example.com/whatsapp?tab=numbers#add";

async fn start() -> (World, Platform) {
    let world = World::with(|_, config| {
        config.embed_origins = vec![DASHBOARD.parse().unwrap()];
    })
    .await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    (world, platform)
}

/// A person in the dashboard, with a number on record.
async fn in_the_dashboard(world: &World, platform: &Platform) -> (Customer, Onboarding) {
    let mut new = session("acct_1", "Asha");
    new["return_url"] = json!(RETURN_URL);
    let (status, opened) = platform.post("/sessions", &new).await;
    assert_eq!(status, StatusCode::CREATED, "{opened}");
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.token = Some(opened["token"].as_str().unwrap().to_owned());
    let onboarding = asha.record(&number("happy")).await.unwrap();
    (asha, onboarding)
}

/// Where the dashboard's browser is sent for Meta's page. No cookie comes with the answer.
async fn asks(asha: &Customer, onboarding: &Onboarding) -> Url {
    let path = format!("/onboardings/{}/full-page", onboarding.id);
    let response = asha.request(Method::POST, &path).send().await.unwrap();
    assert!(response.headers().get("set-cookie").is_none());
    let page: Address = response.json().await.unwrap();
    Url::parse(&page.url).unwrap()
}

/// A browser that comes from there goes to this address: where it is sent on to, and its cookie.
async fn enters(url: &Url, from: Option<&str>) -> (String, Option<String>) {
    let client = reqwest::Client::builder();
    let client = client.redirect(redirect::Policy::none()).build().unwrap();
    let mut request = client.get(url.clone());
    if let Some(from) = from {
        request = request.header("referer", from);
    }
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()["referrer-policy"], "no-referrer");
    let cookie = response.headers().get("set-cookie");
    let cookie = cookie.map(|set| set.to_str().unwrap().split(';').next().unwrap().to_owned());
    (leads_to(&response).to_owned(), cookie)
}

async fn goes_to_meta(asha: &Customer, onboarding: &Onboarding) -> Left {
    let url = asks(asha, onboarding).await;
    let (to, cookie) = enters(&url, Some(&format!("{DASHBOARD}/"))).await;
    let to = Url::parse(&to).unwrap();
    assert_eq!(to.path(), "/v25.0/dialog/oauth");
    Left {
        state: parameter(&to, "state").unwrap(),
        cookie: cookie.unwrap(),
        url: to,
    }
}

/// The dashboard's page, told of this attempt.
fn back_to(onboarding: &Onboarding) -> String {
    format!(
        "{DASHBOARD}/whatsapp?tab=numbers&doubletick_onboarding={}#add",
        onboarding.id
    )
}

#[tokio::test]
async fn a_number_moves_and_the_browser_is_back_in_the_dashboard() {
    let (world, platform) = start().await;
    let (asha, onboarding) = in_the_dashboard(&world, &platform).await;
    assert!(asha.get::<Session>("/session").await.unwrap().returns);
    let left = goes_to_meta(&asha, &onboarding).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    // Somebody is signed in to our own page in that browser: they have nothing to do with it.
    let other = Customer::signed_in(&world, ASHA).await;
    let cookies = format!("{}; {}", left.cookie, other.cookie.as_deref().unwrap());
    let back = returns(&world, Some(&cookies), &query).await;
    assert_eq!(leads_to(&back), back_to(&onboarding));
    for secret in [&code, &left.state, asha.token.as_ref().unwrap()] {
        assert!(!leads_to(&back).contains(secret.as_str()));
    }
    asha.sees_connected(&onboarding).await;
    assert_eq!(exchanges(&world), 1);
    // A number that was opened outside of a dashboard comes back to our own page, as before.
    let own = other.record(&number("templates-partly")).await.unwrap();
    assert!(!other.get::<Session>("/session").await.unwrap().returns);
    let left = crate::common::full_page::leaves(&other, &own).await;
    let declined = [("error", "access_denied"), ("state", &left.state)];
    let back = returns(&world, Some(&left.cookie), &declined).await;
    assert_eq!(leads_to(&back), page_of(&own));
}

#[tokio::test]
async fn who_declines_is_back_in_the_dashboard_too() {
    let (world, platform) = start().await;
    let (asha, onboarding) = in_the_dashboard(&world, &platform).await;
    let left = goes_to_meta(&asha, &onboarding).await;
    let query = [("error_reason", "user_denied"), ("state", &left.state)];
    let back = returns(&world, Some(&left.cookie), &query).await;
    assert_eq!(leads_to(&back), back_to(&onboarding));
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    let Stage::Interrupted { trouble, .. } = now.stage else {
        panic!("{:?}", now.stage)
    };
    assert_eq!(trouble.kind, TroubleKind::LeftMeta);
}

#[tokio::test]
async fn a_browser_that_comes_from_elsewhere_is_tied_to_nothing() {
    let (world, platform) = start().await;
    let (asha, onboarding) = in_the_dashboard(&world, &platform).await;
    let url = asks(&asha, &onboarding).await;
    for from in [
        None,
        Some("https://evil.test/"),
        Some("https://app.example.com.evil.test/"),
        Some("http://app.example.com/"),
        Some("https://app.example.com:8443/"),
        Some("https://app.example.com@evil.test/"),
        Some("app.example.com"),
    ] {
        let (to, cookie) = enters(&url, from).await;
        assert_eq!((to, cookie), (back_to(&onboarding), None), "{from:?}");
    }
    // Who goes through Meta's page without that cookie grants nothing, and reads so in the dashboard.
    let left = goes_to_meta(&asha, &onboarding).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    let lured = returns(&world, None, &query).await;
    assert_eq!(leads_to(&lured), back_to(&onboarding));
    assert_eq!(exchanges(&world), 0);

    let mut unknown = url.clone();
    unknown.set_query(Some("state=unknown"));
    let (to, cookie) = enters(&unknown, Some(DASHBOARD)).await;
    assert_eq!((to.as_str(), cookie), ("/settings/wabas", None));
    // A browser that only looks at the address has not come.
    let looked = reqwest::Client::new().head(url).send().await.unwrap();
    assert_eq!(looked.status(), StatusCode::SERVICE_UNAVAILABLE);
}
