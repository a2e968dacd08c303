//! Locks by name, within this process. Changes of the same thing wait for each other: each finds what
//! the one before left, where without a lock all but one would lose the race at the store, again and
//! again. What keeps the store whole, across processes too, is compare-and-set.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use tokio::sync::{Mutex, MutexGuard};
use tokio::time::timeout;

use crate::store::{ACQUIRE_TIMEOUT, StoreError};

/// Number of locks. Many more than there are changes at once, so that two names seldom share one.
const SHARDS: usize = 256;

/// A fixed number of locks; each name maps to one by its hash.
#[derive(Clone, Debug)]
pub(crate) struct NamedLocks(Arc<[Mutex<()>]>);

impl Default for NamedLocks {
    fn default() -> Self {
        Self((0..SHARDS).map(|_| Mutex::default()).collect())
    }
}

impl NamedLocks {
    /// Acquires the lock of this name. A holder must not acquire another one here: both names may share a
    /// lock.
    pub(crate) async fn lock(&self, name: &str) -> Result<MutexGuard<'_, ()>, StoreError> {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        let shard = usize::try_from(hasher.finish() % SHARDS as u64).unwrap_or(0);
        let guard = timeout(ACQUIRE_TIMEOUT, self.0[shard].lock()).await;
        guard.map_err(|_| StoreError::Busy)
    }
}
