//! Customers at Meta's full page.

use contract::onboarding::{Onboarding, Origin};
use contract::signup::Address;
use meta_sandbox::calls;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::{Method, Response, StatusCode, redirect};
use url::Url;

use super::{ASHA, Customer, World, number};

/// A customer at Meta's page, with what their browser keeps.
pub struct Left {
    pub url: Url,
    pub cookie: String,
    pub state: String,
}

/// What an address says of this.
pub fn parameter(url: &Url, name: &str) -> Option<String> {
    let mut pairs = url.query_pairs();
    pairs
        .find(|pair| pair.0 == name)
        .map(|pair| pair.1.into_owned())
}

/// Goes over to Meta's page.
pub async fn leaves(asha: &Customer, onboarding: &Onboarding) -> Left {
    let path = format!("/onboardings/{}/full-page", onboarding.id);
    let response = asha.request(Method::POST, &path).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let set = response.headers()["set-cookie"]
        .to_str()
        .unwrap()
        .to_owned();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=3600"] {
        assert!(set.contains(part), "{set}");
    }
    assert_eq!(set.contains("Secure"), set.starts_with("__Host-"), "{set}");
    let page: Address = response.json().await.unwrap();
    let url = Url::parse(&page.url).unwrap();
    Left {
        state: parameter(&url, "state").unwrap(),
        cookie: set.split(';').next().unwrap().to_owned(),
        url,
    }
}

/// Goes through Meta's page. The code that it comes back with.
pub async fn through_page(world: &World, onboarding: &Onboarding, left: &Left) -> String {
    let options = SignupOptions {
        redirect_uri: parameter(&left.url, "redirect_uri"),
        ..match onboarding.origin {
            Origin::BusinessApp => SignupOptions::coexistence(),
            Origin::OtherProvider | Origin::New | Origin::Unrecognized => SignupOptions::default(),
        }
    };
    let number = onboarding.number.as_str();
    let signup = complete_signup(world.sandbox.origin(), number, options).await;
    let back = Url::parse(&signup.unwrap().redirect.unwrap()).unwrap();
    assert_eq!(back.path(), "/api/v1/oauth/return");
    parameter(&back, "code").unwrap()
}

/// Comes back as Meta sends a browser back: with no header of ours.
pub async fn returns(world: &World, cookie: Option<&str>, query: &[(&str, &str)]) -> Response {
    let client = reqwest::Client::builder();
    let client = client.redirect(redirect::Policy::none()).build().unwrap();
    let url = format!("{}/api/v1/oauth/return", world.base());
    let mut request = client.get(url).query(query);
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()["referrer-policy"], "no-referrer");
    assert_eq!(response.headers()["cache-control"], "no-store");
    response
}

/// Where a browser is sent on to.
pub fn leads_to(response: &Response) -> &str {
    response.headers()["location"].to_str().unwrap()
}

/// The page of an attempt.
pub fn page_of(onboarding: &Onboarding) -> String {
    format!("/onboarding/{}", onboarding.id)
}

/// Codes that Meta was asked to exchange.
pub fn exchanges(world: &World) -> usize {
    let calls = world.sandbox.graph_calls();
    let exchanges = calls
        .iter()
        .filter(|call| call.path.contains(calls::EXCHANGE));
    exchanges.count()
}

/// An attempt whose customer is at Meta's page.
pub async fn at_meta(world: &World) -> (Customer, Onboarding, Left) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let left = leaves(&asha, &onboarding).await;
    (asha, onboarding, left)
}
