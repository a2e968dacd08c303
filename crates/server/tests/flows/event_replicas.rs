//! Several servers on one database deliver one outbox: each attempt is made by one of them. They share
//! a PostgreSQL database; on SQLite there is one server, and nothing to try.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::Value;
use server::Running;

use crate::common::receiver::{Answer, Delivery, Receiver, claimed, delivers_to};
use crate::common::{ASHA, BALA, Customer, World, number, until};

/// Long enough for another server to try the same meanwhile.
const ANSWERED_AFTER: Duration = Duration::from_millis(60);

const FIRST: &str = "first";
const SECOND: &str = "second";

/// Two servers, each with an address of its own at the platform.
async fn pair(receiver: &Receiver) -> Option<(World, Running)> {
    let address = |by: &str| format!("{}?by={by}", receiver.url());
    let world = World::with(|_, config| delivers_to(config, &address(FIRST))).await;
    if !world.store().await.is_shared() {
        return None;
    }
    let mut config = world.config.clone();
    delivers_to(&mut config, &address(SECOND));
    let second = server::start(config).await.unwrap();
    Some((world, second))
}

async fn at_both(world: &World, second: &Running) -> [Customer; 2] {
    let asha = Customer::signed_in(world, ASHA).await;
    let mut bala = Customer::signed_in(world, BALA).await;
    bala.base = format!("http://{}", second.address());
    [asha, bala]
}

fn id(event: &Value) -> &str {
    event["id"].as_str().unwrap()
}

#[tokio::test]
async fn two_servers_make_each_attempt_once() {
    let receiver = Receiver::start().await;
    receiver.answers(|_, before| match before {
        0 | 1 => Answer::After(ANSWERED_AFTER, StatusCode::SERVICE_UNAVAILABLE),
        _ => Answer::After(ANSWERED_AFTER, StatusCode::NO_CONTENT),
    });
    let Some((world, second)) = pair(&receiver).await else {
        return;
    };
    let [asha, bala] = at_both(&world, &second).await;
    for (customer, names) in [
        (&asha, ["happy", "new"]),
        (&bala, ["waba-shared", "joined"]),
    ] {
        for name in names {
            let onboarding = customer.moves(&world, &number(name)).await;
            customer.sees_connected(&onboarding).await;
        }
    }
    // No two deliveries of one onboarding are under way at once, and none comes before its turn.
    let url = world.database.url();
    receiver.has_all(url).await;
    let deliveries = receiver.deliveries();
    let mut attempts: BTreeMap<&str, usize> = BTreeMap::new();
    for delivery in &deliveries {
        *attempts.entry(id(&delivery.event)).or_default() += 1;
    }
    // Two that were refused, and the one that was taken.
    let other = attempts.iter().find(|(_, attempts)| **attempts != 3);
    assert_eq!(other, None);
    assert_eq!(claimed(url).await, deliveries.len());
    let by: BTreeSet<&str> = deliveries.iter().map(|one| one.by.as_str()).collect();
    assert_eq!(by, BTreeSet::from([FIRST, SECOND]));
    second.shutdown().await;
}

#[tokio::test]
async fn what_a_server_dies_with_the_other_one_sends_once_its_claim_has_ended() {
    let receiver = Receiver::start().await;
    receiver.answers(|_, _| Answer::Never);
    let Some((world, second)) = pair(&receiver).await else {
        return;
    };
    let [asha, _] = at_both(&world, &second).await;
    asha.record(&number("happy")).await.unwrap();
    let came = || receiver.deliveries();
    until("an attempt", || came().len() == 1).await;
    let sent_by = came()[0].by.clone();
    match sent_by.as_str() {
        FIRST => world.server.kill().await,
        _ => second.kill().await,
    }
    receiver.answers(|_, _| Answer::After(Duration::ZERO, StatusCode::NO_CONTENT));
    receiver.has_all(world.database.url()).await;
    let [first, again]: [Delivery; 2] = came().try_into().unwrap();
    assert_ne!(first.by, again.by);
    // Not before an answer to the first one would have come too late.
    assert!(again.at - first.at >= world.config.timeouts.event_timeout);
}
