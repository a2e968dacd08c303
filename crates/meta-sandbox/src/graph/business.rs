//! Business portfolios: what is shared with ours, and tokens for those that share.

use serde_json::{Value, json};

use super::access::{self, Caller};
use super::error::GraphError;
use super::request::GraphRequest;
use super::{list, oauth, waba};
use crate::secrets;
use crate::state::SandboxState;

/// `GET /{our business}/client_whatsapp_business_accounts`: newest first, all or those that were
/// made later than `filtering` says.
pub(super) fn client_wabas(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    require_system_user(state, request)?;
    if id != state.config.business_id {
        return Err(GraphError::no_such_object(id));
    }
    let later_than = made_later_than(request)?;
    let nodes: Result<Vec<Value>, GraphError> = state
        .shared_by(None)
        .into_iter()
        .filter(|shared| shared.created_s > later_than)
        .map(|shared| waba::node(state, request, shared))
        .collect();
    list::page(request, nodes?)
}

/// The seconds in `filtering=[{"field":"creation_time","operator":"GREATER_THAN","value":"…"}]`.
fn made_later_than(request: &GraphRequest) -> Result<u64, GraphError> {
    let Some(filtering) = request.text("filtering") else {
        return Ok(0);
    };
    let read = || {
        let filters: Value = serde_json::from_str(&filtering).ok()?;
        let [filter] = filters.as_array()?.as_slice() else {
            return None;
        };
        let known = filter["field"] == "creation_time" && filter["operator"] == "GREATER_THAN";
        filter["value"].as_str()?.parse().ok().filter(|_| known)
    };
    read().ok_or_else(|| GraphError::bad_parameter("The parameter filtering is not valid"))
}

/// `POST /{customer business}/system_user_access_tokens`: the business token once more.
pub(super) fn fetch_token(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    require_system_user(state, request)?;
    if !state.businesses.contains_key(id) {
        return Err(GraphError::no_such_object(id));
    }
    let fetch_only = request.text("fetch_only");
    if !matches!(fetch_only.as_deref(), Some("true" | "1")) {
        return Err(GraphError::bad_parameter(
            "Only fetch_only=true is possible here.",
        ));
    }
    let token = request.token.as_deref().unwrap_or_default();
    let proof = secrets::hmac_hex(&state.config.app_secret, token.as_bytes());
    if request.text("appsecret_proof").as_deref() != Some(&proof) {
        return Err(GraphError::bad_parameter(
            "Invalid appsecret_proof provided in the API argument",
        ));
    }
    if state.shared_by(Some(id)).is_empty() {
        return Err(GraphError::not_granted());
    }
    Ok(json!({ "access_token": oauth::issue(state, id.to_owned()) }))
}

pub(super) fn require_system_user(
    state: &SandboxState,
    request: &GraphRequest,
) -> Result<(), GraphError> {
    match access::caller(state, request)? {
        Caller::System => Ok(()),
        _ => Err(GraphError::no_permission()),
    }
}
