//! Work that must be done even if this process dies.
//!
//! A job says what to look at, never what to do: who runs it reads the store, decides on what
//! is there now, and looks before it acts. So a job that is run twice, or late, does no harm,
//! and the store's own record stays the truth: a job that was lost is pushed again by the
//! sweep ([`crate::finalize::sweep`]). What was just stored here begins here, without waiting
//! among the jobs ([`crate::finalize::runner::Runner::begin`]).
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`engine`] | apalis on our database: where jobs wait, and what hands them out |

pub mod engine;

use std::fmt;
use std::time::Duration;

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::clock;
use engine::{Engine, EngineError};

/// The engine counts in whole seconds. What is due sooner than this is waited for by who runs
/// the job.
const LONGEST_IN_PROCESS_DELAY: Duration = Duration::from_secs(2);

/// What is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Job {
    /// An onboarding goes on.
    Onboarding(OnboardingId),
    /// Meta delivered this, by the hash of its body.
    Webhook(String),
    /// A WABA was shared with us: whose is it?
    Shared(WabaId),
    /// How a connected number stands is asked of Meta.
    NumberStatus(PhoneNumberId),
    /// The same, by the onboarding that brought it: as older versions stored it.
    Follow(OnboardingId),
    /// A number leaves DoubleTick.
    Leave(PhoneNumberId),
}

/// For the log. A delivery is named by the beginning of its hash: the whole one looks as a
/// session's token does.
impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Onboarding(id) => write!(f, "onboarding {id}"),
            Self::Webhook(hash) => write!(f, "webhook {}", hash.get(..12).unwrap_or(hash)),
            Self::Shared(waba) => write!(f, "shared WABA {waba}"),
            Self::NumberStatus(number) => write!(f, "number status {number}"),
            Self::Follow(id) => write!(f, "number status of onboarding {id}"),
            Self::Leave(number) => write!(f, "leaving number {number}"),
        }
    }
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
    engine: Engine,
}

impl Jobs {
    /// Over this engine.
    pub fn new(engine: Engine) -> Self {
        Self { engine }
    }

    /// To be run as soon as can be.
    pub async fn push(&self, job: Job) -> Result<(), EngineError> {
        self.engine.push(&job, None).await
    }

    /// To be run not before this time, up to a second later.
    pub async fn push_at(&self, job: Job, at: UnixMillis) -> Result<(), EngineError> {
        self.engine.push(&job, Some(at)).await
    }
}

/// How long who runs a job waits for `at` by itself, if it does.
pub fn in_process_delay(at: UnixMillis) -> Option<Duration> {
    let left = u64::try_from(at.0 - clock::now().0).unwrap_or(0);
    Some(Duration::from_millis(left)).filter(|left| *left < LONGEST_IN_PROCESS_DELAY)
}
