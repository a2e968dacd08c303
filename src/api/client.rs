//! The backend, as one mount asks it.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use journey::Failure;

use super::connection::Connection;
use crate::web::network::Requests;

/// What will be answered. Boxed, so that the module holds the code of a request once
/// and not in every future that waits for one.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// The backend, as one mount asks it.
#[derive(Clone)]
pub struct Api(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub(super) connection: Connection,
    pub(super) requests: Requests,
    pub(super) refused: Cell<Option<String>>,
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
