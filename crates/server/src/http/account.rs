//! What the account has at DoubleTick, and what the browser needs to know of Meta.

use axum::Json;
use axum::extract::State;
use contract::config::BrowserConfig;
use contract::wabas::Wabas;

use crate::http::error::ApiResult;
use crate::http::guard::SignedIn;
use crate::http::refusals;
use crate::http::state::AppState;
use crate::store::accounts::Account;

/// What the browser needs to know of Meta. Nothing of it is secret: every page that
/// launches Embedded Signup shows it.
#[utoipa::path(get, path = "/config", tag = "account", operation_id = "showConfig",
    responses((status = 200, body = BrowserConfig, description = "What Meta's window is opened with.")))]
pub async fn config(State(app): State<AppState>) -> Json<BrowserConfig> {
    Json(app.web.browser.clone())
}

/// WABAs with their numbers, and attempts that have not ended.
#[utoipa::path(get, path = "/wabas", tag = "account", operation_id = "listWabas",
    responses((status = 200, body = Wabas, description = "The WABAs, and the attempts that have not ended."), refusals::SignedIn, refusals::Stored))]
pub async fn wabas(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
) -> ApiResult<Json<Wabas>> {
    Ok(Json(all(&app, &account).await?))
}

/// All that the account has.
pub(super) async fn all(app: &AppState, account: &Account) -> ApiResult<Wabas> {
    let store = &app.context.store;
    let unfinished = store.unfinished_of(&account.id).await?;
    Ok(Wabas {
        wabas: store.wabas_of(&account.id).await?,
        unfinished: unfinished.iter().map(|record| record.view()).collect(),
    })
}
