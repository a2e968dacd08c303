//! No dead end in the graph of states, and `docs/journey.md` drawn from it.
//!
//! `DOUBLETICK_WRITE_DOCS=1 cargo test -p journey --test graph` regenerates that file.

#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use journey::state::State;

use common::graph::{Graph, acts, graph, presses};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/journey.md");

#[test]
fn no_place_is_a_dead_end() {
    let graph = graph();
    let connects = graph.leads_to(|state| matches!(state, State::Connected(_)));
    for (journey, connects) in graph.places.iter().zip(connects) {
        assert!(connects, "no way from here to Connected: {journey:#?}");
        let actions = journey.actions();
        assert!(!actions.is_empty(), "nothing to do here: {journey:#?}");
        for action in actions {
            assert!(
                presses(action).is_none_or(|presses| presses.into_iter().any(|p| acts(journey, p))),
                "{action:?} is offered and does nothing: {journey:#?}"
            );
        }
    }
}

#[test]
fn the_document_shows_the_graph_as_it_is() {
    let drawn = draw(graph());
    if std::env::var_os("DOUBLETICK_WRITE_DOCS").is_some() {
        std::fs::write(DOCUMENT, &drawn).unwrap();
    }
    let written = std::fs::read_to_string(DOCUMENT).unwrap_or_default();
    assert!(
        written == drawn,
        "docs/journey.md differs from the code: regenerate it, as tests/graph.rs says"
    );
}

fn draw(graph: &Graph) -> String {
    let mut edges: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
    let mut offered: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for (from, to, event) in &graph.edges {
        let (from, to) = (&graph.places[*from].state, &graph.places[*to].state);
        if kind(from) != kind(to) {
            edges
                .entry((kind(from), kind(to)))
                .or_default()
                .insert(event);
        }
    }
    for journey in &graph.places {
        let actions = journey.actions();
        let actions = actions.into_iter().map(|action| format!("`{action:?}`"));
        offered
            .entry(kind(&journey.state))
            .or_default()
            .extend(actions);
    }
    let mut text = String::from(HEAD);
    text.push_str("```mermaid\nstateDiagram-v2\n    [*] --> ChoosingMethod\n");
    for (from, to) in edges.keys() {
        let _ = writeln!(text, "    {} --> {}", KINDS[*from].0, KINDS[*to].0);
    }
    text.push_str("    Connected --> [*]\n```\n\n## The states\n\n");
    text.push_str("| state | entered | actions that a customer may have |\n| --- | --- | --- |\n");
    for (kind, offered) in &offered {
        let (name, entered) = KINDS[*kind];
        let offered: Vec<&str> = offered.iter().map(String::as_str).collect();
        let _ = writeln!(text, "| `{name}` | {entered} | {} |", offered.join(", "));
    }
    text.push_str("\n## The transitions\n\n| from | to | by |\n| --- | --- | --- |\n");
    for ((from, to), events) in &edges {
        let events: Vec<String> = events.iter().map(|event| format!("`{event}`")).collect();
        let (from, to) = (KINDS[*from].0, KINDS[*to].0);
        let _ = writeln!(text, "| `{from}` | `{to}` | {} |", events.join(", "));
    }
    text
}

const HEAD: &str = "\
# The journey

This page shows the state machine of one onboarding, from the choice of the method to a live number, as implemented in
`crates/journey`. It is generated: `crates/journey/tests/graph.rs` visits every reachable state, checks that none is a
dead end, and fails when this page differs from the code. To regenerate the page, run:

```sh
DOUBLETICK_WRITE_DOCS=1 cargo test -p journey --test graph
```

A state becomes a screen by its view (`crates/journey/src/view/`). The actions in the table of states are those that the
views offer; which of them a screen shows depends on the details of the state.

";

/// The states: name, and when each is entered.
const KINDS: [(&str, &str); 9] = [
    ("ChoosingMethod", "from `Get Started` or `Add Number`"),
    ("Preparing", "when a method is chosen"),
    (
        "Ready",
        "when the server has recorded the attempt and the consent",
    ),
    (
        "InMeta",
        "by the click that opens Meta's window, or its full page",
    ),
    ("HandingOver", "when Meta calls back with a code"),
    ("Finalizing", "when the server works on the attempt"),
    ("Connected", "when the number is live"),
    ("Interrupted", "when it stops and the customer can go on"),
    ("Stuck", "when it stops and someone else must act"),
];

fn kind(state: &State) -> usize {
    match state {
        State::ChoosingMethod(_) => 0,
        State::Preparing(_) => 1,
        State::Ready(_) => 2,
        State::InMeta(_) => 3,
        State::HandingOver(_) => 4,
        State::Finalizing(_) => 5,
        State::Connected(_) => 6,
        State::Interrupted(_) => 7,
        State::Stuck(_) => 8,
    }
}
