//! `POST /webhooks/doubletick`: DoubleTick's events, signed as Standard Webhooks says.

use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::Value;
use standardwebhooks::Webhook;

use crate::doubletick::{DoubleTickError, Milestone};
use crate::people;
use crate::server::AppState;
use crate::state::{Number, NumberState, ReportedMilestones, State};
use crate::store::StoreError;

/// What every event has. Its data is read by its type.
#[derive(Debug, Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    account: Account,
    data: Value,
}

#[derive(Debug, Deserialize)]
struct Account {
    /// `None`: an account that signed in at DoubleTick's own page, and is no company of this platform.
    external_id: Option<String>,
}

/// What the data of each `number.…` event has among other things.
#[derive(Debug, Deserialize)]
struct NumberData {
    phone_number_id: String,
    #[serde(default)]
    waba_id: Option<String>,
    /// `Connected`, `NeedsReconnecting` or `Leaving`, where the event says it.
    #[serde(default)]
    state: Option<String>,
}

/// Why an event could not be handled. DoubleTick repeats it.
#[derive(Debug, thiserror::Error)]
enum HandleError {
    #[error(transparent)]
    DoubleTick(#[from] DoubleTickError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the event's data can't be read: {0}")]
    Data(#[from] serde_json::Error),
}

/// Handles an event once. A 2xx answer to `number.arriving` also says that this platform is ready.
pub async fn receive(Shared(app): Shared<AppState>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let webhook = match Webhook::new(app.config.webhook_secret.expose_secret()) {
        Ok(webhook) => webhook,
        Err(error) => {
            tracing::error!(%error, "the secret of DoubleTick's events can't be used");
            return StatusCode::INTERNAL_SERVER_ERROR;
        }
    };
    if let Err(error) = webhook.verify(&body, &headers) {
        tracing::warn!(%error, "an event was refused");
        return StatusCode::UNAUTHORIZED;
    }
    let event: Event = match serde_json::from_slice(&body) {
        Ok(event) => event,
        Err(error) => {
            tracing::error!(%error, "an event can't be read");
            return StatusCode::BAD_REQUEST;
        }
    };
    if app.store.read(|state| state.has_handled(&event.id)).await {
        return StatusCode::NO_CONTENT;
    }
    match handle(&app, &event).await {
        Ok(()) => {
            tracing::info!(id = event.id, kind = event.kind, "an event was handled");
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            tracing::error!(id = event.id, kind = event.kind, %error, "an event was not handled");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

async fn handle(app: &AppState, event: &Event) -> Result<(), HandleError> {
    let company = event.account.external_id.as_deref();
    let company = company.filter(|company| people::is_company(company));
    match (event.kind.as_str(), company) {
        ("number.arriving", Some(company)) => arriving(app, event, company).await,
        ("number.connected", Some(company)) => connected(app, event, company).await,
        ("number.updated", Some(_)) => updated(app, event).await,
        ("number.needs_reconnecting", Some(_)) => {
            changed(app, event, NumberState::NeedsReconnecting).await
        }
        ("number.left", Some(_)) => {
            let data: NumberData = NumberData::deserialize(&event.data)?;
            app.doubletick.forget_credentials(&data.phone_number_id);
            changed(app, event, NumberState::Left).await
        }
        // Other events, and types that came later, change nothing here.
        _ => note(app, event, |_| ()).await,
    }
}

/// A number is about to be moved: from now on it is known whose its messages are.
async fn arriving(app: &AppState, event: &Event, company: &str) -> Result<(), HandleError> {
    let data = NumberData::deserialize(&event.data)?;
    let number = Number {
        company: company.to_owned(),
        waba_id: data.waba_id.unwrap_or_default(),
        display_phone_number: None,
        verified_name: None,
        state: NumberState::Arriving,
        reported: ReportedMilestones::default(),
    };
    note(app, event, |state| {
        state.numbers.insert(data.phone_number_id, number);
    })
    .await
}

/// A number is live. It is taken once its token was read, so that answers can be sent.
async fn connected(app: &AppState, event: &Event, company: &str) -> Result<(), HandleError> {
    let NumberData {
        phone_number_id: id,
        ..
    } = NumberData::deserialize(&event.data)?;
    app.doubletick.read_credentials(&id).await?;
    let found = app.doubletick.number(&id).await?;
    app.doubletick.report(&id, Milestone::Taken).await?;
    note(app, event, |state| {
        let known = state.number_of(company, &id);
        // A message may have come between the registration and this event.
        let reported = known.map(|known| known.reported).unwrap_or_default();
        let number = Number {
            company: company.to_owned(),
            waba_id: found.waba_id,
            display_phone_number: found.report.display_phone_number,
            verified_name: found.report.verified_name,
            state: NumberState::Connected,
            reported,
        };
        state.numbers.insert(id, number);
    })
    .await
}

/// Something that Meta reports of a number has changed.
async fn updated(app: &AppState, event: &Event) -> Result<(), HandleError> {
    let data = NumberData::deserialize(&event.data)?;
    let found = app.doubletick.number(&data.phone_number_id).await?;
    note(app, event, |state| {
        if let Some(number) = state.numbers.get_mut(&data.phone_number_id) {
            number.display_phone_number = found.report.display_phone_number;
            number.verified_name = found.report.verified_name;
            if data.state.as_deref() == Some("Connected") {
                number.state = NumberState::Connected;
            }
        }
    })
    .await
}

async fn changed(app: &AppState, event: &Event, to: NumberState) -> Result<(), HandleError> {
    let data = NumberData::deserialize(&event.data)?;
    note(app, event, |state| {
        if let Some(number) = state.numbers.get_mut(&data.phone_number_id) {
            number.state = to;
        }
    })
    .await
}

/// Saves a change together with the event's id, so that neither is there without the other.
async fn note(
    app: &AppState,
    event: &Event,
    change: impl FnOnce(&mut State),
) -> Result<(), HandleError> {
    let saved = app.store.change(|state| {
        change(state);
        state.note_handled(&event.id);
    });
    Ok(saved.await?)
}
