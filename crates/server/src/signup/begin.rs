//! An onboarding is recorded, with the consent to it, before Meta's window opens.

use contract::ids::WabaId;
use contract::onboarding::{
    CutOverTime, Method, NewOnboarding, Origin, Stage, Whereabouts, is_present_consent,
};

use crate::context::Context;
use crate::ledger::ChangeError;
use crate::signup::earlier::{MOST_RACES, give_up, payer};
use crate::signup::outcome::{BeginError, BeginOutcome};
use crate::signup::room::room;
use crate::store::StoreError;
use crate::{clock, phone, random};
use onboarding::account::{AccountId, ActingPerson};
use onboarding::record::{AuditEntry, Record};
use onboarding::renewal::carry;
use onboarding::schedule;
use onboarding::step_log::StepLog;

/// Records an onboarding. Of one number there is one open attempt at a time: an older
/// one that still waits for Meta's window is taken up again, and one that has stopped
/// is given up.
pub async fn begin(
    ctx: &Context,
    account: &AccountId,
    person: &ActingPerson,
    new: NewOnboarding,
) -> Result<BeginOutcome, BeginError> {
    let _turn = ctx.ledger.lock_account(account).await?;
    for _ in 1..MOST_RACES {
        match begin_once(ctx, account, person, new.clone()).await {
            // Another tab, at another server, was faster by a moment: its attempt is found now.
            Err(BeginError::Store(StoreError::Stale)) => {}
            begun => return begun,
        }
    }
    begin_once(ctx, account, person, new).await
}

async fn begin_once(
    ctx: &Context,
    account: &AccountId,
    person: &ActingPerson,
    new: NewOnboarding,
) -> Result<BeginOutcome, BeginError> {
    let number = phone::check(&new.number).map_err(BeginError::Phone)?;
    let new = NewOnboarding { number, ..new };
    if !ctx.meta.offers(new.origin.method()) {
        return Err(BeginError::MethodUnavailable);
    }
    if !is_present_consent(&new.consent_text_version) {
        return Err(BeginError::ConsentMissing);
    }
    let now = clock::now();
    schedule::check(new.cut_over, now).map_err(|_| BeginError::CutOverTime)?;
    let source_waba_id = source(&new)?;
    let cut_over = match new.origin.method() {
        Method::CloudApi => new.cut_over,
        Method::Unrecognized => return Err(BeginError::MethodUnavailable),
        // Nothing moves, so there is nothing to wait for.
        Method::Coexistence => CutOverTime::AtOnce,
    };
    let here = ctx.store.number_here(new.number.as_str()).await?;
    // Which numbers are customers of ours is nobody's business: whoever names a number of another
    // account is told so when Meta's window has shown that they hold it, before it is cut over.
    let served_by = match here.filter(|known| known.account == *account) {
        None => None,
        // One that does not serve the account any more, or is about not to, is brought again.
        Some(known) => {
            let status = known.status(now);
            if !status.needs_reconnecting() && !status.renewable {
                return Err(BeginError::AlreadyHere);
            }
            status.renewable.then_some(known.onboarding)
        }
    };
    let payer = payer(ctx);
    let consent = AuditEntry::new(
        "consent",
        format!(
            "to the text of {}, for the number {}, origin {:?}, by {person}",
            new.consent_text_version, new.number, new.origin
        ),
    );
    let unfinished = ctx.store.unfinished_of(account).await?;
    let open = unfinished.len();
    let with_number = unfinished
        .into_iter()
        .filter(|older| older.number.key() == new.number.key());
    let with_number: Vec<_> = with_number.collect();
    let is_same = |older: &Record| {
        !older.renews()
            && older.origin == new.origin
            && older.consent_text_version == new.consent_text_version
            && older.stage == Stage::AwaitingSignup
    };
    if !with_number.iter().any(is_same) {
        // Before any is given up for it.
        room(ctx, account, open - with_number.len(), now).await?;
    }
    for older in with_number {
        if is_same(&older) {
            // Two tabs, say: whichever of them finishes in Meta's window goes on.
            let changed = ctx.ledger.change(&older, |record, _| {
                if record.stage != Stage::AwaitingSignup {
                    return Err(BeginError::UnderWay);
                }
                record.source_waba_id = source_waba_id.clone();
                record.cut_over = cut_over;
                record.step_log.payer = payer;
                record.step_log.consented_by = Some(person.clone());
                record.readiness = new.readiness.clone();
                Ok((vec![consent.clone()], ()))
            });
            return match changed.await {
                Ok((record, ())) => Ok(BeginOutcome::Resumed(record)),
                Err(ChangeError::Refused(refused)) => Err(refused),
                // Onboardings are not deleted, and it was this account's a moment ago.
                Err(ChangeError::NotFound) => Err(BeginError::UnderWay),
                Err(ChangeError::Store(error)) => Err(error.into()),
            };
        }
        give_up(ctx, &older).await?;
    }
    let mut record = Record {
        id: random::onboarding_id(),
        account: account.clone(),
        reference: random::reference(),
        number: new.number,
        origin: new.origin,
        source_waba_id,
        cut_over,
        readiness: new.readiness,
        consent_text_version: new.consent_text_version,
        consented_at: now,
        stage: Stage::AwaitingSignup,
        step_log: StepLog {
            payer,
            consented_by: Some(person.clone()),
            ..StepLog::default()
        },
        token_sealed: None,
        pin_sealed: None,
        phone_number_id: None,
        whereabouts: Whereabouts::Origin,
        version: 1,
        created_at: now,
        updated_at: now,
        number_status: None,
    };
    if let Some(id) = served_by
        && let Some(old) = ctx.store.onboarding(&id).await?
    {
        // They have just agreed to the whole of a move.
        carry(&mut record, &old, false);
    }
    ctx.ledger.record(&record, &[consent]).await?;
    Ok(BeginOutcome::Created(record))
}

/// The WABA that templates are brought along from. Other numbers than those of another
/// provider have none.
fn source(new: &NewOnboarding) -> Result<Option<WabaId>, BeginError> {
    match (&new.source_waba_id, new.origin) {
        (Some(named), Origin::OtherProvider) => WabaId::parse(named.as_str())
            .map(Some)
            .ok_or(BeginError::SourceWaba),
        _ => Ok(None),
    }
}
