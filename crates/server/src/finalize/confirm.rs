//! Meta says that the number is live, and it is noted as the account's.

use contract::onboarding::{Connected, OldProvider, PinState, Step, TroubleKind};
use secrecy::SecretString;

use super::journal::{Assets, Confirmed, CutOverHow, Failure, Journal, Outcome, PinOrigin};
use super::record::Record;
use super::{Context, StepError};
use crate::clock;
use crate::graph::errors::Class;
use crate::graph::types::{Health, Number};
use crate::store::numbers::NewNumber;

/// Runs the step.
pub(super) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.journal.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let Some(number) = live(ctx, assets, &token).await? else {
        return Ok(Outcome::Failed(Failure::found(
            Class::Transient,
            TroubleKind::MetaUnavailable,
            "not CONNECTED yet",
        )));
    };
    let connected = Connected {
        number: number.report(),
        waba_id: assets.waba_id.clone(),
        waba_name: assets.waba_name.clone(),
        old_provider: old_provider(ctx, assets, &token).await?,
        pin: pin_state(&record.journal),
    };
    let new = NewNumber {
        account: &record.account,
        waba: &assets.waba_id,
        waba_name: &assets.waba_name,
        onboarding: &record.id,
        report: &connected.number,
    };
    if !ctx.store.connect_number(new, clock::now()).await? {
        return Ok(Outcome::Failed(Failure::found(
            Class::Configuration,
            TroubleKind::NumberElsewhere,
            "the number is connected for another account",
        )));
    }
    let health = health(ctx, assets, &token).await;
    if health.as_ref().is_some_and(Health::wants_payment) {
        // It has moved, and can receive. The customer alone can make it send.
        return Ok(Outcome::Failed(Failure::found(
            Class::Customer,
            TroubleKind::PaymentMissing,
            "live, but blocked until there is a payment method",
        )));
    }
    let confirmed = Confirmed {
        at: clock::now(),
        can_send: health.map(|health| health.can_send_message),
    };
    Ok(Outcome::Confirmed(confirmed, Box::new(connected)))
}

/// The number, once it is `CONNECTED`. Meta takes a moment.
async fn live(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Number>, StepError> {
    for look in 0..ctx.pace.confirm_polls.max(1) {
        if look > 0 {
            tokio::time::sleep(ctx.pace.confirm_poll).await;
        }
        let number = ctx.graph.number(token, &assets.number.id).await?;
        if number.status == "CONNECTED" {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

/// Who else is subscribed to the WABA: stated from what Meta says, not assumed.
async fn old_provider(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Result<OldProvider, StepError> {
    let apps = ctx.graph.subscribed_apps(token, &assets.waba_id).await?;
    let others: Vec<String> = apps
        .into_iter()
        .map(|app| app.whatsapp_business_api_data)
        .filter(|app| app.id != ctx.meta.app_id.as_str())
        .map(|app| {
            if app.name.is_empty() {
                app.id
            } else {
                app.name
            }
        })
        .collect();
    Ok(if others.is_empty() {
        OldProvider::Gone
    } else {
        OldProvider::StillSubscribed(others)
    })
}

fn pin_state(journal: &Journal) -> PinState {
    let registered = journal.cut_over.as_ref().map(|done| done.how) == Some(CutOverHow::Registered);
    match journal.pin {
        Some(PinOrigin::Ours) if registered => PinState::ToReveal,
        Some(PinOrigin::OursShown) if registered => PinState::Revealed,
        Some(PinOrigin::Theirs) if registered => PinState::Theirs,
        _ => PinState::NotSet,
    }
}

/// What `health_status` says. No answer is no obstacle: the number is live in any case.
async fn health(ctx: &Context, assets: &Assets, token: &SecretString) -> Option<Health> {
    match ctx.graph.health_status(token, &assets.number.id).await {
        Ok(health) => Some(health),
        Err(error) => {
            tracing::warn!(%error, "no health_status");
            None
        }
    }
}
