//! Our app is subscribed to the WABA's webhooks. Doing it again changes nothing, so
//! there is nothing to look at before.

use contract::onboarding::Step;

use crate::clock;
use crate::context::{Context, StepError};
use onboarding::outcome::Outcome;
use onboarding::record::Record;
use onboarding::step_log::Subscribed;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.journal.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    ctx.graph.subscribe_app(&token, &assets.waba_id).await?;
    Ok(Outcome::Subscribed(Subscribed { at: clock::now() }))
}
