//! Delivers the outbox to the platform's address: at least once, and for each number in order. Retries
//! go on with backoff and jitter over three days; then an event is a dead letter, which an operator
//! replays.

use std::sync::Arc;

use contract::ids::OnboardingId;
use contract::platform::events::EventType;
use contract::time::UnixMillis;
use onboarding::timeouts::{Timeouts, millis};
use reqwest::header::CONTENT_TYPE;
use standardwebhooks::{HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::backoff::wait;
use crate::clock;
use crate::config::platform::{Readiness, WebhookTarget};
use crate::context::{Context, StepError};
use crate::jobs::Job;
use crate::ledger::ChangeError;
use crate::store::StoreError;
use crate::store::deliveries::{AfterFailure, DueEvent};
use crate::telemetry::metrics;

/// Events that are on their way at once, each of another number.
const AT_ONCE: usize = 16;

/// Delivers events, in tasks of its own.
#[derive(Clone, Debug)]
pub struct Delivery {
    tasks: TaskTracker,
}

impl Delivery {
    /// Begins, where the platform has an address. Nothing new is begun once `stop` is cancelled, and
    /// everything is dropped once `kill` is.
    pub fn start(ctx: &Context, stop: CancellationToken, kill: CancellationToken) -> Self {
        let tasks = TaskTracker::new();
        if let Some(target) = ctx.platform.events.clone() {
            let courier = Courier {
                ctx: ctx.clone(),
                target,
                room: Arc::new(Semaphore::new(AT_ONCE)),
                tasks: tasks.clone(),
                stop,
                kill: kill.clone(),
            };
            tasks.spawn(async move { kill.run_until_cancelled(courier.run()).await });
        }
        tasks.close();
        Self { tasks }
    }

    /// Waits until the attempts under way have ended.
    pub async fn stopped(&self) {
        self.tasks.wait().await;
    }
}

#[derive(Clone)]
struct Courier {
    ctx: Context,
    target: WebhookTarget,
    room: Arc<Semaphore>,
    tasks: TaskTracker,
    stop: CancellationToken,
    kill: CancellationToken,
}

impl Courier {
    async fn run(self) {
        while !self.stop.is_cancelled() {
            let begun = self.stop.run_until_cancelled(self.begin_due()).await;
            if let Some(Err(error)) = begun {
                tracing::error!(%error, "no events are delivered");
            }
            let news = self.ctx.store.outbox().notified();
            let poll = tokio::time::timeout(self.ctx.timeouts.event_poll, news);
            self.stop.run_until_cancelled(poll).await;
        }
    }

    /// Begins the attempts that are due, as many as there is room for.
    async fn begin_due(&self) -> Result<(), StoreError> {
        let most = i64::try_from(2 * AT_ONCE).unwrap_or(i64::MAX);
        for event in self.ctx.store.due_events(clock::now(), most).await? {
            // The semaphore is never closed.
            let Ok(room) = Arc::clone(&self.room).acquire_owned().await else {
                return Ok(());
            };
            let timeouts = &self.ctx.timeouts;
            let now = clock::now();
            // Should this process die, nobody else tries before this attempt would have ended.
            let longest = millis(timeouts.event_timeout.saturating_mul(2));
            let next = UnixMillis(now.0 + longest + wait(event.attempts, timeouts));
            if self.ctx.store.claim_delivery(&event, now, next).await? {
                let (courier, kill) = (self.clone(), self.kill.clone());
                self.tasks.spawn(async move {
                    kill.run_until_cancelled(courier.attempt(event, room)).await;
                });
            }
        }
        Ok(())
    }

    async fn attempt(&self, event: DueEvent, _room: OwnedSemaphorePermit) {
        let sent = self.send(&event).await;
        let noted = match sent {
            Ok(()) => self.delivered(&event).await,
            Err(why) => self.failed(&event, &why).await,
        };
        if let Err(error) = noted {
            tracing::error!(%error, event = event.id, "what came of a delivery can't be noted");
        }
        // The number's next event may be due.
        self.ctx.store.outbox().notify_one();
    }

    async fn send(&self, event: &DueEvent) -> Result<(), String> {
        let seconds = clock::now().0 / 1000;
        let signature = self.target.signer.sign(&event.id, seconds, &event.body);
        let signature = signature.map_err(|error| error.to_string())?;
        let outbound = &self.ctx.outbound;
        let request = outbound
            .post(&self.target.url)
            .timeout(self.ctx.timeouts.event_timeout)
            .header(CONTENT_TYPE, "application/json")
            .header(HEADER_WEBHOOK_ID, &event.id)
            .header(HEADER_WEBHOOK_TIMESTAMP, seconds.to_string())
            .header(HEADER_WEBHOOK_SIGNATURE, signature)
            .body(event.body.clone());
        let sent = outbound.send(request).await;
        sent.map_err(|error| error.to_string())
    }

    async fn delivered(&self, event: &DueEvent) -> Result<(), StepError> {
        self.ctx.store.delivered(event, clock::now()).await?;
        metrics::event_delivery("delivered");
        let arriving = event.of == EventType::NumberArriving.name();
        if arriving
            && self.ctx.platform.readiness == Readiness::Delivered
            && let Some(id) = &event.onboarding
        {
            platform_is_ready(&self.ctx, id).await?;
        }
        Ok(())
    }

    async fn failed(&self, event: &DueEvent, why: &str) -> Result<(), StepError> {
        let (now, timeouts) = (clock::now(), &self.ctx.timeouts);
        let then = after_failure(event, now, timeouts);
        self.ctx.store.not_delivered(event, then, why).await?;
        let DueEvent { id, of, .. } = event;
        match then {
            AfterFailure::Retry(_) => {
                metrics::event_delivery("retried");
                tracing::warn!(event = id, of, why, "the platform does not take an event");
            }
            AfterFailure::Dead => {
                metrics::event_delivery("dead");
                tracing::error!(
                    event = id,
                    of,
                    why,
                    "someone must act: an event is given up (server events list --dead)"
                );
            }
        }
        Ok(())
    }
}

/// Nobody waits for the platform, or not any more.
struct NotAwaited;

/// Notes that the platform is ready for the number that an attempt brings, which goes on. Whether that
/// was news.
pub async fn platform_is_ready(ctx: &Context, id: &OnboardingId) -> Result<bool, StepError> {
    let changed = ctx.ledger.change_by_id(id, |record, now| {
        let note = record.platform_is_ready(now);
        note.map(|note| (vec![note], ())).ok_or(NotAwaited)
    });
    match changed.await {
        Ok((record, ())) => {
            if record.is_at_work() {
                ctx.jobs.push(Job::Onboarding(id.clone())).await?;
            }
            Ok(true)
        }
        Err(ChangeError::NotFound | ChangeError::Refused(NotAwaited)) => Ok(false),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

fn after_failure(event: &DueEvent, now: UnixMillis, timeouts: &Timeouts) -> AfterFailure {
    let next = now.0 + wait(event.attempts, timeouts);
    let first = event.first_try_at.unwrap_or(now);
    match next - first.0 > millis(timeouts.event_patience) {
        true => AfterFailure::Dead,
        false => AfterFailure::Retry(UnixMillis(next)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_three_hours_and_end_after_three_days() {
        let timeouts = Timeouts::default();
        let seconds = [5, 30, 120, 600, 3600, 10_800, 10_800];
        for (failed, expected) in (0..).zip(seconds) {
            let wait = wait(failed, &timeouts) / 1000;
            assert!(
                (expected..=expected * 11 / 10).contains(&wait),
                "{failed}: {wait}"
            );
        }
        let mut event = DueEvent {
            sequence: 1,
            id: String::new(),
            of: String::new(),
            onboarding: None,
            body: String::new(),
            attempts: 0,
            first_try_at: None,
        };
        let mut now = UnixMillis(0);
        let attempts = loop {
            match after_failure(&event, now, &timeouts) {
                AfterFailure::Dead => break event.attempts + 1,
                AfterFailure::Retry(at) => now = at,
            }
            event.attempts += 1;
            event.first_try_at = Some(UnixMillis(0));
        };
        let hours = now.0 / 3_600_000;
        assert!((68..=72).contains(&hours), "{hours} hours");
        assert!((26..=30).contains(&attempts), "{attempts} attempts");
    }
}
