//! What the tasks of one worker share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use onboarding::timeouts::millis;
use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::clock;
use crate::context::Context;
use crate::jobs::engine::Engine;

/// The store is not there: between two tries.
pub const STORE_PAUSE: Duration = Duration::from_secs(1);

pub struct Shared {
    pub ctx: Context,
    pub engine: Engine,
    /// This process' name on its leases.
    pub name: String,
    pub running: Mutex<HashMap<OnboardingId, Arc<Notify>>>,
    /// For jobs that begin here.
    pub room: Semaphore,
    pub tasks: TaskTracker,
    /// No further step is begun.
    pub stop: CancellationToken,
    /// Everything ends where it is, as if the process had died.
    pub kill: CancellationToken,
}

impl Shared {
    pub fn lock(&self) -> MutexGuard<'_, HashMap<OnboardingId, Arc<Notify>>> {
        // A panic can't leave a map of ids half-changed.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Until when a lease that is taken, or renewed, now lasts.
    pub fn lease_end(&self) -> UnixMillis {
        UnixMillis(clock::now().0 + millis(self.ctx.timeouts.lease))
    }
}
