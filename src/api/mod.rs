//! DoubleTick's backend behind one typed door: all HTTP lives here, by `gloo-net`.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `calls` | every request of the module, by name |
//! | `connection` | which backend is asked, and how |
//! | `endpoint` | every address |
//! | `request` | one request, and what its answer means |
//! | `stream` | progress by server-sent events (SSE) |
//!
//! A request ends in what was asked for or in a [`Failure`]: nothing else gets out.

mod calls;
mod connection;
mod endpoint;
mod request;
mod stream;

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use journey::Failure;

use crate::web::network::Requests;
pub use connection::Connection;
pub use stream::{News, Stream};

/// What will be answered. Boxed, so that the module holds the code of a request once
/// and not in every future that waits for one.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// The backend, as one mount asks it.
#[derive(Clone)]
pub struct Api(Rc<Inner>);

struct Inner {
    connection: Connection,
    requests: Requests,
    refused: Cell<Option<String>>,
}

impl Api {
    /// The backend of this connection.
    pub fn new(connection: Connection) -> Self {
        Self(Rc::new(Inner {
            connection,
            requests: Requests::default(),
            refused: Cell::default(),
        }))
    }

    /// The requests that are under way.
    pub fn requests(&self) -> &Requests {
        &self.0.requests
    }

    /// What support finds the request by that was refused last. Given out once.
    pub fn reference(&self) -> Option<String> {
        self.0.refused.take()
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
