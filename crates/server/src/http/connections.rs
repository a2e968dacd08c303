//! The open connections: how many there may be, what each is doing, and which are closed.
//!
//! A connection is at *work* while a handler runs for it. In every other phase its client is
//! waited for, and may be a stranger that never sends another byte (slowloris). So each of those phases
//! has a timeout, is evicted for newcomers when the server is full, and does not hold up a graceful
//! shutdown.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;

use crate::telemetry::metrics;
use crate::telemetry::metrics::OpenConnection;
use onboarding::timeouts::Timeouts;

/// The delay between two tries to admit a connection where the server is full and none can be closed.
const FULL_RETRY_DELAY: Duration = Duration::from_millis(20);

/// A client that sends a body or takes an answer for less than this is not slow, and is not closed
/// for a newcomer.
const SLOW: Duration = Duration::from_secs(1);

/// When the server is full, one of so many connections is closed, at least one, as far as clients are
/// only waited for: each look goes through all of them.
const EVICTED_ONE_OF: usize = 64;

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has come on it yet.
    Opened,
    /// The head of a request has begun to come.
    Head,
    /// A handler waits for more of a request's body.
    Body,
    /// A handler runs.
    Working,
    /// The client is to take the answer.
    Answering,
    /// Answered, and kept open for another request.
    Idle,
    /// Answered; what else the client sends is thrown away until it notices.
    Leftover,
    /// Hijacked by its response, such as a progress stream (SSE).
    TakenOver,
}

/// How long each phase of a connection may last.
#[derive(Clone, Copy, Debug)]
pub struct ClientTimeouts {
    head: Duration,
    idle: Duration,
    answer: Duration,
    at_end: Duration,
}

impl ClientTimeouts {
    /// As production or a test sets it.
    pub fn new(timeouts: &Timeouts) -> Self {
        Self {
            head: timeouts.head_time,
            idle: timeouts.idle_time,
            answer: timeouts.answer_stall,
            at_end: timeouts.unfinished_request_at_end,
        }
    }

    /// How long a connection may be in this phase; `None` where others see to that: the handler's
    /// own waits, a body's deadline.
    fn longest(&self, phase: Phase) -> Option<Duration> {
        match phase {
            Phase::Opened | Phase::Head => Some(self.head),
            Phase::Idle => Some(self.idle),
            Phase::Answering => Some(self.answer),
            Phase::Leftover => Some(LINGER),
            Phase::Body | Phase::Working | Phase::TakenOver => None,
        }
    }

    /// The same once the server is to end. Work is waited for.
    fn longest_at_end(&self, phase: Phase) -> Option<Duration> {
        match phase {
            // Used a moment ago, it may be used again before its client hears of the end.
            Phase::Idle => Some(self.at_end / 8),
            // It was accepted a moment ago: its request is on the way.
            Phase::Opened => Some(self.at_end / 4),
            Phase::Leftover => Some(self.at_end.min(LINGER)),
            Phase::Head | Phase::Body | Phase::Answering => Some(self.at_end),
            Phase::Working | Phase::TakenOver => None,
        }
    }
}

/// How long a client gets to notice that its connection ends.
pub const LINGER: Duration = Duration::from_secs(2);

/// One connection, as others see it.
#[derive(Debug)]
pub struct Connection {
    phase: Mutex<(Phase, Instant)>,
    close: CancellationToken,
}

impl Connection {
    fn new() -> Self {
        Self {
            phase: Mutex::new((Phase::Opened, Instant::now())),
            close: CancellationToken::new(),
        }
    }

    /// It is doing this from now on.
    pub fn enter(&self, phase: Phase) {
        *self.lock() = (phase, Instant::now());
    }

    /// It is doing this from now on, where it was doing one of those.
    pub fn enter_from(&self, from: &[Phase], phase: Phase) {
        let mut now = self.lock();
        if from.contains(&now.0) {
            *now = (phase, Instant::now());
        }
    }

    pub fn phase(&self) -> Phase {
        self.lock().0
    }

    /// Ends when it must be closed.
    pub async fn closed(&self) {
        self.close.cancelled().await;
    }

