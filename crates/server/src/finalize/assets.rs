//! The WABA and its number are found.

use contract::ids::WabaId;
use contract::numbering::NumberKey;
use contract::onboarding::{Step, TroubleKind, Whereabouts};
use secrecy::SecretString;

use super::choose::{Choice, choose};
use super::journal::Assets;
use super::outcome::{Failure, Outcome};
use super::record::Record;
use super::report::unless_silent;
use super::{Context, StepError, ownership};
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
    let choice = match record.whereabouts {
        Whereabouts::Origin => choose(&numbers, picked, named, &record.number),
        // One that has moved, or may have, is gone on with, and no other one: it would be
        // forgotten where it is.
        Whereabouts::Moving | Whereabouts::DoubleTick => {
            let moved = numbers.iter().find(|number| is_moved(record, number));
            moved.map_or(Choice::Nothing, Choice::Take)
        }
    };
    let number = match choice {
        Choice::Take(number) => number,
        Choice::Ask(need) => return Ok(Outcome::Need(need)),
        Choice::Nothing => {
            return Ok(Outcome::Failed(Failure::found(
                // In Meta's window only a WABA gets a number.
                Class::Lost,
                TroubleKind::NoNumber,
                format!("the WABA {waba_id} has no number that it can be"),
            )));
        }
    };
    let written = number.display_phone_number.as_deref();
    let written = written.unwrap_or(record.number.as_str());
    let whose = ownership::of(ctx, record, &number.id, written).await?;
    if let Some(stopped) = whose.stops() {
        return Ok(stopped);
    }
    // It is only shown: what Meta does not tell now is asked once more at the end.
    let info = unless_silent(ctx.graph.waba(&token, &waba_id).await);
    Ok(Outcome::Assets(Assets {
        waba_id,
        waba_name: info.and_then(|info| info.name),
        number: number.choice(),
        before: number.report(),
        was_live: number.is_live(),
    }))
}

/// Whether it is the number that was cut over, be it under another id.
fn is_moved(record: &Record, number: &Number) -> bool {
    let before = record.journal.before.as_ref();
    let before = before.and_then(|before| before.display_phone_number.as_deref());
    let moved = before.map_or_else(|| record.number.key(), NumberKey::of);
    record.phone_number_id.as_ref() == Some(&number.id) || number.key() == Some(moved)
}

/// The WABA that was found without a code; else the one that Meta's message named, if the token
/// grants it; else the one that holds the number that was said; else the newest.
async fn waba(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
) -> Result<(WabaId, Vec<Number>), StepError> {
    let journal = &record.journal;
    let inspected = journal.inspect.as_ref();
    let granted = &inspected.ok_or(StepError::Missing(Step::Inspect))?.wabas;
    let named = match &journal.recovered {
        Some(recovered) => Some(&recovered.waba_id),
        None => journal.hint.as_ref().and_then(|hint| hint.waba_id.as_ref()),
    };
    if let Some(named) = named.filter(|named| granted.contains(named)) {
        return Ok((named.clone(), ctx.graph.phone_numbers(token, named).await?));
    }
    let mut newest = None;
    for id in granted.iter().take(MOST_WABAS) {
        let numbers = ctx.graph.phone_numbers(token, id).await?;
        let wanted = |number: &Number| {
            number.is(&record.number) || journal.picked.as_ref() == Some(&number.id)
        };
        if numbers.iter().any(wanted) {
            return Ok((id.clone(), numbers));
        }
        newest.get_or_insert((id.clone(), numbers));
    }
    newest.ok_or(StepError::Missing(Step::Inspect))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::finalize::record::tests::record;
    use contract::ids::PhoneNumberId;
    use contract::onboarding::Stage;

    fn number(id: &str, written: &str) -> Number {
        let json = serde_json::json!({ "id": id, "display_phone_number": written });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_number_that_has_moved_is_known_by_its_id_and_by_its_key() {
        let mut record = record(Stage::Finalizing);
        record.phone_number_id = Some(PhoneNumberId::new("1"));
        let moved = number("1", "+91 98200 00009");
        record.journal.before = Some(moved.report());
        for (id, written, same) in [
            ("1", "+91 98200 00009", true),
            ("2", "+91 98200-00009", true),
            ("2", "+91 98200 00001", false),
            // What Meta does not tell is not the same as what it did not tell before.
            ("2", "", false),
        ] {
            assert_eq!(
                is_moved(&record, &number(id, written)),
                same,
                "{id} {written}"
            );
        }
    }
}
