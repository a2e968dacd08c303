//! The server as it is attacked: by strangers who hold it up, who run up its bill, and by what a
//! machine does to it. Each was once won by the attacker.
//!
//! | module | what is tried there |
//! | --- | --- |
//! | `crowd` | the same asked by many at once |
//! | `database` | a database that takes no writes, or is gone |
//! | `one_server` | a second server on one SQLite file, by whatever name |
//! | `postgres` | PostgreSQL that ends connections, or takes reads alone |
//! | `private_files` | other users of the machine read our files |
//! | [`bodies`] | bodies that never end, and as many as memory holds |
//! | [`connections`] | connections that are opened and left, and answers that nobody takes |
//! | [`refusals`] | large bodies that are refused, on a proxy's connection that others share |
//! | [`restart`] | strangers who hold up a server that ends, and a restart under load |
//! | [`routes`] | odd paths, headers and methods, over all routes |
//! | [`streams`] | more progress streams than anybody looks at |
//! | [`webhook_flood`] | a delivery of 40,000 changes |
//! | [`one_account`] | attempts, events and answers without end |
//! | [`toll_fraud`] | one-time passwords to dear numbers, to many, to somebody else's; guesses |
//! | [`unreadable`] | a row that can't be read |
//! | [`who_is_a_customer`] | which numbers and phones are customers' |
//! | `session` | sessions that should be over |
//! | `texts` | texts from outside that break what they are shown in |
//!
//! [`nginx`] and [`raw`] are what they attack with.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // Shared with the flows, which use all of it.
#[path = "../flows/common/mod.rs"]
mod common;
#[allow(dead_code, reason = "each test program uses a part of this")]
#[path = "../support/process.rs"]
mod process;

mod crowd;
mod database;
mod nginx;
mod one_server;
mod postgres;
mod private_files;
mod raw;

mod bodies;
mod connections;
mod one_account;
mod refusals;
mod restart;
mod routes;
mod session;
mod streams;
mod texts;
mod toll_fraud;
mod unreadable;
mod webhook_flood;
mod who_is_a_customer;
