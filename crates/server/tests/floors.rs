//! The floors of the server, and of the domain below it: no import back to a higher floor, and no
//! circle.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use floors::Sources;

/// From the top down.
const SERVER: &[&[&str]] = &[
    &["crate"],
    &["app", "operate"],
    &["http"],
    &["worker"],
    &[
        "webhooks",
        "recover",
        "signup",
        "verification",
        "live",
        "platform",
        "notices",
    ],
    &["steps"],
    &["number_status"],
    &["context", "ledger"],
    &["jobs", "sign_in", "health", "store_metrics"],
    &["store", "hub"],
    &["graph", "outbound"],
    &["config"],
    &["seal", "telemetry"],
    &[
        "backoff",
        "client_network",
        "clock",
        "countries",
        "email",
        "event_signature",
        "file_limit",
        "phone",
        "random",
    ],
];

#[test]
fn the_server_imports_downwards_and_in_no_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let sources = Sources::read(&root, "server").unwrap();
    assert_eq!(sources.violations(SERVER), Vec::<String>::new());
}

/// The domain stands on one floor: what it must not have is a circle.
#[test]
fn the_domain_has_no_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../onboarding/src/lib.rs");
    let sources = Sources::read(&root, "onboarding").unwrap();
    let modules: Vec<&str> = sources.modules().collect();
    assert_eq!(sources.violations(&[&modules]), Vec::<String>::new());
}
