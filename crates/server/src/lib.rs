//! stub
pub mod clock;
pub mod config;
pub mod finalize;
pub mod graph;
pub mod hub;
pub mod random;
pub mod seal;
pub mod sign_in;
pub mod store;
