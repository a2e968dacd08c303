//! Our access to a number is renewed: its customer goes through Meta's window again, and a new
//! token serves the number. Nothing moves, and what is known of the number's own move stays so.

use contract::ids::PhoneNumberId;
use contract::onboarding::{Arrival, PinState, Stage};
use secrecy::ExposeSecret;

use super::journal::{Assets, Renewal};
use super::record::{Note, Record};
use super::{Context, StepError};
use crate::live::number_status::change;
use crate::seal::Kind;
use crate::store::number_status::StoredNumber;

/// What the attempt that serves a number knows of its move, for one that renews the access to it.
/// `asked`: that is all that the customer asked for, so that they have not agreed to a move.
pub(super) fn carry(record: &mut Record, old: &Record, asked: bool) {
    let Stage::Connected(connected) = &old.stage else {
        return;
    };
    let journal = &mut record.journal;
    journal.renewal = Some(Renewal {
        of: old.id.clone(),
        arrival: connected.arrival,
        served: old.journal.served(),
        asked,
        may_move: !asked,
    });
    journal.pin_before = old.journal.pin_before;
    journal.seen = old.journal.seen.clone();
    journal.old_provider_plan = old.journal.old_provider_plan;
    journal.before = Some(connected.before.clone());
    journal.templates_before = old.journal.templates_before.clone();
    journal.templates = old.journal.templates.clone();
    journal.template_news = old.journal.template_news.clone();
    journal.synced = old.journal.synced.clone();
    record.phone_number_id = old.phone_number_id.clone();
    record.whereabouts = record.home();
}

/// Whether the number has to be registered anew although its access alone was to be renewed. That is
/// the customer's to decide: another provider may serve it by now.
pub(super) fn would_move(record: &Record) -> bool {
    let renewal = record.journal.renewal.as_ref();
    renewal.is_some_and(|renewal| !renewal.may_move)
}

/// How the number that is live came to DoubleTick, where this attempt renews the access to that
/// very number. Its PIN goes over to the attempt with it.
pub(super) async fn arrival(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
) -> Result<Option<Arrival>, StepError> {
    let Some(renewal) = &record.journal.renewal else {
        return Ok(None);
    };
    let Some(old) = ctx.store.onboarding(&renewal.of).await? else {
        return Ok(None);
    };
    if old.phone_number_id.as_ref() != Some(&assets.number.id) {
        return Ok(None);
    }
    if let (Some(sealed), Some(origin), None) =
        (&old.pin_sealed, old.journal.pin, &record.pin_sealed)
    {
        let pin = ctx.sealer.open(&old.id, Kind::Pin, sealed)?;
        let sealer = &ctx.sealer;
        let sealed = sealer.seal(&record.id, Kind::Pin, pin.expose_secret())?;
        ctx.amend(record, |record, _| {
            record.pin_sealed = Some(sealed.clone());
            record.journal.pin = Some(origin);
            Ok(Note::new("pin", "taken over from the attempt before"))
        })
        .await?;
    }
    Ok(Some(renewal.arrival))
}

/// The attempts that connected the number before serve it no more: their tokens are forgotten, and
/// a PIN is shown by one attempt alone.
pub(super) async fn supersede(
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
            vec![Note::new("number status", renewed.clone())]
        })
        .await?;
    }
    Ok(())
}

/// The number is another account's now. What its account's attempts could do with it ends.
pub(super) async fn moved_away(ctx: &Context, lost: &StoredNumber) -> Result<(), StepError> {
    for attempt in ctx.store.attempts_of(lost).await? {
        change(ctx, &attempt.id, |attempt| {
            attempt.token_sealed = None;
            forget_pin(attempt);
            let told = "the number was connected for another account";
            vec![Note::new("number status", told)]
        })
        .await?;
    }
    Ok(())
}

/// Its PIN is not shown here any more.
pub(crate) fn forget_pin(record: &mut Record) {
    record.pin_sealed = None;
    if let Stage::Connected(connected) = &mut record.stage
        && connected.pin.revealed().is_some()
    {
        connected.pin = PinState::NotSet;
        record.journal.pin = None;
    }
}
