//! Invalidates pooled connections to PostgreSQL that are alive and of no use any more.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// When connections to PostgreSQL were last found to be of no use: older ones are not used again.
/// One to a server that became a standby lives on and takes no writes.
#[derive(Clone, Debug)]
pub struct Renewal(Arc<Mutex<Instant>>);

impl Renewal {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    /// Whether a connection of this age may be used.
    pub fn allows(&self, age: Duration) -> bool {
        // A panic can't leave half of an instant.
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        age <= since.elapsed()
    }

    pub(super) fn renew(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}
