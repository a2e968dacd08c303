//! From Meta's code to a number that is live: one file a step, and the dispatch.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`inspect`] | which WABAs the token grants |
//! | [`assets`] | the WABA and its number |
//! | [`subscribe`] | our app is subscribed to the WABA |
//! | [`templates`] | the templates are brought along |
//! | [`credit_line`] | our credit line pays, as a Solution Partner |
//! | [`cut_over`] | the number is registered with us |
//! | [`confirm`] | Meta says that it is live |
//! | `grants` | which WABAs a token opens |
//! | `coexist` | a number that stays on the Business App |
//! | `register_limit` | the calls that Meta counts, a few a day for one number |
//! | `platform_ready` | the platform is told that a number arrives, and waited for |
//! | `deregister` | an earlier deregistration is completed, where Meta wants that first |
//! | `number_owner` | whose a number is, where two accounts finish the same one |
//! | `renewal` | our access to a number is renewed, and nothing moves |
//! | [`report`] | what Meta says of a number that is live |
//!
//! Each step looks before it acts, as Meta has no idempotency keys, and its outcome is
//! stored before the next begins: so a server that is killed at any instant goes on
//! where it was.

pub mod assets;
mod coexist;
pub mod confirm;
pub mod credit_line;
pub mod cut_over;
mod deregister;
pub mod grants;
pub mod inspect;
mod number_owner;
mod platform_ready;
mod register_limit;
mod renewal;
pub mod report;
pub mod subscribe;
pub(crate) mod template_migration;
pub mod templates;

use std::time::Instant;

use contract::onboarding::Step;
use onboarding::meta::fault::GraphError;
use onboarding::outcome::Outcome;
use onboarding::patience;
use onboarding::record::Record;

use crate::clock;
use crate::context::{Context, StepError};
use crate::graph::limits::urgent;
use crate::telemetry::metrics;

/// Runs one step. The exchange is not run here: its code is never stored.
pub async fn run(ctx: &Context, step: Step, record: &Record) -> Result<Outcome, StepError> {
    let began = Instant::now();
    let came_to = match work(ctx, step, record).await {
        Ok(outcome) => weigh(ctx, step, record, Ok(outcome)),
        Err(StepError::Graph(error)) => weigh(ctx, step, record, Err(error)),
        Err(error) => Err(error),
    };
    metrics::step_took(
        &format!("{step:?}"),
        outcome_label(&came_to),
        began.elapsed(),
    );
    came_to
}

fn weigh(
    ctx: &Context,
    step: Step,
    record: &Record,
    came_to: Result<Outcome, GraphError>,
) -> Result<Outcome, StepError> {
    Ok(patience::weigh(
        step,
        record,
        came_to,
        clock::now(),
        &ctx.timeouts,
    )?)
}

/// What a step came to, as metrics are labelled.
fn outcome_label(came_to: &Result<Outcome, StepError>) -> &'static str {
    match came_to {
        Ok(Outcome::NotYet) => "not_yet",
        Ok(Outcome::Need(_)) => "asks",
        Ok(Outcome::SettingUp(_) | Outcome::PlatformNotReady) => "waits",
        Ok(Outcome::Failed(_)) | Err(StepError::Graph(_)) => "failed",
        Ok(_) => "done",
        Err(StepError::Overtaken) => "overtaken",
        Err(_) => "our_fault",
    }
}

async fn work(ctx: &Context, step: Step, record: &Record) -> Result<Outcome, StepError> {
    match step {
        step @ (Step::Exchange | Step::Unrecognized) => Err(StepError::Missing(step)),
        Step::Inspect => inspect::run(ctx, record).await,
        Step::Assets => assets::run(ctx, record).await,
        Step::Subscribe => subscribe::run(ctx, record).await,
        Step::Templates => templates::run(ctx, record).await,
        Step::CreditLine => credit_line::run(ctx, record).await,
        Step::CutOver => urgent(cut_over::run(ctx, record)).await,
        Step::Confirm => confirm::run(ctx, record).await,
    }
}
