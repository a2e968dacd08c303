//! What the customer has done with a live number.

use axum::Json;
use axum::extract::State;
use contract::ids::PhoneNumberId;
use contract::problem::Problem;
use contract::wabas::Wabas;

use super::error::ApiResult;
use super::guard::{Named, SignedIn};
use super::{AppState, account, refusals};
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
    let begun = app.runner.shelter(begun).await;
    let id = begun.ok_or(Problem::Internal)??;
    app.runner.begin(Job::Leave(id));
    Ok(Json(account::all(&app, &account).await?))
}
