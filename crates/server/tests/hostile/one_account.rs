//! One account that asks for much: attempts, events, answers. Everybody else is served as ever.

use meta_sandbox::calls;
use std::collections::HashSet;

use contract::onboarding::{CodeMethod, Onboarding, RequestVerification};
use contract::phone::PhoneNumber;
use contract::problem::Problem;
use contract::signup::BrowserEvent;
use contract::wabas::Wabas;
use reqwest::{Method, StatusCode};

use crate::common::{ASHA, BALA, Customer, World, number};

fn numbered(n: usize) -> PhoneNumber {
    PhoneNumber::parse(&format!("+9198301{n:05}")).unwrap()
}

fn is_limited<T>(answer: &Result<T, Problem>) -> bool {
    matches!(
        answer,
        Err(Problem::TooMany {
            retry_after_seconds: 1..=3600
        })
    )
}

async fn gives_up(customer: &Customer, onboarding: &Onboarding) {
    let path = format!("/onboardings/{}/abandon", onboarding.id);
    let _: Onboarding = customer.ask(&path).await.unwrap();
}

#[tokio::test]
async fn open_attempts_of_an_account_have_a_limit() {
    let world = World::with(|_, config| config.timeouts.open_attempts = 3).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let mut open = Vec::new();
    for n in 0..3 {
        open.push(asha.record(&numbered(n)).await.unwrap());
    }
    assert!(is_limited(&asha.record(&numbered(3)).await));
    // What is open goes on, and with its number another way can be begun.
    let again = asha.record(&numbered(0)).await.unwrap();
    assert_eq!(again.id, open[0].id);
    let mut new = crate::common::customer::new(&numbered(1));
    new.origin = contract::onboarding::Origin::New;
    let other: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    assert_ne!(other.id, open[1].id);
    assert!(is_limited(&asha.record(&numbered(3)).await));
    bala.record(&numbered(3)).await.unwrap();
    gives_up(&asha, &open[2]).await;
    asha.record(&numbered(3)).await.unwrap();
}

#[tokio::test]
async fn attempts_begun_at_once_and_given_up_have_a_limit() {
    let world = World::with(|_, config| config.timeouts.attempts_per_hour = 3).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for n in 0..3 {
        let begun = asha.record(&numbered(n)).await.unwrap();
        gives_up(&asha, &begun).await;
    }
    let refused = asha.record(&numbered(3)).await;
    assert!(is_limited(&refused), "{refused:?}");
    // With its number nothing was given up for what was refused.
    let bala = Customer::signed_in(&world, BALA).await;
    bala.record(&numbered(3)).await.unwrap();
}

#[tokio::test]
async fn what_an_account_changes_has_a_limit_by_the_minute() {
    let world = World::with(|_, config| config.timeouts.changes_per_minute = 4).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/events", onboarding.id);
    let ways = [
        path.as_str(),
        "/onboardings",
        "/session/renewal",
        &format!("/onboardings/{}/retry", onboarding.id),
        &format!("/onboardings/{}/colleague", onboarding.id),
        &format!("/onboardings/{}/cut-over", onboarding.id),
        "/numbers/1/leave",
    ];
    for _ in 0..3 {
        let event = BrowserEvent::Reloaded;
        asha.post::<()>(&path, &event).await.unwrap();
    }
    for way in ways {
        let request = asha
            .request(Method::POST, way)
            .json(&BrowserEvent::Reloaded);
        let refused = request.send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS, "{way}");
        let after: u32 = refused.headers()["retry-after"]
            .to_str()
            .unwrap()
            .parse()
            .unwrap();
        assert!((1..=16).contains(&after), "{way}: {after}");
    }
    // Others, whoever only looks, and whoever leaves.
    bala.record(&numbered(1)).await.unwrap();
    let _: Wabas = asha.get("/wabas").await.unwrap();
    asha.sign_out().await;
}

#[tokio::test]
async fn an_event_that_comes_again_and_again_leaves_room_for_what_happened() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/events", onboarding.id);
    let many = BrowserEvent::UnknownMessage("x".repeat(3000));
    for _ in 0..120 {
        asha.post::<()>(&path, &many).await.unwrap();
    }
    let happened = BrowserEvent::NoCode("what happened at last".to_owned());
    asha.post::<()>(&path, &happened).await.unwrap();
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let chatter = |detail: &String| detail.starts_with("UnknownMessage");
    let noted = audit_log
        .iter()
        .filter(|(.., detail)| chatter(detail))
        .count();
    assert_eq!(noted, 100);
    let kept: HashSet<_> = audit_log.iter().map(|(.., detail)| detail.len()).collect();
    assert!(kept.iter().all(|length| *length <= 2000), "{kept:?}");
    let told = |detail: &String| detail.contains("what happened at last");
    assert!(audit_log.iter().any(|(.., detail)| told(detail)));
}

#[tokio::test]
async fn codes_that_meta_sends_at_our_wish_are_counted_with_ours() {
    let world = World::with(|_, config| config.timeouts.otp_per_phone = 1).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("unverified")).await;
    asha.sees_need(&onboarding).await;
    let path = format!("/onboardings/{}/verification", onboarding.id);
    let wish = RequestVerification {
        method: CodeMethod::Voice,
    };
    asha.post::<Onboarding>(&path, &wish).await.unwrap();
    let refused = asha.post::<Onboarding>(&path, &wish).await;
    assert!(is_limited(&refused), "{refused:?}");
    let asked = world
        .acts()
        .into_iter()
        .filter(|act| act == calls::REQUEST_CODE);
    assert_eq!(asked.count(), 1);
}
