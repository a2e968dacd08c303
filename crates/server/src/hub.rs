//! Tells the streams of this process that an onboarding changed.

use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use tokio::sync::broadcast;

/// More changes than can pile up while one stream is written.
const DEPTH: usize = 256;

/// Where changes are announced.
#[derive(Clone, Debug)]
pub struct Hub {
    changes: broadcast::Sender<Onboarding>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            changes: broadcast::channel(DEPTH).0,
        }
    }
}

/// The changes of one onboarding.
pub struct Changes {
    id: OnboardingId,
    changes: broadcast::Receiver<Onboarding>,
}

impl Hub {
    /// Announces a change.
    pub fn publish(&self, onboarding: Onboarding) {
        // An error says that nobody listens.
        let _ = self.changes.send(onboarding);
    }

    /// Listens for changes of one onboarding.
    pub fn changes_of(&self, id: &OnboardingId) -> Changes {
        Changes {
            id: id.clone(),
            changes: self.changes.subscribe(),
        }
    }
}

impl Changes {
    /// The next change; `None` when some were missed and the store must be read.
    pub async fn next(&mut self) -> Option<Onboarding> {
        loop {
            match self.changes.recv().await {
                Ok(onboarding) if onboarding.id == self.id => return Some(onboarding),
                Ok(_) => {}
                Err(_) => return None,
            }
        }
    }
}
