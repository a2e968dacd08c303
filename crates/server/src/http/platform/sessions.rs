//! Sessions for the platform's people, and accounts that the platform claims.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::platform::{
    AccountSession, ClaimConfirmation, ClaimRequest, NewAccountSession, PlatformAccount,
};
use contract::session::OtpSent;

use crate::client_network::ClientNetwork;
use crate::clock;
use crate::http::platform::auth::{Scoped, SessionsWrite};
use crate::http::platform::body::{Body, Named};
use crate::http::platform::error::{PlatformResult, Refusals, unknown_account};
use crate::http::state::AppState;
use crate::platform::sessions;

/// Opens a session of one person of one account, for the embedded module. An account that is not known
/// yet is created.
#[utoipa::path(post, path = "/platform/sessions", tag = "platform",
    operation_id = "openAccountSession", request_body = NewAccountSession,
    responses((status = 201, body = AccountSession, description = "The session is open."), Refusals))]
pub async fn open(
    State(app): State<AppState>,
    key: Scoped<SessionsWrite>,
    Body(new): Body<NewAccountSession>,
) -> PlatformResult<(StatusCode, Json<AccountSession>)> {
    let timeouts = &app.sign_in.timeouts;
    let store = &app.context.store;
    let origins = &app.web.origins;
    let opened = sessions::open(store, timeouts, origins, &new, clock::now()).await?;
    tracing::info!(
        api_key = key.key.id,
        account = new.account.external_id,
        actor = new.actor.id,
        "the platform opened a session"
    );
    Ok((StatusCode::CREATED, Json(opened)))
}

/// Ends all sessions of an account: its people are signed out of the module at once.
#[utoipa::path(delete, path = "/platform/accounts/{external_id}/sessions", tag = "platform",
    operation_id = "endAccountSessions",
    params(("external_id" = String, Path, description = "The platform's id of the account.")),
    responses((status = 204, description = "No session is open."), Refusals))]
pub async fn end_all(
    State(app): State<AppState>,
    _: Scoped<SessionsWrite>,
    Named(external_id): Named,
) -> PlatformResult<StatusCode> {
    let store = &app.context.store;
    let account = store.account_by_external_id(&external_id).await?;
    let account = account.ok_or_else(|| unknown_account(&external_id))?;
    store.end_sessions_of(&account.id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends a one-time password to the phone of an account that signed in by itself, so that its owner
/// can prove that this account of the platform is the same.
#[utoipa::path(post, path = "/platform/accounts/{external_id}/claim", tag = "platform",
    operation_id = "requestAccountClaim", request_body = ClaimRequest,
    params(("external_id" = String, Path, description = "The platform's id of the account.")),
    responses((status = 200, body = OtpSent, description = "The one-time password is on its way."), Refusals))]
pub async fn request_claim(
    State(app): State<AppState>,
    key: Scoped<SessionsWrite>,
    Named(external_id): Named,
    Body(request): Body<ClaimRequest>,
) -> PlatformResult<Json<OtpSent>> {
    let asker = ClientNetwork::platform_account(&external_id);
    let sent = sessions::request_claim(&app.sign_in, &request.phone, &asker).await?;
    tracing::info!(
        api_key = key.key.id,
        account = external_id,
        "a claim was asked for"
    );
    Ok(Json(sent))
}

/// Gives the account of this phone the platform's id, once its owner has proved it by the password.
#[utoipa::path(post, path = "/platform/accounts/{external_id}/claim/confirmation", tag = "platform",
    operation_id = "confirmAccountClaim", request_body = ClaimConfirmation,
    params(("external_id" = String, Path, description = "The platform's id of the account.")),
    responses((status = 200, body = PlatformAccount, description = "The account has the platform's id."), Refusals))]
pub async fn confirm_claim(
    State(app): State<AppState>,
    key: Scoped<SessionsWrite>,
    Named(external_id): Named,
    Body(claim): Body<ClaimConfirmation>,
) -> PlatformResult<Json<PlatformAccount>> {
    let named = PlatformAccount {
        external_id,
        name: claim.name,
    };
    sessions::check_account(&named)?;
    let asker = ClientNetwork::platform_account(&named.external_id);
    sessions::confirm_claim(&app.sign_in, &claim.phone, &claim.otp, &named, &asker).await?;
    tracing::info!(
        api_key = key.key.id,
        account = named.external_id,
        "an account was claimed"
    );
    Ok(Json(named))
}
