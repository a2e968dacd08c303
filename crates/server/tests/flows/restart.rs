//! A server that ends and starts anew. One that is killed on the way is in `tests/crash.rs`.

use contract::onboarding::{Onboarding, Stage};

use crate::common::{ASHA, Customer, World, must, number};

#[tokio::test]
async fn what_waits_for_the_customer_still_does() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("pin-mismatch")).await;
    let need = asha.sees_need(&onboarding).await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    assert_eq!(asha.sees_need(&onboarding).await, need);
}

#[tokio::test]
async fn a_server_that_ends_well_ends_its_streams() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let mut follower = asha.follow(&onboarding).await;
    let first: Onboarding = must("the first news", follower.next()).await.unwrap();
    assert_eq!(first.stage, Stage::AwaitingSignup);
    let (ended, ()) = tokio::join!(
        must("the stream's end", follower.next()),
        must("the server's end", world.server.shutdown())
    );
    assert_eq!(ended, None);
}
