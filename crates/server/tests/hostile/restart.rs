//! Strangers who hold up a server that ends, and a restart under load.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};

use crate::common::{ASHA, Customer, World, must, number, until};
use crate::nginx::Nginx;
use crate::raw::Raw;

const QUESTION: &str = "GET /api/v1/config HTTP/1.1\r\nhost: localhost\r\n\r\n";

const HALF_A_HEAD: &str = "GET /api/v1/config HTTP/1.1\r\nhost: local";

const HALF_A_BODY: &str = "POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\nx-doubletick: 1\r\n\
     content-type: application/json\r\ncontent-length: 4\r\n\r\n{}";

/// They were waited for as long as work is, which is 35 seconds.
#[tokio::test]
async fn strangers_do_not_hold_up_a_server_that_ends() {
    let world = World::start().await;
    let address = world.server.address();
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let mut follower = asha.follow(&onboarding).await;
    must("the first news", follower.next()).await.unwrap();
    let mut held = vec![Raw::open(address).await];
    for text in [HALF_A_HEAD, HALF_A_BODY] {
        held.push(Raw::with(address, text).await);
    }
    let mut idle = Raw::with(address, QUESTION).await;
    assert_eq!(idle.head().await.status, 200);
    held.push(idle);
    // Takes nothing of its answers.
    let document = "GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(50);
    let deaf = Raw::open(address).await;
    let mut full = 0;
    must("a connection that is full", async {
        while full < 20 {
            match deaf.0.try_write(document.as_bytes()) {
                Ok(_) => full = 0,
                Err(_) => full += 1,
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    let began = Instant::now();
    world.server.shutdown().await;
    let took = began.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    for mut raw in held {
        raw.until_closed().await;
    }
}

#[tokio::test]
async fn a_request_that_is_on_its_way_is_served_before_the_end() {
    let world = World::start().await;
    let address = world.server.address();
    let mut head = Raw::with(address, HALF_A_HEAD).await;
    let mut body = Raw::with(address, HALF_A_BODY).await;
    // Seen by the server: it answers somebody who came later.
    let mut later = Raw::with(address, QUESTION).await;
    assert_eq!(later.head().await.status, 200);
    let rest = async {
        // Its end has begun once it takes nobody any more.
        must("its end", async {
            while tokio::net::TcpStream::connect(address).await.is_ok() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        })
        .await;
        head.send("host\r\n\r\n").await;
        body.send("  ").await;
        let (head, body) = (head.last_answer().await, body.last_answer().await);
        assert_eq!((head.status, body.status), (200, 400));
        for answer in [head, body] {
            assert_eq!(answer.header("connection"), Some("close"));
        }
    };
    tokio::join!(world.server.shutdown(), rest);
}

#[tokio::test]
async fn a_server_that_is_to_end_lets_no_proxy_keep_its_connections() {
    let drain = Duration::from_secs(3600);
    let world = World::with(|_, config| config.drain = drain).await;
    let address = world.server.address();
    let mut kept = Raw::with(address, QUESTION).await;
    assert_eq!(kept.head().await.header("connection"), None);
    let ending = tokio::spawn(world.server.shutdown());
    must("it says that connections end", async {
        loop {
            let mut raw = Raw::with(address, QUESTION).await;
            if raw.head().await.header("connection") == Some("close") {
                return;
            }
        }
    })
    .await;
    kept.send(QUESTION).await;
    assert_eq!(kept.last_answer().await.status, 200);
    ending.abort();
}

/// What customers met who asked through a restart.
#[derive(Default)]
struct Met {
    answered: AtomicUsize,
    /// Answered by 503 and the time to come back: they came back.
    retried: AtomicUsize,
}

/// Asks over and over, until told to stop. Anything but an answer, or 503 with the time to come back,
/// is a failure. A POST is never sent again by the proxy, as it may have done something.
async fn asks(customer: Customer, onboarding: String, met: Arc<Met>, goes_on: Arc<AtomicBool>) {
    for n in 0_usize.. {
        if !goes_on.load(Ordering::Relaxed) {
            return;
        }
        let (method, path, expected) = match n % 4 {
            0 => (
                Method::POST,
                format!("/onboardings/{onboarding}/retry"),
                409,
            ),
            1 => (Method::GET, "/session".to_owned(), 200),
            2 => (Method::GET, format!("/onboardings/{onboarding}"), 200),
            _ => (Method::GET, "/wabas".to_owned(), 200),
        };
        loop {
            let sent = customer.request(method.clone(), &path).send().await;
            let answer = sent.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
            let (status, later) = (
                answer.status(),
                answer.headers().get("retry-after").cloned(),
            );
            let said = answer.text().await.unwrap();
            // Too many of one account is an answer too.
            if status == expected || status == StatusCode::TOO_MANY_REQUESTS {
                met.answered.fetch_add(1, Ordering::Relaxed);
                break;
            }
            assert!(
                status == StatusCode::SERVICE_UNAVAILABLE && later.is_some(),
                "{method} {path}: {status} {said}"
            );
            met.retried.fetch_add(1, Ordering::Relaxed);
            // It says a second. A test has less time.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// Behind a proxy that goes to the second server where the first can't be reached. On PostgreSQL the
/// second one serves before the first is told to end, and nobody needs to ask again. On a SQLite file
/// it can't: there, those who ask between the two are told to come back in a second, and do.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_fails_while_one_server_takes_over_from_another_under_load() {
    let world = World::with(|_, config| {
        config.drain = Duration::from_millis(500);
        config.timeouts.otp_per_address = 1000;
    })
    .await;
    let first = world.server.address();
    let mut config = world.config.clone();
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    config.listen = free.local_addr().unwrap();
    drop(free);
    let second = config.listen;
    let nginx = Nginx::before(&[first, second], "proxy_connect_timeout 2s;").await;
    let proxied = format!("http://{}", nginx.address);
    let (met, goes_on) = (Arc::new(Met::default()), Arc::new(AtomicBool::new(true)));
    let mut customers = Vec::new();
    for n in 0..6 {
        let phone = format!("+9198765433{n:02}");
        let mut customer = Customer::signed_in(&world, &phone).await;
        let onboarding = customer.record(&number("happy")).await.unwrap();
        customer.base.clone_from(&proxied);
        let id = onboarding.id.to_string();
        let work = asks(customer, id, Arc::clone(&met), Arc::clone(&goes_on));
        customers.push(tokio::spawn(work));
    }
    // Strangers want to hold it up meanwhile.
    let mut held = Vec::new();
    for text in [HALF_A_HEAD, HALF_A_BODY].into_iter().cycle().take(40) {
        held.push(Raw::with(first, text).await);
    }
    let more = |than: usize| {
        let met = Arc::clone(&met);
        async move {
            until("customers are served", || {
                met.answered.load(Ordering::Relaxed) > than
            })
            .await;
        }
    };
    more(50).await;
    let is_sqlite = world.database_file().is_some();
    let next = tokio::spawn(server::start(config));
    if !is_sqlite {
        until("the second serves", || next.is_finished()).await;
    }
    let began = Instant::now();
    let (ended, next) = tokio::join!(world.server.shutdown(), next);
    let took = began.elapsed();
    let ((), next) = (ended, next.unwrap().unwrap());
    more(met.answered.load(Ordering::Relaxed) + 100).await;
    goes_on.store(false, Ordering::Relaxed);
    for customer in customers {
        customer.await.unwrap();
    }
    let retried = met.retried.load(Ordering::Relaxed);
    assert!(
        is_sqlite || retried == 0,
        "{retried} were told to come back"
    );
    assert!(took < Duration::from_secs(15), "{took:?}");
    next.shutdown().await;
}
