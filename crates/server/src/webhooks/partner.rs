//! A WABA was shared with us.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;

use crate::finalize::{Context, StepError, recover};

/// A signup was completed: this WABA is shared with us from then on. An attempt whose code was
/// lost may be what it belongs to.
pub async fn partner_added(
    ctx: &Context,
    waba: &WabaId,
    owner: Option<&BusinessId>,
    at: UnixMillis,
) -> Result<(), StepError> {
    let known = match owner {
        Some(owner) => Some(owner.clone()),
        None => owner_of(ctx, waba).await?,
    };
    match known {
        Some(owner) => recover::told_of(ctx, waba, &owner, at).await,
        None => {
            tracing::warn!(%waba, "a WABA is shared, and not said by whom");
            Ok(())
        }
    }
}

/// Whose it is, as Meta says when it is asked.
async fn owner_of(ctx: &Context, waba: &WabaId) -> Result<Option<BusinessId>, StepError> {
    let Some((_, token)) = ctx.meta.recovery() else {
        return Ok(None);
    };
    let known = ctx.graph.client_waba(token, waba).await?;
    Ok(known.owner_business_info.map(|owner| owner.id))
}
