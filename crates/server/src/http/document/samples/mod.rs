//! Values of the contract's types, as requests and answers have them: the examples of the document are
//! written by the same code as the answers, so that none can lack a field.
//!
//! | module | whose |
//! | --- | --- |
//! | `sample` | one example, and what all of them share |
//! | `requests` | what a browser sends |
//! | `answers` | what a browser is answered |
//! | `attempts` | one onboarding at each of its stages |
//! | `platform` | what the platform's servers send and are answered |
//! | `errors` | refusals, by their status |

mod answers;
mod attempts;
mod errors;
mod platform;
mod requests;
mod sample;

use serde_json::Result;

pub(super) use sample::Sample;

/// All of them.
pub(super) fn all() -> Result<Vec<Sample>> {
    let all = [
        requests::all()?,
        answers::all()?,
        platform::all()?,
        errors::all()?,
    ];
    Ok(all.into_iter().flatten().collect())
}

/// The example of a body that is no JSON: of an operation's request, or of its answer with a status.
pub(super) fn text(operation: &str, status: Option<u16>) -> Result<Option<String>> {
    Ok(match (operation, status) {
        ("followOnboarding", Some(200)) => Some(answers::event()?),
        ("verifyWebhook", Some(200)) => Some("1158201444".to_owned()),
        ("receiveWebhook", None) => Some(requests::webhook()),
        ("showDataDeletion", Some(200)) => Some(answers::deletion_state()),
        ("askToStopNotices", Some(200)) => Some(answers::stop_notices(true)),
        ("stopNotices", Some(200)) => Some(answers::stop_notices(false)),
        _ => None,
    })
}
