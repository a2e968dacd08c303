//! Carries the plan out: each onboarding by one process at a time, which holds a lease on it.
//! What a process was at when it died is taken up by another one, or by the next.

use std::collections::HashMap;
use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::onboarding::{Step, TroubleKind};
use contract::time::UnixMillis;
use futures_util::FutureExt;
use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use super::ledger::ChangeError;
use super::outcome::{Failure, Outcome};
use super::plan::{Plan, plan};
use super::record::{Note, Record};
use super::{Context, StepError, recover, sweep};
use crate::clock;
use crate::config::pace::millis;
use crate::graph::errors::Class;
use crate::jobs::engine::{AT_ONCE, Engine, Stop};
use crate::jobs::{Job, Next, soon};
use crate::live::{follow, leave};
use crate::random;
use crate::store::StoreError;
use crate::store::leases::Claim;
use crate::webhooks;

/// The store is not there: between two tries.
const STORE_PAUSE: Duration = Duration::from_secs(1);

/// Sweeps between two clean-ups of the engine's tables.
const SWEEPS_PER_CLEAN_UP: u32 = 100;

/// Runs onboardings.
#[derive(Clone)]
pub struct Runner {
    shared: Arc<Shared>,
}

struct Shared {
    ctx: Context,
    engine: Engine,
    /// This process' name on its leases.
    worker: String,
    running: Mutex<HashMap<OnboardingId, Arc<Notify>>>,
    /// For jobs that begin here.
    room: Semaphore,
    tasks: TaskTracker,
    /// No further step is begun.
    stop: CancellationToken,
    /// Everything ends where it is, as if the process had died.
    kill: CancellationToken,
}

impl Runner {
    /// A runner that begins no further step once `stop` is cancelled, and drops
    /// everything once `kill` is.
    pub fn new(
        ctx: Context,
        engine: Engine,
        stop: CancellationToken,
        kill: CancellationToken,
    ) -> Self {
        Self {
            shared: Arc::new(Shared {
                ctx,
                engine,
                worker: random::id(),
                running: Mutex::default(),
                room: Semaphore::new(AT_ONCE),
                tasks: TaskTracker::new(),
                stop,
                kill,
            }),
        }
    }

    /// What the steps work with.
    pub fn context(&self) -> &Context {
        &self.shared.ctx
    }

    /// This process' name on what it is at.
    pub fn worker(&self) -> &str {
        &self.shared.worker
    }

    /// Begins to take jobs, to keep its leases, and to look for what nobody is at.
    pub fn start(&self) {
        self.spawn(Arc::clone(&self.shared).take_jobs());
        self.spawn(Arc::clone(&self.shared).keep_leases());
        self.spawn(Arc::clone(&self.shared).sweep());
    }

    fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let kill = self.shared.kill.clone();
        let work = async move {
            kill.run_until_cancelled(work).await;
        };
        self.shared.tasks.spawn(work.in_current_span());
    }

    /// Something changed: looks what is next.
    pub fn wake(&self, id: &OnboardingId) {
        if let Some(changed) = self.shared.lock().get(id) {
            changed.notify_one();
            return;
        }
        self.begin(Job::Onboarding(id.clone()));
    }

    /// Runs a job here and now. For what is stored already: should this process die, the sweep
    /// of the next one, or of another, finds it.
    pub fn begin(&self, job: Job) {
        let shared = Arc::clone(&self.shared);
        let kill = shared.kill.clone();
        let work = async move {
            let room = shared.stop.run_until_cancelled(shared.room.acquire());
            // None is left to the next process; the semaphore is never closed.
            if let Some(Ok(_room)) = room.await {
                Arc::clone(&shared).run(job).await;
            }
        };
        // Not in the span of the request that began it, which ends before. In a box, as it is large.
        let work = async move { kill.run_until_cancelled(work).await };
        self.shared.tasks.spawn(work.boxed());
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
        self.shared.engine.close().await;
    }
}

