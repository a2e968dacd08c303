//! Numbers that are live: how they stand, what is followed of them, and leaving.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`number_status`] | whether a number still serves its account, as Meta says |
//! | [`watch`] | what follows from a look at one: pure |
//! | [`news`] | what Meta tells of single templates by itself: pure |
//! | [`follow`] | a number is asked about in full, until nothing is missing |
//! | [`leaving`] | how far a number is that leaves: pure |
//! | [`leave`] | a number leaves DoubleTick |
//!
//! Each is run by a job, which may run twice at once: it looks at Meta first, and changes what
//! is stored only if it is as it was seen.

pub mod follow;
pub mod leave;
pub mod leaving;
pub mod news;
pub mod number_status;
pub mod watch;

use contract::time::UnixMillis;

use crate::jobs::Job;
use crate::store::{Store, StoreError};

/// What a process that died between the two may have stored in this time and not put among the
/// jobs: deliveries, and numbers that leave. To be looked at again.
pub async fn left_over(
    store: &Store,
    since: UnixMillis,
    before: UnixMillis,
) -> Result<Vec<Job>, StoreError> {
    let webhooks = store.unprocessed_webhooks(since, before).await?;
    let leaving = store.leaving_numbers(since, before).await?;
    let webhooks = webhooks.into_iter().map(Job::Webhook);
    Ok(webhooks
        .chain(leaving.into_iter().map(Job::Leave))
        .collect())
}
