//! Our access to a number is renewed: its customer goes through Meta's window again, and a new
//! token serves the number. Nothing moves, and what is known of the number's own move stays so.

use contract::ids::PhoneNumberId;
use contract::onboarding::Arrival;
use onboarding::renewal::forget_pin;
use secrecy::ExposeSecret;

use crate::context::{Context, StepError};
use crate::number_status::attempts::change;
use crate::seal::Kind;
use crate::store::stored_number::StoredNumber;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::Assets;

/// How the number that is live came to DoubleTick, where this attempt renews the access to that
/// very number. Its PIN goes over to the attempt with it.
pub(crate) async fn arrival(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
) -> Result<Option<Arrival>, StepError> {
    let Some(renewal) = &record.step_log.renewal else {
        return Ok(None);
    };
    let Some(old) = ctx.store.onboarding(&renewal.of).await? else {
        return Ok(None);
    };
    if old.phone_number_id.as_ref() != Some(&assets.number.id) {
        return Ok(None);
    }
    if let (Some(sealed), Some(origin), None) =
        (&old.pin_sealed, old.step_log.pin, &record.pin_sealed)
    {
        let pin = ctx.sealer.open(&old.id, Kind::Pin, sealed)?;
        let sealer = &ctx.sealer;
        let sealed = sealer.seal(&record.id, Kind::Pin, pin.expose_secret())?;
        ctx.amend(record, |record, _| {
            record.pin_sealed = Some(sealed.clone());
            record.step_log.pin = Some(origin);
            Ok(AuditEntry::new("pin", "taken over from the attempt before"))
        })
        .await?;
    }
    Ok(Some(renewal.arrival))
}

/// The attempts that connected the number before serve it no more: their tokens are forgotten, and
/// a PIN is shown by one attempt alone.
pub(crate) async fn supersede(
    ctx: &Context,
    record: &Record,
    id: &PhoneNumberId,
) -> Result<(), StepError> {
    let Some(number) = ctx.store.number(id).await? else {
        return Ok(());
    };
    for older in ctx.store.attempts_of(&number).await? {
        if older.id == record.id || older.token_sealed.is_none() {
            continue;
        }
        let renewed = format!("connected again by the attempt {}", record.id);
        let has_pin = record.pin_sealed.is_some();
        change(ctx, &older.id, |older| {
            older.token_sealed = None;
            if has_pin {
                forget_pin(older);
            }
            vec![AuditEntry::new("number status", renewed.clone())]
        })
        .await?;
    }
    Ok(())
}

/// The number is another account's now. What its account's attempts could do with it ends.
pub(crate) async fn moved_away(ctx: &Context, lost: &StoredNumber) -> Result<(), StepError> {
    for attempt in ctx.store.attempts_of(lost).await? {
        change(ctx, &attempt.id, |attempt| {
            attempt.token_sealed = None;
            forget_pin(attempt);
            let told = "the number was connected for another account";
            vec![AuditEntry::new("number status", told)]
        })
        .await?;
    }
    Ok(())
}