/// What one look came to.
enum Turn {
    /// There is more to do; with what is there now, if it is known.
    Again(Option<Box<Record>>),
    /// There is after this time.
    Soon(Duration),
    /// Nothing for now, as of this version of the record.
    Rest(i64, Next),
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, HashMap<OnboardingId, Arc<Notify>>> {
        // A panic can't leave a map of ids half-changed.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn take_jobs(self: Arc<Self>) {
        let shared = Arc::clone(&self);
        let handler = Arc::new(move |job: Job| {
            let shared = Arc::clone(&shared);
            let kill = shared.kill.clone();
            let work = async move {
                kill.run_until_cancelled(shared.run(job)).await;
            };
            work.boxed()
        });
        while !self.stop.is_cancelled() {
            let stop = Stop(self.stop.clone());
            if let Err(error) = self.engine.work(stop, handler.clone()).await {
                tracing::error!(%error, "no jobs are handed out");
                tokio::time::sleep(STORE_PAUSE).await;
            }
        }
    }

    async fn keep_leases(self: Arc<Self>) {
        let mut every = tokio::time::interval(self.ctx.pace.lease / 4);
        loop {
            every.tick().await;
            let idle = self.lock().is_empty();
            if idle && self.stop.is_cancelled() {
                return;
            }
            let until = self.lease_end();
            if !idle && let Err(error) = self.ctx.store.keep_claims(&self.worker, until).await {
                tracing::warn!(%error, "leases are not kept");
            }
        }
    }

    fn lease_end(&self) -> UnixMillis {
        UnixMillis(clock::now().0 + millis(self.ctx.pace.lease))
    }

    async fn sweep(self: Arc<Self>) {
        let mut sweeps: u32 = 0;
        while !self.stop.is_cancelled() {
            if let Err(error) = sweep::once(&self.ctx, sweeps == 0).await {
                tracing::error!(%error, "no sweep");
            }
            if sweeps.is_multiple_of(SWEEPS_PER_CLEAN_UP) {
                if let Err(error) = self.engine.forget_done().await {
                    tracing::warn!(%error, "jobs that are done stay in the table");
                }
                if let Err(error) = sweep::tidy(&self.ctx).await {
                    tracing::warn!(%error, "not tidied up");
                }
            }
            sweeps = sweeps.wrapping_add(1).max(1);
            let pause = tokio::time::sleep(self.ctx.pace.sweep);
            self.stop.run_until_cancelled(pause).await;
        }
    }

    /// Runs a job to its end, or to where it waits.
    async fn run(self: Arc<Self>, job: Job) {
        loop {
            let ran = match &job {
                Job::Onboarding(id) => {
                    let span = tracing::info_span!("finalize", onboarding = %id);
                    self.onboarding(id).instrument(span).await
                }
                Job::Shared(waba) => recover::shared(&self.ctx, waba).await,
                Job::Webhook(hash) => webhooks::process(&self.ctx, hash).await,
                Job::Follow(id) => {
                    let span = tracing::info_span!("follow", onboarding = %id);
                    follow::run(&self.ctx, id).instrument(span).await
                }
                Job::Leave(number) => leave::run(&self.ctx, number).await,
            };
            let at = match ran {
                Ok(Next::Done) => return,
                Ok(Next::At(at)) => at,
                Err(error) => {
                    tracing::error!(?job, %error, "a job can't go on");
                    UnixMillis(clock::now().0 + millis(STORE_PAUSE))
                }
            };
            if let Some(pause) = soon(at).filter(|_| !self.stop.is_cancelled()) {
                tokio::time::sleep(pause).await;
                continue;
            }
            match self.ctx.jobs.push_at(job.clone(), at).await {
                Ok(()) => return,
                // Kept here until it can be put away.
                Err(error) if !self.stop.is_cancelled() => {
                    tracing::error!(?job, %error, "a job can't be put away");
                    tokio::time::sleep(STORE_PAUSE).await;
                }
                Err(_) => return,
            }
        }
    }

