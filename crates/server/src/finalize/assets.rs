//! The WABA and its number are found.

use contract::ids::WabaId;
use contract::onboarding::{Step, TroubleKind};
use secrecy::SecretString;

use super::choose::{Choice, choose};
use super::journal::Assets;
use super::outcome::{Failure, Outcome};
use super::record::Record;
use super::{Context, StepError};
use crate::graph::errors::Class;
use crate::graph::types::Number;

/// Granted WABAs that are searched for the number. The newest are first.
const MOST_WABAS: usize = 10;

/// Runs the step.
pub(super) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let token = ctx.token(record)?;
    let (waba_id, numbers) = waba(ctx, record, &token).await?;
    let named = record.journal.hint.as_ref();
    let named = named.and_then(|hint| hint.phone_number_id.as_ref());
    let picked = record.journal.picked.as_ref();
    let number = match choose(&numbers, picked, named, &record.number) {
        Choice::Take(number) => number,
        Choice::Ask(need) => return Ok(Outcome::Need(need)),
        Choice::Nothing => {
            return Ok(Outcome::Failed(Failure::found(
                Class::Customer,
                TroubleKind::NoNumber,
                format!("the WABA {waba_id} has no number"),
            )));
        }
    };
    let owner = ctx.store.number_owner(&number.display_phone_number).await?;
    if owner.is_some_and(|owner| owner != record.account) {
        return Ok(Outcome::Failed(Failure::found(
            Class::Configuration,
            TroubleKind::NumberElsewhere,
            "the number is connected for another account",
        )));
    }
    let info = ctx.graph.waba(&token, &waba_id).await?;
    Ok(Outcome::Assets(Assets {
        waba_id,
        waba_name: info.name,
        number: number.choice(),
        before: number.report(),
        was_live: number.is_live(),
    }))
}

/// The WABA that Meta's message named, if the token grants it; else the one that holds
/// the number that was said; else the newest.
async fn waba(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
) -> Result<(WabaId, Vec<Number>), StepError> {
    let journal = &record.journal;
    let inspected = journal.inspect.as_ref();
    let granted = &inspected.ok_or(StepError::Missing(Step::Inspect))?.wabas;
    let named = journal.hint.as_ref().and_then(|hint| hint.waba_id.as_ref());
    if let Some(named) = named.filter(|named| granted.contains(named)) {
        return Ok((named.clone(), ctx.graph.phone_numbers(token, named).await?));
    }
    let mut newest = None;
    for id in granted.iter().take(MOST_WABAS) {
        let numbers = ctx.graph.phone_numbers(token, id).await?;
        let wanted = |number: &Number| {
            record.number.is_written(&number.display_phone_number)
                || journal.picked.as_ref() == Some(&number.id)
        };
        if numbers.iter().any(wanted) {
            return Ok((id.clone(), numbers));
        }
        newest.get_or_insert((id.clone(), numbers));
    }
    newest.ok_or(StepError::Missing(Step::Inspect))
}
