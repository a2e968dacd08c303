//! What operators see of the server: its log, and its metrics for Prometheus.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`log`] | how lines are written |
//! | [`escape`] | text of others, made harmless for a terminal |
//! | [`metrics`] | what is counted and timed, by name |
//! | [`recorder`] | the one recorder of the process |
//!
//! No label holds an id, a number or anything else that grows with the customers.

pub mod escape;
pub mod log;
pub mod metrics;
pub mod recorder;
