//! The rows that can't be read and that the log has named.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::store::error::StoreError;
use crate::telemetry::metrics;

/// Rows that the log names at most. Metrics count all.
const MAX_REPORTED: usize = 1000;

/// The rows that were told, so that each is told once however often it is met.
#[derive(Clone, Debug, Default)]
pub(super) struct ReportedRows(Arc<Mutex<HashSet<String>>>);

impl ReportedRows {
    /// Counts a row that was left out, and names it in the log once.
    pub(super) fn report(&self, table: &'static str, id: &str, error: &StoreError) {
        metrics::unreadable(table);
        // A panic can't leave it worse than told once more.
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() < MAX_REPORTED && told.insert(format!("{table} {id}")) {
            tracing::error!(table, id, %error,
                "someone must act: a row can't be read, and is left out of lists");
        }
    }
}
