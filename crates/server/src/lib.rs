//! The finalization service: takes a signup from the browser until the number is live.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`app`] | starting, and ending, a server |
//! | [`config`] | what it is told at start |
//! | [`http`] | the routes |
//! | [`sign_in`] | sign-in by phone and one-time password |
//! | [`finalize`] | from Meta's code to a number that is live |
//! | [`health`] | whether this server can do its work |
//! | [`jobs`] | work that must be done even if this process dies |
//! | [`live`] | numbers that are live: how they stand, and leaving |
//! | [`webhooks`] | what Meta's webhooks mean here |
//! | [`graph`] | Meta's Graph API behind one typed door |
//! | [`operate`] | what the program does for an operator, beside serving |
//! | [`store`] | every SQL statement |
//! | [`seal`] | secrets at rest |
//! | [`telemetry`] | what operators see: the log, and metrics for Prometheus |
//! | [`file_limit`] | how many connections fit in the limit of open files |
//! | [`hub`] | tells the streams of changes |
//! | [`clock`], [`phone`], [`random`] | the wall clock, numbering plans, identifiers |
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
pub mod clock;
pub mod config;
pub mod context;
pub mod file_limit;
pub mod graph;
pub mod health;
pub mod http;
pub mod hub;
pub mod jobs;
pub mod ledger;
pub mod live;
pub mod number_status;
pub mod operate;
pub mod phone;
pub mod random;
pub mod recover;
pub mod seal;
pub mod sign_in;
pub mod signup;
pub mod steps;
pub mod store;
pub mod telemetry;
pub mod verification;
pub mod webhooks;
pub mod worker;

pub use app::{Running, StartError, start};
pub use config::Config;
pub use onboarding::timeouts::Timeouts;
