//! One onboarding, and every decision about it: what a step's outcome makes of it, what is next, what
//! the customer is told. Pure: no clock, no network, no store, no async. The server is what carries
//! the decisions out; as `journey` is to the browser, this crate is to the server.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`record`] | one onboarding as it is stored, and a line of its audit log |
//! | [`step_log`] | what each step's outcome was, and which step is next |
//! | [`outcome`], [`apply`] | what a step came to, and what that makes of the record |
//! | [`retry`] | what a failure makes of it: retry with backoff, stop, or stuck |
//! | [`patience`] | when it counts that something is not there |
//! | [`plan`] | what the server does next with it |
//! | [`for_platform`] | as the platform's servers read it |
//! | [`platform`] | the platform is made ready before the cut-over |
//! | [`schedule`] | when a number is cut over |
//! | [`signup`] | Meta's window or full page is opened, and comes back with a code |
//! | [`stages`] | how the stages of an onboarding follow each other |
//! | [`answer`] | what the customer answers on the way |
//! | [`colleague`] | a colleague does Meta's part, by a link |
//! | [`choose`] | which of a WABA's numbers it is |
//! | [`coexistence`] | whether a number stays on the Business App |
//! | [`observed`], [`arrival`] | moved, shared or joined, by what Meta reported |
//! | [`renewal`] | our access to a number is renewed, and nothing moves |
//! | [`ownership`], [`recovery`] | whose a shared WABA is, where the code was lost |
//! | [`report`] | what Meta says of a number that is live |
//! | [`tally`], [`template_news`] | what bringing templates along came to, and what Meta tells of them later |
//! | [`template_copy`] | templates are brought along after the move |
//! | [`watch`], [`follow_up`] | when a live number is looked at, and what follows |
//! | [`events`] | which events the platform is told by a change |
//! | [`notices`] | of what a customer is told on the phone |
//! | [`leaving`] | how far a number is that leaves |
//! | [`trouble`], [`clusters`] | what stops a customer, and the same trouble met by many |
//! | [`verification`] | the code that was sent to the number, while it must be entered |
//! | [`view`] | an onboarding as its owner sees it |
//! | [`meta`] | what Meta answers, read and understood |
//! | [`timeouts`], [`time`], [`account`] | waits and limits; times as people read them; who owns it |

#![warn(missing_docs)]

pub mod account;
pub mod answer;
pub mod apply;
pub mod arrival;
pub mod choose;
pub mod clusters;
pub mod coexistence;
pub mod colleague;
pub mod events;
pub mod follow_up;
pub mod for_platform;
pub mod leaving;
pub mod meta;
pub mod notices;
pub mod observed;
pub mod outcome;
pub mod ownership;
pub mod patience;
pub mod plan;
pub mod platform;
pub mod record;
pub mod recovery;
pub mod renewal;
pub mod report;
pub mod retry;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
pub mod schedule;
pub mod signup;
pub mod stages;
pub mod step_log;
pub mod tally;
pub mod template_copy;
pub mod template_news;
pub mod time;
pub mod timeouts;
pub mod trouble;
pub mod verification;
pub mod view;
pub mod watch;
