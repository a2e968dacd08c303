//! The finalization service: takes a signup from the browser until the number is live.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`app`] | starting, and ending, a server |
//! | [`operate`] | the commands of the program for an operator, beside serving |
//! | [`http`] | the routes |
//! | [`worker`] | runs the background jobs: each onboarding by one process at a time, by leases; the sweep |
//! | [`webhooks`] | what Meta's webhooks mean here |
//! | [`recover`] | finds what a signup shared where its code was lost |
//! | [`signup`] | an attempt begins; Meta's code is exchanged; Meta's full page |
//! | [`verification`] | the number's own one-time password |
//! | [`notices`] | messages to customers about their attempts, on the phone or by e-mail |
//! | [`live`] | numbers that are live: polls, and leaving |
//! | [`steps`] | from the code to a live number: one step a file, and their dispatch |
//! | [`number_status`] | how a live number stands at Meta |
//! | [`context`], [`ledger`] | what the steps work with; the one way by which an onboarding is changed |
//! | [`health`] | readiness: whether this server can do its work |
//! | [`jobs`] | the job queue: work that must be done even if this process dies |
//! | [`store_metrics`] | what is counted in the store when Prometheus asks |
//! | [`sign_in`] | sign-in by phone and one-time password |
//! | [`store`] | every SQL statement |
//! | [`event_signature`] | signs events (Standard Webhooks) |
//! | [`hub`] | tells the streams (server-sent events) of changes |
//! | [`graph`] | the client of Meta's Graph API |
//! | [`config`] | the settings, read at start |
//! | [`seal`] | secrets at rest |
//! | [`telemetry`] | the log, and metrics for Prometheus |
//! | [`backoff`] | the waits between attempts to deliver something |
//! | [`file_limit`] | how many connections fit in the limit of open files |
//! | [`client_network`], [`countries`] | where a request comes from; which numbers a code may be sent to |
//! | [`clock`], [`phone`], [`email`], [`random`] | the wall clock, numbering plans, e-mail addresses, identifiers |
//!
//! What is decided about an onboarding is in the crate `onboarding`, which does no IO.
//!
//! In one process with a test:
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let vars = |name: &str| std::env::var(name).ok();
//! let mut config = server::Config::from_vars(vars)?;
//! config.listen = ([127, 0, 0, 1], 0).into();
//! config.timeouts = server::Timeouts::for_tests();
//! let server = server::start(config).await?;
//! println!("{}", server.url());
//! server.shutdown().await;
//! # Ok(())
//! # }
//! ```

pub mod app;
pub mod backoff;
pub mod client_network;
pub mod clock;
pub mod config;
pub mod context;
pub mod countries;
pub mod email;
pub mod event_signature;
pub mod file_limit;
pub mod graph;
pub mod health;
pub mod http;
pub mod hub;
pub mod jobs;
pub mod ledger;
pub mod live;
pub mod notices;
pub mod number_status;
pub mod operate;
pub mod outbound;
pub mod phone;
pub mod platform;
pub mod random;
pub mod recover;
pub mod seal;
pub mod sign_in;
pub mod signup;
pub mod steps;
pub mod store;
pub mod store_metrics;
pub mod telemetry;
pub mod verification;
pub mod webhooks;
pub mod worker;

pub use app::{Running, StartError, start};
pub use config::Config;
pub use onboarding::timeouts::Timeouts;
