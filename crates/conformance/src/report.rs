//! What came of each check.

use std::fmt;

/// Why a check did not pass.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The backend does not keep the contract.
    #[error("{0}")]
    Wrong(String),
    /// Something that the check needs is not there.
    #[error("{0}")]
    NotRun(String),
}

/// What a check comes to.
pub type Verdict = Result<(), Failure>;

/// A check and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What must hold.
    pub name: &'static str,
    /// Whether it did.
    pub verdict: Verdict,
}

/// All checks.
#[derive(Clone, Debug)]
pub struct Report {
    /// Each check, in the order of the table.
    pub checks: Vec<Checked>,
}

impl Report {
    /// Of these.
    pub fn new(checks: Vec<Checked>) -> Self {
        Self { checks }
    }

    /// The names of those that failed.
    pub fn failed(&self) -> Vec<&'static str> {
        let failed = |check: &&Checked| matches!(check.verdict, Err(Failure::Wrong(_)));
        self.checks
            .iter()
            .filter(failed)
            .map(|check| check.name)
            .collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.checks.iter().map(|check| check.name.len()).max();
        let width = width.unwrap_or_default();
        for Checked { name, verdict } in &self.checks {
            match verdict {
                Ok(()) => writeln!(f, "{name:width$}  passed")?,
                Err(Failure::Wrong(why)) => writeln!(f, "{name:width$}  FAILED: {why}")?,
                Err(Failure::NotRun(why)) => writeln!(f, "{name:width$}  not run: {why}")?,
            }
        }
        let passed = self.checks.iter().filter(|check| check.verdict.is_ok());
        let (passed, failed) = (passed.count(), self.failed().len());
        let not_run = self.checks.len() - passed - failed;
        writeln!(f, "\n{passed} passed, {failed} failed, {not_run} not run")
    }
}
