//! An attempt that renews our access to a number is recorded.

use contract::ids::PhoneNumberId;
use contract::onboarding::{CutOverTime, Stage};

use crate::context::Context;
use crate::signup::earlier::{MOST_RACES, give_up, payer};
use crate::signup::outcome::{BeginError, BeginOutcome};
use crate::signup::room::room;
use crate::store::StoreError;
use crate::{clock, random};
use onboarding::account::AccountId;
use onboarding::record::{AuditEntry, Record};
use onboarding::renewal::carry;
use onboarding::step_log::StepLog;

/// Records an attempt that renews our access to a number that is the account's: nothing is asked of
/// the customer but Meta's window. One that is open goes on.
pub async fn renew(
    ctx: &Context,
    account: &AccountId,
    id: &PhoneNumberId,
) -> Result<BeginOutcome, BeginError> {
    let _turn = ctx.ledger.lock_account(account).await?;
    for _ in 1..MOST_RACES {
        match renew_once(ctx, account, id).await {
            Err(BeginError::Store(StoreError::Stale)) => {}
            begun => return begun,
        }
    }
    renew_once(ctx, account, id).await
}

async fn renew_once(
    ctx: &Context,
    account: &AccountId,
    id: &PhoneNumberId,
) -> Result<BeginOutcome, BeginError> {
    let now = clock::now();
    let number = ctx.store.number(id).await?;
    let number = number.filter(|number| number.account == *account);
    let number = number.ok_or(BeginError::NoNumber)?;
    if !number.status(now).renewable {
        return Err(BeginError::AlreadyHere);
    }
    let old = ctx.store.onboarding(&number.onboarding).await?;
    let old = old.ok_or(BeginError::NoNumber)?;
    let unfinished = ctx.store.unfinished_of(account).await?;
    let open = unfinished.len();
    let with_number = unfinished
        .into_iter()
        .filter(|older| older.number.key() == old.number.key());
    let with_number: Vec<_> = with_number.collect();
    let is_same = |older: &Record| {
        let renewal = older.step_log.renewal.as_ref();
        let same = renewal.is_some_and(|renewal| renewal.of == old.id && renewal.asked);
        same && older.stage.may_launch()
    };
    if !with_number.iter().any(is_same) {
        room(ctx, account, open - with_number.len(), now).await?;
    }
    for older in with_number {
        if is_same(&older) {
            return Ok(BeginOutcome::Resumed(older));
        }
        give_up(ctx, &older).await?;
    }
    let mut record = Record {
        id: random::onboarding_id(),
        reference: random::reference(),
        stage: Stage::AwaitingSignup,
        cut_over: CutOverTime::AtOnce,
        step_log: StepLog {
            payer: payer(ctx),
            ..StepLog::default()
        },
        token_sealed: None,
        pin_sealed: None,
        version: 1,
        created_at: now,
        updated_at: now,
        number_status: None,
        ..old.clone()
    };
    carry(&mut record, &old, true);
    let told = format!("renews the access of the attempt {}", old.id);
    let told = AuditEntry::new("renewal", told);
    ctx.ledger.record(&record, &[told]).await?;
    Ok(BeginOutcome::Created(record))
}
