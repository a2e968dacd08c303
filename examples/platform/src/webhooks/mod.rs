//! What others' servers send here. Each is verified before a byte of it is read, answered 2xx only when
//! it is saved, and idempotent, as it may come more than once.

pub mod doubletick;
pub mod meta;
