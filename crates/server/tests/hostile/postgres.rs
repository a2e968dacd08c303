//! PostgreSQL that ends connections, or takes reads alone: as in a restart, or after a failover.

use meta_sandbox::calls;
use std::time::Duration;

use futures_util::future::join_all;
use reqwest::Method;
use secrecy::ExposeSecret;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use crate::common::{ASHA, BALA, Customer, World, must, number};
use crate::database::{answers_later, is_ready, works};

/// A connection of an administrator's; `None` on SQLite.
async fn admin(world: &World) -> Option<PgConnection> {
    let url = world.config.database_url.expose_secret();
    if url.starts_with("sqlite:") {
        return None;
    }
    Some(PgConnection::connect(url).await.unwrap())
}

/// Ends everybody else's connections to this database. How many there were.
async fn ends_all(admin: &mut PgConnection) -> usize {
    let ended = sqlx::query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    .fetch_all(admin)
    .await;
    ended.unwrap().len()
}

#[tokio::test]
async fn a_server_whose_connections_are_ended_comes_back_by_itself() {
    let world = World::start().await;
    let Some(mut admin) = admin(&world).await else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    // Many connections are open, some in use.
    let look = || asha.request(Method::GET, "/wabas").send();
    join_all((0..30).map(|_| look())).await;
    assert!(ends_all(&mut admin).await > 2);
    let came = join_all((0..30).map(|_| look())).await;
    for answer in came {
        // "Later" at worst, and never that we failed.
        let status = answer.unwrap().status().as_u16();
        assert!(matches!(status, 200 | 503), "{status}");
    }
    must("that all is well", async {
        loop {
            let came = join_all((0..30).map(|_| look())).await;
            let well = |answer: &Result<reqwest::Response, _>| {
                answer.as_ref().is_ok_and(|answer| answer.status() == 200)
            };
            if came.iter().all(well) {
                return;
            }
        }
    })
    .await;
    is_ready(&world, true).await;
    // Jobs go on, in this process and from the table.
    works(&world, &asha).await;
}

/// A move is under way when the connections end, and comes to its end.
#[tokio::test]
async fn a_move_goes_on_after_its_connections_were_ended() {
    let world = World::with(|demo, _| demo.slowness = Duration::from_millis(100)).await;
    let Some(mut admin) = admin(&world).await else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    let moved = asha.moves(&world, &number("happy")).await;
    for _ in 0..5 {
        ends_all(&mut admin).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // The stream may have ended with them, as a browser's does: it asks again.
    must("connected", async {
        loop {
            let path = format!("/onboardings/{}", moved.id);
            let seen = asha.get::<contract::onboarding::Onboarding>(&path).await;
            if let Ok(seen) = seen
                && matches!(seen.stage, contract::onboarding::Stage::Connected(_))
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    assert_eq!(
        world
            .acts()
            .iter()
            .filter(|act| *act == calls::REGISTER)
            .count(),
        1
    );
}

/// Reads alone are taken, by connections that are alive: a load balancer must see it, and no
/// connection of that time may be kept.
#[tokio::test]
async fn a_database_that_takes_reads_alone_is_seen_and_waited_for() {
    let world = World::start().await;
    let Some(mut admin) = admin(&world).await else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    let name: (String,) = sqlx::query_as("SELECT current_database()")
        .fetch_one(&mut admin)
        .await
        .unwrap();
    let reads_alone = |on: &str| {
        AssertSqlSafe(format!(
            "ALTER DATABASE {} SET default_transaction_read_only = {on}",
            name.0
        ))
    };
    admin.execute(reads_alone("on")).await.unwrap();
    ends_all(&mut admin).await;
    is_ready(&world, false).await;
    answers_later(&asha).await;
    admin.execute(reads_alone("off")).await.unwrap();
    // Nobody ends those that are open: they are not used again.
    is_ready(&world, true).await;
    works(&world, &asha).await;
    Customer::signed_in(&world, BALA).await;
}

/// Looks that get no answer keep no connection: customers would have none left.
#[tokio::test]
async fn health_keeps_no_connections_that_others_need() {
    let world = World::with(|_, config| {
        config.timeouts.heartbeat = Duration::from_millis(1);
        config.timeouts.heartbeat_timeout = Duration::from_millis(40);
    })
    .await;
    let Some(mut admin) = admin(&world).await else {
        return;
    };
    let asha = Customer::signed_in(&world, ASHA).await;
    // Within a transaction the same would be seen again and again.
    let mut watcher = self::admin(&world).await.unwrap();
    let mut held = admin.begin().await.unwrap();
    held.execute("LOCK TABLE server_heartbeats IN ACCESS EXCLUSIVE MODE")
        .await
        .unwrap();
    is_ready(&world, false).await;
    let waiting = "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    must("thirty looks", async {
        let (mut looks, mut was) = (0, 0);
        while looks < 30 {
            let counted = sqlx::query_as(waiting).fetch_one(&mut watcher).await;
            let (now,): (i64,) = counted.unwrap();
            assert!(now <= 2, "{now} wait");
            looks += usize::from(now > was);
            was = now;
        }
    })
    .await;
    let answer = asha.request(Method::GET, "/wabas").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    held.rollback().await.unwrap();
    is_ready(&world, true).await;
}
