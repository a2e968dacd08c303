//! Finalization: from Meta's code to a number that is live.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`journal`] | what each step's outcome was, and which step is next: pure |
//! | [`outcome`] | what a step came to: pure |
//! | [`record`] | one onboarding, and what a failure makes of it: pure |
//! | `apply` | what an outcome makes of it: pure |
//! | [`patience`] | when it counts that something is not there: pure |
//! | `tally` | what bringing templates along came to: pure |
//! | [`plan`] | what the server does next with an onboarding: pure |
//! | [`schedule`] | when a number is cut over: pure |
//! | [`arrival`] | moved, shared or joined, by what Meta reported: pure |
//! | [`choose`] | which of a WABA's numbers it is: pure |
//! | [`coexistence`] | whether a number stays on the Business App: pure |
//! | [`colleague`] | a colleague does Meta's part, by a link: pure |
//! | [`begin`] | an onboarding is recorded |
//! | `room` | whether an account may begin one more |
//! | `renewal` | our access to a number is renewed, and nothing moves |
//! | `ownership` | whose a number is, where two accounts finish the same one |
//! | [`answer`] | what the customer answers on the way |
//! | `lines` | those who change the same wait for each other |
//! | [`ledger`] | the one door through which an onboarding changes |
//! | [`alerts`] | what people of ours are told of |
//! | [`clusters`] | the same trouble, met by many customers at once: pure |
//! | [`exchange`] … [`confirm`] | one step each |
//! | [`grants`] | which WABAs a token opens |
//! | `deregister` | an earlier deregistration is completed, where Meta wants that first |
//! | [`recover`] | what a signup shared is found without its code |
//! | [`report`] | what Meta says of a number that is live |
//! | [`check`] | Meta is asked again how a live number is |
//! | [`full_page`] | Meta's signup as a page of its own |
//! | [`verification`] | the number's own one-time password |
//! | [`runner`] | carries the plan out; each onboarding by one process at a time |
//! | `sweep` | finds what must go on with nobody at it |
//!
//! Each step looks before it acts, as Meta has no idempotency keys, and its outcome is
//! stored before the next begins: so a server that is killed at any instant goes on
//! where it was.

pub mod alerts;
pub mod answer;
pub(crate) mod apply;
pub mod arrival;
pub mod assets;
pub mod begin;
pub mod check;
pub mod choose;
pub mod clusters;
pub mod coexistence;
pub mod colleague;
pub mod confirm;
pub mod credit_line;
pub mod cut_over;
mod deregister;
pub mod exchange;
pub mod full_page;
pub mod grants;
pub mod inspect;
pub mod journal;
pub mod ledger;
mod lines;
pub mod outcome;
mod ownership;
pub mod patience;
pub mod plan;
pub mod record;
pub mod recover;
pub(crate) mod renewal;
pub mod report;
mod room;
pub mod runner;
pub mod schedule;
pub mod subscribe;
mod sweep;
mod tally;
pub mod templates;
pub mod verification;

use std::time::{Duration, Instant};

use contract::ids::OnboardingId;
use contract::onboarding::Step;
use contract::time::UnixMillis;
use secrecy::SecretString;

use crate::clock;
use crate::config::{MetaConfig, Timeouts};
use crate::graph::call_log::scope as record_calls;
use crate::graph::limits::urgent;
use crate::graph::{Graph, GraphError};
use crate::jobs::Jobs;
use crate::jobs::engine::EngineError;
use crate::seal::{Kind, SealError, Sealer};
use crate::sign_in::limits::SendLimits;
use crate::sign_in::sender::Senders;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;
use ledger::{ChangeError, Ledger};
use outcome::Outcome;
use record::{Note, Record};

/// What the steps work with.
#[derive(Clone, Debug)]
pub struct Context {
    /// The Graph API.
    pub graph: Graph,
    /// The store.
    pub store: Store,
    /// The door to onboardings.
    pub ledger: Ledger,
    /// Work that must be done even if this process dies.
    pub jobs: Jobs,
    /// Seals tokens and PINs.
    pub sealer: Sealer,
    /// Bring codes of ours to numbers.
    pub senders: Senders,
    /// Permit what is sent.
    pub limits: SendLimits,
    /// What concerns Meta.
    pub meta: MetaConfig,
    /// Waits and limits.
    pub timeouts: Timeouts,
}

