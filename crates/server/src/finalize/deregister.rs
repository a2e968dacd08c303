//! Meta registers no number whose earlier deregistration was left incomplete (133000). It is
//! deregistered once more, once for an attempt, before it is registered again ("Error codes").

use contract::onboarding::TroubleKind;
use secrecy::SecretString;

use super::cut_over::count;
use super::journal::Assets;
use super::outcome::Failure;
use super::record::{Note, Record};
use super::{Context, StepError};
use crate::clock;
use crate::graph::GraphError;
use crate::graph::errors::Class;

/// Whether that is what Meta's refusal asks for, and it has not been done for the attempt yet.
pub(super) fn is_wanted(record: &Record, error: &GraphError) -> bool {
    error.wants_deregistration() && record.journal.deregister_asked_at.is_none()
}

/// Deregisters the number. Nothing once that is done; else why it is not.
pub(super) async fn complete(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Failure>, StepError> {
    // Meta counts it together with its `register` calls.
    if let Some(failure) = count(ctx, record, assets).await? {
        return Ok(Some(failure));
    }
    ctx.amend(record, |record, now| {
        record.journal.deregister_asked_at = Some(now);
        let why = "about to be asked, as an earlier one is incomplete";
        Ok(Note::new("deregister", why))
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
) -> Result<Option<Failure>, StepError> {
    let failure = Failure::from_graph(error);
    let passes = failure.meaning.class == Class::Transient
        && failure.meaning.kind != TroubleKind::DeregistrationIncomplete;
    if passes {
        ctx.amend(record, |record, _| {
            record.journal.deregister_asked_at = None;
            Ok(Note::new("deregister", "was not done"))
        })
        .await?;
    }
    Ok(Some(failure))
}
