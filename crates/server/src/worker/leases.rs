//! One onboarding under a lease: the lease is claimed, the onboarding driven from step to step, and the
//! lease released.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::onboarding::{Stage, Step, TroubleKind};
use contract::time::UnixMillis;
use futures_util::FutureExt;
use tokio::sync::Notify;

use super::shared::{STORE_PAUSE, Shared};
use crate::clock;
use crate::context::StepError;
use crate::jobs::{Next, in_process_delay};
use crate::ledger::ChangeError;
use crate::recover;
use crate::steps;
use crate::store::StoreError;
use crate::store::leases::Claim;
use onboarding::meta::errors::Class;
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::plan::{Plan, plan};
use onboarding::record::{AuditEntry, Record};

/// What one pass over an onboarding came to.
enum PassOutcome {
    /// There is more to do at once; with the record as it is now, if that is known.
    Again(Option<Box<Record>>),
    /// There is more to do after this time.
    After(Duration),
    /// Nothing for now, as of this version of the record.
    Rest(i64, Next),
}

impl Shared {
    /// Runs it to where it waits, unless this process is at it already.
    pub(crate) async fn onboarding(&self, id: &OnboardingId) -> Result<Next, StepError> {
        let Some(running) = RunningGuard::begin(self, id) else {
            return Ok(Next::Done);
        };
        loop {
            let (store, now) = (&self.ctx.store, clock::now());
            let claim = store.claim(id, &self.name, now, self.lease_end()).await?;
            let found = match claim {
                Claim::Ours(found) => {
                    self.ctx.ledger.announce(&found).await;
                    found
                }
                // Whoever is at it sees what we would have seen; and if they are dead, we are here
                // when that is known.
                Claim::Theirs(until) => return Ok(Next::At(UnixMillis(until.0 + 1))),
            };
            let next = self.drive(id, found, &running.changed).await?;
            if running.end() {
                return Ok(next);
            }
        }
    }

    /// Goes on until there is nothing to do, and lets it go.
    async fn drive(
        &self,
        id: &OnboardingId,
        found: Box<Record>,
        changed: &Notify,
    ) -> Result<Next, StepError> {
        let mut known = Some(found);
        loop {
            match self.pass(id, known.take()).await {
                Ok(PassOutcome::Again(left)) => known = left,
                Ok(PassOutcome::After(pause)) => self.sleep(pause, changed).await,
                Ok(PassOutcome::Rest(version, next)) => {
                    let rests = next == Next::Done;
                    let store = &self.ctx.store;
                    if store
                        .release_if_unchanged(id, &self.name, version, rests)
                        .await?
                    {
                        return Ok(next);
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "an onboarding can't go on");
                    self.sleep(STORE_PAUSE, changed).await;
                }
            }
            if self.stop.is_cancelled() {
                self.ctx.store.release_lease(id, &self.name).await?;
                // Another process may go on at once.
                return Ok(Next::At(clock::now()));
            }
        }
    }

    /// One pass: reads the record, and does what its plan says.
    async fn pass(
        &self,
        id: &OnboardingId,
        known: Option<Box<Record>>,
    ) -> Result<PassOutcome, StoreError> {
        let found = match known {
            Some(record) => Some(record),
            None => self.ctx.store.onboarding(id).await?.map(Box::new),
        };
        let Some(record) = found else {
            return Ok(PassOutcome::Rest(0, Next::Done));
        };
        match plan(&record, clock::now(), &self.ctx.timeouts) {
            Plan::Rest => Ok(PassOutcome::Rest(record.version, Next::Done)),
            Plan::Wait(until) => Ok(match in_process_delay(until) {
                Some(pause) => PassOutcome::After(pause),
                None => PassOutcome::Rest(record.version, Next::At(until)),
            }),
            Plan::GiveUpCode(kind) => self.give_up(&record, kind).await.map(PassOutcome::Again),
            Plan::Recover => {
                let look = recover::search_once(&self.ctx, &record).boxed();
                look.await.map(|()| PassOutcome::Again(None))
            }
            Plan::TryStuck => self.try_stuck(&record).await.map(PassOutcome::Again),
            Plan::Run(step) => {
                let step = self.step(&record, step).boxed();
                self.ctx.recorded(id, step).await.map(PassOutcome::Again)
            }
        }
    }

    async fn sleep(&self, time: Duration, changed: &Notify) {
        tokio::select! {
            () = tokio::time::sleep(time) => {}
            () = changed.notified() => {}
            () = self.stop.cancelled() => {}
        }
    }

