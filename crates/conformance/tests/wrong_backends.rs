//! A backend that keeps the contract passes, and each way in which one does not is seen by the check of it.
#![allow(clippy::unwrap_used)]

mod backend;

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use backend::{Fault, KEY, SECRET};
use conformance::report::{Failure, Report};
use conformance::{Options, Webhooks, run};
use futures_util::future::join_all;
use tokio::net::TcpListener;

/// What a backend with this fault comes to.
async fn report(fault: Fault) -> Report {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    // Another address of this machine: the same port is free there.
    let listen = SocketAddr::from((Ipv4Addr::new(127, 77, 0, 1), port));
    let serving = tokio::spawn(backend::serve(listener, fault, format!("http://{listen}/")));
    // Nothing is waited for in vain but what a fault takes away.
    let patience = Duration::from_secs(if fault == Fault::None { 30 } else { 2 });
    let options = Options {
        backend: format!("http://127.0.0.1:{port}"),
        api_key: KEY.to_owned(),
        stand_in: None,
        webhooks: Some(Webhooks {
            listen,
            secret: SECRET.to_owned(),
        }),
        heartbeat_within: patience,
        patience,
    };
    let report = run(&options).await.unwrap();
    serving.abort();
    report
}

#[tokio::test]
async fn a_backend_that_keeps_the_contract_passes() {
    let report = report(Fault::None).await;
    assert!(report.failed().is_empty(), "{report}");
    let not_run = report.checks.iter().filter(|check| check.verdict.is_err());
    let not_run: Vec<_> = not_run.map(|check| check.name).collect();
    let expected = ["a number moves", "429 and 503 have Retry-After"];
    assert_eq!(not_run, expected, "{report}");
}

#[tokio::test]
async fn each_fault_is_seen_by_its_check() {
    let all = Fault::ALL.iter().map(async |(fault, check)| {
        let report = report(*fault).await;
        let failed = report.failed().contains(check);
        (!failed).then(|| format!("{fault:?} is not seen by `{check}`:\n{report}"))
    });
    let unseen: Vec<_> = join_all(all).await.into_iter().flatten().collect();
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
    // Each check but that of a move, which wants the stand-in, has a fault that it sees.
    let checks = report(Fault::None).await.checks;
    for check in checks.iter().filter(|check| check.name != "a number moves") {
        let is_seen = Fault::ALL.iter().any(|(_, name)| *name == check.name);
        assert!(is_seen, "no fault fails `{}`", check.name);
    }
}

#[tokio::test]
async fn a_backend_that_is_not_there_fails() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let options = Options {
        backend: format!("http://127.0.0.1:{port}"),
        api_key: KEY.to_owned(),
        stand_in: None,
        webhooks: None,
        heartbeat_within: Duration::from_secs(1),
        patience: Duration::from_secs(1),
    };
    let report = run(&options).await.unwrap();
    let passed = report.checks.iter().filter(|check| check.verdict.is_ok());
    let passed: Vec<_> = passed.map(|check| check.name).collect();
    // Nothing was refused in passing, as nothing was answered.
    assert_eq!(passed, ["each refusal has a code"], "{report}");
    assert!(!report.failed().is_empty());
    let not_run = report.checks.iter();
    let not_run = not_run.filter(|check| matches!(check.verdict, Err(Failure::NotRun(_))));
    assert_eq!(not_run.count(), 3, "{report}");
}
