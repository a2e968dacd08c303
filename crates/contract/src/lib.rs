//! The wire types that browser and server share: what goes over `/api/v1`.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`ids`] | identifiers, each its own type |
//! | [`secret`] | what must reach the wire and nothing else: codes, PINs |
//! | [`phone`] | a phone number in E.164 |
//! | `phone_writing` | the same, as people write it |
//! | [`numbering`] | what makes two writings one number |
//! | [`session`] | sign-in by phone and one-time password |
//! | [`config`] | what the browser needs to know of Meta |
//! | [`signup`] | what Meta's window left behind, and what the browser saw |
//! | [`window_error`] | what an error inside Meta's window means |
//! | [`onboarding`] | one attempt to move a number, from its record to its end |
//! | [`open`] | enums to which a newer server may add |
//! | [`version`] | the versions of this contract, and which of them fit |
//! | [`wabas`] | `Manage WABAs` |
//! | [`platform`] | what a platform's servers ask, with an API key |
//! | [`problem`] | the one shape of an error answer |
//! | [`summary`] | what the browser reads of an answer where it shows little of it |
//! | [`time`] | instants |
//! | `answers` | which values of an answer this version does not know |
//! | `names` | enums that are names on the wire and nothing more |
//! | `digit` | digits of the scripts that customers type in |
//!
//! Enums are externally tagged: the other representations cost about 12 kB of
//! wasm each.

// The contract is read by people who know neither side: each public item is documented.
#![warn(missing_docs)]

mod answers;
pub mod config;
mod digit;
pub mod ids;
mod names;
pub mod numbering;
pub mod onboarding;
pub mod open;
pub mod phone;
mod phone_writing;
pub mod platform;
pub mod problem;
pub mod secret;
pub mod session;
pub mod signup;
pub mod summary;
pub mod time;
pub mod version;
pub mod wabas;
pub mod window_error;
pub mod window_sight;

/// The path that every route of this contract starts with.
pub const BASE_PATH: &str = "/api/v1";

/// The header that every state-changing request carries. A page of another
/// origin can't set it without asking first, which is the point: together with
/// the `Origin` check it stops cross-site request forgery.
pub const CSRF_HEADER: &str = "x-doubletick";
