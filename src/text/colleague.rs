//! A colleague with admin rights, who does Meta's part by a link.

use contract::onboarding::Colleague;
use contract::time::UnixMillis;

pub use super::made::colleague::*;

/// How far the colleague is, and until when the link works.
pub fn how_far(colleague: Colleague, until: UnixMillis) -> String {
    match colleague {
        Colleague::Nobody | Colleague::Invited | Colleague::Unrecognized => link_unopened(until),
        Colleague::Here => link_opened(until),
        Colleague::Done => link_used(until),
    }
}
