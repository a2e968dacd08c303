//! The signup: an onboarding is recorded, and Meta's window or full page comes back with a code.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`begin`] | an onboarding is recorded |
//! | [`renew`] | an attempt that renews our access to a number is recorded |
//! | [`outcome`] | what became of the wish to begin |
//! | `earlier` | earlier attempts with the same number, and who pays |
//! | `room` | the rate limit: whether an account may begin one more |
//! | [`exchange`] | the code becomes a business token |
//! | [`full_page`] | Meta's signup as a page of its own |

pub mod begin;
mod earlier;
pub mod exchange;
pub mod full_page;
pub mod outcome;
pub mod renew;
mod room;
