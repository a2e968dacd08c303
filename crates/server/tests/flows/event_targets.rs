//! Addresses of the platform that are down, slow, refuse, redirect, or are not to be asked; and events
//! that are large. Nothing is lost.

use std::time::Duration;

use axum::http::StatusCode;
use contract::ids::OnboardingId;
use contract::platform::events::{Event, EventData, EventType, MAX_EVENT_BYTES};
use meta_sandbox::{Fault, calls};
use serde_json::json;
use server::operate;
use server::operate::events::EventsCommand;

use crate::common::receiver::{Answer, Receiver, claimed, delivers_to};
use crate::common::{ASHA, Customer, World, must, number, until};
use crate::templates::{from, source};

/// What is no 2xx, whatever it means elsewhere.
const REFUSALS: [u16; 18] = [
    300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 408, 410, 413, 429, 500, 502, 503, 504,
];

fn at_once(status: StatusCode) -> Answer {
    Answer::After(Duration::ZERO, status)
}

/// A world that delivers to this address, and a customer who begins.
async fn begun(url: &str, change: impl FnOnce(&mut server::Config)) -> (World, OnboardingId) {
    let world = World::with(|_, config| {
        delivers_to(config, url);
        config.timeouts.event_retry_max = Duration::from_millis(20);
        change(config);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    (world, onboarding.id)
}

#[tokio::test]
async fn whatever_is_no_2xx_is_tried_again_and_leads_nowhere_else() {
    let receiver = Receiver::start().await;
    receiver.answers(|_, before| {
        let status = REFUSALS.get(before).copied().unwrap_or(202);
        at_once(StatusCode::from_u16(status).unwrap())
    });
    let (world, _) = begun(receiver.url(), |_| ()).await;
    receiver.has_all(world.database.url()).await;
    assert_eq!(receiver.deliveries().len(), REFUSALS.len() + 1);
}

#[tokio::test]
async fn an_address_that_nobody_listens_at_loses_nothing() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let nowhere = format!("http://{}/events", free.local_addr().unwrap());
    drop(free);
    let (world, _) = begun(&nowhere, |_| ()).await;
    must("several attempts", async {
        while claimed(world.database.url()).await < 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    let receiver = Receiver::start().await;
    let world = world
        .die_and_restart_with(|config| delivers_to(config, receiver.url()))
        .await;
    receiver.has_all(world.database.url()).await;
    assert_eq!(receiver.deliveries().len(), 1);
}

#[tokio::test]
async fn a_name_that_leads_to_a_private_address_is_not_asked() {
    let receiver = Receiver::start().await;
    let named = receiver.url().replace("127.0.0.1", "localhost");
    let (world, _) = begun(&named, |config| {
        config.platform.allow_private = false;
        config.timeouts.event_patience = Duration::from_millis(100);
    })
    .await;
    let dead = must("it is given up", async {
        loop {
            let dead = operate::events::events(&world.config, &EventsCommand::ListDead).await;
            let dead = dead.unwrap();
            if dead.contains(EventType::OnboardingCreated.name()) {
                break dead;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    assert!(dead.contains("localhost is a private address"), "{dead}");
    assert!(receiver.deliveries().is_empty());
}

#[tokio::test]
async fn one_number_whose_events_are_not_answered_holds_up_no_other() {
    let receiver = Receiver::start().await;
    let (world, slow) = begun(receiver.url(), |_| ()).await;
    receiver.has_all(world.database.url()).await;
    let never = slow.clone();
    receiver.answers(
        move |event, _| match event["data"]["onboarding_id"] == never.as_str() {
            true => Answer::Never,
            false => at_once(StatusCode::NO_CONTENT),
        },
    );
    let asha = Customer::signed_in(&world, ASHA).await;
    let path = format!("/onboardings/{slow}/abandon");
    let _: contract::onboarding::Onboarding = asha.ask(&path).await.unwrap();
    let came = |of: EventType| {
        let mut deliveries = receiver.deliveries().into_iter();
        deliveries.any(|one| one.event["type"] == of.name())
    };
    until("an attempt", || came(EventType::Abandoned)).await;
    let other = asha.moves(&world, &number("new")).await;
    asha.sees_connected(&other).await;
    until("all of the other", || came(EventType::OnboardingConnected)).await;
    let store = world.store().await;
    assert!(store.events_in_state("pending").await.unwrap() > 0);
}

#[tokio::test]
async fn an_event_of_300_kb_is_cut_and_its_counts_stay() {
    const LEFT: usize = 3_000;
    let receiver = Receiver::start().await;
    let world = World::with(|_, config| delivers_to(config, receiver.url())).await;
    let reason =
        "The category of this template is not one that is allowed for it any more. Edit it.";
    let left: serde_json::Map<_, _> = (0..LEFT)
        .map(|id| (format!("{}", 100_000_000_000_000 + id), json!(reason)))
        .collect();
    let answer = json!({ "migrated_templates": ["594425479261596"], "failed_templates": left });
    assert!(answer.to_string().len() > 300_000);
    world.sandbox.queue_fault(Fault {
        body: Some(answer),
        ..Fault::on(calls::MIGRATE_TEMPLATES, 200)
    });
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "happy"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    asha.sees_connected(&onboarding).await;
    // It arrives, with those after it.
    receiver.has_all(world.database.url()).await;
    let deliveries = receiver.deliveries();
    let migrated = |one: &&crate::common::receiver::Delivery| {
        one.event["type"] == EventType::TemplatesMigrated.name()
    };
    let told = deliveries.iter().find(migrated).unwrap();
    assert!(told.event.to_string().len() <= MAX_EVENT_BYTES);
    let event: Event = serde_json::from_value(told.event.clone()).unwrap();
    let EventData::TemplatesMigrated(told) = event.data else {
        panic!("{event:?}");
    };
    assert_eq!(told.left_count as usize, LEFT);
    assert!(!told.left.is_empty() && told.left.len() < LEFT);
}
