//! How each stage of a run ended, and what that comes to.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::text::duration;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    /// What a JUnit report tells.
    pub fn of_report(report: &str) -> Self {
        let (_, rest) = report.split_once("<testsuites ").unwrap_or_default();
        let (totals, _) = rest.split_once('>').unwrap_or_default();
        let total = |name: &str| -> u64 {
            let (_, rest) = totals.split_once(name).unwrap_or_default();
            let (_, rest) = rest.split_once("=\"").unwrap_or_default();
            let (number, _) = rest.split_once('"').unwrap_or_default();
            number.parse().unwrap_or_default()
        };
        let failed = total("failures") + total("errors");
        Self {
            passed: total("tests").saturating_sub(failed),
            failed,
        }
    }
}

enum Outcome {
    /// A check without tests of its own held.
    Held,
    /// Tests ran to their end.
    Tests(Counts),
    /// It failed without a test that failed: it didn't compile, or is over its budget.
    Broken,
    /// It was not run, and this is why.
    NotRun(&'static str),
}

struct Stage {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// The stages of a run, each added as it ends.
#[derive(Default)]
pub struct Table(Vec<Stage>);

impl Table {
    /// A stage that holds or doesn't.
    pub fn stage<T>(&mut self, name: &'static str, act: impl FnOnce() -> Result<T>) -> Option<T> {
        self.add(name, act, |_| Outcome::Held)
    }

    /// A stage that counts its tests.
    pub fn tests(&mut self, name: &'static str, act: impl FnOnce() -> Result<Counts>) {
        self.add(name, act, |counts| Outcome::Tests(*counts));
    }

    pub fn not_run(&mut self, name: &'static str, why: &'static str) {
        self.0.push(Stage {
            name,
            outcome: Outcome::NotRun(why),
            time: Duration::ZERO,
        });
    }

    fn add<T>(
        &mut self,
        name: &'static str,
        act: impl FnOnce() -> Result<T>,
        outcome: impl FnOnce(&T) -> Outcome,
    ) -> Option<T> {
        println!("\n── {name} ──");
        let began = Instant::now();
        let done = act();
        if let Err(error) = &done {
            println!("{error:#}");
        }
        self.0.push(Stage {
            name,
            outcome: done.as_ref().map_or(Outcome::Broken, outcome),
            time: began.elapsed(),
        });
        done.ok()
    }

    /// Tests that passed, and tests that failed. A stage that broke without one counts as one.
    fn total(&self) -> Counts {
        let mut total = Counts::default();
        for stage in &self.0 {
            match stage.outcome {
                Outcome::Tests(Counts { passed, failed }) => {
                    total.passed += passed;
                    total.failed += failed;
                }
                Outcome::Broken => total.failed += 1,
                Outcome::Held | Outcome::NotRun(_) => {}
            }
        }
        total
    }

    /// Prints the table, and a line with the whole. Fails if a stage did, or if no test has one of these names.
    pub fn finish(&self, names: &[String]) -> Result<()> {
        let Counts { passed, failed } = self.total();
        println!("\n{self}\n{passed} passed, {failed} failed");
        if failed > 0 {
            bail!("not everything passed");
        }
        if passed == 0 && !names.is_empty() {
            bail!("no test has a name with this in it: {}", names.join(", "));
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Stage {
            name,
            outcome,
            time,
        } in &self.0
        {
            let said = match outcome {
                Outcome::Held => "ok".to_owned(),
                Outcome::NotRun(why) => format!("not run: {why}"),
                Outcome::Broken => "FAILED, see above".to_owned(),
                Outcome::Tests(Counts { passed, failed: 0 }) => format!("{passed} passed"),
                Outcome::Tests(Counts { passed, failed }) => {
                    format!("FAILED: {passed} passed, {failed} failed")
                }
            };
            writeln!(out, "{name:<28}  {:>12}  {said}", duration(*time))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn a_report_is_counted() {
        let report = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nextest-run" tests="7" failures="2" errors="1" uuid="x" time="9.1">
    <testsuite name="journey" tests="7" disabled="0" errors="1" failures="2">"#;
        let counts = Counts {
            passed: 4,
            failed: 3,
        };
        assert_eq!(Counts::of_report(report), counts);
        assert_eq!(Counts::of_report(""), Counts::default());
    }

    #[test]
    fn what_broke_is_one_failure() {
        let ran = |passed, failed| move || Ok(Counts { passed, failed });
        let mut table = Table::default();
        table.stage("lints", || Ok(()));
        table.tests("unit", ran(7, 0));
        table.not_run("advisories", "no network");
        assert!(table.finish(&[]).is_ok());
        assert!(Table::default().finish(&["popup".to_owned()]).is_err());

        table.tests("browser", || Err(anyhow!("does not compile")));
        table.tests("hostile", ran(5, 2));
        let total = Counts {
            passed: 12,
            failed: 3,
        };
        assert_eq!(table.total(), total);
        assert!(table.finish(&[]).is_err());
    }
}
