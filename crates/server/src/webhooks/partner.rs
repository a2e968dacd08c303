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
    match owner {
        Some(owner) => recover::told_of(ctx, waba, owner, at).await,
        None => {
            tracing::info!(%waba, "a WABA is shared, and not said by whom");
            Ok(())
        }
    }
}
