//! How each stage of a run ended, and what that comes to.

use std::time::Duration;

use super::counts::Counts;
use crate::text::duration;

/// How a stage ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A check without tests of its own held.
    Held,
    /// Tests ran to their end, and these are their counts.
    Tests(Counts),
    /// It failed before or beside its tests.
    Broken(Counts),
    /// It was not run, and this is why.
    NotRun(&'static str),
}

impl Outcome {
    /// How a run of tests ended. One without any test fails, unless names left none of them: it would
    /// otherwise pass for good once its tests are no longer found.
    pub fn of_tests(success: bool, counts: Counts, named: bool) -> Self {
        let none = counts == Counts::default();
        if success && (named || !none) {
            Self::Tests(counts)
        } else {
            Self::Broken(counts)
        }
    }
}

/// One line of the table.
pub struct Stage {
    /// What it is called.
    pub name: &'static str,
    /// How it ended.
    pub outcome: Outcome,
    /// How long it took.
    pub time: Duration,
}

/// Tests that passed, and tests and checks that failed. A stage that broke without a failed test, for it
/// didn't compile or is over its budget, counts as one.
pub fn total(stages: &[Stage]) -> (u64, u64) {
    stages
        .iter()
        .fold((0, 0), |(passed, failed), stage| match stage.outcome {
            Outcome::Tests(counts) => (passed + counts.passed, failed + counts.failed),
            Outcome::Broken(counts) => (passed + counts.passed, failed + counts.failed.max(1)),
            Outcome::Held | Outcome::NotRun(_) => (passed, failed),
        })
}

/// The names of the stages that failed.
pub fn failures(stages: &[Stage]) -> String {
    let names: Vec<_> = stages
        .iter()
        .filter(|stage| matches!(stage.outcome, Outcome::Broken(_)))
        .map(|stage| stage.name)
        .collect();
    names.join(", ")
}

/// A line for each stage.
pub fn table(stages: &[Stage]) -> String {
    let mut table = String::new();
    for stage in stages {
        let said = match stage.outcome {
            Outcome::Held => "ok".to_owned(),
            Outcome::NotRun(why) => format!("not run: {why}"),
            Outcome::Tests(counts) => tally(counts),
            Outcome::Broken(Counts { failed: 0, .. }) => "FAILED, see above".to_owned(),
            Outcome::Broken(counts) => format!("FAILED: {}", tally(counts)),
        };
        table += &format!("{:<28}  {:>12}  {said}\n", stage.name, duration(stage.time));
    }
    table
}

fn tally(counts: Counts) -> String {
    let mut said = format!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.ignored > 0 {
        said += &format!(", {} ignored", counts.ignored);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts {
            passed,
            failed,
            ignored: 0,
        }
    }

    fn stage(name: &'static str, outcome: Outcome) -> Stage {
        Stage {
            name,
            outcome,
            time: Duration::from_millis(1500),
        }
    }

    #[test]
    fn no_tests_at_all_are_a_failure() {
        let none = counts(0, 0);
        assert_eq!(Outcome::of_tests(true, none, false), Outcome::Broken(none));
        assert_eq!(Outcome::of_tests(true, none, true), Outcome::Tests(none));
        let some = counts(3, 0);
        assert_eq!(Outcome::of_tests(true, some, false), Outcome::Tests(some));
        assert_eq!(Outcome::of_tests(false, some, false), Outcome::Broken(some));
    }

    #[test]
    fn what_did_not_compile_is_one_failure() {
        let stages = [
            stage("a", Outcome::Held),
            stage("b", Outcome::Tests(counts(7, 0))),
            stage("c", Outcome::Broken(counts(0, 0))),
            stage("d", Outcome::Broken(counts(5, 2))),
        ];
        assert_eq!(total(&stages), (12, 3));
        assert_eq!(failures(&stages), "c, d");
    }

    #[test]
    fn the_table_has_a_line_for_each_stage() {
        let stages = [
            stage("lints", Outcome::Held),
            stage("unit", Outcome::Tests(counts(7, 0))),
            stage("bundle", Outcome::Broken(counts(0, 0))),
            stage("browser", Outcome::NotRun("no bundle")),
        ];
        let expected = "\
lints                                1.5 s  ok
unit                                 1.5 s  7 passed, 0 failed
bundle                               1.5 s  FAILED, see above
browser                              1.5 s  not run: no bundle
";
        assert_eq!(table(&stages), expected);
    }
}
