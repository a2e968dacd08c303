//! The signup: an onboarding is recorded, and Meta's window or full page comes back with a code.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`begin`] | an onboarding is recorded |
//! | `room` | the rate limit: whether an account may begin one more |
//! | [`exchange`] | the code becomes a business token |
//! | [`full_page`] | Meta's signup as a page of its own |

pub mod begin;
pub mod exchange;
pub mod full_page;
mod room;
