//! Publishes changes of onboardings to the progress streams (SSE) of this process.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`others`] | hears of the changes that other processes make |

pub mod others;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

/// Changes that can pile up while one stream is written. Who misses some reads the store.
const DEPTH: usize = 8;

type Followed = HashMap<OnboardingId, broadcast::Sender<Arc<Onboarding>>>;

/// Where changes are announced: a channel for each onboarding that somebody follows.
#[derive(Clone, Debug, Default)]
pub struct Hub {
    followed: Arc<Mutex<Followed>>,
}

/// The changes of one onboarding.
pub struct Changes {
    id: OnboardingId,
    hub: Hub,
    changes: broadcast::Receiver<Arc<Onboarding>>,
}

impl Hub {
    /// Announces a change.
    pub fn publish(&self, onboarding: &Onboarding) {
        if let Some(followers) = self.lock().get(&onboarding.id) {
            // An error says that nobody listens any more.
            let _ = followers.send(Arc::new(onboarding.clone()));
        }
    }

    /// Whether anybody here follows it.
    pub fn is_followed(&self, id: &OnboardingId) -> bool {
        self.lock().contains_key(id)
    }

    /// Changes may have been missed: everybody reads the store.
    pub fn missed(&self) {
        self.lock().clear();
    }

    /// Listens for changes of one onboarding.
    pub fn changes_of(&self, id: &OnboardingId) -> Changes {
        Changes {
            id: id.clone(),
            hub: self.clone(),
            changes: self.subscribe(id),
        }
    }

    fn subscribe(&self, id: &OnboardingId) -> broadcast::Receiver<Arc<Onboarding>> {
        let mut followed = self.lock();
        let followers = followed.entry(id.clone());
        followers
            .or_insert_with(|| broadcast::channel(DEPTH).0)
            .subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, Followed> {
        // A panic can't leave a map of channels half-changed.
        self.followed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Changes {
    /// The next change; `None` when some were missed and the store must be read.
    pub async fn next(&mut self) -> Option<Arc<Onboarding>> {
        match self.changes.recv().await {
            Ok(onboarding) => Some(onboarding),
            Err(RecvError::Lagged(_)) => None,
            Err(RecvError::Closed) => {
                // Listening first: nothing falls between this and reading the store.
                self.changes = self.hub.subscribe(&self.id);
                None
            }
        }
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        let mut followed = self.hub.lock();
        // This one counts still.
        if followed
            .get(&self.id)
            .is_some_and(|f| f.receiver_count() <= 1)
        {
            followed.remove(&self.id);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::finalize::record::tests::record;
    use contract::onboarding::Stage;

    #[tokio::test]
    async fn each_hears_of_its_own_and_nothing_is_kept_of_who_left() {
        let hub = Hub::default();
        let view = record(Stage::AwaitingSignup).view();
        let mut changes = hub.changes_of(&view.id);
        let other = hub.changes_of(&OnboardingId::new("another"));
        hub.publish(&view);
        assert_eq!(changes.next().await.unwrap().id, view.id);
        drop((changes, other));
        assert!(hub.lock().is_empty());
    }

    #[tokio::test]
    async fn who_may_have_missed_something_is_told_and_hears_on() {
        let hub = Hub::default();
        let view = record(Stage::AwaitingSignup).view();
        let mut changes = hub.changes_of(&view.id);
        hub.missed();
        assert_eq!(changes.next().await, None);
        hub.publish(&view);
        assert!(changes.next().await.is_some());
    }
}
