//! A server that is killed: no onboarding lost, nothing done twice.

use contract::onboarding::{Onboarding, Stage};
use meta_sandbox::Fault;

use crate::common::{ASHA, Customer, World, must, number, until};

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

/// Kills the server while it waits for the answer to this call, which Meta has carried
/// out, and starts another one.
async fn killed_while_waiting_for(path: &str) {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: NEVER_MS,
        ..Fault::on(path, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    until(path, || {
        let calls = world.sandbox.graph_calls();
        calls.iter().any(|call| call.path.contains(path))
    })
    .await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    asha.sees_connected(&onboarding).await;
    let registers = world.acts().iter().filter(|act| *act == "register").count();
    assert_eq!(registers, 1, "{path}");
}

#[tokio::test]
async fn killed_while_the_token_is_inspected() {
    killed_while_waiting_for("debug_token").await;
}

#[tokio::test]
async fn killed_while_the_number_is_looked_for() {
    killed_while_waiting_for("phone_numbers").await;
}

#[tokio::test]
async fn killed_while_subscribing() {
    killed_while_waiting_for("subscribed_apps").await;
}

#[tokio::test]
async fn killed_at_the_point_of_no_return() {
    killed_while_waiting_for("register").await;
}

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
