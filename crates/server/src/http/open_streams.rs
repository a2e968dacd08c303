//! Limits how many progress streams (SSE) an account may have open. When an account opens one more
//! than it may, its oldest stream is ended: the tab that was opened last is the one that somebody
//! looks at, and a stream whose browser went away without closing it must not keep the new one out.
//! The page whose stream was ended connects again a while later. A limit over all streams leaves
//! connections free for requests.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

/// The streams of one account or colleague, oldest first.
type StreamQueue = VecDeque<(u64, CancellationToken)>;

/// All open streams.
#[derive(Clone, Debug)]
pub struct OpenStreams(Arc<Mutex<StreamRegistry>>);

#[derive(Debug)]
struct StreamRegistry {
    most_each: usize,
    most_in_all: usize,
    open: usize,
    next: u64,
    of: HashMap<String, StreamQueue>,
}

/// One open stream, which is closed when this is dropped.
#[derive(Debug)]
pub struct OpenStream {
    all: OpenStreams,
    whose: String,
    id: u64,
    /// Cancelled when a newer stream takes its place.
    pub evicted: CancellationToken,
}

impl OpenStreams {
    /// Limits the streams of each account or colleague, and of all together.
    pub fn new(most_each: usize, most_in_all: usize) -> Self {
        Self(Arc::new(Mutex::new(StreamRegistry {
            most_each: most_each.max(1),
            most_in_all,
            open: 0,
            next: 0,
            of: HashMap::new(),
        })))
    }

    /// Opens a stream for this account or colleague. `None` where the limit over all streams is reached.
    pub fn open(&self, whose: String) -> Option<OpenStream> {
        let mut all = self.lock();
        if all.open >= all.most_in_all {
            return None;
        }
        all.open += 1;
        all.next += 1;
        let (id, most) = (all.next, all.most_each);
        let evicted = CancellationToken::new();
        let open = all.of.entry(whose.clone()).or_default();
        if open.len() >= most
            && let Some((_, oldest)) = open.pop_front()
        {
            oldest.cancel();
        }
        open.push_back((id, evicted.clone()));
        drop(all);
        Some(OpenStream {
            all: self.clone(),
            whose,
            id,
            evicted,
        })
    }

    fn lock(&self) -> MutexGuard<'_, StreamRegistry> {
        // A panic can't leave the map half-changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut all = self.all.lock();
        all.open -= 1;
        if let Some(open) = all.of.get_mut(&self.whose) {
            open.retain(|(id, _)| *id != self.id);
            if open.is_empty() {
                all.of.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_of_the_same_gives_way_and_nothing_is_kept_of_who_left() {
        let streams = OpenStreams::new(2, 4);
        let of = |whose: &str| streams.open(whose.to_owned()).unwrap();
        let (first, second, other) = (of("asha"), of("asha"), of("bala"));
        let third = of("asha");
        assert!(first.evicted.is_cancelled());
        for open in [&second, &third, &other] {
            assert!(!open.evicted.is_cancelled());
        }
        assert!(streams.open("chandra".to_owned()).is_none());
        drop((first, second, third, other));
        let all = streams.lock();
        assert!(all.of.is_empty() && all.open == 0);
    }
}
