//! Typed client of Meta's Graph API. No other module names its URLs.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `client` | the client, and how its requests begin |
//! | [`calls`] | one method per call that finalization needs |
//! | [`credit`] | our credit line, as a Solution Partner |
//! | `fields` | which fields are asked for, and which are left out where Meta refuses them |
//! | `known_fields` | which fields Meta has refused |
//! | `list` | lists, page by page |
//! | `messages` | the one-time passwords that we send ourselves |
//! | [`templates`] | message templates: bringing them along, and how they are |
//! | `shared` | what customers shared with our business |
//! | `send` | one call: held back, sent, timed, read and noted |
//! | [`limits`] | Meta's hints when to come back |
//! | [`call_log`] | what was asked of Meta, as support reads it |
//!
//! Tokens go in headers where Meta takes them there. Where it wants a secret in the
//! query, the URL is taken off every error, so that none is ever logged.

pub mod call_log;
pub mod calls;
mod client;
pub mod credit;
mod fields;
mod known_fields;
pub mod limits;
mod list;
mod messages;
#[cfg(test)]
mod readers_tests;
mod send;
mod shared;
pub mod templates;

pub use client::{Graph, NoClient, client_builder, http_client};
