//! Carries the plan out: one task per onboarding and process, at most one at a time.
//! What is unfinished when the server starts is taken up again.

use std::collections::HashMap;
use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::onboarding::{GoOn, Stage, Step, Trouble, TroubleKind};
use contract::time::UnixMillis;
use futures_util::FutureExt;
use tokio::sync::Notify;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use super::ledger::ChangeError;
use super::outcome::{Failure, Outcome};
use super::plan::{Plan, plan};
use super::record::{Note, Record};
use super::{Context, StepError};
use crate::clock;
use crate::graph::errors::Class;
use crate::jobs::{Job, Next};
use crate::live::{follow, leave, left_over};
use crate::store::StoreError;
use crate::webhooks;

/// The store is not there: between two tries.
const STORE_PAUSE: Duration = Duration::from_secs(1);

/// A wait can be days long, and the wall clock can be put right meanwhile: it is looked at
/// again after this.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// Runs onboardings.
#[derive(Clone)]
pub struct Runner {
    shared: Arc<Shared>,
}

struct Shared {
    ctx: Context,
    running: Mutex<HashMap<OnboardingId, Arc<Notify>>>,
    tasks: TaskTracker,
    /// No further step is begun.
    stop: CancellationToken,
    /// Everything ends where it is, as if the process had died.
    kill: CancellationToken,
}

impl Runner {
    /// A runner that begins no further step once `stop` is cancelled, and drops
    /// everything once `kill` is.
    pub fn new(ctx: Context, stop: CancellationToken, kill: CancellationToken) -> Self {
        Self {
            shared: Arc::new(Shared {
                ctx,
                running: Mutex::default(),
                tasks: TaskTracker::new(),
                stop,
                kill,
            }),
        }
    }

    /// Runs jobs from this queue. For now in this process alone.
    pub fn take_jobs(&self, mut queue: UnboundedReceiver<(Job, Option<UnixMillis>)>) {
        let runner = self.clone();
        tokio::spawn(async move {
            while let Some((job, at)) = queue.recv().await {
                let runner = runner.clone();
                let kill = runner.shared.kill.clone();
                tokio::spawn(kill.run_until_cancelled_owned(async move {
                    let mut at = at;
                    loop {
                        if let Some(at) = at {
                            let ms = u64::try_from(at.0 - clock::now().0).unwrap_or(0);
                            tokio::time::sleep(Duration::from_millis(ms)).await;
                        }
                        match runner.run(&job).await {
                            Ok(Next::Done) => return,
                            Ok(Next::At(again)) => at = Some(again),
                            Err(error) => {
                                tracing::error!(?job, %error, "a job failed");
                                at = Some(UnixMillis(clock::now().0 + 1000));
                            }
                        }
                    }
                }));
            }
        });
    }

    async fn run(&self, job: &Job) -> Result<Next, StepError> {
        let ctx = &self.shared.ctx;
        match job {
            Job::Onboarding(id) => self.wake(id),
            Job::Webhook(hash) => return webhooks::process(ctx, hash).await,
            Job::Follow(id) => return follow::run(ctx, id).await,
            Job::Leave(id) => return leave::run(ctx, id).await,
        }
        Ok(Next::Done)
    }

    /// What the steps work with.
    pub fn context(&self) -> &Context {
        &self.shared.ctx
    }

    /// Takes up what is unfinished.
    pub async fn resume(&self) -> Result<usize, StoreError> {
        let unfinished = self.shared.ctx.store.running().await?;
        for id in &unfinished {
            self.wake(id);
        }
        let ctx = &self.shared.ctx;
        for job in left_over(&ctx.store, clock::now()).await? {
            ctx.jobs.push(job).await?;
        }
        Ok(unfinished.len())
    }

    /// Something changed: looks what is next.
    pub fn wake(&self, id: &OnboardingId) {
        let shared = Arc::clone(&self.shared);
        let mut running = lock(&shared.running);
        if let Some(changed) = running.get(id) {
            changed.notify_one();
            return;
        }
        let changed = Arc::new(Notify::new());
        running.insert(id.clone(), Arc::clone(&changed));
        drop(running);
        let id = id.clone();
        let span = tracing::info_span!("finalize", onboarding = %id);
        let work = async move {
            tokio::select! {
                () = shared.kill.cancelled() => {}
                () = shared.drive(&id, &changed) => {}
            }
        };
        self.shared.tasks.spawn(work.instrument(span));
    }

    /// Runs something to its end although the request that wanted it may go away: a
    /// browser that closes must not take a half-done exchange with it.
    pub async fn shelter<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Option<T> {
        let kill = self.shared.kill.clone();
        let work = async move { kill.run_until_cancelled(work).await };
        // An error is a panic in the work, which has been logged.
        self.shared
            .tasks
            .spawn(work.in_current_span())
            .await
            .ok()
            .flatten()
    }

