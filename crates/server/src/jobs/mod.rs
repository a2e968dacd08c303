//! Work that must be done even if this process dies.
//!
//! A job says what to look at, never what to do: who runs it reads the store, decides on what
//! is there now, and looks before it acts. So a job that is run twice, or late, does no harm.

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

use crate::store::StoreError;

/// What is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Job {
    /// An onboarding goes on.
    Onboarding(OnboardingId),
    /// Meta delivered this, by the hash of its body.
    Webhook(String),
    /// A WABA was shared with us: whose is it?
    Shared(WabaId),
    /// A live number is asked about again, by the onboarding that brought it.
    Follow(OnboardingId),
    /// A number leaves DoubleTick.
    Leave(PhoneNumberId),
}

/// What became of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// There is nothing more to do.
    Done,
    /// It is to be looked at again at this time.
    At(UnixMillis),
}

/// Where jobs are put.
#[derive(Clone, Debug)]
pub struct Jobs {
    queue: mpsc::UnboundedSender<(Job, Option<UnixMillis>)>,
}

impl Jobs {
    /// Jobs that come out of the receiver.
    pub fn new() -> (Self, mpsc::UnboundedReceiver<(Job, Option<UnixMillis>)>) {
        let (queue, jobs) = mpsc::unbounded_channel();
        (Self { queue }, jobs)
    }

    /// To be run as soon as can be.
    pub async fn push(&self, job: Job) -> Result<(), StoreError> {
        let _ = self.queue.send((job, None));
        Ok(())
    }

    /// To be run not before this time.
    pub async fn push_at(&self, job: Job, at: UnixMillis) -> Result<(), StoreError> {
        let _ = self.queue.send((job, Some(at)));
        Ok(())
    }
}
