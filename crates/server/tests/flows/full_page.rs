//! Meta's signup as a page of its own, for browsers that open no window.

use contract::onboarding::{GoOn, NewOnboarding, Onboarding, Origin, Stage, TroubleKind};
use contract::problem::Problem;
use contract::signup::FullPage;
use reqwest::{Method, Response, StatusCode, redirect};
use server::clock;
use url::Url;

use crate::common::full_page::{Left, leaves, parameter, through_page};
use crate::common::{ASHA, BALA, Customer, World, customer, number};

/// Comes back as Meta sends a browser back: with no header of ours.
async fn returns(world: &World, cookie: Option<&str>, query: &[(&str, &str)]) -> Response {
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

fn leads_to(response: &Response) -> &str {
    response.headers()["location"].to_str().unwrap()
}

fn page_of(onboarding: &Onboarding) -> String {
    format!("/onboarding/{}", onboarding.id)
}

fn exchanges(world: &World) -> usize {
    let calls = world.sandbox.graph_calls();
    let exchanges = calls.iter().filter(|call| call.path.contains("oauth"));
    exchanges.count()
}

/// An attempt whose customer is at Meta's page.
async fn at_meta(world: &World) -> (Customer, Onboarding, Left) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let left = leaves(&asha, &onboarding).await;
    (asha, onboarding, left)
}

#[tokio::test]
async fn a_number_moves_without_any_window() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    assert_eq!(left.url.path(), "/v25.0/dialog/oauth");
    for (name, value) in [
        ("client_id", meta_sandbox::DEMO_APP_ID),
        ("config_id", meta_sandbox::DEMO_CONFIG_ID),
        ("response_type", "code"),
        ("override_default_response_type", "true"),
        ("extras", r#"{"setup":{}}"#),
    ] {
        assert_eq!(parameter(&left.url, name).as_deref(), Some(value), "{name}");
    }
    let shown = reqwest::get(left.url.clone()).await.unwrap();
    assert_eq!(shown.status(), StatusCode::OK, "Meta shows its page");

    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    // The session may have run out meanwhile: it is not asked for.
    let back = returns(&world, Some(&left.cookie), &query).await;
    assert_eq!(leads_to(&back), page_of(&onboarding));
    let cleared = back.headers()["set-cookie"].to_str().unwrap();
    assert!(cleared.contains("Max-Age=0"), "{cleared}");
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn over_https_the_cookie_is_for_this_host_alone() {
    let public = Url::parse("https://onboarding.example/").unwrap();
    let world = World::with(|_, config| config.public_url = Some(public)).await;
    let (_, _, left) = at_meta(&world).await;
    assert!(left.cookie.starts_with("__Host-"), "{}", left.cookie);
    let back = parameter(&left.url, "redirect_uri").unwrap();
    assert_eq!(back, "https://onboarding.example/api/v1/oauth/return");
}

#[tokio::test]
async fn a_number_of_the_business_app_comes_by_the_page_too() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..customer::new(&number("business-app"))
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    let left = leaves(&asha, &onboarding).await;
    let config = parameter(&left.url, "config_id").unwrap();
    assert_eq!(config, meta_sandbox::DEMO_COEXISTENCE_CONFIG_ID);
    assert!(
        left.url
            .as_str()
            .contains("whatsapp_business_app_onboarding")
    );
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_way_back_is_taken_once() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
    let again = returns(&world, Some(&left.cookie), &query).await;
    assert_eq!(leads_to(&again), "/settings/wabas");
    assert_eq!(exchanges(&world), 1);
}

#[tokio::test]
async fn who_declines_is_told_and_may_go_again() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let query = [
        ("error", "access_denied"),
        ("error_reason", "user_denied"),
        ("error_description", "Permissions error"),
        ("state", &left.state),
    ];
    let back = returns(&world, Some(&left.cookie), &query).await;
    assert_eq!(leads_to(&back), page_of(&onboarding));
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    let Stage::Interrupted { trouble, go_on } = now.stage else {
        panic!("{:?}", now.stage)
    };
    assert_eq!(
        (trouble.kind, go_on),
        (TroubleKind::LeftMeta, GoOn::Relaunch)
    );
    let story = world.store().await.story(&onboarding.id).await.unwrap();
    assert!(story.iter().any(|line| line.2.contains("user_denied")));

    let left = leaves(&asha, &onboarding).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn another_browser_that_is_lured_there_grants_nothing() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    let without = returns(&world, None, &query).await;
    assert_eq!(leads_to(&without), "/settings/wabas");

    let bala = Customer::signed_in(&world, BALA).await;
    let own = bala.record(&number("wrong-otp")).await.unwrap();
    let own_page = leaves(&bala, &own).await;
    let foreign = returns(&world, Some(&own_page.cookie), &query).await;
    assert_eq!(leads_to(&foreign), page_of(&own));
    assert!(
        foreign.headers().get("set-cookie").is_none(),
        "its own stays"
    );
    assert_eq!(exchanges(&world), 0);
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(now.stage, Stage::AwaitingSignup);
    let story = world.store().await.story(&onboarding.id).await.unwrap();
    assert!(story.iter().any(|line| line.2.contains("another browser")));
}

