//! Readiness: whether this server can do its work, which means that what it writes is kept.
//!
//! One task writes a row every few seconds and remembers what came of it. Whoever asks is told that:
//! many who ask cost nothing, and one write at a time, at most, stands in the line of writers. A
//! database that takes reads alone, a full disk, a lock, a file that is gone are all seen by it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use contract::time::UnixMillis;
use tokio_util::sync::CancellationToken;

use crate::clock;
use crate::store::unavailable::Unavailable;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;
use onboarding::timeouts::Timeouts;

/// What was seen is believed for as many writes more: the task may have died.
const BELIEVED: u32 = 4;

/// The rows of servers that have not lived for so long go.
const KEPT_MS: i64 = 24 * 3600 * 1000;

/// What was seen last.
#[derive(Clone, Debug)]
pub struct Health {
    seen: Arc<Mutex<Seen>>,
    believed: Duration,
}

#[derive(Clone, Copy, Debug)]
struct Seen {
    at: Instant,
    state: State,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// What is written is kept.
    Kept,
    /// The write did not end in time, or the database said why it did not.
    Trouble(Unavailable),
    /// It failed by something that is not the database's.
    Fault,
}

impl Health {
    /// Looks once, and then again and again in a task of its own until it is told to end.
    pub async fn begin(
        store: Store,
        server: &str,
        timeouts: &Timeouts,
        end: &CancellationToken,
    ) -> Self {
        let mut probe = Probe {
            server: server.to_owned(),
            longest: timeouts.heartbeat_timeout,
            store,
            last: State::Kept,
        };
        let first = probe.look().await;
        let health = Self {
            seen: Arc::new(Mutex::new(first)),
            believed: BELIEVED * (timeouts.heartbeat + 2 * timeouts.heartbeat_timeout),
        };
        let (seen, pause, end) = (Arc::clone(&health.seen), timeouts.heartbeat, end.clone());
        let watch = async move {
            probe.forget_the_dead().await;
            loop {
                tokio::time::sleep(pause).await;
                let now = probe.look().await;
                *seen.lock().unwrap_or_else(PoisonError::into_inner) = now;
            }
        };
        tokio::spawn(async move { end.run_until_cancelled(watch).await });
        health
    }

    /// Whether what is written is kept, as far as was seen of late.
    pub fn is_ready(&self) -> bool {
        // A panic can't leave half of it.
        let seen = *self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.state == State::Kept && seen.at.elapsed() < self.believed
    }
}

/// Looks.
struct Probe {
    store: Store,
    server: String,
    longest: Duration,
    last: State,
}

impl Probe {
    async fn look(&mut self) -> Seen {
        let (state, error) = match self.write().await {
            Ok(()) => (State::Kept, None),
            Err(error) => {
                let state = error.unavailable().map_or(State::Fault, State::Trouble);
                (state, Some(error))
            }
        };
        let trouble = match state {
            State::Trouble(trouble) => Some(trouble),
            State::Kept | State::Fault => None,
        };
        let file_lost = matches!(trouble, Some(Unavailable::FileLost | Unavailable::LogLost));
        metrics::store_writes(error.is_none(), file_lost);
        // To a PostgreSQL that became a standby, or is not reached any more, connections live on and
        // write nothing. Some may have been opened after the last look that failed: hence once more
        // when it is over. One that is busy for a moment is not to be asked for new ones as well.
        if is_useless(state) || is_useless(self.last) || (error.is_some() && state == self.last) {
            self.store.renew_connections();
        }
        if state != self.last {
            tell(trouble, error.as_ref());
            self.last = state;
        }
        Seen {
            at: Instant::now(),
            state,
        }
    }

    async fn write(&self) -> Result<(), StoreError> {
        let (now, longest) = (clock::now(), self.longest);
        self.store
            .write_heartbeat(&self.server, now, longest)
            .await?;
        if let Some(file) = self.store.file() {
            file.look_at_log()?;
        }
        Ok(())
    }

    async fn forget_the_dead(&self) {
        let before = UnixMillis(clock::now().0 - KEPT_MS);
        if let Err(error) = self.store.forget_heartbeats(before).await {
            tracing::warn!(%error, "heartbeats of servers that ended stay in the table");
        }
    }
}

/// Whether connections of this time write nothing, however long they live.
fn is_useless(state: State) -> bool {
    matches!(
        state,
        State::Trouble(Unavailable::ReadOnly | Unavailable::Unreachable)
    )
}

fn tell(trouble: Option<Unavailable>, error: Option<&StoreError>) {
    let Some(error) = error else {
        tracing::info!("ready again: what is written is kept");
        return;
    };
    let remedy = trouble.map_or("this is a fault of ours", Unavailable::remedy);
    tracing::error!(%error, remedy, "not ready: what is written is not kept");
}

#[cfg(test)]
#[path = "health_tests.rs"]
mod tests;
