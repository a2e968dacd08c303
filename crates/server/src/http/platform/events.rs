//! The events of the outbox, to be read by their sequence; and a platform that is ready for a number.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ids::PhoneNumberId;
use contract::platform::PlatformErrorCode;
use contract::platform::events::Events;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::IntoParams;

use crate::http::AppState;
use crate::http::platform::auth::{EventsRead, NumbersWrite, Scoped};
use crate::http::platform::body::{Named, Parameters, page_limit};
use crate::http::platform::error::{PlatformResult, Refusal, Refusals};
use crate::platform::delivery::platform_is_ready;

/// Which page of the events.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EventPage {
    /// The sequence of the last event that is known: those after it are listed. 0: from the first.
    #[param(minimum = 0)]
    after: Option<u32>,
    /// Events on the page: 1 to 100.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
}

/// Events as they were written, whichever version wrote them.
#[derive(Serialize)]
pub struct StoredEvents {
    events: Vec<Value>,
    has_more: bool,
}

/// Events after a sequence, a page of them. They are kept for 30 days.
#[utoipa::path(get, path = "/platform/events", tag = "platform", operation_id = "listEvents",
    params(EventPage),
    responses((status = 200, body = Events, description = "A page of the events."), Refusals))]
pub async fn list(
    State(app): State<AppState>,
    _: Scoped<EventsRead>,
    Parameters(page): Parameters<EventPage>,
) -> PlatformResult<Json<StoredEvents>> {
    let limit = page_limit(page.limit)?;
    let after = i64::from(page.after.unwrap_or_default());
    let store = &app.context.store;
    // One more tells whether there is another page.
    let bodies = store.events_after(after, i64::from(limit) + 1).await?;
    let events: Result<Vec<Value>, _> = (bodies.iter().take(limit.into()))
        .map(|body| serde_json::from_str(body))
        .collect();
    Ok(Json(StoredEvents {
        events: events.map_err(|error| Refusal::internal(&error))?,
        has_more: bodies.len() > usize::from(limit),
    }))
}

/// The platform is ready for the messages of a number that arrives: see `number.arriving`. Where
/// `PLATFORM_READY` is `call`, the cut-over waits for this.
#[utoipa::path(post, path = "/platform/numbers/{phone_number_id}/ready", tag = "platform",
    operation_id = "reportNumberReady",
    params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
    responses((status = 204, description = "It is known."), Refusals))]
pub async fn ready(
    State(app): State<AppState>,
    key: Scoped<NumbersWrite>,
    Named(id): Named,
) -> PlatformResult<StatusCode> {
    let (ctx, id) = (&app.context, PhoneNumberId::new(id));
    let arriving = ctx.store.arriving(&id).await?;
    if arriving.is_empty() {
        let message = format!("no number with the id {:?} arrives", id.as_str());
        return Err(Refusal::new(PlatformErrorCode::NumberUnknown, message));
    }
    for attempt in arriving {
        let known = platform_is_ready(ctx, &attempt.id).await;
        known.map_err(|error| Refusal::internal(&error))?;
        tracing::info!(api_key = key.key.id, phone_number_id = %id, onboarding = %attempt.id,
            "the platform says that it is ready for a number");
    }
    Ok(StatusCode::NO_CONTENT)
}
