//! Lines in which those wait for each other who would change the same: each finds what the one
//! before left, where without them all but one would have lost a race, again and again. They are
//! this process' own; what keeps the store whole is compare-and-set.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use tokio::sync::{Mutex, MutexGuard};
use tokio::time::timeout;

use crate::store::{ACQUIRE_TIMEOUT, StoreError};

/// Many more than there are changes at once: who wants another thing seldom waits in the same line.
const LINES: usize = 256;

/// Lines, each for the things whose names fall to it.
#[derive(Clone, Debug)]
pub(super) struct Lines(Arc<[Mutex<()>]>);

impl Default for Lines {
    fn default() -> Self {
        Self((0..LINES).map(|_| Mutex::default()).collect())
    }
}

impl Lines {
    /// The turn of who waits for what has this name. Whoever has it must not wait here again.
    pub(super) async fn turn(&self, name: &str) -> Result<MutexGuard<'_, ()>, StoreError> {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        let line = usize::try_from(hasher.finish() % LINES as u64).unwrap_or(0);
        let turn = timeout(ACQUIRE_TIMEOUT, self.0[line].lock()).await;
        turn.map_err(|_| StoreError::Busy)
    }
}