    fn is_over(&self, longest: Option<Duration>) -> bool {
        longest.is_some_and(|longest| self.lock().1.elapsed() >= longest)
    }

    fn lock(&self) -> MutexGuard<'_, (Phase, Instant)> {
        // A panic can't leave half of it.
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All open connections.
#[derive(Clone, Debug)]
pub struct Connections(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    room: Arc<Semaphore>,
    timeouts: ClientTimeouts,
    open: Mutex<HashMap<u64, Arc<Connection>>>,
    next: AtomicU64,
}

/// A connection's slot among the open ones, given back when this is dropped.
#[derive(Debug)]
pub struct ConnectionSlot {
    pub connection: Arc<Connection>,
    id: u64,
    all: Connections,
    _counted: OpenConnection,
    _room: OwnedSemaphorePermit,
}

impl Drop for ConnectionSlot {
    fn drop(&mut self) {
        self.all.lock().remove(&self.id);
    }
}

impl Connections {
    /// At most so many at once.
    pub fn new(most: usize, timeouts: ClientTimeouts) -> Self {
        Self(Arc::new(Shared {
            room: Arc::new(Semaphore::new(most)),
            timeouts,
            open: Mutex::default(),
            next: AtomicU64::new(0),
        }))
    }

    /// Makes a slot for one more: where there is none, the client that has been waited for longest
    /// gives way. Waits where all are at work.
    pub async fn admit(&self) -> ConnectionSlot {
        loop {
            if let Ok(room) = Arc::clone(&self.0.room).try_acquire_owned() {
                return self.slot(room);
            }
            self.make_room();
            let room = Arc::clone(&self.0.room).acquire_owned();
            // An error would say that the semaphore was closed, which nobody does.
            if let Ok(Ok(room)) = tokio::time::timeout(FULL_RETRY_DELAY, room).await {
                return self.slot(room);
            }
        }
    }

    fn slot(&self, room: OwnedSemaphorePermit) -> ConnectionSlot {
        let id = self.0.next.fetch_add(1, Ordering::Relaxed);
        let connection = Arc::new(Connection::new());
        self.lock().insert(id, Arc::clone(&connection));
        ConnectionSlot {
            connection,
            id,
            all: self.clone(),
            _counted: OpenConnection::begin(),
            _room: room,
        }
    }

    fn make_room(&self) {
        let open = self.lock();
        if open.values().any(|one| one.close.is_cancelled()) {
            // One is about to go.
            return;
        }
        let waited_for = open.values().filter_map(|one| {
            let (phase, since) = *one.lock();
            let slow = since.elapsed() >= SLOW;
            let rank = match phase {
                Phase::Idle | Phase::Opened | Phase::Head | Phase::Leftover => 0,
                Phase::Body | Phase::Answering if slow => 1,
                _ => return None,
            };
            Some((rank, since, one))
        });
        let mut waited_for: Vec<_> = waited_for.collect();
        waited_for.sort_unstable_by_key(|(rank, since, _)| (*rank, *since));
        let many = (open.len() / EVICTED_ONE_OF).max(1);
        for (_, _, one) in waited_for.into_iter().take(many) {
            one.close.cancel();
            metrics::connection_closed("full");
        }
    }

    /// Closes those whose client was waited for long enough. `ending` once the server is to end.
    pub fn close_overdue(&self, ending: bool) {
        let timeouts = &self.0.timeouts;
        for one in self.lock().values() {
            let phase = one.phase();
            let longest = match ending {
                true => timeouts.longest_at_end(phase),
                false => timeouts.longest(phase),
            };
            if one.is_over(longest) && !one.close.is_cancelled() {
                one.close.cancel();
                if !ending && phase != Phase::Idle {
                    metrics::connection_closed("slow");
                }
            }
        }
    }

    /// Closes all, whatever they are at.
    pub fn close_all(&self) {
        self.lock().values().for_each(|one| one.close.cancel());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Arc<Connection>>> {
        // A panic can't leave the map half-changed.
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "connections_tests.rs"]
mod tests;
