//! Servers that come up, several at once too, and that end well.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::Stage;
use meta_sandbox::Fault;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::StatusCode;

use crate::common::{ASHA, Customer, World, must, number, until};

async fn status(world: &World, path: &str) -> StatusCode {
    let http = server::graph::http_client(Duration::from_secs(5)).unwrap();
    let answer = http.get(format!("{}{path}", world.base())).send().await;
    answer.unwrap().status()
}

/// Four come up on a database that nobody has used yet, as often as it takes to meet. On a SQLite
/// file each waits until the one before it has ended.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn servers_that_start_at_once_on_a_new_database_all_come_up() {
    for round in 0..5 {
        let database = crate::common::database::Database::make().await;
        let world = World::start().await;
        let mut config = world.config.clone();
        config.database_url = database.url().to_owned().into();
        let life = |config| async move {
            let server = server::start(config).await?;
            server.shutdown().await;
            Ok::<(), server::StartError>(())
        };
        let lives = (0..4).map(|_| tokio::spawn(life(config.clone())));
        for life in lives.collect::<Vec<_>>() {
            let lived = must("its life", life).await.unwrap();
            lived.unwrap_or_else(|error| panic!("round {round}: {error}"));
        }
    }
}

#[tokio::test]
async fn who_is_told_to_end_is_not_ready_and_serves_on_until_it_is_noticed() {
    let drain = Duration::from_secs(3600);
    let world = World::with(|_, config| config.drain = drain).await;
    assert_eq!(status(&world, "/readyz").await, StatusCode::OK);
    let asha = Customer::signed_in(&world, ASHA).await;
    let base = world.base();
    let ending = tokio::spawn(world.server.shutdown());
    let http = server::graph::http_client(Duration::from_secs(5)).unwrap();
    must("that it is not ready", async {
        loop {
            let ready = http.get(format!("{base}/readyz")).send().await.unwrap();
            if ready.status() == StatusCode::SERVICE_UNAVAILABLE {
                return;
            }
        }
    })
    .await;
    let alive = http.get(format!("{base}/healthz")).send().await.unwrap();
    assert_eq!(alive.status(), StatusCode::OK);
    // Who comes meanwhile is served as ever.
    asha.record(&number("happy")).await.unwrap();
    ending.abort();
}

#[tokio::test]
async fn a_code_that_is_being_exchanged_is_exchanged_before_the_end() {
    let world = World::start().await;
    let mut asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let origin = world.sandbox.origin();
    let options = SignupOptions::default();
    let signup = complete_signup(origin, onboarding.number.as_str(), options).await;
    let signup = signup.unwrap();
    // Meta takes its time to fail: the exchange is tried again after the end has begun.
    world.sandbox.queue_fault(Fault {
        delay_ms: 300,
        ..Fault::on(calls::EXCHANGE, 500)
    });
    let hand_over = asha.hand_over(&onboarding, &signup);
    let end = async {
        until("the exchange", || {
            let calls = world.sandbox.graph_calls();
            calls.iter().any(|call| call.path.contains(calls::EXCHANGE))
        })
        .await;
        must("the end", world.server.shutdown()).await;
    };
    let (taken, ()) = tokio::join!(hand_over, end);
    assert_eq!(taken.unwrap().stage, Stage::Finalizing);
    let server = server::start(world.config.clone()).await.unwrap();
    asha.base = format!("http://{}", server.address());
    asha.sees_connected(&onboarding).await;
}
