//! How requests fare: whether the browser has a network, and whether an answer takes long.

use std::cell::RefCell;
use std::rc::Rc;

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

/// The requests that are under way, by when each began.
#[derive(Clone, Default)]
pub struct Requests(Rc<InFlight>);

#[derive(Default)]
struct InFlight {
    begun: RefCell<Vec<f64>>,
    #[cfg(feature = "gallery")]
    pretended: std::cell::Cell<Option<Network>>,
}

impl Requests {
    /// From now on requests seem to fare so: a scene of the gallery has no network of its own.
    #[cfg(feature = "gallery")]
    pub fn pretend(&self, network: Network) {
        self.0.pretended.set(Some(network));
    }

    /// How they fare now.
    pub fn network(&self) -> Network {
        #[cfg(feature = "gallery")]
        if let Some(network) = self.0.pretended.get() {
            return network;
        }
        if is_offline() {
            return Network::Offline;
        }
        let long_ago = monotonic_ms() - LONG_MS;
        let slow = self.0.begun.borrow().iter().any(|began| *began < long_ago);
        if slow { Network::Slow } else { Network::Fine }
    }

    /// One more begins.
    pub fn begin(&self) -> Request {
        let now = monotonic_ms();
        self.0.begun.borrow_mut().push(now);
        Request {
            of: self.clone(),
            began: now,
        }
    }
}

/// A request under way, until it is dropped.
pub struct Request {
    of: Requests,
    began: f64,
}

impl Drop for Request {
    fn drop(&mut self) {
        let mut begun = self.of.0.begun.borrow_mut();
        if let Some(at) = begun.iter().position(|began| *began == self.began) {
            begun.swap_remove(at);
        }
    }
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
