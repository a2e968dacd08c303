//! Several servers behind a load balancer, on PostgreSQL. A SQLite file has one server: there
//! these tests have nothing to try.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{Onboarding, Stage};
use meta_sandbox::Fault;
use server::Running;
use server::store::Store;

use crate::common::{ASHA, Customer, World, must, number, until};

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

/// Two servers on one database, and the customer's way to each.
struct Pair {
    world: World,
    second: Running,
    store: Store,
    asha: Customer,
    asha_at_second: Customer,
}

impl Pair {
    /// `None` where several servers can't share the database.
    async fn start() -> Option<Self> {
        let world = World::with(|demo, _| demo.slowness = Duration::from_millis(300)).await;
        let store = world.store().await;
        if !store.is_shared() {
            return None;
        }
        let second = server::start(world.config.clone()).await.unwrap();
        let asha = Customer::signed_in(&world, ASHA).await;
        let mut asha_at_second = Customer::new(&format!("http://{}", second.address()), ASHA);
        asha_at_second.cookie = asha.cookie.clone();
        Some(Self {
            world,
            second,
            store,
            asha,
            asha_at_second,
        })
    }

    /// The name of the server that is at it.
    async fn lease_holder(&self, onboarding: &Onboarding) -> String {
        must("somebody at it", async {
            loop {
                if let Some(worker) = self.store.lease_holder(&onboarding.id).await.unwrap() {
                    return worker;
                }
                tokio::task::yield_now().await;
            }
        })
        .await
    }
}

/// Whoever waits for the answer to this call dies, after Meta has carried it out or before. The
/// other one goes on, and its streams tell of it.
async fn killed_while_waiting_for(method: &str, path: &str, carried_out: bool) {
    let Some(pair) = Pair::start().await else {
        return;
    };
    let onboarding = pair.asha.record(&number("happy")).await.unwrap();
    let mut followers = [
        pair.asha.follow(&onboarding).await,
        pair.asha_at_second.follow(&onboarding).await,
    ];
    pair.world.sandbox.queue_fault(Fault {
        method: Some(method.to_owned()),
        after: carried_out,
        delay_ms: NEVER_MS,
        ..Fault::on(path, 500)
    });
    let options = meta_sandbox::window_client::SignupOptions::default();
    pair.asha
        .through_window(&pair.world, &onboarding, options)
        .await;
    until(path, || {
        let calls = pair.world.sandbox.graph_calls();
        calls
            .iter()
            .any(|call| call.method == method && call.path.contains(path))
    })
    .await;
    let at_it = pair.lease_holder(&onboarding).await;
    let (dies, lives, alive) = if at_it == pair.second.worker() {
        (pair.second, pair.world.server, 0)
    } else {
        assert_eq!(at_it, pair.world.server.worker());
        (pair.world.server, pair.second, 1)
    };
    dies.kill().await;
    let told = must("connected", async {
        loop {
            let news = followers[alive].next().await.expect("its stream goes on");
            if let Stage::Connected(connected) = news.stage {
                return connected;
            }
        }
    })
    .await;
    assert_eq!(told.number.status.as_deref(), Some("CONNECTED"), "{path}");
    let calls = pair.world.sandbox.graph_calls();
    let registered = calls
        .iter()
        .filter(|call| call.path.ends_with(calls::REGISTER))
        .count();
    let expected = if path == calls::REGISTER && !carried_out {
        2
    } else {
        1
    };
    assert_eq!(registered, expected, "{path}");
    lives.shutdown().await;
}

#[tokio::test]
async fn one_dies_while_the_token_is_inspected() {
    killed_while_waiting_for("GET", calls::DEBUG_TOKEN, true).await;
}

#[tokio::test]
async fn one_dies_while_the_number_is_looked_for() {
    killed_while_waiting_for("GET", calls::PHONE_NUMBERS, true).await;
}

#[tokio::test]
async fn one_dies_while_subscribing() {
    killed_while_waiting_for("POST", calls::SUBSCRIBED_APPS, false).await;
    killed_while_waiting_for("POST", calls::SUBSCRIBED_APPS, true).await;
}

#[tokio::test]
async fn one_dies_at_the_point_of_no_return() {
    killed_while_waiting_for("POST", calls::REGISTER, false).await;
    killed_while_waiting_for("POST", calls::REGISTER, true).await;
}

#[tokio::test]
async fn one_dies_while_it_is_confirmed() {
    killed_while_waiting_for("GET", calls::SUBSCRIBED_APPS, true).await;
}

#[tokio::test]
async fn a_stream_at_one_tells_of_what_is_answered_at_the_other() {
    let Some(pair) = Pair::start().await else {
        return;
    };
    let onboarding = pair.asha.record(&number("happy")).await.unwrap();
    let mut follower = pair.asha_at_second.follow(&onboarding).await;
    let first = must("the first news", follower.next()).await.unwrap();
    assert_eq!(first.stage, Stage::AwaitingSignup);
    let abandon = format!("/onboardings/{}/abandon", onboarding.id);
    pair.asha.ask::<Onboarding>(&abandon).await.unwrap();
    let news = must("the news", follower.next()).await.unwrap();
    assert_eq!(news.stage, Stage::Abandoned);
}

#[tokio::test]
async fn one_that_ends_well_hands_its_work_over() {
    let Some(pair) = Pair::start().await else {
        return;
    };
    // Slow enough to be met on the way.
    let onboarding = pair.asha.moves(&pair.world, &number("slow")).await;
    let at_it = pair.lease_holder(&onboarding).await;
    let (ends, asha) = if at_it == pair.second.worker() {
        (pair.second, pair.asha)
    } else {
        (pair.world.server, pair.asha_at_second)
    };
    let (connected, ()) = tokio::join!(asha.sees_connected(&onboarding), ends.shutdown());
    assert_eq!(connected.number.status.as_deref(), Some("CONNECTED"));
}
