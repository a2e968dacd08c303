//! What is known of the WABAs that may be what a signup shared.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;
use secrecy::SecretString;

use crate::context::{Context, StepError};
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::Number;
use onboarding::ownership::{Candidate, OwnershipClaim, could_have_shared, launches};
use onboarding::record::Record;

/// Most WABAs that one search reads, the newest first.
const MOST_WABAS: usize = 20;

/// Most numbers of a WABA for which other attempts are searched. Meta allows a portfolio 20 at first.
const MOST_NUMBERS: usize = 100;

/// Most attempts of other accounts that one search reads. Where there are more, one of them could be it.
const MOST_OTHERS: i64 = 100;

/// The WABAs of which Meta told us by a webhook.
pub(crate) async fn from_webhooks(
    ctx: &Context,
    token: &SecretString,
    record: &Record,
) -> Result<Vec<Candidate>, StepError> {
    let claim = OwnershipClaim::of(record);
    let (from, until) = claim.period(ctx.timeouts.signup_longest);
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
        let candidate = candidate(ctx, token, record, waba.waba_id, owner, waba.shared_at).await?;
        let Some(mut candidate) = candidate else {
            continue;
        };
        // Only asked where it decides: a webhook does not tell when the WABA was made.
        if claim.named().is_some() {
            let made = ctx.graph.client_waba(token, &candidate.waba_id).await?;
            candidate.is_new = made.created_at().is_some_and(|at| at >= from);
        }
        found.push(candidate);
    }
    Ok(found)
}

/// The WABA that our team named, if it is shared with us and holds the number, which is not connected
/// for another account.
pub(crate) async fn named_by_team(
    ctx: &Context,
    token: &SecretString,
    record: &Record,
    waba: &WabaId,
) -> Result<Option<(BusinessId, UnixMillis)>, StepError> {
    let owner = ctx.store.number_owner(record.number.as_str()).await?;
    if owner.is_some_and(|owner| owner != record.account) {
        return Ok(None);
    }
    let numbers = numbers(ctx, token, waba).await?;
    if !numbers.iter().any(|number| number.is(&record.number)) {
        return Ok(None);
    }
    if let Some(told) = ctx.store.shared_waba(waba).await? {
        return Ok(Some((told.business_id, told.shared_at)));
    }
    let known = ctx.graph.client_waba(token, waba).await?;
    let at = known.created_at().unwrap_or(UnixMillis(0));
    Ok(known.owner_business_info.map(|owner| (owner.id, at)))
}

/// The WABAs that Meta lists as shared with us: for a webhook that never comes. Only what was made since can be told
/// from what was shared before.
pub(crate) async fn from_listing(
    ctx: &Context,
    (ours, token): (&BusinessId, &SecretString),
    record: &Record,
) -> Result<Vec<Candidate>, StepError> {
    let claim = OwnershipClaim::of(record);
    let (from, _) = claim.period(ctx.timeouts.signup_longest);
    let mut made = ctx.graph.client_wabas_since(ours, token, from).await?;
    if let Some(named) = claim.named() {
        made.retain(|waba| waba.id == *named);
    }
    let mut found = Vec::new();
    let mut looked_into = 0;
    for waba in made {
        let Some((at, owner)) = waba.created_at().zip(waba.owner_business_info) else {
            continue;
        };
        // Signups whose end is known: in traffic most of those that were made since.
        let store = &ctx.store;
        if claim.named().is_none() && store.is_anothers_waba(&waba.id, &record.account).await? {
            continue;
        }
        if looked_into == MOST_WABAS {
            break;
        }
        looked_into += 1;
        let candidate = candidate(ctx, token, record, waba.id, owner.id, at).await?;
        found.extend(candidate.map(|candidate| Candidate {
            is_new: true,
            ..candidate
        }));
    }
    Ok(found)
}

/// The numbers of a WABA; none where Meta does not let us see it (any more).
pub(crate) async fn numbers(
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

/// The candidate, if it holds the number, with what speaks for other accounts.
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
    let owned_by_other_account = owner.is_some_and(|owner| owner != *account)
        || store.is_anothers_waba(&waba_id, account).await?;
    let (from, until) = launches(at, ctx.timeouts.signup_longest);
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
    let too_many = i64::try_from(others.rows.len()).unwrap_or(i64::MAX) >= MOST_OTHERS;
    // What can't be read may have been the one.
    let unknown = too_many || !others.unreadable_ids.is_empty();
    let theirs = |other: &Record| could_have_shared(other, &waba_id, at);
    Ok(Some(Candidate {
        may_be_anothers: unknown || others.rows.iter().any(theirs),
        waba_id,
        business_id,
        at,
        numbers,
        is_new: false,
        owned_by_other_account,
        is_said_by_another,
    }))
}
