//! The backend, as one mount asks it.

use std::pin::Pin;
use std::rc::Rc;

use journey::RequestFailure;

use super::connection::Connection;
use crate::web::lifetime::Lifetime;
use crate::web::network::Requests;

/// What will be answered. Boxed, so that the module holds the code of a request once
/// and not in every future that waits for one.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, RequestFailure>>>>;

/// The backend, as one mount asks it.
#[derive(Clone)]
pub struct Api(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub(super) connection: Connection,
    pub(super) requests: Requests,
    pub(super) lifetime: Lifetime,
}

impl Api {
    /// The backend of this connection.
    pub fn new(connection: Connection) -> Self {
        Self(Rc::new(Inner {
            connection,
            requests: Requests::default(),
            lifetime: Lifetime::default(),
        }))
    }

    /// How long the mount lives.
    pub fn lifetime(&self) -> Lifetime {
        self.0.lifetime.clone()
    }

    /// The requests that are under way.
    pub fn requests(&self) -> &Requests {
        &self.0.requests
    }
}
