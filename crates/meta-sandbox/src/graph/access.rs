//! Who may see what: each token opens the accounts it was granted, and no others.

use super::error::GraphError;
use super::request::GraphRequest;
use crate::state::{SandboxState, Token};

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The app's own token.
    App,
    /// Our own system user: everything shared with our business.
    System,
    /// A customer's business token: the accounts that this business shared.
    Business(String),
}

/// Who a token belongs to.
pub(crate) fn owner(state: &SandboxState, token: &str) -> Option<Caller> {
    if token == state.config.app_token() {
        Some(Caller::App)
    } else if token == state.config.system_token {
        Some(Caller::System)
    } else {
        let token = state.tokens.get(token)?;
        Some(Caller::Business(token.business_id.clone()))
    }
}

/// The caller, if its token is any good.
pub(crate) fn caller(state: &SandboxState, request: &GraphRequest) -> Result<Caller, GraphError> {
    let token = request.token.as_deref().ok_or_else(GraphError::no_token)?;
    if state.tokens.get(token).is_some_and(Token::is_over) {
        return Err(GraphError::expired_token());
    }
    owner(state, token).ok_or_else(GraphError::bad_token)
}

/// Checks that the caller may use this WABA.
pub(crate) fn waba(
    state: &SandboxState,
    request: &GraphRequest,
    waba_id: &str,
) -> Result<(), GraphError> {
    let caller = caller(state, request)?;
    let waba = state
        .wabas
        .get(waba_id)
        .ok_or_else(|| GraphError::no_such_object(waba_id))?;
    if waba.shared.is_some() && !waba.is_shown() {
        return Err(GraphError::no_such_object(waba_id));
    }
    let granted = match caller {
        Caller::App => return Err(GraphError::no_permission()),
        Caller::System => waba.shared.is_some(),
        Caller::Business(business_id) => waba.shared.is_some() && waba.business_id == business_id,
    };
    if granted {
        Ok(())
    } else {
        Err(GraphError::not_granted())
    }
}

/// Checks that the caller may use this number.
pub(crate) fn phone(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<(), GraphError> {
    caller(state, request)?;
    let phone = state
        .phones
        .get(id)
        .ok_or_else(|| GraphError::no_such_object(id))?;
    waba(state, request, &phone.waba_id)
}
