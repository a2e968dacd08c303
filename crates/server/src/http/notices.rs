//! Whether the customer is told of an onboarding on the phone.

use axum::Json;
use axum::extract::State;
use contract::onboarding::{NoticeSettings, SetNotices};
use contract::phone::PhoneNumber;
use contract::problem::Problem;

use crate::http::error::ApiResult;
use crate::http::guard::{Body, OwnedOnboarding};
use crate::http::refusals;
use crate::http::state::AppState;
use crate::notices;
use onboarding::account::ActingPerson;

/// The phone of who asks. In a session that the platform opened they are not known to have the account's.
fn phone(mine: &OwnedOnboarding) -> Option<&PhoneNumber> {
    match &mine.person {
        Some(ActingPerson::Phone(phone)) => Some(phone),
        Some(ActingPerson::Platform(_)) | None => None,
    }
}

/// Whether the attempt's notices are sent, and to which phone they can go.
#[utoipa::path(get, path = "/onboardings/{id}/notices", tag = "onboarding", operation_id = "showNotices",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = NoticeSettings, description = "Where they go."), refusals::OwnedOnboarding, refusals::Stored))]
pub async fn show(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<NoticeSettings>> {
    let settings = notices::settings(&app.context, &mine.record, phone(&mine));
    Ok(Json(settings.await?))
}

/// Has the attempt's notices sent to the phone that the account signs in with, or no more of them.
#[utoipa::path(post, path = "/onboardings/{id}/notices", tag = "onboarding", operation_id = "setNotices",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = SetNotices,
    responses((status = 200, body = NoticeSettings, description = "Where they go now."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn set(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(wanted): Body<SetNotices>,
) -> ApiResult<Json<NoticeSettings>> {
    let chosen = notices::choose(&app.context, &mine.record, phone(&mine), &wanted);
    // Nobody is offered what can't be had: whoever asks knew another server.
    Ok(Json(chosen.await?.ok_or(Problem::Conflict)?))
}
