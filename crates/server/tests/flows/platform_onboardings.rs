//! Onboardings as the platform's servers read them, with the scope `onboardings:read`.

use contract::ids::OnboardingId;
use contract::onboarding::{Step, TroubleKind};
use contract::platform::onboardings::{
    NextActor, OnboardingState, PlatformOnboarding, PlatformOnboardings,
};
use contract::platform::{ApiScope, PlatformErrorCode};
use reqwest::StatusCode;
use secrecy::ExposeSecret;
use server::seal::Kind;

use crate::common::{ASHA, Customer, World, number, until};
use crate::platform::{Platform, refused};

const SCOPES: [ApiScope; 2] = [ApiScope::SessionsWrite, ApiScope::OnboardingsRead];

/// Reads all pages of a list.
async fn all(platform: &Platform, list: &str) -> Vec<PlatformOnboarding> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let (status, page) = platform.get(&[list, &after].concat()).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        let page: PlatformOnboardings = serde_json::from_value(page).unwrap();
        found.extend(page.onboardings);
        match page.next {
            Some(next) => after = format!("&after={next}"),
            None => return found,
        }
    }
}

/// The next one is newer than what there is.
async fn a_moment_passes() {
    let now = server::clock::now();
    until("a moment", || server::clock::now() > now).await;
}

fn ids(found: &[PlatformOnboarding]) -> Vec<OnboardingId> {
    found.iter().map(|one| one.onboarding_id.clone()).collect()
}

#[tokio::test]
async fn the_platform_reads_where_each_onboarding_stands_and_who_acts_next() {
    let world = World::start().await;
    let platform = Platform::with(&world, &SCOPES).await;
    let asha = platform.person("acct_1", "Asha").await;
    let bala = platform.person("acct_2", "Bala").await;
    let live = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&live).await;
    let stopped = asha.moves(&world, &number("two-step-on")).await;
    asha.sees_interrupted(&stopped).await;
    let begun = asha.record(&number("new")).await.unwrap();
    a_moment_passes().await;
    let others = bala.record(&number("waba-shared")).await.unwrap();
    let unclaimed = Customer::signed_in(&world, ASHA).await;
    a_moment_passes().await;
    let unclaimed = unclaimed.record(&number("joined")).await.unwrap();

    let mine = all(&platform, "/onboardings?external_id=acct_1&limit=1").await;
    let newest_first = [&begun.id, &stopped.id, &live.id].map(Clone::clone);
    assert_eq!(ids(&mine), newest_first);
    let told: Vec<_> = mine.iter().map(|one| (one.state, one.next_actor)).collect();
    let expected = [
        (OnboardingState::AwaitingSignup, NextActor::Customer),
        (OnboardingState::Interrupted, NextActor::Customer),
        (OnboardingState::Connected, NextActor::Nobody),
    ];
    assert_eq!(told, expected);
    assert_eq!(mine[0].next_step, Some(Step::Exchange));
    let trouble = mine[1].trouble.as_ref().unwrap();
    assert_eq!(trouble.kind, TroubleKind::TwoStepVerificationOn);
    assert_eq!(mine[2].phone_number_id, Some(connected.number.id.clone()));
    assert_eq!(mine[2].waba_id, Some(connected.waba_id.clone()));
    assert_eq!(mine[2].reference, live.reference);
    assert!(mine[2].updated_at > mine[2].created_at);

    let everyones = all(&platform, "/onboardings?limit=2").await;
    assert_eq!(everyones.len(), 5);
    assert_eq!(ids(&everyones)[..2], [unclaimed.id, others.id]);
    assert_eq!(everyones[0].external_id, None);
    assert_eq!(everyones[1].external_id.as_deref(), Some("acct_2"));
    assert_eq!(everyones[2..], mine);

    let (status, one) = platform.get(&format!("/onboardings/{}", live.id)).await;
    assert_eq!(status, StatusCode::OK);
    // Neither the token nor the PIN stands in it.
    let record = world.store().await.onboarding(&live.id).await.unwrap();
    let record = record.unwrap();
    for (kind, sealed) in [
        (Kind::Token, &record.token_sealed),
        (Kind::Pin, &record.pin_sealed),
    ] {
        let sealed = sealed.as_deref().unwrap();
        let secret = world.config.sealer.open(&record.id, kind, sealed).unwrap();
        let quoted = format!("\"{}\"", secret.expose_secret());
        assert!(!one.to_string().contains(&quoted), "{one}");
    }
    assert_eq!(
        serde_json::from_value::<PlatformOnboarding>(one).unwrap(),
        mine[2]
    );
}

#[tokio::test]
async fn what_can_not_be_read_is_refused_by_its_code() {
    let world = World::start().await;
    let platform = Platform::with(&world, &SCOPES).await;
    let list = platform.get("/onboardings").await;
    assert_eq!(
        list.1,
        serde_json::json!({ "onboardings": [], "next": null })
    );
    let invalid = PlatformErrorCode::InvalidRequest;
    for (path, code) in [
        ("/onboardings?limit=0", invalid),
        ("/onboardings?limit=101", invalid),
        ("/onboardings?limit=x", invalid),
        ("/onboardings?after=1", invalid),
        ("/onboardings?after=%00", invalid),
        ("/onboardings?external_id=%00", invalid),
        (
            "/onboardings?external_id=acct_9",
            PlatformErrorCode::AccountUnknown,
        ),
        ("/onboardings/1", PlatformErrorCode::OnboardingUnknown),
        ("/onboardings/%00", PlatformErrorCode::NotFound),
    ] {
        refused(platform.get(path).await, code);
    }
    let other = Platform::with(&world, &[ApiScope::NumbersRead]).await;
    // A text with NUL is no parameter anywhere.
    refused(other.get("/numbers?after=%00").await, invalid);
    for path in ["/onboardings", "/onboardings/1"] {
        refused(other.get(path).await, PlatformErrorCode::InsufficientScope);
        let stranger = Platform::by(&world, "dtk_0000");
        refused(stranger.get(path).await, PlatformErrorCode::InvalidApiKey);
    }
}
