//! Before a number is registered, the platform is told that it arrives; and where it is set so, the
//! cut-over waits until the platform is ready for the number's messages.

use contract::platform::events::EventType;
use onboarding::outcome::Outcome;
use onboarding::record::{AuditEntry, Record};

use crate::config::platform::Readiness;
use crate::context::{Context, StepError};

/// Whether the cut-over may be asked: what it waits for, if not.
pub(super) async fn awaited(ctx: &Context, record: &Record) -> Result<Option<Outcome>, StepError> {
    // Read anew, as what was looked up meanwhile took its time.
    let found = ctx.store.onboarding(&record.id).await?;
    let found = found.ok_or(StepError::Overtaken)?;
    if found.step_log.arriving_at.is_none() {
        ctx.amend(&found, |record, now| {
            record.step_log.arriving_at = Some(now);
            Ok(AuditEntry::new(
                "platform",
                "the event number.arriving is written",
            ))
        })
        .await?;
    }
    let is_ready = match ctx.platform.readiness {
        Readiness::Off => true,
        _ if found.step_log.platform_ready_at.is_some() => true,
        Readiness::Called => false,
        // It may have been told by a process that died before it could say so.
        Readiness::Delivered if found.step_log.arriving_at.is_some() => {
            let of = EventType::NumberArriving.name();
            ctx.store.was_delivered(&record.id, of).await? == Some(true)
        }
        Readiness::Delivered => false,
    };
    Ok((!is_ready).then_some(Outcome::PlatformNotReady))
}