    /// Waits until every task has come to a place where it can stop.
    pub async fn stopped(&self) {
        self.shared.tasks.close();
        self.shared.tasks.wait().await;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // A panic can't leave a map of ids half-changed.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    async fn drive(&self, id: &OnboardingId, changed: &Notify) {
        loop {
            let rested = match self.turn(id, changed).await {
                Ok(rested) => rested,
                Err(error) => {
                    tracing::error!(%error, "an onboarding can't go on");
                    self.sleep(STORE_PAUSE, changed).await;
                    false
                }
            };
            if self.stop.is_cancelled() {
                lock(&self.running).remove(id);
                return;
            }
            if rested {
                // Under the lock: who wakes it now finds it either running or gone.
                let mut running = lock(&self.running);
                let woken = changed.notified().now_or_never().is_some();
                if !woken {
                    running.remove(id);
                    return;
                }
            }
        }
    }

    /// One look and what follows from it. Whether there is nothing more to do.
    async fn turn(&self, id: &OnboardingId, changed: &Notify) -> Result<bool, StoreError> {
        let Some(record) = self.ctx.store.onboarding(id).await? else {
            return Ok(true);
        };
        let now = clock::now();
        match plan(&record, now, &self.ctx.pace) {
            Plan::Rest => Ok(true),
            Plan::Wait(until) => {
                let ms = u64::try_from(until.0 - now.0).unwrap_or(0);
                let wait = Duration::from_millis(ms).min(LONGEST_SLEEP);
                self.sleep(wait, changed).await;
                Ok(false)
            }
            Plan::GiveUpCode(kind) => self.give_up(&record, kind).await.map(|()| false),
            Plan::Run(step) => self.step(&record, step).await.map(|()| false),
        }
    }

    async fn sleep(&self, time: Duration, changed: &Notify) {
        tokio::select! {
            () = tokio::time::sleep(time) => {}
            () = changed.notified() => {}
            () = self.stop.cancelled() => {}
        }
    }

    async fn step(&self, record: &Record, step: Step) -> Result<(), StoreError> {
        // A panic would leave an onboarding that is at work for ever, with nobody at it.
        let ran = AssertUnwindSafe(self.ctx.run(step, record)).catch_unwind();
        let outcome = match ran.await.unwrap_or(Err(StepError::Panicked)) {
            Ok(outcome) => outcome,
            Err(StepError::Graph(error)) => Outcome::Failed(Failure::from_graph(&error)),
            Err(StepError::Store(error)) => return Err(error),
            Err(StepError::Overtaken) => return Ok(()),
            Err(error @ (StepError::Seal(_) | StepError::Missing(_) | StepError::Panicked)) => {
                let kind = match error {
                    StepError::Panicked => TroubleKind::Unknown,
                    _ => TroubleKind::OurConfiguration,
                };
                Outcome::Failed(Failure::found(
                    Class::Configuration,
                    kind,
                    error.to_string(),
                ))
            }
        };
        if let Outcome::Failed(failure) = &outcome
            && failure.meaning.class == Class::Configuration
        {
            tracing::error!(reference = %record.reference, ?step, error = %failure.text,
                "someone must act");
        }
        let seen = &record.journal;
        let changed = self.ctx.ledger.change(&record.id, |record, now| {
            let overtaken = !record.is_running() || record.journal.next() != Some(step);
            // A message that came while the number was looked for may name it.
            let hinted = step == Step::Assets && record.journal.hint != seen.hint;
            if overtaken || hinted {
                return Err(StepError::Overtaken);
            }
            let note = record.apply(step, outcome.clone(), now, &self.ctx.pace);
            Ok((vec![note], ()))
        });
        match changed.await {
            Ok(_) | Err(ChangeError::Refused(_) | ChangeError::NotFound) => Ok(()),
            Err(ChangeError::Store(error)) => Err(error),
        }
    }

    async fn give_up(&self, record: &Record, kind: TroubleKind) -> Result<(), StoreError> {
        let changed = self.ctx.ledger.change(&record.id, |record, now| {
            if plan(record, now, &self.ctx.pace) != Plan::GiveUpCode(kind) {
                return Ok::<_, Infallible>((vec![], ()));
            }
            record.stage = Stage::Interrupted {
                trouble: Trouble {
                    kind,
                    step: Step::Exchange,
                    not_before: None,
                },
                go_on: GoOn::Relaunch,
            };
            let note = Note::new("failed", format!("Exchange: {kind:?}"));
            Ok((vec![note], ()))
        });
        match changed.await {
            Ok(_) | Err(ChangeError::NotFound) => Ok(()),
            Err(ChangeError::Store(error)) => Err(error),
            Err(ChangeError::Refused(never)) => match never {},
        }
    }
}
