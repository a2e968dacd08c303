//! Meta's signup as a page of its own, for browsers that open no window.

use contract::onboarding::{GoOn, NewOnboarding, Onboarding, Origin, Stage, TroubleKind};
use contract::problem::Problem;
use contract::signup::Address;
use reqwest::{Method, StatusCode};
use server::clock;
use url::Url;

use crate::common::full_page::{
    at_meta, exchanges, leads_to, leaves, page_of, parameter, returns, through_page,
};
use crate::common::{ASHA, Customer, World, customer, number};

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
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    assert!(audit_log.iter().any(|line| line.2.contains("user_denied")));

    let left = leaves(&asha, &onboarding).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn who_is_sent_away_by_meta_is_not_told_that_they_left() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let query = [
        ("error", "server_error"),
        ("error_description", "This app can't be used right now."),
        ("state", &left.state),
    ];
    returns(&world, Some(&left.cookie), &query).await;
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    let Stage::Interrupted { trouble, go_on } = now.stage else {
        panic!("{:?}", now.stage)
    };
    assert_eq!(
        (trouble.kind, go_on),
        (TroubleKind::Unknown, GoOn::Relaunch)
    );
    leaves(&asha, &onboarding).await;
}

#[tokio::test]
async fn an_hour_later_the_way_back_is_closed() {
    let world =
        World::with(|_, config| config.timeouts.full_page_valid = std::time::Duration::ZERO).await;
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
        asha.ask::<Address>(&path).await.err(),
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
