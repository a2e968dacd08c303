//! Servers that are killed while events are on their way from the database to the platform.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::{AnyPool, Row};
use tokio::sync::broadcast;

use crate::KILLING;
use crate::common::receiver::{Moment, claimed};
use crate::fleet::{Fleet, Meta, one_of_five_is_refused};
use crate::load::Load;

/// Kills at most.
const KILLS: u32 = 100;

/// Customers who make events meanwhile.
const CUSTOMERS: usize = 6;

/// Between two kills at the same point of a delivery, counted from that point on.
const SPREAD: Duration = Duration::from_micros(250);

/// How long the platform takes to answer.
const ANSWERED_AFTER: Duration = Duration::from_millis(4);

/// Where nothing comes to the point for so long, the server is killed all the same.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far an event is when the server is killed.
#[derive(Clone, Copy, Debug)]
enum Point {
    /// It was committed, and is not sent.
    Committed,
    /// The delivery is at this.
    Delivery(Moment),
}

const POINTS: [Point; 4] = [
    Point::Committed,
    Point::Delivery(Moment::Came),
    Point::Delivery(Moment::Taken),
    Point::Delivery(Moment::Refused),
];

/// The last sequence that was committed.
async fn committed(outside: &AnyPool) -> i64 {
    let last = sqlx::query("SELECT last FROM event_sequence");
    last.fetch_one(outside).await.unwrap().get("last")
}

/// Waits for an event that comes to this point, or a later one after that.
async fn comes_to(
    point: Point,
    skipped: usize,
    moments: &mut broadcast::Receiver<Moment>,
    outside: &AnyPool,
) {
    match point {
        Point::Committed => {
            let known = committed(outside).await;
            while committed(outside).await == known {
                tokio::time::sleep(Duration::from_micros(500)).await;
            }
        }
        Point::Delivery(wanted) => {
            let mut left = skipped;
            loop {
                // One that lags has missed some, and waits for the next.
                match moments.recv().await {
                    Ok(moment) if moment == wanted && left == 0 => return,
                    Ok(moment) if moment == wanted => left -= 1,
                    _ => {}
                }
            }
        }
    }
}

/// Each event has come, in order, and nothing that no server had claimed to send.
pub async fn has_all_once_an_attempt(meta: &Meta) {
    meta.platform.has_all(meta.database.url()).await;
    let sent = meta.platform.deliveries().len();
    let claimed = claimed(meta.database.url()).await;
    assert!(sent <= claimed, "{sent} deliveries of {claimed}");
}

pub async fn killed_at_instants_of_a_delivery() {
    let meta = Meta::start().await;
    meta.platform
        .answers(|_, _| one_of_five_is_refused(ANSWERED_AFTER));
    // Where several can share the database, they do.
    let mut fleet = Fleet::start(&meta, if meta.is_shared() { 2 } else { 1 }).await;
    sqlx::any::install_default_drivers();
    let outside = AnyPool::connect(meta.database.url()).await.unwrap();
    let meta = Arc::new(meta);
    let load = Load::start(&meta, fleet.addresses(), CUSTOMERS).await;
    let began = Instant::now();
    let (mut met, mut kills) = (0, 0);
    for round in 0..KILLS {
        if began.elapsed() >= KILLING {
            break;
        }
        kills += 1;
        let point = POINTS[round as usize % POINTS.len()];
        let skipped = rand::random_range(0..3);
        let mut moments = meta.platform.moments();
        let came = comes_to(point, skipped, &mut moments, &outside);
        if tokio::time::timeout(PATIENCE, came).await.is_ok() {
            met += 1;
        }
        // An instant is what is tried here, not a condition.
        tokio::time::sleep(SPREAD * (round / 4)).await;
        fleet.kill(round as usize % fleet.size()).await;
    }
    let ended = load.ends().await;
    outside.close().await;
    println!(
        "{met} of {kills} kills met an event, {} numbers",
        ended.len()
    );
    assert!(
        met >= kills * 3 / 4,
        "{met} of {kills} kills met an event on its way"
    );
    for (number, end) in &ended {
        meta.agrees(number, *end);
    }
    has_all_once_an_attempt(&meta).await;
}
