//! How requests fare: whether the browser has a network, and whether an answer takes long.

use std::cell::RefCell;

use gloo_timers::future::TimeoutFuture;

use super::clock::monotonic_ms;
use super::window;

/// Milliseconds after which an answer takes long.
const LONG_MS: f64 = 6_000.0;

/// Milliseconds between two looks whether there is a network.
const LOOK_MS: u32 = 500;

/// How requests fare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// As they should.
    Fine,
    /// An answer takes long.
    Slow,
    /// The browser has no network.
    Offline,
}

thread_local! {
    /// When each of the requests began that are under way, in all that is mounted in the
    /// page.
    static BEGUN: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

#[cfg(feature = "gallery")]
thread_local! {
    static PRETENDED: std::cell::Cell<Option<Network>> = const { std::cell::Cell::new(None) };
}

/// From now on requests seem to fare so: a scene of the gallery has no network of its own.
#[cfg(feature = "gallery")]
pub fn pretend(network: Network) {
    PRETENDED.set(Some(network));
}

/// How requests fare now.
pub fn now() -> Network {
    #[cfg(feature = "gallery")]
    if let Some(network) = PRETENDED.get() {
        return network;
    }
    if is_offline() {
        return Network::Offline;
    }
    let long_ago = monotonic_ms() - LONG_MS;
    let slow = BEGUN.with_borrow(|begun| begun.iter().any(|began| *began < long_ago));
    if slow { Network::Slow } else { Network::Fine }
}

/// Whether the browser says that it has no network. It may have none and not know.
fn is_offline() -> bool {
    !window().navigator().on_line()
}

/// Waits until the browser has a network: what is not sent yet can wait.
pub async fn come_back() {
    while is_offline() {
        TimeoutFuture::new(LOOK_MS).await;
    }
}

/// A request under way, until it is dropped.
pub struct UnderWay(f64);

impl UnderWay {
    /// From now on.
    pub fn begin() -> Self {
        let now = monotonic_ms();
        BEGUN.with_borrow_mut(|begun| begun.push(now));
        Self(now)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        BEGUN.with_borrow_mut(|begun| {
            if let Some(at) = begun.iter().position(|began| *began == self.0) {
                begun.swap_remove(at);
            }
        });
    }
}