/// Why a step has no outcome.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// Meta did not do it.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// Our store did not. The step is tried again when it does.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A job was not taken. The sweep pushes it again.
    #[error(transparent)]
    Jobs(#[from] EngineError),
    /// A sealed value does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The step panicked, which has been logged.
    #[error("a fault of our own")]
    Panicked,
    /// An outcome of an earlier step is missing.
    #[error("the outcome of {0:?} is missing")]
    Missing(Step),
    /// The onboarding was taken from us meanwhile: given up, or changed elsewhere.
    #[error("the onboarding is not ours to go on with any more")]
    Overtaken,
}

impl Context {
    /// Runs one step. The exchange is not run here: its code is never stored.
    pub async fn run(&self, step: Step, record: &Record) -> Result<Outcome, StepError> {
        let began = Instant::now();
        let came_to = self.work(step, record).await;
        let came_to = patience::weigh(step, record, came_to, clock::now(), &self.timeouts);
        metrics::step(step, &came_to, began.elapsed());
        came_to
    }

    async fn work(&self, step: Step, record: &Record) -> Result<Outcome, StepError> {
        match step {
            Step::Exchange => Err(StepError::Missing(Step::Exchange)),
            Step::Inspect => inspect::run(self, record).await,
            Step::Assets => assets::run(self, record).await,
            Step::Subscribe => subscribe::run(self, record).await,
            Step::Templates => templates::run(self, record).await,
            Step::CreditLine => credit_line::run(self, record).await,
            Step::CutOver => urgent(cut_over::run(self, record)).await,
            Step::Confirm => confirm::run(self, record).await,
        }
    }

    /// Runs what asks Meta for this onboarding, and writes the calls into its story: with the
    /// change that they led to, or else by themselves. That they can't be written is no reason to
    /// lose what they came to.
    pub async fn recorded<T>(&self, id: &OnboardingId, work: impl Future<Output = T>) -> T {
        let (done, calls) = record_calls(id, work).await;
        let notes: Vec<Note> = calls.iter().map(Note::of_call).collect();
        if let Err(error) = self.store.note(id, &notes, clock::now()).await {
            tracing::warn!(%error, "calls to Meta are missing in the story");
        }
        done
    }

    /// Changes the record in the middle of a step, unless it was taken from us: given up before
    /// the point of no return, say.
    async fn amend(
        &self,
        record: &Record,
        mut how: impl FnMut(&mut Record, UnixMillis) -> Result<Note, StepError>,
    ) -> Result<(), StepError> {
        let changed = self.ledger.change(record, |record, now| {
            if !record.is_at_work() {
                return Err(StepError::Overtaken);
            }
            Ok((vec![how(record, now)?], ()))
        });
        match changed.await {
            Ok(_) => Ok(()),
            Err(ChangeError::Refused(error)) => Err(error),
            Err(ChangeError::Store(error)) => Err(error.into()),
            Err(ChangeError::NotFound) => Err(StepError::Overtaken),
        }
    }

    /// How long what a signup shared is looked for, where that is set up.
    pub(super) fn recover_wait(&self) -> Option<Duration> {
        self.meta.recovery().map(|_| self.timeouts.recover_wait)
    }

    /// Looks whether it is ours to go on with: between two acts of one step.
    async fn still_running(&self, record: &Record) -> Result<(), StepError> {
        match self.store.onboarding(&record.id).await? {
            Some(now) if now.is_at_work() => Ok(()),
            _ => Err(StepError::Overtaken),
        }
    }

    /// The onboarding's business token.
    pub fn token(&self, record: &Record) -> Result<SecretString, StepError> {
        let sealed = record.token_sealed.as_deref();
        let sealed = sealed.ok_or(StepError::Missing(Step::Exchange))?;
        Ok(self.sealer.open(&record.id, Kind::Token, sealed)?)
    }
}
