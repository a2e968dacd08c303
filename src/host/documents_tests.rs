//! Events, reasons and errors of the embedding: the types and the documents name each, and no other.

use std::collections::BTreeSet;

use contract::onboarding::TroubleKind;
use contract::wabas::LostReason;
use journey::View;

use super::{HostError, HostEvent, META_SCRIPT_FAILED};

const TYPES: &str = include_str!("../../package/index.d.ts");
const EMBEDDING: &str = include_str!("../../docs/embedding.md");
const TROUBLESHOOTING: &str = include_str!("../../docs/troubleshooting.md");

/// What the package's own scripts tell by.
const SCRIPTS: [&str; 6] = [
    include_str!("../../package/assets.js"),
    include_str!("../../package/connection.js"),
    include_str!("../../package/errors.js"),
    include_str!("../../package/index.js"),
    include_str!("../../package/mounted.js"),
    include_str!("../../package/options.js"),
];

/// The names of a union of strings in the types.
fn union(of: &str) -> BTreeSet<&'static str> {
    let (_, union) = TYPES
        .split_once(&format!("export type {of} ="))
        .unwrap_or_else(|| panic!("there is no {of}"));
    let (union, _) = union.split_once(';').unwrap_or((union, ""));
    union.split('"').skip(1).step_by(2).collect()
}

/// What stands in backticks in the first column of the tables in this part of a document.
fn rows<'a>(document: &'a str, from: &str, to: &str) -> BTreeSet<&'a str> {
    let (_, part) = document
        .split_once(from)
        .unwrap_or_else(|| panic!("there is no {from}"));
    let part = part.split_once(to).map_or(part, |(part, _)| part);
    let first = part
        .lines()
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| line.split('|').nth(1));
    first
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .collect()
}

/// What follows this in a script, in quotes.
fn quoted(script: &'static str, after: &str) -> impl Iterator<Item = &'static str> {
    script.split(after).skip(1).filter_map(|rest| {
        let (before, rest) = rest.split_once('"')?;
        let name = rest.split_once('"')?.0;
        before.trim().is_empty().then_some(name)
    })
}

#[test]
fn each_event_is_in_the_types_and_in_the_docs_and_no_other() {
    let own = [
        HostEvent::SignedIn,
        HostEvent::SignedOut,
        HostEvent::Unreachable,
        HostEvent::Closed,
        HostEvent::Crashed,
    ];
    let told = own.into_iter().chain(View::PHASES.map(HostEvent::Phase));
    let mut told: BTreeSet<&str> = told.map(HostEvent::name).collect();
    told.extend(
        SCRIPTS
            .iter()
            .flat_map(|script| quoted(script, "#tell({ name:")),
    );
    assert_eq!(told, union("OnboardingEventName"));
    assert_eq!(
        told,
        rows(EMBEDDING, "\n| event | meaning |", "\n### Errors")
    );
}

#[test]
fn each_error_is_in_the_types_and_in_the_docs_and_no_other() {
    let own = [
        HostError::UnknownValue("").code(),
        HostError::VersionUnsupported("").code(),
        META_SCRIPT_FAILED,
        "crashed",
    ];
    let mut told = BTreeSet::from(own);
    told.extend(
        SCRIPTS
            .iter()
            .flat_map(|script| quoted(script, "OnboardingError(")),
    );
    assert_eq!(told, union("OnboardingErrorCode"));
    assert_eq!(told, rows(EMBEDDING, "\n### Errors", "\n## "));
}

#[test]
fn each_reason_is_in_the_docs_and_no_other() {
    // Those of the browser have no list but this one.
    let source = include_str!("../../crates/journey/src/state/stopped.rs");
    let (_, names) = source
        .split_once("pub fn name(&self)")
        .expect("it has names");
    let (names, _) = names.split_once("\n    }\n").expect("they end");
    let of_browser: BTreeSet<&str> = quoted(names, "=>").collect();
    assert!(of_browser.len() > 5, "{of_browser:?}");
    assert_eq!(
        of_browser,
        rows(TROUBLESHOOTING, "### In the browser", "\n### ")
    );

    let mut of_server: BTreeSet<&str> = TroubleKind::ALL
        .into_iter()
        .map(TroubleKind::name)
        .collect();
    of_server.insert(TroubleKind::Unrecognized.name());
    assert_eq!(
        of_server,
        rows(TROUBLESHOOTING, "### At the server", "\n### ")
    );

    let mut of_number: BTreeSet<&str> = LostReason::ALL.into_iter().map(LostReason::name).collect();
    // Where Meta gives none.
    of_number.insert("NeedsReconnecting");
    assert_eq!(
        of_number,
        rows(TROUBLESHOOTING, "### Of a number", "\n### ")
    );
}
