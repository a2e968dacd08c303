//! Codes into tokens, and what a token is.

use std::time::Duration;

use serde_json::{Value, json};

use super::access::{self, Caller};
use super::error::GraphError;
use super::request::GraphRequest;
use crate::catalogue::Behaviour;
use crate::secrets;
use crate::state::{Business, SandboxState, Token, now_ms};

/// Sixty days, as login configurations give by default.
const TOKEN_LIFETIME: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// What the first access to the number `access-ends` has.
const ENDING_LIFETIME: Duration = Duration::from_secs(20 * 24 * 60 * 60);

/// `GET /oauth/access_token`.
pub(super) fn access_token(
    state: &mut SandboxState,
    request: &GraphRequest,
) -> Result<Value, GraphError> {
    if request.text("client_id").as_deref() != Some(&state.config.app_id) {
        return Err(GraphError::new(
            101,
            "Error validating application. Cannot get application info due to a system error.",
        ));
    }
    if request.text("client_secret").as_deref() != Some(&state.config.app_secret) {
        return Err(GraphError::new(1, "Error validating client secret."));
    }
    let value = request
        .text("code")
        .ok_or_else(|| GraphError::bad_parameter("Missing required parameter: code"))?;
    let redirect_uri = request.text("redirect_uri");
    let code = state
        .codes
        .get_mut(&value)
        .ok_or_else(|| GraphError::new(100, "Invalid verification code format.").subcode(36_007))?;
    if code.redirect_uri != redirect_uri {
        return Err(GraphError::new(
            100,
            "Error validating verification code. Please make sure your redirect_uri is identical \
             to the one you used in the OAuth dialog request",
        )
        .subcode(36_008));
    }
    if code.used {
        return Err(GraphError::new(100, "This authorization code has been used.").subcode(36_009));
    }
    if code.expires_ms.is_some_and(|end| now_ms() >= end) {
        let expired = "This authorization code has expired.";
        return Err(GraphError::new(100, expired).subcode(36_007));
    }
    code.used = true;
    let (business_id, subject) = (code.business_id.clone(), code.subject);
    if subject.behaviour == Behaviour::ExchangeAnswerLost {
        return Err(GraphError::server_error());
    }
    let memory = state.history_mut(subject.e164);
    memory.accesses += 1;
    let lifetime = match (subject.behaviour, memory.accesses) {
        (Behaviour::AccessEnds, 1) => ENDING_LIFETIME,
        (Behaviour::AccessExpires, 1) => state.config.short_access,
        _ => TOKEN_LIFETIME,
    };
    Ok(json!({
        "access_token": issue_for(state, business_id, lifetime),
        "token_type": "bearer",
        "expires_in": lifetime.as_secs(),
    }))
}

/// A new token for a customer's business.
pub(super) fn issue(state: &mut SandboxState, business_id: String) -> String {
    issue_for(state, business_id, TOKEN_LIFETIME)
}

fn issue_for(state: &mut SandboxState, business_id: String, lifetime: Duration) -> String {
    let value = secrets::token();
    let issued_ms = now_ms();
    let lifetime = u64::try_from(lifetime.as_millis()).unwrap_or(u64::MAX);
    state.tokens.insert(
        value.clone(),
        Token {
            business_id,
            issued_ms,
            expires_ms: issued_ms.saturating_add(lifetime),
        },
    );
    value
}

/// `GET /debug_token`: asked with the app's own token.
pub(super) fn debug_token(
    state: &SandboxState,
    request: &GraphRequest,
) -> Result<Value, GraphError> {
    if access::caller(state, request)? != Caller::App {
        return Err(GraphError::new(
            100,
            "(#100) You must provide an app access token, or a user access token that is an owner \
             or developer of the app",
        ));
    }
    let input = request
        .text("input_token")
        .ok_or_else(|| GraphError::bad_parameter("The parameter input_token is required."))?;
    let known = state.tokens.get(&input);
    if let Some(over) = known.filter(|token| token.is_over()) {
        return Ok(json!({ "data": {
            "app_id": state.config.app_id,
            "is_valid": false,
            "expires_at": over.expires_ms / 1000,
            "error": {
                "code": 190,
                "message": "Error validating access token: Session has expired.",
                "subcode": 463,
            },
            "scopes": [],
        }}));
    }
    let Some(Caller::Business(business_id)) = access::owner(state, &input) else {
        return Ok(json!({ "data": {
            "app_id": state.config.app_id,
            "is_valid": false,
            "error": { "code": 190, "message": "Invalid OAuth access token." },
            "scopes": [],
        }}));
    };
    let issued = known.map_or(0, |token| token.issued_ms / 1000);
    let expires = known.map_or(0, |token| token.expires_ms / 1000);
    let mut wabas: Vec<&str> = state
        .shared_by(Some(&business_id))
        .iter()
        .map(|waba| waba.id.as_str())
        .collect();
    // Documented by no page: that the newest is the first is only how it was seen.
    let subject = state.subject_of(&business_id);
    if subject.is_some_and(|number| number.behaviour == Behaviour::ManyAccounts) {
        wabas.reverse();
    }
    Ok(json!({ "data": {
        "app_id": state.config.app_id,
        "type": "SYSTEM_USER",
        "application": "DoubleTick",
        "is_valid": true,
        "issued_at": issued,
        "expires_at": expires,
        "data_access_expires_at": expires,
        "scopes": ["whatsapp_business_management", "whatsapp_business_messaging", "public_profile"],
        "granular_scopes": [
            { "scope": "whatsapp_business_management", "target_ids": wabas },
            { "scope": "whatsapp_business_messaging", "target_ids": wabas },
        ],
        "user_id": state.businesses.get(&business_id).map(Business::person_id),
    }}))
}

/// The number that a call is about although it names none: it is in the code or the token.
pub(super) fn slow_subject(state: &SandboxState, request: &GraphRequest) -> bool {
    let by_code = request.text("code").and_then(|code| state.codes.get(&code));
    by_code.is_some_and(|code| code.subject.behaviour == Behaviour::Slow)
}
