//! The job queue: work that must be done even if this process dies.
//!
//! A job names what to look at, and never what to do: whoever runs it reads the store, decides on
//! what is there now, and checks at Meta before it acts. So jobs are idempotent: one that is run
//! twice, or late, does no harm. The record in the store is the truth and stands in the place of a
//! transactional outbox: what must still be done is read from the record itself (`due_at`), and a
//! job that was lost is queued again by the sweep ([`crate::worker`]). There is no
//! dead-letter queue either: an onboarding that can't go on becomes stuck in its own record, where
//! operators list and retry it.
//!
//! What was just stored by this process is begun here at once, without a wait in the queue
//! ([`crate::worker::Runner::begin`]).
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`job`] | what a job names |
//! | [`engine`] | apalis on our database: where jobs wait, and what hands them out |

pub mod engine;
pub mod job;

use std::time::Duration;

use contract::time::UnixMillis;

use crate::clock;
use engine::{Engine, EngineError};
pub use job::Job;

/// The queue counts in whole seconds. For a job that is due sooner than this the process that runs it
/// waits by itself.
const LONGEST_IN_PROCESS_DELAY: Duration = Duration::from_secs(2);

/// The outcome of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The job is done.
    Done,
    /// The job is to be run again at this time.
    At(UnixMillis),
}

/// The sending side of the queue.
#[derive(Clone, Debug)]
pub struct Jobs {
    engine: Engine,
}

impl Jobs {
    pub fn new(engine: Engine) -> Self {
        Self { engine }
    }

    /// Queues a job to be run at once.
    pub async fn push(&self, job: Job) -> Result<(), EngineError> {
        self.engine.push(&job, None).await
    }

    /// Queues a job to be run at this time or up to a second later.
    pub async fn push_at(&self, job: Job, at: UnixMillis) -> Result<(), EngineError> {
        self.engine.push(&job, Some(at)).await
    }
}

/// How long the process that runs a job waits in process for `at`; `None` where the job goes back to the
/// queue.
pub fn in_process_delay(at: UnixMillis) -> Option<Duration> {
    let left = u64::try_from(at.0 - clock::now().0).unwrap_or(0);
    Some(Duration::from_millis(left)).filter(|left| *left < LONGEST_IN_PROCESS_DELAY)
}
