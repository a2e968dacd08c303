//! The control API: the inbox, recorded calls and webhooks, and switches for tests.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app_state::AppState;
use crate::catalogue;
use crate::config::WebhookTarget;
use crate::sdk::SdkBehaviour;
use crate::state::{AccountEvent, Fault, GraphCall, SandboxState, Sms, SmsChannel, TemplateStatus};
use crate::webhooks;
use crate::window::SignupPart;

#[derive(Debug, Deserialize)]
pub(crate) struct InboxQuery {
    to: Option<String>,
}

/// `GET /inbox.json?to=+91…`: newest first.
pub(crate) async fn inbox(
    State(app): State<Arc<AppState>>,
    Query(query): Query<InboxQuery>,
) -> Response {
    // A `+` that was not encoded arrives as a space; normalizing takes either.
    let to = query.to.map(|to| match to.contains('@') {
        true => to,
        false => catalogue::normalize(&to).unwrap_or(to),
    });
    let state = app.state.lock();
    let messages: Vec<&Sms> = state
        .inbox
        .iter()
        .rev()
        .filter(|sms| to.as_ref().is_none_or(|to| *to == sms.to))
        .collect();
    (
        [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")],
        Json(json!(messages)),
    )
        .into_response()
}

#[derive(Debug, Deserialize)]
pub(crate) struct SmsRequest {
    to: String,
    text: String,
}

/// `POST /sms/send`: the SMS gateway that DoubleTick uses in the demo. Any bearer token will do.
pub(crate) async fn send_sms(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    Json(sms): Json<SmsRequest>,
) -> (StatusCode, Json<Value>) {
    let mut state = app.state.lock();
    let header = headers.get(header::AUTHORIZATION);
    let token = header.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    state.secrets.extend(token.map(str::to_owned));
    state.send_sms(&sms.to, sms.text, SmsChannel::Sms);
    let id = state.next_id();
    (StatusCode::ACCEPTED, Json(json!({ "id": id })))
}

/// `GET /sandbox/calls.json`: the Graph calls so far, oldest first.
pub(crate) async fn calls(State(app): State<Arc<AppState>>) -> Json<Vec<GraphCall>> {
    Json(app.state.lock().calls.clone())
}

/// `GET /sandbox/numbers.json`: the catalogue, each number with how it stands.
pub(crate) async fn numbers(State(app): State<Arc<AppState>>) -> Json<Value> {
    let state = app.state.lock();
    let numbers: Vec<Value> = catalogue::numbers()
        .iter()
        .map(|number| {
            json!({
                "e164": number.e164,
                "name": number.name,
                "does": number.does,
                "now": state.view(number.e164),
            })
        })
        .collect();
    Json(json!(numbers))
}

/// `GET /sandbox/webhooks.json`: every attempt to deliver one.
pub(crate) async fn deliveries(State(app): State<Arc<AppState>>) -> Json<Value> {
    Json(json!(app.state.lock().deliveries))
}

/// `POST /sandbox/faults`: queues a fault for coming Graph calls.
pub(crate) async fn add_fault(
    State(app): State<Arc<AppState>>,
    Json(fault): Json<Fault>,
) -> StatusCode {
    app.state.lock().queue_fault(fault);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct AnswersChoice {
    name: String,
}

/// `POST /sandbox/answers`: coming Graph calls are answered as the other answers with this name say.
pub(crate) async fn apply_answer_variant(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<AnswersChoice>,
) -> StatusCode {
    found(app.state.lock().apply_answer_variant(&choice.name))
}

#[derive(Debug, Deserialize)]
pub(crate) struct SdkChoice {
    behaviour: SdkBehaviour,
}

/// `POST /sandbox/sdk`: how the SDK script behaves from now on.
pub(crate) async fn set_sdk(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<SdkChoice>,
) -> StatusCode {
    app.sdk.send_replace(choice.behaviour);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct InjectedMessage {
    message: Value,
}

/// `POST /sandbox/say`: every open window posts this to its page, a string or an object as it is.
pub(crate) async fn post_message(
    State(app): State<Arc<AppState>>,
    Json(saying): Json<InjectedMessage>,
) -> StatusCode {
    app.state.lock().injected_messages.push(saying.message);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct SignupPartChoice {
    part: Option<SignupPart>,
}

/// `POST /sandbox/hold`: what windows that finish keep back from now on; null lets it go.
pub(crate) async fn withhold(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<SignupPartChoice>,
) -> StatusCode {
    app.state.lock().withheld = choice.part;
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct NumberChoice {
    phone: String,
}

/// `POST /sandbox/settle`: the customer has removed what was in the way of this number.
pub(crate) async fn settle(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<NumberChoice>,
) -> StatusCode {
    found(settle_number(&mut app.state.lock(), &choice.phone))
}

/// What `settle` does, here and in the library. Whether the number exists.
pub(crate) fn settle_number(state: &mut SandboxState, phone: &str) -> bool {
    let number = catalogue::normalize(phone);
    let Some(number) = number.as_deref().and_then(catalogue::by_e164) else {
        return false;
    };
    state.history_mut(number.e164).settled = true;
    true
}

#[derive(Debug, Deserialize)]
pub(crate) struct AccountChoice {
    phone: String,
    event: AccountEvent,
}

/// `POST /sandbox/account`: something happens to the account that holds this number.
pub(crate) async fn account(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<AccountChoice>,
) -> StatusCode {
    found(apply_account_event(&app, &choice.phone, choice.event))
}

/// What `account` does, here and in the library.
pub(crate) fn apply_account_event(app: &Arc<AppState>, phone: &str, event: AccountEvent) -> bool {
    let number = catalogue::normalize(phone);
    let happened =
        number.is_some_and(|number| app.state.lock().apply_account_event(&number, event));
    webhooks::deliver_queued(app);
    happened
}

#[derive(Debug, Deserialize)]
pub(crate) struct TemplateChoice {
    phone: String,
    template: String,
    status: TemplateStatus,
}

/// `POST /sandbox/template`: a template of this number's account is checked again.
pub(crate) async fn template(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<TemplateChoice>,
) -> StatusCode {
    found(check_template(
        &app,
        &choice.phone,
        &choice.template,
        choice.status,
    ))
}

/// What `template` does, here and in the library.
pub(crate) fn check_template(
    app: &Arc<AppState>,
    phone: &str,
    name: &str,
    status: TemplateStatus,
) -> bool {
    let number = catalogue::normalize(phone);
    let checked =
        number.is_some_and(|number| app.state.lock().check_template(&number, name, status));
    webhooks::deliver_queued(app);
    checked
}

fn found(done: bool) -> StatusCode {
    if done {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}

/// `POST /sandbox/webhook`: where webhooks go from now on.
pub(crate) async fn set_webhook(
    State(app): State<Arc<AppState>>,
    Json(target): Json<WebhookTarget>,
) -> StatusCode {
    app.state.lock().config.webhook = Some(target);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct FieldsChoice {
    fields: BTreeSet<String>,
}

/// `POST /sandbox/subscriptions`: the fields of webhooks that our app is subscribed to from now on.
pub(crate) async fn set_webhook_fields(
    State(app): State<Arc<AppState>>,
    Json(choice): Json<FieldsChoice>,
) -> StatusCode {
    app.state.lock().webhook_fields = choice.fields;
    StatusCode::NO_CONTENT
}

/// `POST /sandbox/reset`: everything as it was at the start.
pub(crate) async fn reset(State(app): State<Arc<AppState>>) -> StatusCode {
    let mut state = app.state.lock();
    let config = state.config.clone();
    *state = SandboxState::new(config);
    app.sdk.send_replace(SdkBehaviour::Normal);
    StatusCode::NO_CONTENT
}
