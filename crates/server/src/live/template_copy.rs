//! A customer has templates brought along after the move: from a WABA that they name now, or those
//! that stayed behind, once more.

use contract::onboarding::{CopyTemplates, Step};
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::record::Record;
use onboarding::tally::Tally;
use onboarding::template_copy::{self, CopyAnswer, CopyPlan, CopyRefusal};

use crate::context::{Context, StepError};
use crate::graph::limits::urgent;
use crate::ledger::ChangeError;
use crate::live::check::{is_refusal, status_looked_at};
use crate::steps::report::{listed, unless_silent};
use crate::steps::template_migration::MigrationRequest;

/// Meta was not asked, or did not say.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// They are not asked for.
    #[error(transparent)]
    Refused(#[from] CopyRefusal),
    /// Meta did not answer. What is known of the templates stands.
    #[error("Meta does not bring templates along: {0}")]
    Silent(GraphError),
    /// We could not.
    #[error(transparent)]
    Step(StepError),
}

impl From<StepError> for CopyError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Graph(error) => Self::Silent(error),
            // The number left meanwhile, or another copy runs as this one took too long.
            StepError::Overtaken => Self::Refused(CopyRefusal::UnderWay),
            error => Self::Step(error),
        }
    }
}

/// Asks Meta for them, and stores what it answers.
pub async fn copy(
    ctx: &Context,
    record: &Record,
    wanted: &CopyTemplates,
) -> Result<Record, ChangeError<CopyError>> {
    let begun = ctx.ledger.change(record, |record, now| {
        Ok(template_copy::begin(record, wanted, now, &ctx.timeouts)?)
    });
    let (record, plan) = begun.await?;
    let asked = ctx.recorded(&record.id, urgent(ask(ctx, &record, &plan)));
    let answer = asked.await;
    let ended = ctx.ledger.change_by_id(&record.id, |record, now| {
        Ok(template_copy::end(
            record,
            &plan,
            answer.as_ref().ok(),
            now,
        )?)
    });
    let (record, ()) = ended.await?;
    match answer {
        Ok(CopyAnswer::Came(_)) => named(ctx, record).await,
        Ok(CopyAnswer::Refused(_)) => Ok(record),
        // Meta has answered, and refuses us: whether the number still serves is looked at.
        Err(StepError::Graph(error)) if is_refusal(&error) => {
            tracing::warn!(%error, "Meta refuses to bring templates along");
            status_looked_at(ctx, record).await
        }
        Err(error) => Err(ChangeError::Refused(error.into())),
    }
}

/// What Meta answers. An error says that nothing came of it.
async fn ask(ctx: &Context, record: &Record, plan: &CopyPlan) -> Result<CopyAnswer, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let asked = MigrationRequest {
        ctx,
        record,
        token: &token,
        to: &assets.waba_id,
        from: &plan.source,
        chosen: &plan.chosen,
        copy: Some(plan),
    };
    let before = asked.known().await?;
    let noted = ctx.ledger.change_by_id(&record.id, |record, now| {
        template_copy::note_before(record, plan, &before, now)
    });
    match noted.await {
        Ok(_) => {}
        Err(ChangeError::Store(error)) => return Err(error.into()),
        Err(ChangeError::NotFound | ChangeError::Refused(_)) => return Err(StepError::Overtaken),
    }
    let mut tally = Tally::default();
    let error = match asked.bring(&mut tally).await {
        Ok(()) => return Ok(CopyAnswer::Came(tally)),
        Err(StepError::Graph(error)) if !error.is_lost_token() => error,
        Err(error) => return Err(error),
    };
    let passes = meaning(&error).class == Class::Transient;
    if passes {
        asked.find_unanswered(&before, &mut tally).await;
    }
    match (tally.is_empty(), passes) {
        (false, _) => Ok(CopyAnswer::Came(tally)),
        (true, true) => Err(error.into()),
        // An old WABA that is not there, or not ours to see: its id was typed by hand.
        (true, false) => Ok(CopyAnswer::Refused(error.words())),
    }
}

/// The attempt with the names of what came, as far as Meta lists them.
async fn named(ctx: &Context, record: Record) -> Result<Record, ChangeError<CopyError>> {
    let assets = record.step_log.assets.as_ref();
    let (Some(assets), Ok(token)) = (assets, ctx.token(&record)) else {
        return Ok(record);
    };
    let looked = ctx.recorded(&record.id, urgent(listed(ctx, &record, assets, &token)));
    let Some(Some(listed)) = unless_silent(looked.await) else {
        return Ok(record);
    };
    let looked_at = record.updated_at;
    let told = ctx.ledger.change(&record, |record, _| {
        Ok(template_copy::tell(record, listed.clone(), looked_at)?)
    });
    Ok(told.await?.0)
}
