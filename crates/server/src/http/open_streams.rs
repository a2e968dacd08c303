//! How many progress streams an account may have open. With more the oldest ends: the tab that was
//! opened last is the one that is looked at, and a stream whose browser went away without a word
//! must not keep it out. The page of the oldest asks again a while later.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

/// The streams of one follower, oldest first.
type Open = VecDeque<(u64, CancellationToken)>;

/// All open streams.
#[derive(Clone, Debug)]
pub struct OpenStreams(Arc<Mutex<All>>);

#[derive(Debug)]
struct All {
    most: usize,
    next: u64,
    of: HashMap<String, Open>,
}

/// One of them. Dropped, it is open no more.
#[derive(Debug)]
pub struct OpenStream {
    all: OpenStreams,
    whose: String,
    id: u64,
    /// Cancelled when a newer one takes its place.
    pub gives_way: CancellationToken,
}

impl OpenStreams {
    /// At most so many for each.
    pub fn new(most: usize) -> Self {
        Self(Arc::new(Mutex::new(All {
            most: most.max(1),
            next: 0,
            of: HashMap::new(),
        })))
    }

    /// Opens one for this account, or this colleague.
    pub fn open(&self, whose: String) -> OpenStream {
        let mut all = self.lock();
        all.next += 1;
        let (id, most) = (all.next, all.most);
        let gives_way = CancellationToken::new();
        let open = all.of.entry(whose.clone()).or_default();
        if open.len() >= most
            && let Some((_, oldest)) = open.pop_front()
        {
            oldest.cancel();
        }
        open.push_back((id, gives_way.clone()));
        drop(all);
        OpenStream {
            all: self.clone(),
            whose,
            id,
            gives_way,
        }
    }

    fn lock(&self) -> MutexGuard<'_, All> {
        // A panic can't leave the map half-changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut all = self.all.lock();
        if let Some(open) = all.of.get_mut(&self.whose) {
            open.retain(|(id, _)| *id != self.id);
            if open.is_empty() {
                all.of.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_of_the_same_gives_way_and_nothing_is_kept_of_who_left() {
        let streams = OpenStreams::new(2);
        let of = |whose: &str| streams.open(whose.to_owned());
        let (first, second, other) = (of("asha"), of("asha"), of("bala"));
        let third = of("asha");
        assert!(first.gives_way.is_cancelled());
        for open in [&second, &third, &other] {
            assert!(!open.gives_way.is_cancelled());
        }
        drop((first, second, third, other));
        assert!(streams.lock().of.is_empty());
    }
}