    /// What it left; `None` when that is not known.
    async fn step(&self, record: &Record, step: Step) -> Result<Option<Box<Record>>, StoreError> {
        // A panic would leave an onboarding that is at work for ever, with nobody at it.
        let ran = AssertUnwindSafe(steps::run(&self.ctx, step, record)).catch_unwind();
        let outcome = match ran.await.unwrap_or(Err(StepError::Panicked)) {
            Ok(outcome) => outcome,
            Err(StepError::Graph(error)) => Outcome::Failed(StepFailure::from_graph(&error)),
            Err(StepError::Store(error)) => return Err(error),
            // Steps push none; should one do so, the sweep goes on.
            Err(StepError::Overtaken | StepError::Jobs(_)) => return Ok(None),
            Err(error @ (StepError::Seal(_) | StepError::Missing(_) | StepError::Panicked)) => {
                let kind = match error {
                    StepError::Panicked => TroubleKind::OurFault,
                    _ => TroubleKind::OurConfiguration,
                };
                Outcome::Failed(StepFailure::found(
                    Class::Configuration,
                    kind,
                    error.to_string(),
                ))
            }
        };
        let seen = &record.step_log;
        let changed = self.ctx.ledger.change(record, |record, now| {
            let overtaken = !record.is_at_work() || record.step_log.next() != Some(step);
            // A message that came while WABA and number were looked for may name them.
            let looked = matches!(step, Step::Inspect | Step::Assets);
            let hinted = looked && record.step_log.hint != seen.hint;
            if overtaken || hinted {
                return Err(StepError::Overtaken);
            }
            let note = record.apply(step, outcome.clone(), now, &self.ctx.timeouts);
            Ok((vec![note], ()))
        });
        match changed.await {
            Ok((left, ())) => Ok(Some(Box::new(left))),
            Err(ChangeError::Refused(_) | ChangeError::NotFound) => Ok(None),
            Err(ChangeError::Store(error)) => Err(error),
        }
    }

    /// Another try of what is stuck begins. Whoever looks at it sees it stuck until it is not.
    async fn try_stuck(&self, record: &Record) -> Result<Option<Box<Record>>, StoreError> {
        let changed = self.ctx.ledger.change(record, |record, now| {
            let due = plan(record, now, &self.ctx.timeouts) == Plan::TryStuck;
            if let (Stage::Stuck(trouble), true) = (record.stage.clone(), due) {
                record.try_stuck(&trouble, now);
            }
            Ok::<_, Infallible>((vec![], ()))
        });
        match changed.await {
            Ok((left, ())) => Ok(Some(Box::new(left))),
            Err(ChangeError::NotFound) => Ok(None),
            Err(ChangeError::Store(error)) => Err(error),
            Err(ChangeError::Refused(never)) => match never {},
        }
    }

    async fn give_up(
        &self,
        record: &Record,
        kind: TroubleKind,
    ) -> Result<Option<Box<Record>>, StoreError> {
        let changed = self.ctx.ledger.change(record, |record, now| {
            if plan(record, now, &self.ctx.timeouts) != Plan::GiveUpCode(kind) {
                return Ok::<_, Infallible>((vec![], ()));
            }
            record.lose_code(kind, now, self.ctx.recover_wait());
            let note = AuditEntry::new("failed", format!("Exchange: {kind:?}"));
            Ok((vec![note], ()))
        });
        match changed.await {
            Ok((left, ())) => Ok(Some(Box::new(left))),
            Err(ChangeError::NotFound) => Ok(None),
            Err(ChangeError::Store(error)) => Err(error),
            Err(ChangeError::Refused(never)) => match never {},
        }
    }
}

/// This process is at an onboarding. Dropped, it is not any more, however that came.
struct RunningGuard<'a> {
    shared: &'a Shared,
    id: &'a OnboardingId,
    changed: Arc<Notify>,
}

impl<'a> RunningGuard<'a> {
    /// `None` when it is at it already: then that is told to look again.
    fn begin(shared: &'a Shared, id: &'a OnboardingId) -> Option<Self> {
        let mut running = shared.lock();
        if let Some(changed) = running.get(id) {
            changed.notify_one();
            return None;
        }
        let changed = Arc::new(Notify::new());
        running.insert(id.clone(), Arc::clone(&changed));
        Some(Self {
            shared,
            id,
            changed,
        })
    }

    /// Ends it, unless it was told to look again. Whether it has ended.
    fn end(&self) -> bool {
        // Under the lock: who tells it now finds it either running or gone.
        let mut running = self.shared.lock();
        if self.changed.notified().now_or_never().is_some() {
            return false;
        }
        running.remove(self.id);
        true
    }
}

impl Drop for RunningGuard<'_> {
    fn drop(&mut self) {
        let mut running = self.shared.lock();
        // After `end` another one may have begun.
        let ours = running.get(self.id);
        if ours.is_some_and(|ours| Arc::ptr_eq(ours, &self.changed)) {
            running.remove(self.id);
        }
    }
}