    async fn onboarding(&self, id: &OnboardingId) -> Result<Next, StepError> {
        let Some(running) = Running::begin(self, id) else {
            return Ok(Next::Done);
        };
        loop {
            let (store, now) = (&self.ctx.store, clock::now());
            let claim = store.claim(id, &self.worker, now, self.lease_end()).await?;
            let found = match claim {
                Claim::Ours(found) => found,
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
            match self.turn(id, known.take()).await {
                Ok(Turn::Again(left)) => known = left,
                Ok(Turn::Soon(pause)) => self.sleep(pause, changed).await,
                Ok(Turn::Rest(version, next)) => {
                    if self.ctx.store.let_go(id, &self.worker, version).await? {
                        return Ok(next);
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "an onboarding can't go on");
                    self.sleep(STORE_PAUSE, changed).await;
                }
            }
            if self.stop.is_cancelled() {
                self.ctx.store.let_go_of(id, &self.worker).await?;
                // Another process may go on at once.
                return Ok(Next::At(clock::now()));
            }
        }
    }

    /// One look and what follows from it.
    async fn turn(
        &self,
        id: &OnboardingId,
        known: Option<Box<Record>>,
    ) -> Result<Turn, StoreError> {
        let found = match known {
            Some(record) => Some(record),
            None => self.ctx.store.onboarding(id).await?.map(Box::new),
        };
        let Some(record) = found else {
            return Ok(Turn::Rest(0, Next::Done));
        };
        match plan(&record, clock::now(), &self.ctx.pace) {
            Plan::Rest => Ok(Turn::Rest(record.version, Next::Done)),
            Plan::Wait(until) => Ok(match soon(until) {
                Some(pause) => Turn::Soon(pause),
                None => Turn::Rest(record.version, Next::At(until)),
            }),
            Plan::GiveUpCode(kind) => self.give_up(&record, kind).await.map(Turn::Again),
            Plan::Recover => recover::look(&self.ctx, &record)
                .await
                .map(|()| Turn::Again(None)),
            Plan::Run(step) => {
                let step = self.step(&record, step).boxed();
                self.ctx.recorded(id, step).await.map(Turn::Again)
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
        let ran = AssertUnwindSafe(self.ctx.run(step, record)).catch_unwind();
        let outcome = match ran.await.unwrap_or(Err(StepError::Panicked)) {
            Ok(outcome) => outcome,
            Err(StepError::Graph(error)) => Outcome::Failed(Failure::from_graph(&error)),
            Err(StepError::Store(error)) => return Err(error),
            // Steps push none; should one do so, the sweep goes on.
            Err(StepError::Overtaken | StepError::Jobs(_)) => return Ok(None),
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
            && failure.is_ours_to_see()
        {
            tracing::error!(reference = %record.reference, ?step, error = %failure.text,
                "someone must act");
        }
        let seen = &record.journal;
        let changed = self.ctx.ledger.change(record, |record, now| {
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
            Ok((left, ())) => Ok(Some(Box::new(left))),
            Err(ChangeError::Refused(_) | ChangeError::NotFound) => Ok(None),
            Err(ChangeError::Store(error)) => Err(error),
        }
    }

    async fn give_up(
        &self,
        record: &Record,
        kind: TroubleKind,
    ) -> Result<Option<Box<Record>>, StoreError> {
        let changed = self.ctx.ledger.change(record, |record, now| {
            if plan(record, now, &self.ctx.pace) != Plan::GiveUpCode(kind) {
                return Ok::<_, Infallible>((vec![], ()));
            }
            record.lose_code(kind, now, self.ctx.meta.recovery().is_some());
            let note = Note::new("failed", format!("Exchange: {kind:?}"));
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
struct Running<'a> {
    shared: &'a Shared,
    id: &'a OnboardingId,
    changed: Arc<Notify>,
}

impl<'a> Running<'a> {
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

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut running = self.shared.lock();
        // After `end` another one may have begun.
        let ours = running.get(self.id);
        if ours.is_some_and(|ours| Arc::ptr_eq(ours, &self.changed)) {
            running.remove(self.id);
        }
    }
}
