//! A number is connected by coexistence: it stays on the Business App, so it is not registered.

use contract::onboarding::Arrival;
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::types::Sync;
use onboarding::outcome::Outcome;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::{Assets, CutOver, SyncDone};

/// Asks for contacts and messages, once each.
pub(crate) async fn run(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Outcome, StepError> {
    for (sync, done) in [
        (Sync::AppState, SyncDone::AppState),
        (Sync::History, SyncDone::History),
    ] {
        if record.step_log.synced.contains(&done) {
            continue;
        }
        let told = match ctx.graph.smb_app_data(token, &assets.number.id, sync).await {
            Ok(()) => "asked for".to_owned(),
            Err(error) if error.is_lost_token() => return Err(error.into()),
            Err(error) if meaning(&error).class == Class::Transient => return Err(error.into()),
            // Meta does each once: one whose answer was lost is refused from then on. The number
            // serves us in any case.
            Err(error) => {
                tracing::warn!(%error, ?done, "not synchronized");
                format!("refused: {error}")
            }
        };
        ctx.amend(record, |record, _| {
            record.step_log.synced.push(done);
            Ok(AuditEntry::new("sync", format!("{done:?} {told}")))
        })
        .await?;
    }
    Ok(Outcome::CutOver(CutOver {
        at: clock::now(),
        phone_number_id: assets.number.id.clone(),
        arrival: Arrival::Coexistence,
        served: None,
    }))
}
