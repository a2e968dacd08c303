//! Meta registers no number whose earlier deregistration was left incomplete (133000). It is
//! deregistered once more, once for an attempt, before it is registered again ("Error codes").

use contract::onboarding::TroubleKind;
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use crate::steps::register_limit::count;
use onboarding::meta::errors::Class;
use onboarding::meta::fault::GraphError;
use onboarding::outcome::StepFailure;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::Assets;

/// Whether that is what Meta's refusal asks for, and it has not been done for the attempt yet.
pub(crate) fn is_wanted(record: &Record, error: &GraphError) -> bool {
    error.wants_deregistration() && record.step_log.deregister_asked_at.is_none()
}

/// Deregisters the number. Nothing once that is done; else why it is not.
pub(crate) async fn complete(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<StepFailure>, StepError> {
    // Meta counts it together with its `register` calls.
    if let Some(failure) = count(ctx, record, assets).await? {
        return Ok(Some(failure));
    }
    ctx.amend(record, |record, now| {
        record.step_log.deregister_asked_at = Some(now);
        let why = "about to be asked, as an earlier one is incomplete";
        Ok(AuditEntry::new("deregister", why))
    })
    .await?;
    let error = match ctx.graph.deregister(token, &assets.number.id).await {
        // Whether it was done shows by the next cut-over.
        Err(error) if error.is_ambiguous() => return Err(error.into()),
        Err(error) if !error.is_not_registered() => Some(error),
        Ok(()) | Err(_) => None,
    };
    ctx.store.settle_registers(&record.id, clock::now()).await?;
    match error {
        Some(error) => refused(ctx, record, &error).await,
        None => Ok(None),
    }
}

/// Meta has not done it. What passes by itself is asked again.
async fn refused(
    ctx: &Context,
    record: &Record,
    error: &GraphError,
) -> Result<Option<StepFailure>, StepError> {
    let failure = StepFailure::from_graph(error);
    let passes = failure.meaning.class == Class::Transient
        && failure.meaning.kind != TroubleKind::DeregistrationIncomplete;
    if passes {
        ctx.amend(record, |record, _| {
            record.step_log.deregister_asked_at = None;
            Ok(AuditEntry::new("deregister", "was not done"))
        })
        .await?;
    }
    Ok(Some(failure))
}
