//! Our app is subscribed to the WABA's webhooks, and messages are sent to the platform's own address
//! where that is set up: before the number is registered, so that no message comes where nobody reads
//! it. Doing it again changes nothing, so there is nothing to look at before.

use contract::onboarding::Step;

use crate::clock;
use crate::context::{Context, StepError};
use onboarding::outcome::Outcome;
use onboarding::record::Record;
use onboarding::step_log::Subscription;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    ctx.subscribe_app(&token, &assets.waba_id).await?;
    Ok(Outcome::Subscription(Subscription { at: clock::now() }))
}
