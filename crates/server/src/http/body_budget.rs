//! The memory that request bodies share while they are read and worked on.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use onboarding::timeouts::Timeouts;

/// The memory budgets of request bodies. Webhooks, which may be large and may come from strangers, have
/// a budget apart from customers' small requests.
#[derive(Clone, Debug)]
pub struct Bodies {
    pub(super) customers: Budget,
    pub(super) webhooks: Budget,
    /// How long a body may take to arrive.
    pub(super) time: Duration,
}

impl Bodies {
    /// As production or a test sets it.
    pub fn new(timeouts: &Timeouts) -> Self {
        Self {
            customers: Budget::new(timeouts.customer_bodies),
            webhooks: Budget::new(timeouts.webhook_bodies),
            time: timeouts.body_time,
        }
    }
}

/// A number of bytes that many bodies share. When it is used up, the body that has been under way longest
/// is evicted: an honest body arrives within a moment, and one that is held back on purpose does not.
#[derive(Clone, Debug)]
pub(super) struct Budget(Arc<Mutex<BudgetState>>);

#[derive(Debug)]
pub(super) struct BudgetState {
    limit: usize,
    pub(super) used: usize,
    next: u64,
    /// Bodies that are still being received, oldest first.
    pub(super) incoming: BTreeMap<u64, (usize, CancellationToken)>,
}

impl Budget {
    pub(super) fn new(limit: usize) -> Self {
        Self(Arc::new(Mutex::new(BudgetState {
            limit,
            used: 0,
            next: 0,
            incoming: BTreeMap::new(),
        })))
    }

    pub(super) fn share(&self) -> BudgetShare {
        let evicted = CancellationToken::new();
        let mut held = self.lock();
        held.next += 1;
        let id = held.next;
        held.incoming.insert(id, (0, evicted.clone()));
        drop(held);
        BudgetShare {
            budget: self.clone(),
            id,
            whole: 0,
            evicted,
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, BudgetState> {
        // A panic can't leave the count half-changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl BudgetState {
    fn grant(&mut self, id: u64, bytes: usize) -> bool {
        while self.used + bytes > self.limit {
            let mut older = self.incoming.iter().filter(|(other, _)| **other != id);
            let Some(oldest) = older.next().map(|(other, _)| *other) else {
                return false;
            };
            if let Some((freed, evicted)) = self.incoming.remove(&oldest) {
                self.used -= freed;
                evicted.cancel();
            }
        }
        match self.incoming.get_mut(&id) {
            Some((has, _)) => {
                *has += bytes;
                self.used += bytes;
                true
            }
            // It was evicted itself.
            None => false,
        }
    }
}

/// One body's share of a budget, given back when this is dropped.
#[derive(Debug)]
pub(super) struct BudgetShare {
    budget: Budget,
    id: u64,
    /// Its size in bytes once it is complete: from then on it is not evicted.
    whole: usize,
    pub(super) evicted: CancellationToken,
}

impl BudgetShare {
    pub(super) fn take(&self, bytes: usize) -> Result<(), BodyError> {
        match self.budget.lock().grant(self.id, bytes) {
            true => Ok(()),
            false => Err(BodyError::NoBudget),
        }
    }

    /// Marks the body as complete: it is not evicted any more. Fails where it was evicted before.
    pub(super) fn complete(&mut self) -> Result<(), BodyError> {
        let incoming = self.budget.lock().incoming.remove(&self.id);
        let (bytes, _) = incoming.ok_or(BodyError::NoBudget)?;
        self.whole = bytes;
        Ok(())
    }
}

impl Drop for BudgetShare {
    fn drop(&mut self) {
        let mut held = self.budget.lock();
        let incoming = held.incoming.remove(&self.id);
        held.used -= incoming.map_or(self.whole, |(bytes, _)| bytes);
    }
}

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyError {
    TooLarge,
    TooSlow,
    NoBudget,
    Broken,
}
