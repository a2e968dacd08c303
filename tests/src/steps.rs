//! The log of the customer's steps: a failed test leaves it.

use std::sync::{Arc, Mutex, PoisonError};

/// Steps in their order. A clone writes to the same log.
#[derive(Clone, Default)]
pub struct StepLog(Arc<Mutex<Vec<String>>>);

impl StepLog {
    /// Notes a step.
    pub fn note(&self, step: impl Into<String>) {
        let mut steps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        steps.push(step.into());
    }

    /// All of it, a line each.
    pub fn text(&self) -> String {
        let steps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        steps.join("\n")
    }
}
