//! Carries the plan out: each onboarding by one process at a time, which holds a lease on it.
//! What a process was at when it died is taken up by another one, or by the next.

use super::shared::{STORE_PAUSE, Shared};
use std::sync::{Arc, Mutex};

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use futures_util::FutureExt;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use crate::clock;
use crate::context::Context;
use crate::jobs::engine::{AT_ONCE, Engine, Stop};
use crate::jobs::{Job, Next, in_process_delay};
use crate::live::{follow, leave};
use crate::platform::pass_on;
use crate::random;
use crate::recover;
use crate::webhooks;
use crate::worker::sweep;
use onboarding::timeouts::millis;

/// Sweeps between two clean-ups of the engine's tables.
const SWEEPS_PER_CLEAN_UP: u32 = 100;

/// Runs onboardings.
#[derive(Clone)]
pub struct Runner {
    shared: Arc<Shared>,
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
                name: random::id(),
                running: Mutex::default(),
                room: Semaphore::new(AT_ONCE),
                tasks: TaskTracker::new(),
                stop,
                kill,
            }),
        }
    }

    /// This process' name on what it is at.
    pub fn name(&self) -> &str {
        &self.shared.name
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
                // In a box, as it is large: many may wait for room.
                Arc::clone(&shared).run(job).boxed().await;
            }
        };
        // Not in the span of the request that began it, which ends before.
        let work = async move { kill.run_until_cancelled(work).await };
        self.shared.tasks.spawn(work);
    }

    /// Runs something to its end although the request that wanted it may go away: a
    /// browser that closes must not take a half-done exchange with it.
    pub async fn run_to_completion<T: Send + 'static>(
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

impl Shared {
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
        let mut every = tokio::time::interval(self.ctx.timeouts.lease / 4);
        loop {
            every.tick().await;
            let idle = self.lock().is_empty();
            if idle && self.stop.is_cancelled() {
                return;
            }
            let until = self.lease_end();
            if !idle && let Err(error) = self.ctx.store.renew_leases(&self.name, until).await {
                tracing::warn!(%error, "leases are not kept");
            }
        }
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
            let pause = tokio::time::sleep(self.ctx.timeouts.sweep);
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
                Job::Webhook(hash) => webhooks::process(&self.ctx, hash, &self.stop).await,
                Job::PassWebhook(hash) => pass_on::run(&self.ctx, hash).await,
                Job::NumberStatus(number) => {
                    let span = tracing::info_span!("number status", %number);
                    follow::run(&self.ctx, number).instrument(span).await
                }
                Job::Follow(id) => follow::run_for(&self.ctx, id).await,
                Job::Leave(number) => leave::run(&self.ctx, number).await,
            };
            let at = match ran {
                Ok(Next::Done) => return,
                Ok(Next::At(at)) => at,
                Err(error) => {
                    tracing::error!(%job, %error, "a job can't go on");
                    UnixMillis(clock::now().0 + millis(STORE_PAUSE))
                }
            };
            if let Some(pause) = in_process_delay(at).filter(|_| !self.stop.is_cancelled()) {
                tokio::time::sleep(pause).await;
                continue;
            }
            match self.ctx.jobs.push_at(job.clone(), at).await {
                Ok(()) => return,
                // Kept here until it can be put away.
                Err(error) if !self.stop.is_cancelled() => {
                    tracing::error!(%job, %error, "a job can't be put away");
                    tokio::time::sleep(STORE_PAUSE).await;
                }
                Err(_) => return,
            }
        }
    }
}
