//! A newcomer finds things by the standard term: whoever greps for "lease" or "CSRF" must meet the
//! module where the thing lives, by the module's own documentation.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// A term, and the modules (the ends of their paths below `crates/` or `src/`) whose documentation
/// must have it.
const TERMS: &[(&str, &[&str])] = &[
    ("audit log", &["store/audit_log.rs", "graph/call_log.rs"]),
    ("backoff", &["onboarding/src/timeouts.rs"]),
    ("circuit breaker", &["graph/limits.rs"]),
    ("CSRF", &["http/guard.rs"]),
    ("dead-letter", &["jobs/mod.rs"]),
    ("drains", &["server/src/app.rs"]),
    ("graceful shutdown", &["server/src/app.rs", "http/serve.rs"]),
    (
        "idempotency key",
        &["store/webhooks.rs", "http/webhooks.rs"],
    ),
    ("idempotent", &["jobs/mod.rs"]),
    ("job queue", &["jobs/mod.rs", "jobs/engine.rs"]),
    (
        "key rotation",
        &["server/src/seal.rs", "operate/rotation.rs"],
    ),
    ("lease", &["store/leases.rs", "worker/leases.rs"]),
    ("liveness", &["http/health.rs"]),
    ("migration", &["store/mod.rs"]),
    ("one-time password", &["sign_in/otp.rs", "store/otps.rs"]),
    ("outbox", &["jobs/mod.rs"]),
    (
        "rate limit",
        &[
            "http/rate_limit.rs",
            "sign_in/limits.rs",
            "graph/limits.rs",
            "store/registers.rs",
        ],
    ),
    ("readiness", &["server/src/health.rs", "http/health.rs"]),
    ("retry", &["graph/limits.rs", "onboarding/src/timeouts.rs"]),
    ("server-sent events", &["http/stream.rs", "api/stream.rs"]),
    ("session", &["http/session.rs", "store/sessions.rs"]),
    (
        "SSE",
        &["http/stream.rs", "hub/mod.rs", "http/open_streams.rs"],
    ),
    ("toll fraud", &["server/src/countries.rs"]),
];

/// Every module of the product.
fn modules(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("tests") {
            modules(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// A module's own documentation (its `//!` lines) as one line of text.
fn documentation(module: &Path) -> String {
    let source = fs::read_to_string(module).unwrap();
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// What is wrong with these terms; nothing where each is found.
fn not_found(terms: &[(&str, &[&str])], modules: &[PathBuf]) -> Vec<String> {
    let mut problems = Vec::new();
    for (term, ends) in terms {
        for end in *ends {
            let module = modules.iter().find(|path| path.ends_with(end));
            let is_found = module.is_some_and(|module| {
                let text = documentation(module).to_lowercase();
                text.contains(&term.to_lowercase())
            });
            match module {
                None => problems.push(format!("{end} is gone: where is `{term}` now?")),
                Some(_) if !is_found => problems.push(format!("{end} does not name `{term}`")),
                Some(_) => {}
            }
        }
    }
    problems
}

fn all_modules() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for folder in ["crates", "src"] {
        modules(&root.join(folder), &mut found);
    }
    found
}

#[test]
fn a_newcomer_finds_each_thing_by_the_standard_term() {
    let problems = not_found(TERMS, &all_modules());
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn a_term_that_is_not_there_and_a_module_that_is_gone_are_reported() {
    let terms: &[(&str, &[&str])] = &[
        ("flux capacitor", &["store/leases.rs"]),
        ("lease", &["store/no_such_module.rs"]),
    ];
    assert_eq!(not_found(terms, &all_modules()).len(), 2);
}
