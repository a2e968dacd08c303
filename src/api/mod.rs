//! DoubleTick's backend behind one typed door: all HTTP lives here, by `gloo-net`.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `calls` | every request of the module, by name |
//! | `client` | the backend, as one mount asks it |
//! | `connection` | which backend is asked, and how |
//! | `endpoint` | every address |
//! | `request` | one request, and what its answer means |
//! | `stream` | progress by server-sent events (SSE) |
//!
//! A request ends in what was asked for or in a [`RequestFailure`]: nothing else gets out.

mod calls;
mod client;
mod connection;
mod endpoint;
mod request;
mod stream;

pub use client::{Answer, Api};
pub use connection::Connection;
pub use stream::{Stream, StreamEvent};

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