#[tokio::test]
async fn two_tabs_at_metas_page_come_back_each_to_its_own() {
    let world = World::start().await;
    let (asha, first, first_page) = at_meta(&world).await;
    let second = asha.record(&number("templates-partly")).await.unwrap();
    let second_page = leaves(&asha, &second).await;
    let both = format!("{}; {}", first_page.cookie, second_page.cookie);
    for (onboarding, page) in [(&first, &first_page), (&second, &second_page)] {
        let code = through_page(&world, onboarding, page).await;
        let query = [("code", code.as_str()), ("state", &page.state)];
        let back = returns(&world, Some(&both), &query).await;
        assert_eq!(leads_to(&back), page_of(onboarding));
        asha.sees_connected(onboarding).await;
    }
}

#[tokio::test]
async fn who_has_signed_in_as_somebody_else_meanwhile_grants_nothing() {
    let world = World::start().await;
    let (_, onboarding, left) = at_meta(&world).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    let cookies = format!("{}; {}", left.cookie, bala.cookie.unwrap());
    let back = returns(&world, Some(&cookies), &query).await;
    assert_eq!(leads_to(&back), "/settings/wabas");
    assert_eq!(exchanges(&world), 0);
}

#[tokio::test]
async fn a_look_at_the_way_back_before_anybody_comes_uses_nothing_up() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    let url = format!("{}/api/v1/oauth/return", world.base());
    for (method, purpose) in [
        (Method::HEAD, ""),
        (Method::GET, "prefetch;prerender"),
        (Method::GET, "prefetch"),
    ] {
        let request = asha.http.request(method, &url).query(&query);
        let request = request.header("cookie", &left.cookie);
        let looked = request.header("sec-purpose", purpose).send().await.unwrap();
        assert_eq!(looked.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
    assert_eq!(exchanges(&world), 0);
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_state_that_is_none_leads_somewhere_all_the_same() {
    let world = World::start().await;
    let (_, onboarding, left) = at_meta(&world).await;
    let queries: [&[(&str, &str)]; 4] = [
        &[],
        &[("code", "x")],
        &[("code", "x"), ("state", "made up")],
        &[("state", "1"), ("state", "2")],
    ];
    for query in queries {
        let back = returns(&world, None, query).await;
        assert_eq!(leads_to(&back), "/settings/wabas", "{query:?}");
        let back = returns(&world, Some(&left.cookie), query).await;
        assert_eq!(leads_to(&back), page_of(&onboarding), "{query:?}");
    }
    assert_eq!(exchanges(&world), 0);
}

#[tokio::test]
async fn an_hour_later_the_way_back_is_closed() {
    let world =
        World::with(|_, config| config.pace.full_page_valid = std::time::Duration::ZERO).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/full-page", onboarding.id);
    let response = asha.request(Method::POST, &path).send().await.unwrap();
    let cookie = response.headers()["set-cookie"]
        .to_str()
        .unwrap()
        .to_owned();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let state = cookie.split_once('=').unwrap().1.to_owned();
    let opened = clock::now();
    crate::common::until("the time is over", || clock::now() > opened).await;
    let back = returns(&world, Some(&cookie), &[("code", "x"), ("state", &state)]).await;
    assert_eq!(leads_to(&back), page_of(&onboarding));
    assert_eq!(exchanges(&world), 0);
}

#[tokio::test]
async fn the_page_is_opened_where_the_window_would_be() {
    let world = World::start().await;
    let (asha, onboarding, first) = at_meta(&world).await;
    let second = leaves(&asha, &onboarding).await;
    let code = through_page(&world, &onboarding, &second).await;
    let query = [("code", code.as_str()), ("state", &first.state)];
    returns(&world, Some(&first.cookie), &query).await;
    assert_eq!(exchanges(&world), 0, "the first page was replaced");
    let query = [("code", code.as_str()), ("state", &second.state)];
    returns(&world, Some(&second.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
    let path = format!("/onboardings/{}/full-page", onboarding.id);
    assert_eq!(
        asha.ask::<FullPage>(&path).await.err(),
        Some(Problem::Conflict)
    );
}

#[tokio::test]
async fn who_gives_up_leaves_no_way_back() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let code = through_page(&world, &onboarding, &left).await;
    let abandon = format!("/onboardings/{}/abandon", onboarding.id);
    asha.ask::<Onboarding>(&abandon).await.unwrap();
    let query = [("code", code.as_str()), ("state", &left.state)];
    let back = returns(&world, Some(&left.cookie), &query).await;
    assert_eq!(leads_to(&back), "/settings/wabas");
    assert_eq!(exchanges(&world), 0);
}
