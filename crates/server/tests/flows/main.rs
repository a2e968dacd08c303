//! The server as customers meet it: real HTTP, a real database, and Meta's stand-in.
//!
//! | module | what is tried there |
//! | --- | --- |
//! | `moves` | numbers that move, and what is on record of it |
//! | `questions` | what the customer is asked on the way |
//! | `trouble` | what goes wrong at Meta |
//! | `restart` | a server that is killed |
//! | `accounts` | who may see and do what |
//! | `sign_in` | one-time passwords and sessions |
//! | `edges` | webhooks, files, headers, what is for operators |
#![allow(clippy::unwrap_used)]

mod accounts;
mod common;
mod edges;
mod moves;
mod questions;
mod restart;
mod sign_in;
mod trouble;
