//! What the customer has done with a number that was connected.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ids::PhoneNumberId;
use contract::onboarding::Onboarding;
use contract::problem::Problem;
use contract::wabas::Wabas;

use super::error::ApiResult;
use super::guard::{Named, SignedIn};
use super::{AppState, account, observe, refusals};
use crate::finalize::begin::{Begun, renew as begin_renewal};
use crate::jobs::Job;
use crate::live::leave as leaving;

/// Has a number leave DoubleTick: it is deregistered at Meta, so that the next provider can
/// register it. Goes on by itself; asked again, what Meta has refused is tried again. Answers
/// with what the account has.
#[utoipa::path(post, path = "/numbers/{phone_number_id}/leave", tag = "account",
    params(("phone_number_id" = String, Path)),
    responses((status = 200, body = Wabas), refusals::SignedIn, refusals::Named,
        refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn leave(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Named(id): Named,
) -> ApiResult<Json<Wabas>> {
    let ctx = app.runner.context().clone();
    let (owner, id) = (account.id.clone(), PhoneNumberId::new(id));
    let begun = async move { leaving::begin(&ctx, &owner, &id).await.map(|()| id) };
    let begun = app.runner.run_to_completion(begun).await;
    let id = begun.ok_or(Problem::Internal)??;
    app.runner.begin(Job::Leave(id));
    Ok(Json(account::all(&app, &account).await?))
}

/// Renews our access to a number that is connected, where it has ended, or is about to: with an
/// attempt of its own, for which Meta's window is opened. Nothing is registered anew.
#[utoipa::path(post, path = "/numbers/{phone_number_id}/renew", tag = "account",
    params(("phone_number_id" = String, Path)),
    responses((status = 201, body = Onboarding),
        (status = 200, body = Onboarding, description = "An older attempt goes on."),
        refusals::SignedIn, refusals::Named, refusals::Changes, refusals::Fits,
        refusals::Stored))]
pub async fn renew(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Named(id): Named,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let id = PhoneNumberId::new(id);
    let (status, record) = match begin_renewal(app.runner.context(), &account.id, &id).await? {
        Begun::Made(record) => (StatusCode::CREATED, record),
        Begun::TakenUp(record) => (StatusCode::OK, record),
    };
    observe::concerns(&record.id);
    Ok((status, Json(record.view())))
}
