//! The Graph API endpoints that the product uses.

mod access;
mod answer;
mod business;
mod callbacks;
mod credit;
mod error;
mod health;
mod list;
mod messages;
mod oauth;
mod otp_message;
mod phone;
mod register;
mod request;
mod templates;
mod verify;
mod waba;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::app_state::AppState;
use crate::calls;
use crate::catalogue::Behaviour;
use crate::state::{GraphCall, SandboxState, now_ms};
use crate::webhooks;
use answer::PreparedAnswer;
use error::GraphError;
use request::GraphRequest;

/// How many calls the number `graph-errors` fails.
const FAILING_CALLS: u32 = 2;

/// Any call under `/{version}/…`.
pub(crate) async fn handle(
    State(app): State<Arc<AppState>>,
    Path((version, path)): Path<(String, String)>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_version(&version) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Some(mut request) =
        GraphRequest::read(method.clone(), &version, &path, &uri, &headers, &body)
    else {
        let error = GraphError::bad_parameter("The request could not be parsed.");
        app.state.lock().calls.push(GraphCall {
            method: method.to_string(),
            path: format!("/{path}"),
            query: BTreeMap::new(),
            body: Value::Null,
            status: error.status.as_u16(),
            done: false,
            at_ms: now_ms(),
        });
        return (error.status, Json(error.body())).into_response();
    };
    // Outside the lock: whoever is asked may call back.
    let brought = callbacks::to_verify(&app.state.lock(), &request);
    if let Some(target) = brought {
        let verified = webhooks::verify(&app, &target).await;
        request.callback_check = Some(verified.map_err(|error| error.to_string()));
    }
    let (answered, delay) = {
        let mut state = app.state.lock();
        state.secrets.extend(request.secrets());
        let delay = slowness(&state, &request);
        let answered = PreparedAnswer::to(&mut state, &request);
        state.calls.push(GraphCall {
            method: request.method.to_string(),
            path: format!("/{}", request.path.join("/")),
            query: request.safe_query(),
            body: request.safe_body(),
            status: answered.status.as_u16(),
            done: answered.done,
            at_ms: now_ms(),
        });
        (answered, delay)
    };
    webhooks::deliver_queued(&app);
    answered.respond(delay).await
}

fn is_version(text: &str) -> bool {
    text.strip_prefix('v')
        .and_then(|rest| rest.split_once('.'))
        .is_some_and(|(major, minor)| major.parse::<u32>().is_ok() && minor.parse::<u32>().is_ok())
}

fn slowness(state: &SandboxState, request: &GraphRequest) -> Duration {
    let by_object = request.path.first().and_then(|id| state.subject_of(id));
    let slow = by_object.is_some_and(|number| number.behaviour == Behaviour::Slow)
        || oauth::slow_subject(state, request);
    if slow {
        state.config.slowness
    } else {
        Duration::ZERO
    }
}

fn answer(state: &mut SandboxState, request: &GraphRequest) -> Result<Value, GraphError> {
    let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
    if let Some(id) = path.first() {
        fail_for_a_while(state, id)?;
    }
    let whole = ["/", &path.join("/")].concat();
    let (id, call) = match path.as_slice() {
        [id] if whole != calls::DEBUG_TOKEN => (*id, ""),
        [_] => ("", calls::of(&whole)),
        [id, _] => (*id, calls::of(&whole)),
        _ => ("", whole.as_str()),
    };
    match (request.method.as_str(), call) {
        ("GET" | "POST", calls::EXCHANGE) => oauth::access_token(state, request),
        ("GET", calls::DEBUG_TOKEN) => oauth::debug_token(state, request),
        ("GET", "") if state.phones.contains_key(id) => phone::get(state, request, id),
        ("POST", "") => callbacks::configure_number(state, request, id),
        ("GET", "") => waba::get(state, request, id),
        ("GET", calls::PHONE_NUMBERS) => waba::phone_numbers(state, request, id),
        ("GET", calls::MESSAGE_TEMPLATES) => waba::message_templates(state, request, id),
        ("GET", calls::SUBSCRIBED_APPS) => waba::subscribed_apps(state, request, id),
        ("POST", calls::SUBSCRIBED_APPS) => waba::subscribe(state, request, id, true),
        ("DELETE", calls::SUBSCRIBED_APPS) => waba::subscribe(state, request, id, false),
        ("POST", calls::MIGRATE_TEMPLATES) => templates::migrate(state, request, id),
        ("POST", calls::MESSAGES) => messages::send(state, request, id),
        ("POST", calls::REGISTER) => register::register(state, request, id),
        ("POST", calls::DEREGISTER) => phone::deregister(state, request, id),
        ("POST", calls::REQUEST_CODE) => verify::request_code(state, request, id),
        ("POST", calls::VERIFY_CODE) => verify::verify_code(state, request, id),
        ("POST", calls::APP_DATA) => phone::smb_app_data(state, request, id),
        ("GET", calls::SUBSCRIPTIONS) => callbacks::subscriptions(state, request, id),
        ("GET", calls::CLIENT_WABAS) => business::client_wabas(state, request, id),
        ("POST", calls::SYSTEM_USER_TOKENS) => business::fetch_token(state, request, id),
        ("GET", calls::CREDIT_ALLOCATIONS) => credit::shared(state, request, id),
        ("POST", calls::ATTACH_CREDIT) => credit::attach(state, request, id),
        (method, _) => Err(GraphError::new(
            2500,
            format!("Unknown path components: {} /{}", method, path.join("/")),
        )),
    }
}

/// The number `graph-errors` fails the first calls about it, whatever they ask.
fn fail_for_a_while(state: &mut SandboxState, id: &str) -> Result<(), GraphError> {
    let failing = state
        .subject_of(id)
        .filter(|number| number.behaviour == Behaviour::GraphErrors);
    if let Some(number) = failing {
        let memory = state.history_mut(number.e164);
        if memory.graph_errors < FAILING_CALLS {
            memory.graph_errors += 1;
            return Err(GraphError::server_error());
        }
    }
    Ok(())
}
