//! Where webhooks go: what our app is subscribed to, and the addresses that override its own for
//! messages ("Webhook overrides").

use serde_json::{Value, json};

use super::access::{self, Caller};
use super::error::GraphError;
use super::request::GraphRequest;
use crate::calls;
use crate::config::WebhookTarget;
use crate::state::{Phone, SandboxState};

/// "Maximum 200 characters" ("Webhook overrides").
const MOST_CHARACTERS: usize = 200;

/// The address that a request brings and that may be set by it, to be verified before it is.
pub(super) fn to_verify(state: &SandboxState, request: &GraphRequest) -> Option<WebhookTarget> {
    let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
    let brought = match (request.method.as_str(), path.as_slice()) {
        ("POST", [id, edge]) if calls::SUBSCRIBED_APPS.strip_prefix('/') == Some(*edge) => {
            access::waba(state, request, id).ok()?;
            of_waba(state, request, id)
        }
        ("POST", [id]) => {
            access::phone(state, request, id).ok()?;
            of_phone(state, request, state.phones.get(*id)?)
        }
        _ => return None,
    };
    brought.ok().flatten()
}

/// The override that our app sets for a WABA; `None` ends the one that is set.
pub(super) fn for_waba(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Option<WebhookTarget>, GraphError> {
    let target = of_waba(state, request, id)?;
    verified(request, target)
}

/// `POST /{phone_number_id}`: where this number's messages go.
pub(super) fn configure_number(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    let phone = state.phones.get(id);
    let phone = phone.ok_or_else(|| GraphError::no_such_object(id))?;
    let target = of_phone(state, request, phone)?;
    let target = verified(request, target)?;
    if let Some(phone) = state.phones.get_mut(id) {
        phone.webhook_override = target;
    }
    Ok(json!({ "success": true }))
}

/// The field `webhook_configuration` of a number: the three addresses, where they are set. The
/// first of number, WABA and app is the one that counts.
pub(super) fn webhook_configuration(state: &SandboxState, phone: &Phone) -> Value {
    let mut addresses = json!({});
    for (name, target) in [
        ("phone_number", phone.webhook_override.as_ref()),
        (
            "whatsapp_business_account",
            state.waba_override(&phone.waba_id),
        ),
        ("application", state.config.webhook.as_ref()),
    ] {
        if let Some(target) = target {
            addresses[name] = json!(target.url);
        }
    }
    addresses
}

/// `GET /{app_id}/subscriptions`, asked with the app's own token.
pub(super) fn subscriptions(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    if access::caller(state, request)? != Caller::App {
        return Err(GraphError::new(
            15,
            "(#15) This method must be called with an app access_token.",
        ));
    }
    if id != state.config.app_id {
        return Err(GraphError::no_such_object(id));
    }
    let version = request.version.as_str();
    let field = |name: &String| json!({ "name": name, "version": version });
    let fields: Vec<Value> = state.webhook_fields.iter().map(field).collect();
    let subscription = state.config.webhook.iter().map(|target| {
        json!({
            "object": "whatsapp_business_account",
            "callback_url": target.url,
            "active": true,
            "fields": fields,
        })
    });
    Ok(json!({ "data": subscription.collect::<Vec<_>>() }))
}

fn of_waba(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Option<WebhookTarget>, GraphError> {
    let address = request.text("override_callback_uri");
    target(state, id, address, request.text("verify_token"))
}

fn of_phone(
    state: &SandboxState,
    request: &GraphRequest,
    phone: &Phone,
) -> Result<Option<WebhookTarget>, GraphError> {
    let configuration = match request.body.get("webhook_configuration") {
        // A form's parameter is JSON as text.
        Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
        Some(value) => value.clone(),
        None => Value::Null,
    };
    let text = |name: &str| configuration[name].as_str().map(str::to_owned);
    let address = text("override_callback_uri").ok_or_else(|| {
        GraphError::bad_parameter("The parameter webhook_configuration is required.")
    })?;
    target(state, &phone.waba_id, Some(address), text("verify_token"))
}

/// An address and its verify token, where they are well formed and our app is subscribed already.
fn target(
    state: &SandboxState,
    waba_id: &str,
    address: Option<String>,
    verify_token: Option<String>,
) -> Result<Option<WebhookTarget>, GraphError> {
    let Some(url) = address.filter(|address| !address.is_empty()) else {
        return Ok(None);
    };
    // Meta takes https alone; the addresses of a demo on one machine are plain.
    let is_web =
        reqwest::Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !is_web || url.chars().count() > MOST_CHARACTERS {
        return Err(GraphError::bad_parameter(
            "The parameter override_callback_uri is not valid",
        ));
    }
    let verify_token = verify_token
        .filter(|token| !token.is_empty())
        .ok_or_else(|| GraphError::bad_parameter("The parameter verify_token is required."))?;
    if !state.is_subscribed_to(waba_id) {
        // Seen by others, word for word.
        return Err(GraphError::bad_parameter(
            "Before override the current callback uri, your app must be subscribed to receive \
             messages for WhatsApp Business Account",
        ));
    }
    Ok(Some(WebhookTarget { url, verify_token }))
}

/// An address is set only where it has echoed a challenge.
fn verified(
    request: &GraphRequest,
    target: Option<WebhookTarget>,
) -> Result<Option<WebhookTarget>, GraphError> {
    let problem = match (&target, &request.callback_check) {
        (None, _) | (_, Some(Ok(()))) => return Ok(target),
        (_, Some(Err(problem))) => problem.as_str(),
        (_, None) => "the address was not asked",
    };
    Err(GraphError::new(
        2200,
        format!("(#2200) Callback verification failed with the following errors: {problem}"),
    ))
}
