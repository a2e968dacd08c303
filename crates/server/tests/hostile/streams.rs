//! More progress streams than anybody looks at.

use contract::onboarding::Stage;

use crate::common::{ASHA, BALA, Customer, World, must, number};
use crate::raw::Raw;

#[tokio::test]
async fn the_newest_streams_of_an_account_are_kept_and_the_oldest_is_told_to_wait() {
    let world = World::with(|_, config| config.timeouts.streams_per_account = 3).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let other = bala.record(&number("pin-mismatch")).await.unwrap();
    let mut of_another = bala.follow(&other).await;
    must("the first news", of_another.next()).await.unwrap();

    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let head = format!(
        "GET /api/v1/onboardings/{}/stream HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\n\r\n",
        onboarding.id,
        asha.cookie.as_deref().unwrap()
    );
    let mut oldest = Raw::with(world.server.address(), &head).await;
    assert_eq!(oldest.head().await.status, 200);
    let mut newer = Vec::new();
    for _ in 0..3 {
        let mut follower = asha.follow(&onboarding).await;
        must("the first news", follower.next()).await.unwrap();
        newer.push(follower);
    }
    let said = oldest.until_closed().await;
    assert!(said.ends_with("retry: 30000\n\n"), "{said}");
    // The others are told what happens, and so is who has nothing to do with it.
    let _: contract::onboarding::Onboarding = asha
        .ask(&format!("/onboardings/{}/abandon", onboarding.id))
        .await
        .unwrap();
    for follower in &mut newer {
        let news = must("the news", follower.next()).await.unwrap();
        assert_ne!(news.stage, Stage::AwaitingSignup);
    }
    let _: contract::onboarding::Onboarding = bala
        .ask(&format!("/onboardings/{}/abandon", other.id))
        .await
        .unwrap();
    must("the other's news", of_another.next()).await.unwrap();
}
