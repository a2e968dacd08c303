//! Servers that are killed by SIGKILL, at each step boundary and at random instants under load:
//! every onboarding ends in a true state, and Meta's record shows no second effect.
#![allow(clippy::unwrap_used)]

#[path = "crash/fleet.rs"]
mod fleet;
#[path = "crash/load.rs"]
mod load;
#[path = "crash/outbox.rs"]
mod outbox;

#[allow(dead_code, reason = "each test program uses a part of this")]
#[path = "flows/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use contract::ids::WabaId;
use contract::onboarding::NewOnboarding;
use meta_sandbox::Fault;
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use rand::RngExt;

use common::{customer, number, until};
use fleet::{Fleet, Meta};
use load::{End, Load};

/// Kills under load at most, and customers who move numbers meanwhile.
const KILLS: usize = 200;
const CUSTOMERS: usize = 16;

/// For how long a test kills at most: a busy machine starts fewer servers in it.
const KILLING: Duration = Duration::from_secs(30);

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

/// Not a test: the server that the others start as a process of its own, and kill.
#[test]
#[ignore = "a server for the tests beside it"]
fn a_server_to_be_killed() {
    fleet::serve();
}

/// Kills the server while it waits for the answer to this call, carried out by Meta or not, and
/// starts another one.
async fn killed_while_waiting_for(method: &str, path: &str, carried_out: bool) {
    let meta = Meta::start().await;
    let mut fleet = Fleet::start(&meta, 1).await;
    let happy = number("happy");
    let source = meta.sandbox.number(happy.as_str()).unwrap().source_waba_id;
    let new = NewOnboarding {
        source_waba_id: source.map(WabaId::new),
        ..customer::new(&happy)
    };
    let mut asha = load::Customer::new(fleet.addresses(), "+919876543210");
    asha.sign_in(&meta).await;
    let id = asha.records(&new).await;
    meta.sandbox.queue_fault(Fault {
        method: Some(method.to_owned()),
        after: carried_out,
        delay_ms: NEVER_MS,
        ..Fault::on(path, 500)
    });
    asha.through_window(&meta, &id, &happy, SignupOptions::default())
        .await;
    until(path, || {
        let calls = meta.sandbox.graph_calls();
        calls
            .iter()
            .any(|call| call.method == method && call.path.contains(path))
    })
    .await;
    fleet.kill(0).await;
    let end = asha.sees_the_end(&meta, &id, &happy).await;
    assert_eq!(end, End::Connected, "{method} {path}");
    meta.agrees(happy.as_str(), end);
    outbox::has_all_once_an_attempt(&meta).await;
}

#[tokio::test]
async fn killed_between_commit_and_delivery_every_event_arrives_in_order() {
    outbox::killed_at_instants_of_a_delivery().await;
}

#[tokio::test]
async fn killed_at_each_step_boundary_it_goes_on_and_does_nothing_twice() {
    for (method, path) in [
        ("GET", calls::DEBUG_TOKEN),
        ("GET", calls::PHONE_NUMBERS),
        ("POST", calls::SUBSCRIBED_APPS),
        ("GET", calls::MESSAGE_TEMPLATES),
        ("POST", calls::MIGRATE_TEMPLATES),
        ("POST", calls::REGISTER),
        ("GET", calls::SUBSCRIBED_APPS),
    ] {
        for carried_out in [false, true] {
            killed_while_waiting_for(method, path, carried_out).await;
        }
    }
}

#[tokio::test]
async fn killed_at_random_instants_under_load_every_onboarding_ends_in_a_true_state() {
    let meta = Meta::start().await;
    // Where several can share the database, they do.
    let mut fleet = Fleet::start(&meta, if meta.is_shared() { 2 } else { 1 }).await;
    let meta = std::sync::Arc::new(meta);
    let load = Load::start(&meta, fleet.addresses(), CUSTOMERS).await;
    let began = Instant::now();
    let mut kills = 0;
    while kills < KILLS && began.elapsed() < KILLING {
        kills += 1;
        let (instant, which) = {
            let mut random = rand::rng();
            // A machine that starts a server slowly gets as little done in the same time.
            let most = fleet.last_start().max(Duration::from_millis(250));
            let ms = random.random_range(5..u64::try_from(most.as_millis()).unwrap());
            (
                Duration::from_millis(ms),
                random.random_range(0..fleet.size()),
            )
        };
        // A random instant is what is tried here, not a condition.
        tokio::time::sleep(instant).await;
        fleet.kill(which).await;
    }
    let ended = load.ends().await;
    let live = ended.iter().filter(|(_, end)| *end == End::Connected);
    let (all, live) = (ended.len(), live.count());
    println!("{live} of {all} numbers moved over {kills} kills");
    assert!(live >= CUSTOMERS, "too little was under way to be killed");
    for (number, end) in &ended {
        meta.agrees(number, *end);
    }
    outbox::has_all_once_an_attempt(&meta).await;
}
