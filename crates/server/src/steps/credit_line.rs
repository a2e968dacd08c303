//! As a Solution Partner: our credit line pays for the WABA, before its number is cut over.
//!
//! Meta has no way to attach it once and only once, so it is looked for before each try: a
//! WABA that it pays for already is done. Everything here is asked with our own token: what Meta
//! refuses is ours to put right, but for what the customer has set on the account themselves.

use contract::onboarding::{Step, TroubleKind};

use crate::config::Credit as Ours;
use crate::context::{Context, StepError};
use crate::graph::credit::Funding;
use onboarding::coexistence::is_coexistence;
use onboarding::meta::errors::{Class, Meaning, credit_meaning};
use onboarding::meta::fault::GraphError;
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::record::Record;
use onboarding::step_log::{Assets, CreditLineOutcome};

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let Some(ours) = ctx.meta.credit() else {
        // It was when the attempt began.
        let told = "no credit line is configured any more";
        return Ok(stopped(record, assets, found(told)));
    };
    match attach(ctx, assets, ours).await {
        Ok(Ok(allocation)) => Ok(Outcome::CreditLine(CreditLineOutcome::Attached {
            allocation,
        })),
        Ok(Err(failure)) => Ok(stopped(record, assets, failure)),
        Err(error) => {
            let meaning = credit_meaning(&error);
            if meaning.class == Class::Transient {
                // The next try looks first.
                return Err(error.into());
            }
            let failure = StepFailure {
                meaning,
                ..StepFailure::from_graph(&error)
            };
            Ok(stopped(record, assets, failure))
        }
    }
}

/// The sharing that pays for the WABA, or why none can.
async fn attach(
    ctx: &Context,
    assets: &Assets,
    ours: Ours<'_>,
) -> Result<Result<String, StepFailure>, GraphError> {
    let funding = ctx.graph.funding(ours.token, &assets.waba_id).await?;
    if let Some(allocation) = look(ctx, &funding, ours).await? {
        return Ok(Ok(allocation));
    }
    let wanted = ours.line.currency.as_str();
    if let Some(theirs) = funding.currency.filter(|theirs| theirs != wanted) {
        // An invoice in another currency than the credit line's is refused later, once the
        // number has moved.
        let told = format!("the WABA's currency is {theirs}, and our credit line's is {wanted}");
        let kind = TroubleKind::OtherCurrency;
        return Ok(Err(StepFailure::found(Class::Customer, kind, told)));
    }
    let (line, currency) = (&ours.line.id, &ours.line.currency);
    let attached = ctx
        .graph
        .attach_credit(ours.token, line, currency, &assets.waba_id);
    match attached.await {
        Ok(allocation) => Ok(Ok(allocation)),
        // It may be refused as it was done by a try whose answer was lost, and that the look
        // above came too early to see.
        Err(error) if !error.is_ambiguous() => {
            let funding = ctx.graph.funding(ours.token, &assets.waba_id).await?;
            match look(ctx, &funding, ours).await? {
                Some(allocation) => Ok(Ok(allocation)),
                None if funding.is_paid() && is_about_the_account(&error) => {
                    let kind = TroubleKind::OtherPaymentMethod;
                    Ok(Err(StepFailure {
                        meaning: Meaning::new(Class::Customer, kind),
                        ..StepFailure::from_graph(&error)
                    }))
                }
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// "A parameter is invalid" ("Error codes"): all that Meta says of an account that it does not
/// attach a credit line to.
const INVALID_PARAMETER: i64 = 100;

/// Whether Meta refuses this account, and not our app or our token.
fn is_about_the_account(error: &GraphError) -> bool {
    let fault = error.fault();
    fault.is_some_and(|fault| fault.code == INVALID_PARAMETER)
        && credit_meaning(error).kind == TroubleKind::OurConfiguration
}

/// Whether our credit line pays for it already.
async fn look(
    ctx: &Context,
    funding: &Funding,
    ours: Ours<'_>,
) -> Result<Option<String>, GraphError> {
    let Some(owner) = funding.owner() else {
        return Ok(None);
    };
    let shared = ctx.graph.shared_credit(ours.token, &ours.line.id, owner);
    let shared = shared.await?;
    Ok(funding.paid_by(&shared).map(|paying| paying.id.clone()))
}

fn found(told: impl Into<String>) -> StepFailure {
    StepFailure::found(Class::Configuration, TroubleKind::OurConfiguration, told)
}

/// A number that would move to where nobody pays for its messages stays where it is. One that
/// is live already gains nothing by waiting: it goes on, and what is in its way is told by its
/// health (131042, as where another partner's credit line pays until the month ends).
fn stopped(record: &Record, assets: &Assets, failure: StepFailure) -> Outcome {
    if assets.was_live || is_coexistence(record, assets.on_business_app, assets.was_live) {
        if failure.meaning.kind.is_ours() {
            tracing::error!(onboarding = %record.id, reference = %record.reference,
                error = %failure.text, "our credit line does not pay for a live number");
        }
        return Outcome::CreditLine(CreditLineOutcome::Refused(failure.text));
    }
    Outcome::Failed(failure)
}
