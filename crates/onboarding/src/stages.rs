//! How the stages of an onboarding follow each other: for people who read of them, and for a check of
//! what the decisions come to.

use std::fmt::Write as _;

use contract::onboarding::Stage;

/// A row of the table: a stage, who acts in it, and what it may become.
struct Row {
    stage: &'static str,
    acts: &'static str,
    next: &'static [&'static str],
}

const fn row(stage: &'static str, acts: &'static str, next: &'static [&'static str]) -> Row {
    Row { stage, acts, next }
}

/// What the server's own work may come to, at any of its steps.
const OUTCOMES: &[&str] = &[
    "AwaitingSignup",
    "Finalizing",
    "Retrying",
    "Scheduled",
    "NeedsCustomer",
    "Interrupted",
    "Stuck",
    "Connected",
    "Abandoned",
];

const TABLE: &[Row] = &[
    row(
        "AwaitingSignup",
        "the customer, in Meta's window",
        &[
            "Finalizing",
            "NeedsCustomer",
            "Interrupted",
            "Stuck",
            "Abandoned",
        ],
    ),
    row("Finalizing", "the server", OUTCOMES),
    row(
        "Retrying",
        "the server, from the time that is said on",
        OUTCOMES,
    ),
    row(
        "Scheduled",
        "the server, from the time that is set on",
        OUTCOMES,
    ),
    row(
        "NeedsCustomer",
        "the customer, by the answer that is asked for",
        OUTCOMES,
    ),
    row(
        "Interrupted",
        "the customer, as `go_on` says",
        &[
            "AwaitingSignup",
            "Finalizing",
            "NeedsCustomer",
            "Stuck",
            "Abandoned",
        ],
    ),
    row(
        "Stuck",
        "our team or Meta; the server tries again by itself at `next_try_at`",
        OUTCOMES,
    ),
    row("Connected", "nobody", &["Left"]),
    row("Abandoned", "nobody: it has ended", &[]),
    row("Left", "nobody: it has ended", &[]),
];

/// The stage's name on the wire.
pub fn name(stage: &Stage) -> &'static str {
    match stage {
        Stage::AwaitingSignup => "AwaitingSignup",
        Stage::Finalizing => "Finalizing",
        Stage::Retrying { .. } => "Retrying",
        Stage::Scheduled { .. } => "Scheduled",
        Stage::NeedsCustomer(_) => "NeedsCustomer",
        Stage::Interrupted { .. } => "Interrupted",
        Stage::Stuck(_) => "Stuck",
        Stage::Connected(_) => "Connected",
        Stage::Abandoned => "Abandoned",
        Stage::Left => "Left",
        Stage::Unrecognized => "Unrecognized",
    }
}

/// Whether a stage may become another. Each may stay what it is, with other details.
pub fn may_follow(before: &Stage, after: &Stage) -> bool {
    let (before, after) = (name(before), name(after));
    let row = TABLE.iter().find(|row| row.stage == before);
    before == after || row.is_some_and(|row| row.next.contains(&after))
}

/// The stages, who acts in each, and what may follow, as a table in Markdown.
pub fn table() -> String {
    let mut table = "| stage | who acts | may become |\n| --- | --- | --- |\n".to_owned();
    for Row { stage, acts, next } in TABLE {
        let others = next.iter().filter(|other| *other != stage);
        let others: Vec<_> = others.map(|other| format!("`{other}`")).collect();
        // Writing to a text does not fail.
        let _ = writeln!(table, "| `{stage}` | {acts} | {} |", others.join(", "));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_becomes_nothing_and_the_rest_names_known_stages() {
        for Row { stage, next, .. } in TABLE {
            assert_eq!(next.is_empty(), ["Abandoned", "Left"].contains(stage));
            for other in *next {
                assert!(TABLE.iter().any(|row| row.stage == *other), "{other}");
            }
        }
        assert!(may_follow(&Stage::AwaitingSignup, &Stage::Finalizing));
        assert!(!may_follow(&Stage::Abandoned, &Stage::Finalizing));
    }

    #[test]
    fn the_table_has_a_line_for_each_stage() {
        let table = table();
        for Row { stage, .. } in TABLE {
            assert!(table.contains(&format!("\n| `{stage}` |")), "{stage}");
        }
        assert!(table.contains("| `Connected` | nobody | `Left` |"));
    }
}
