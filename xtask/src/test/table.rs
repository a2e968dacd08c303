//! How each stage of a run ended, and what that comes to.

use std::fmt;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::files::duration;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    /// Of those that passed, how many failed before: a browser is given a second try.
    pub retried: u64,
}

impl Counts {
    /// What the first element of a JUnit report says.
    pub fn of_report(report: &str) -> Self {
        let (_, rest) = report.split_once("<testsuites ").unwrap_or_default();
        let (totals, _) = rest.split_once('>').unwrap_or_default();
        let total = |name: &str| -> u64 {
            let value = totals.split_once(&format!("{name}=\""));
            let value = value.and_then(|(_, rest)| rest.split_once('"'));
            value
                .and_then(|(number, _)| number.parse().ok())
                .unwrap_or_default()
        };
        let failed = total("failures") + total("errors");
        let passed = total("tests").saturating_sub(failed);
        let cases = report.split("<testcase").skip(1);
        let retried = cases.filter(|case| case.contains("<flakyFailure"));
        let retried = retried.count() as u64;
        Self {
            passed,
            failed,
            retried,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            retried,
        } = self;
        match failed {
            0 => write!(f, "{passed} passed")?,
            _ => write!(f, "FAILED: {passed} passed, {failed} failed")?,
        }
        match retried {
            0 => Ok(()),
            _ => write!(f, ", {retried} at the second try"),
        }
    }
}

/// The stages of a run, each with a line that is added as it ends.
#[derive(Default)]
pub struct Table {
    lines: Vec<String>,
    total: Counts,
}

impl Table {
    /// A stage that succeeds or doesn't.
    pub fn stage<T>(&mut self, name: &str, act: impl FnOnce() -> Result<T>) -> Option<T> {
        self.add(name, act, |_| None)
    }

    /// A stage that counts its tests.
    pub fn tests(&mut self, name: &str, act: impl FnOnce() -> Result<Counts>) {
        self.add(name, act, |counts| Some(*counts));
    }

    pub fn not_run(&mut self, name: &str, why: &str) {
        self.lines.push(format!("{name:<42}  not run: {why}"));
    }

    fn add<T>(
        &mut self,
        name: &str,
        act: impl FnOnce() -> Result<T>,
        counts: impl FnOnce(&T) -> Option<Counts>,
    ) -> Option<T> {
        println!("\n── {name} ──");
        let began = Instant::now();
        let done = act().inspect_err(|error| println!("{error:#}")).ok();
        let counts = done.as_ref().map(counts);
        let said = match counts {
            // It does not compile, or is over its budget.
            None => "FAILED, see above".to_owned(),
            Some(None) => "ok".to_owned(),
            Some(Some(counts)) => counts.to_string(),
        };
        // A stage that failed without a test counts as one.
        let counts = match counts {
            None => Counts {
                failed: 1,
                ..Counts::default()
            },
            Some(counts) => counts.unwrap_or_default(),
        };
        self.total.passed += counts.passed;
        self.total.failed += counts.failed;
        let time = duration(began.elapsed());
        self.lines.push(format!("{name:<28}  {time:>12}  {said}"));
        done
    }

    /// Prints the table, and a line with the whole. Fails if a stage did, or if no test has one of these names.
    pub fn finish(&self, names: &[String]) -> Result<()> {
        let (lines, Counts { passed, failed, .. }) = (self.lines.join("\n"), self.total);
        println!("\n{lines}\n\n{passed} passed, {failed} failed");
        if failed > 0 {
            bail!("not everything passed");
        }
        if passed == 0 && !names.is_empty() {
            bail!("no test has a name with this in it: {}", names.join(", "));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_counted() {
        let report = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nextest-run" tests="7" failures="2" errors="1" uuid="x" time="9.1">
    <testsuite name="journey" tests="7" disabled="0" errors="1" failures="2">"#;
        let counts = Counts::of_report(report);
        let (passed, failed, retried) = (4, 3, 0);
        assert_eq!(
            counts,
            Counts {
                passed,
                failed,
                retried
            }
        );
        let case = r#"<testcase name="a"><flakyFailure type="test failure"/></testcase>"#;
        let counts = Counts::of_report(&[report, case, "<testcase name=\"b\"/>"].concat());
        let told = "FAILED: 4 passed, 3 failed, 1 at the second try";
        assert_eq!(counts.to_string(), told);
        assert_eq!(Counts::of_report(""), Counts::default());
    }

    #[test]
    fn what_broke_is_one_failure() {
        let ran = |passed, failed| {
            move || {
                Ok(Counts {
                    passed,
                    failed,
                    retried: 0,
                })
            }
        };
        let mut table = Table::default();
        table.stage("lints", || Ok(()));
        table.tests("unit", ran(7, 0));
        table.not_run("advisories", "no network");
        assert!(table.finish(&[]).is_ok());
        assert!(Table::default().finish(&["popup".to_owned()]).is_err());

        table.tests("browser", || bail!("does not compile"));
        table.tests("hostile", ran(5, 2));
        assert_eq!((table.total.passed, table.total.failed), (12, 3));
        assert!(table.finish(&[]).is_err());
    }
}
