//! Large bodies that are refused, on a proxy's connections that other customers share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use contract::CSRF_HEADER;
use meta_sandbox::SIGNATURE_HEADER;
use reqwest::{Client, Method, StatusCode};

use crate::common::{ASHA, Customer, World, number};
use crate::nginx::Nginx;

/// Requests of the customer in each round.
const ASKED: usize = 200;

/// How a proxy passes bodies on: as they come, and once they are there.
const WAYS: [&str; 2] = ["proxy_request_buffering off;", ""];

/// A refusal for each reason: no signature, a wrong one, nobody signed in, another site's page, no
/// such route, no such method, too large.
async fn attack(http: &Client, base: &str, round: usize) {
    let big = vec![b'x'; 1024 * 1024];
    let at = |method: Method, path: &str| http.request(method, format!("{base}{path}"));
    let wrong = ["sha256=", &"0".repeat(64)].concat();
    let request = match round % 8 {
        0 => at(Method::POST, "/api/v1/webhooks/meta"),
        1 => at(Method::POST, "/api/v1/webhooks/meta").header(SIGNATURE_HEADER, wrong),
        2 => at(Method::POST, "/api/v1/onboardings").header(CSRF_HEADER, "1"),
        3 => at(Method::POST, "/api/v1/session"),
        4 => at(Method::POST, "/api/v1/nothing"),
        5 => at(Method::PUT, "/api/v1/session").header(CSRF_HEADER, "1"),
        6 => at(Method::POST, "/api/v1/session").header(CSRF_HEADER, "1"),
        _ => at(Method::POST, "/nothing/at/all"),
    };
    let refused = request.body(big).send().await;
    // The attacker's own request may break: its body was not wanted.
    if let Ok(refused) = refused {
        assert!(
            !refused.status().is_success(),
            "{round}: {}",
            refused.status()
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_refused_body_breaks_no_other_customers_request() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    for how in WAYS {
        let nginx = Nginx::before(&[world.server.address()], how).await;
        let base = format!("http://{}", nginx.address);
        let goes_on = Arc::new(AtomicBool::new(true));
        let attackers = (0..4).map(|first| {
            let (base, goes_on) = (base.clone(), Arc::clone(&goes_on));
            let http = asha.http.clone();
            tokio::spawn(async move {
                for round in first.. {
                    if !goes_on.load(Ordering::Relaxed) {
                        return;
                    }
                    attack(&http, &base, round).await;
                }
            })
        });
        let attackers: Vec<_> = attackers.collect();
        let proxied = Customer::new(&base, ASHA);
        let mut failed = Vec::new();
        for n in 0..ASKED {
            // A proxy sends a GET again by itself, and a POST never. There is nothing to retry.
            let (method, path, answer) = match n % 3 {
                0 => (Method::GET, "/wabas".to_owned(), StatusCode::OK),
                _ => {
                    let path = format!("/onboardings/{}/retry", onboarding.id);
                    (Method::POST, path, StatusCode::CONFLICT)
                }
            };
            let cookie = asha.cookie.as_deref();
            let request = client::request(&proxied.http, &base, method, &path, cookie);
            match request.send().await {
                // Too many of one account is an answer too.
                Ok(came) if [answer, StatusCode::TOO_MANY_REQUESTS].contains(&came.status()) => {
                    came.bytes().await.unwrap();
                }
                other => failed.push(format!("{other:?}")),
            }
        }
        goes_on.store(false, Ordering::Relaxed);
        for attacker in attackers {
            attacker.await.unwrap();
        }
        let (first, many) = (failed.first(), failed.len());
        assert_eq!(many, 0, "of {ASKED} with {how:?}: {first:?}");
    }
}
