//! The server as it is attacked: by strangers who hold it up, who run up its bill, and by what a
//! machine does to it. Each was once won by the attacker.
//!
//! | module | what is tried there |
//! | --- | --- |
//! | [`one_account`] | attempts, events and answers without end |
//! | [`toll_fraud`] | one-time passwords to dear numbers, to many, to somebody else's; guesses |
//! | [`unreadable`] | a row that can't be read |
//! | [`who_is_a_customer`] | which numbers and phones are customers' |

#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // Shared with the flows, which use all of it.
#[path = "../flows/common/mod.rs"]
mod common;
mod one_account;
mod toll_fraud;
mod unreadable;
mod who_is_a_customer;
