//! A WABA was shared with us.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;

use crate::finalize::{Context, StepError};

/// A signup was completed: this WABA is shared with us from then on. The place where recovery
/// of a code that was lost learns of it.
pub async fn partner_added(
    _ctx: &Context,
    waba: &WabaId,
    owner: Option<&BusinessId>,
    at: UnixMillis,
) -> Result<(), StepError> {
    tracing::info!(%waba, owner = owner.map(BusinessId::as_str), at = at.0, "a WABA is shared");
    Ok(())
}
