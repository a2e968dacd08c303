//! Whether the customer is told of an onboarding, on the phone or by e-mail.

use axum::Json;
use axum::extract::State;
use contract::onboarding::{NoticeSettings, SetNotices};
use contract::problem::Problem;

use crate::http::error::ApiResult;
use crate::http::guard::{Body, OwnedOnboarding};
use crate::http::refusals;
use crate::http::state::AppState;
use crate::notices;
use crate::notices::Reachable;

fn who(app: &AppState, mine: &OwnedOnboarding) -> Reachable {
    Reachable::by(&app.context, mine.person.as_ref(), &mine.options)
}

/// Whether the attempt's notices are sent to who asks, and where they can go: to the phone of a session that began
/// by a one-time password, to the e-mail address of the person whom the platform named.
#[utoipa::path(get, path = "/onboardings/{id}/notices", tag = "onboarding", operation_id = "showNotices",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = NoticeSettings, description = "Where they go."), refusals::OwnedOnboarding, refusals::Stored))]
pub async fn show(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<NoticeSettings>> {
    let who = who(&app, &mine);
    let settings = notices::settings(&app.context, &mine.record, &who);
    Ok(Json(settings.await?))
}

/// Has the attempt's notices sent to who asks, or no more of them. An address is kept with the choice.
#[utoipa::path(post, path = "/onboardings/{id}/notices", tag = "onboarding", operation_id = "setNotices",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = SetNotices,
    responses((status = 200, body = NoticeSettings, description = "Where they go now."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn set(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(wanted): Body<SetNotices>,
) -> ApiResult<Json<NoticeSettings>> {
    let who = who(&app, &mine);
    let chosen = notices::choose(&app.context, &mine.record, &who, &wanted);
    // Nobody is offered what can't be had: whoever asks knew another server.
    Ok(Json(chosen.await?.ok_or(Problem::Conflict)?))
}
