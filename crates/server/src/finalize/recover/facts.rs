//! What is known of the WABAs that may be what a signup shared.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;
use secrecy::SecretString;

use super::decide::{Candidate, Claim, is_accounted_for, launches};
use crate::finalize::record::Record;
use crate::finalize::{Context, StepError};
use crate::graph::GraphError;
use crate::graph::errors::{Class, meaning};
use crate::graph::types::Number;

/// WABAs that are looked into at one look, the newest first.
const MOST_WABAS: usize = 20;

/// Numbers of a WABA of which it is looked who says them. Meta allows a portfolio 20 at first.
const MOST_NUMBERS: usize = 100;

/// Other accounts' attempts that are looked at. Where there are more, one of them could be it.
const MOST_OTHERS: i64 = 100;

/// Those of which Meta told us by a webhook.
pub(super) async fn told(
    ctx: &Context,
    token: &SecretString,
    record: &Record,
) -> Result<Vec<Candidate>, StepError> {
    let claim = Claim::of(record);
    let (from, until) = claim.period(ctx.pace.signup_longest);
    let shared = match claim.named() {
        Some(named) => ctx.store.shared_waba(named).await?.into_iter().collect(),
        None => {
            let most = i64::try_from(MOST_WABAS).unwrap_or(i64::MAX);
            let store = &ctx.store;
            store
                .shared_wabas_since(from, until, &record.account, most)
                .await?
        }
    };
    let mut found = Vec::new();
    for waba in shared {
        let owner = waba.business_id;
        found.extend(candidate(ctx, token, record, waba.waba_id, owner, waba.shared_at).await?);
    }
    Ok(found)
}

/// Those that Meta lists: for a webhook that never comes. Only what was made since can be told
/// from what was shared before.
pub(super) async fn listed(
    ctx: &Context,
    (ours, token): (&BusinessId, &SecretString),
    record: &Record,
) -> Result<Vec<Candidate>, StepError> {
    let claim = Claim::of(record);
    let (from, _) = claim.period(ctx.pace.signup_longest);
    let made = ctx.graph.client_wabas_since(ours, token, from).await?;
    let mut found = Vec::new();
    for waba in made.into_iter().take(MOST_WABAS) {
        let Some((at, owner)) = waba.created_at().zip(waba.owner_business_info) else {
            continue;
        };
        if claim.named().is_none_or(|named| *named == waba.id) {
            found.extend(candidate(ctx, token, record, waba.id, owner.id, at).await?);
        }
    }
    Ok(found)
}

/// The numbers of a WABA; none where Meta does not let us see it (any more).
pub(super) async fn numbers(
    ctx: &Context,
    token: &SecretString,
    waba: &WabaId,
) -> Result<Vec<Number>, GraphError> {
    match ctx.graph.phone_numbers(token, waba).await {
        Err(error) if meaning(&error).class != Class::Transient => {
            tracing::warn!(%waba, %error, "a shared WABA can't be seen");
            Ok(Vec::new())
        }
        numbers => numbers,
    }
}

/// One that holds the number, with whoever else may have it.
async fn candidate(
    ctx: &Context,
    token: &SecretString,
    record: &Record,
    waba_id: WabaId,
    business_id: BusinessId,
    at: UnixMillis,
) -> Result<Option<Candidate>, StepError> {
    let numbers = numbers(ctx, token, &waba_id).await?;
    let holds = |number: &Number| number.is(&record.number);
    if !numbers.iter().any(holds) {
        return Ok(None);
    }
    let (store, account) = (&ctx.store, &record.account);
    let owner = store.number_owner(record.number.as_str()).await?;
    let is_anothers = owner.is_some_and(|owner| owner != *account)
        || store.is_anothers_waba(&waba_id, account).await?;
    let (from, until) = launches(at, ctx.pace.signup_longest);
    let mut is_said_by_another = numbers.len() > MOST_NUMBERS;
    for number in numbers.iter().take(MOST_NUMBERS) {
        if let Some(number) = number.key() {
            is_said_by_another |= store
                .is_moved_by_another(&number, account, from, until)
                .await?;
        }
    }
    let others = store
        .launched_by_others(account, from, until, MOST_OTHERS)
        .await?;
    let too_many = i64::try_from(others.len()).unwrap_or(i64::MAX) >= MOST_OTHERS;
    let unknown = |other: &Record| !is_accounted_for(other, &waba_id);
    Ok(Some(Candidate {
        may_be_anothers: too_many || others.iter().any(unknown),
        waba_id,
        business_id,
        at,
        numbers,
        is_anothers,
        is_said_by_another,
    }))
}
