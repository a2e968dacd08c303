//! Numbers that are live: they are followed until nothing is missing, checked, and leave.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`check`] | Meta is asked again in full how a live number is |
//! | [`follow`] | a number's job: it is checked until nothing is missing, and its status is polled |
//! | [`leave`] | a number leaves DoubleTick: what is done about it at Meta |
//! | [`leave_request`] | a customer has a number leave |
//! | [`template_copy`] | a customer has templates brought along after the move |
//!
//! Each is run by a job, which may run twice at once: it looks at Meta first, and changes what
//! is stored only if it is as it was seen.

pub mod check;
pub mod follow;
pub mod leave;
pub mod leave_request;
pub mod template_copy;

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
    let passed = store.overdue_passed_webhooks(before).await?;
    Ok(webhooks
        .chain(passed.into_iter().map(Job::PassWebhook))
        .chain(leaving.into_iter().map(Job::Leave))
        .collect())
}
