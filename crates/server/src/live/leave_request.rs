//! A customer has a number leave DoubleTick: that it is to is written down. What is done about it at
//! Meta stands in [`leave`](super::leave).

use contract::ids::PhoneNumberId;
use contract::wabas::NumberState;

use crate::clock;
use crate::context::{Context, StepError};
use crate::live::leave::left;
use crate::number_status::attempts::log_to_all;
use crate::store::StoreError;
use onboarding::account::AccountId;
use onboarding::leaving::{Access, Leaving};
use onboarding::record::AuditEntry;

/// A number does not begin to leave.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    /// The account has no such number.
    #[error("no such number")]
    NotFound,
    /// An attempt with it is at work.
    #[error("the number is being moved")]
    UnderWay,
    /// The store did not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The customer has a number leave. One that leaves already goes on; one that Meta refused is
/// tried again.
pub async fn begin(
    ctx: &Context,
    account: &AccountId,
    id: &PhoneNumberId,
) -> Result<(), LeaveError> {
    let known = ctx.store.number(id).await?;
    let seen = known.filter(|number| number.account == *account);
    let Some(seen) = seen else {
        return forget(ctx, account, id).await;
    };
    let refused = seen.leaving.as_ref().and_then(Leaving::refused).is_some();
    if seen.state() != NumberState::Leaving || refused {
        let unfinished = ctx.store.unfinished_of(account).await?;
        for attempt in unfinished.iter().filter(|attempt| attempt.is_running()) {
            let moving = ctx.store.number_here(attempt.number.as_str()).await?;
            if moving.is_some_and(|moving| moving.id == *id) {
                return Err(LeaveError::UnderWay);
            }
        }
        let access = match seen.state() {
            NumberState::NeedsReconnecting => Access::Taken,
            NumberState::Connected | NumberState::Leaving | NumberState::Unrecognized => {
                Access::Ours
            }
        };
        let begun = Leaving::begun(clock::now(), access);
        // Another tab may be faster: then it leaves already.
        if ctx.store.set_leaving(&seen, &begun).await? {
            let told = AuditEntry::new("leaving", "asked for by the customer");
            log_to_all(ctx, &seen, &told).await.map_err(store_of)?;
        }
    }
    Ok(())
}

/// A number that is not the account's any more, as another one has connected it, is not shown to
/// them any more. Nothing is done at Meta.
async fn forget(ctx: &Context, account: &AccountId, id: &PhoneNumberId) -> Result<(), LeaveError> {
    let mut known = false;
    for attempt in ctx.store.connected_of(account).await? {
        if attempt.phone_number_id.as_ref() != Some(id) {
            continue;
        }
        known = true;
        left(ctx, &attempt.id, "removed by the customer")
            .await
            .map_err(store_of)?;
    }
    if known {
        Ok(())
    } else {
        Err(LeaveError::NotFound)
    }
}

/// A line of the audit log fails by the store alone.
fn store_of(error: StepError) -> LeaveError {
    match error {
        StepError::Store(error) => error.into(),
        _ => StoreError::Stale.into(),
    }
}
