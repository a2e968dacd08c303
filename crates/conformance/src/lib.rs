//! Whether a backend keeps the contract: what the schemas of the OpenAPI document can't say is checked here
//! from outside, over HTTP, with nothing but an API key. `cargo xtask conformance` runs it, and then compares
//! the backend's answers with the schemas.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`report`] | what came of each check, and the table of it |
//! | `backend` | requests, and what is looked at in each answer |
//! | `stream` | a progress stream, frame by frame |
//! | `receiver` | takes the webhooks of the platform |
//! | `checks` | the checks, by subject |

mod backend;
mod checks;
mod receiver;
pub mod report;
mod stream;

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;

use backend::Backend;
pub use backend::SetupError;
use receiver::Receiver;
use report::Report;

/// What is checked, and with what.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the backend is, without `/api/v1`.
    pub backend: String,
    /// A key with the scope `sessions:write`. `events:read` and `numbers:read` let more be checked.
    pub api_key: String,
    /// The stand-in for Meta that the backend uses, if it does: then a number is moved.
    pub stand_in: Option<String>,
    /// Where the backend delivers webhooks to, if it delivers them to this machine.
    pub webhooks: Option<Webhooks>,
    /// For how long a silent stream is waited for.
    pub heartbeat_within: Duration,
    /// For how long anything else is waited for.
    pub patience: Duration,
}

/// How webhooks are taken.
#[derive(Clone, Debug)]
pub struct Webhooks {
    /// Where to listen.
    pub listen: SocketAddr,
    /// What they are signed with: `whsec_…`.
    pub secret: String,
}

/// Runs all checks, beside each other.
pub async fn run(options: &Options) -> Result<Report, SetupError> {
    let receiver = match &options.webhooks {
        Some(webhooks) => Some(Receiver::start(webhooks).await?),
        None => None,
    };
    let backend = Backend::new(options)?;
    let all = checks::all(&backend, options, receiver.as_ref());
    let mut results = join_all(all).await;
    results.extend(checks::watched(&backend));
    Ok(Report::new(results))
}
