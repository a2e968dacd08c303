//! The worker: carries out what is due. It dispatches every kind of job.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`runner`] | takes jobs and runs each to its end, or to where it waits |
//! | `leases` | one onboarding, step by step, under a lease: by one process at a time |
//! | `sweep` | finds what must go on with nobody at it |

mod leases;
pub mod runner;
mod shared;
mod sweep;

pub use runner::Runner;
