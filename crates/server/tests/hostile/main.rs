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

#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // Shared with the flows, which use all of it.
#[path = "../flows/common/mod.rs"]
mod common;

mod crowd;
mod database;
mod one_server;
mod postgres;
mod private_files;
