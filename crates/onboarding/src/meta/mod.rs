//! What Meta answers, read and understood. No call is made here: that is the server's `graph`.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`credit`] | a credit line of a Solution Partner |
//! | [`errors`] | what Meta's errors mean for the onboarding, by `errors.toml` |
//! | [`fault`] | how a call fails |
//! | [`read`] | reads the fields of answers, whatever they come as |
//! | [`types`] | WABAs, numbers and apps |
//! | [`token`] | what a token is and was given for |
//! | [`subscriptions`] | what our app is subscribed to, and what is missing |
//! | [`templates`] | message templates |
//! | [`health`] | what keeps a number from sending |

pub mod credit;
pub mod errors;
pub mod fault;
pub mod health;
pub mod read;
pub mod subscriptions;
pub mod templates;
pub mod token;
pub mod types;
