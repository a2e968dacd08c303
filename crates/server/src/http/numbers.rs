//! What the customer has done with a number that was connected.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ids::PhoneNumberId;
use contract::onboarding::Onboarding;
use contract::problem::Problem;
use contract::wabas::Wabas;

use crate::http::error::ApiResult;
use crate::http::guard::{Named, SignedIn};
use crate::http::state::AppState;
use crate::http::{account, observe, refusals};
use crate::jobs::Job;
use crate::live::leave_request as leaving;
use crate::signup::outcome::BeginOutcome;
use crate::signup::renew::renew as begin_renewal;

/// Has a number leave DoubleTick: it is deregistered at Meta, so that the next provider can
/// register it. Goes on by itself; asked again, what Meta has refused is tried again. Answers
/// with what the account has.
#[utoipa::path(post, path = "/numbers/{phone_number_id}/leave", tag = "account", operation_id = "leaveNumber",
    params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
    responses((status = 200, body = Wabas, description = "The WABAs: the number is leaving, or has left."), refusals::SignedIn, refusals::Named,
        refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn leave(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Named(id): Named,
) -> ApiResult<Json<Wabas>> {
    let ctx = app.context.clone();
    let (owner, id) = (account.id.clone(), PhoneNumberId::new(id));
    let begun = async move { leaving::begin(&ctx, &owner, &id).await.map(|()| id) };
    let begun = app.worker.run_to_completion(begun).await;
    let id = begun.ok_or(Problem::Internal)??;
    app.worker.begin(Job::Leave(id));
    Ok(Json(account::all(&app, &account).await?))
}

/// Renews our access to a number that is connected, where it has ended, or is about to: with an
/// attempt of its own, for which Meta's window is opened. Nothing is registered anew.
#[utoipa::path(post, path = "/numbers/{phone_number_id}/renew", tag = "account", operation_id = "renewNumber",
    params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
    responses((status = 201, body = Onboarding, description = "The new attempt, for which Meta's window is opened."),
        (status = 200, body = Onboarding, description = "An older attempt goes on."),
        refusals::SignedIn, refusals::Named, refusals::Changes, refusals::Fits,
        refusals::Stored))]
pub async fn renew(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Named(id): Named,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let id = PhoneNumberId::new(id);
    let (status, record) = match begin_renewal(&app.context, &account.id, &id).await? {
        BeginOutcome::Created(record) => (StatusCode::CREATED, record),
        BeginOutcome::Resumed(record) => (StatusCode::OK, record),
    };
    observe::concerns(&record.id);
    Ok((status, Json(record.view())))
}
