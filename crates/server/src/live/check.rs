//! Meta is asked again how a live number is: whether it can send now that there is a payment
//! method, and what became of its templates.

use contract::onboarding::{Stage, Step};
use contract::time::UnixMillis;
use onboarding::report::found as found_at_meta;

use crate::context::{Context, StepError};
use crate::graph::limits::urgent;
use crate::ledger::ChangeError;
use crate::number_status;
use crate::steps::report;
use onboarding::arrival;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::record::{AuditEntry, Record};
use onboarding::report::LiveReport;
use onboarding::report::told_or_not;
use onboarding::time::seconds_until;
use onboarding::timeouts::millis;

/// Meta was not asked, or did not say.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The number is not live.
    #[error("the number is not live")]
    NotLive,
    /// It was asked a moment ago.
    #[error("too soon")]
    TooSoon {
        /// Seconds until it may be asked again.
        seconds: u32,
    },
    /// Meta did not say. What it said before stands.
    #[error("Meta does not say: {0}")]
    Silent(GraphError),
    /// We could not.
    #[error(transparent)]
    Step(StepError),
}

impl From<StepError> for CheckError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Graph(error) => Self::Silent(error),
            error => Self::Step(error),
        }
    }
}

/// Asks, and stores what Meta says.
pub async fn check(ctx: &Context, record: &Record) -> Result<Record, ChangeError<CheckError>> {
    // A later attempt serves the number, or another account: its status says so.
    if matches!(record.stage, Stage::Connected(_)) && record.token_sealed.is_none() {
        return Ok(record.clone());
    }
    let begun = ctx.ledger.change(record, |record, now| {
        if !matches!(record.stage, Stage::Connected(_)) {
            return Err(CheckError::NotLive);
        }
        if let Some(before) = record.step_log.checked_at {
            let free_at = UnixMillis(before.0 + millis(ctx.timeouts.check_pause));
            if now < free_at {
                let seconds = seconds_until(now, free_at);
                return Err(CheckError::TooSoon { seconds });
            }
        }
        record.step_log.checked_at = Some(now);
        Ok((vec![], ()))
    });
    let (record, ()) = begun.await?;
    let known_status = match &record.stage {
        Stage::Connected(known) => known.number.status.clone(),
        _ => None,
    };
    let begun_at = record.updated_at;
    let looked = ctx.recorded(&record.id, urgent(look(ctx, &record))).await;
    let changed = ctx.ledger.change(&record, |record, now| {
        // From the end too: Meta may have taken longer than the pause.
        record.step_log.checked_at = Some(now);
        let Ok(found) = &looked else {
            return Ok((vec![], ()));
        };
        if !matches!(record.stage, Stage::Connected(_)) {
            return Err(CheckError::NotLive);
        }
        record.learn(found.clone(), begun_at);
        let seen = &found.connected;
        let can_send = seen.health.as_ref();
        let can_send = can_send.and_then(|health| health.can_send.as_deref());
        let note = format!(
            "{}; can send: {}; {}",
            told_or_not(seen.number.status.as_deref()),
            told_or_not(can_send),
            arrival::told(record),
        );
        Ok((vec![AuditEntry::new("check", note)], ()))
    });
    let (record, ()) = changed.await?;
    let found = match looked {
        Ok(found) => found,
        // Meta has answered, and refuses us: whether the number still serves is looked at.
        Err(StepError::Graph(error)) if is_refusal(&error) => {
            tracing::warn!(%error, "Meta refuses to say how a number is");
            return status_looked_at(ctx, record).await;
        }
        Err(error) => return Err(ChangeError::Refused(error.into())),
    };
    let store = &ctx.store;
    let number = &found.connected.number;
    store.refresh_number(&record.account, number).await?;
    if number.status.is_some() && number.status != known_status {
        return status_looked_at(ctx, record).await;
    }
    Ok(record)
}

/// Whether Meta refuses, and not for a moment.
pub(super) fn is_refusal(error: &GraphError) -> bool {
    error.fault().is_some() && meaning(error).class != Class::Transient
}

/// Has the number's status looked at. The attempt as it is then.
pub(super) async fn status_looked_at<E: From<StepError>>(
    ctx: &Context,
    record: Record,
) -> Result<Record, ChangeError<E>> {
    let Some(id) = &record.phone_number_id else {
        return Ok(record);
    };
    let looked = number_status::poll_now(ctx, id, None).await;
    looked.map_err(|error| ChangeError::Refused(error.into()))?;
    let found = ctx.store.onboarding(&record.id).await?;
    Ok(found.unwrap_or(record))
}

async fn look(ctx: &Context, record: &Record) -> Result<LiveReport, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let number = ctx.graph.number(&token, &assets.number.id).await?;
    let other_apps = report::other_apps(ctx, report::apps(ctx, assets, &token).await);
    let health = report::health(ctx, assets, &token).await?;
    let listed = report::listed(ctx, record, assets, &token).await?;
    Ok(found_at_meta(record, &number, other_apps, health, listed)?)
}
