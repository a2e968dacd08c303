//! The way back from Meta's full page: whose it is, and that it is taken once.

use contract::onboarding::{Onboarding, Stage};
use reqwest::{Method, StatusCode};

use crate::common::full_page::{
    at_meta, exchanges, leads_to, leaves, page_of, returns, through_page,
};
use crate::common::{BALA, Customer, World, number};

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
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    assert!(
        audit_log
            .iter()
            .any(|line| line.2.contains("another browser"))
    );
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
