//! The server as it is attacked: by strangers who hold it up, who run up its bill, and by what a
//! machine does to it. Each was once won by the attacker.
//!
//! | module | what is tried there |
//! | --- | --- |
//! | `session` | sessions that should be over |
//! | `texts` | texts from outside that break what they are shown in |

#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // Shared with the flows, which use all of it.
#[path = "../flows/common/mod.rs"]
mod common;
mod session;
mod texts;
