//! The sandbox's own routes: the inbox, what was recorded, and the switches for tests.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::catalogue;
use crate::config::WebhookTarget;
use crate::sdk::SdkBehaviour;
use crate::webhooks;
use crate::window::Part;
use crate::world::{AccountEvent, Fault, GraphCall, Sms, SmsChannel, TemplateStatus, World};

#[derive(Debug, Deserialize)]
pub(crate) struct InboxQuery {
    to: Option<String>,
}

/// `GET /inbox.json?to=+91…`: newest first.
pub(crate) async fn inbox(
    State(app): State<Arc<App>>,
    Query(query): Query<InboxQuery>,
) -> Response {
    // A `+` that was not encoded arrives as a space; normalizing takes either.
    let to = query.to.map(|to| catalogue::normalize(&to).unwrap_or(to));
    let world = app.world.lock();
    let messages: Vec<&Sms> = world
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
pub(crate) struct SmsToSend {
    to: String,
    text: String,
}

/// `POST /sms/send`: the SMS gateway that DoubleTick uses in the demo. Any bearer token will do.
pub(crate) async fn send_sms(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Json(sms): Json<SmsToSend>,
) -> (StatusCode, Json<Value>) {
    let mut world = app.world.lock();
    let header = headers.get(header::AUTHORIZATION);
    let token = header.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    world.secrets.extend(token.map(str::to_owned));
    world.send_sms(&sms.to, sms.text, SmsChannel::Sms);
    let id = world.next_id();
    (StatusCode::ACCEPTED, Json(json!({ "id": id })))
}

/// `GET /sandbox/calls.json`: the Graph calls so far, oldest first.
pub(crate) async fn calls(State(app): State<Arc<App>>) -> Json<Vec<GraphCall>> {
    Json(app.world.lock().calls.clone())
}

/// `GET /sandbox/numbers.json`: the catalogue, each number with how it stands.
pub(crate) async fn numbers(State(app): State<Arc<App>>) -> Json<Value> {
    let world = app.world.lock();
    let numbers: Vec<Value> = catalogue::numbers()
        .iter()
        .map(|number| {
            json!({
                "e164": number.e164,
                "name": number.name,
                "does": number.does,
                "now": world.view(number.e164),
            })
        })
        .collect();
    Json(json!(numbers))
}

/// `GET /sandbox/webhooks.json`: every attempt to deliver one.
pub(crate) async fn deliveries(State(app): State<Arc<App>>) -> Json<Value> {
    Json(json!(app.world.lock().deliveries))
}

/// `POST /sandbox/faults`: queues a fault for coming Graph calls.
pub(crate) async fn add_fault(State(app): State<Arc<App>>, Json(fault): Json<Fault>) -> StatusCode {
    app.world.lock().queue_fault(fault);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct AnswersChoice {
    name: String,
}

/// `POST /sandbox/answers`: coming Graph calls are answered as the other answers with this name say.
pub(crate) async fn answer_otherwise(
    State(app): State<Arc<App>>,
    Json(choice): Json<AnswersChoice>,
) -> StatusCode {
    found(app.world.lock().answer_otherwise(&choice.name))
}

#[derive(Debug, Deserialize)]
pub(crate) struct SdkChoice {
    behaviour: SdkBehaviour,
}

/// `POST /sandbox/sdk`: how the SDK script behaves from now on.
pub(crate) async fn set_sdk(
    State(app): State<Arc<App>>,
    Json(choice): Json<SdkChoice>,
) -> StatusCode {
    app.sdk.send_replace(choice.behaviour);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct Saying {
    message: Value,
}

/// `POST /sandbox/say`: every open window posts this to its page, a string or an object as it is.
pub(crate) async fn say(State(app): State<Arc<App>>, Json(saying): Json<Saying>) -> StatusCode {
    app.world.lock().said.push(saying.message);
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct PartChoice {
    part: Option<Part>,
}

/// `POST /sandbox/hold`: what windows that finish keep back from now on; null lets it go.
pub(crate) async fn hold_back(
    State(app): State<Arc<App>>,
    Json(choice): Json<PartChoice>,
) -> StatusCode {
    app.world.lock().held = choice.part;
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
pub(crate) struct NumberChoice {
    phone: String,
}

/// `POST /sandbox/settle`: the customer has removed what was in the way of this number.
pub(crate) async fn settle(
    State(app): State<Arc<App>>,
    Json(choice): Json<NumberChoice>,
) -> StatusCode {
    found(settle_number(&mut app.world.lock(), &choice.phone))
}

/// What `settle` does, here and in the library. Whether the number exists.
pub(crate) fn settle_number(world: &mut World, phone: &str) -> bool {
    let number = catalogue::normalize(phone);
    let Some(number) = number.as_deref().and_then(catalogue::by_e164) else {
        return false;
    };
    world.memory(number.e164).settled = true;
    true
}

#[derive(Debug, Deserialize)]
pub(crate) struct AccountChoice {
    phone: String,
    event: AccountEvent,
}

/// `POST /sandbox/account`: something happens to the account that holds this number.
pub(crate) async fn account(
    State(app): State<Arc<App>>,
    Json(choice): Json<AccountChoice>,
) -> StatusCode {
    found(happen(&app, &choice.phone, choice.event))
}

/// What `account` does, here and in the library.
pub(crate) fn happen(app: &Arc<App>, phone: &str, event: AccountEvent) -> bool {
    let number = catalogue::normalize(phone);
    let happened = number.is_some_and(|number| app.world.lock().happen(&number, event));
    webhooks::deliver_waiting(app);
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
    State(app): State<Arc<App>>,
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
    app: &Arc<App>,
    phone: &str,
    name: &str,
    status: TemplateStatus,
) -> bool {
    let number = catalogue::normalize(phone);
    let checked =
        number.is_some_and(|number| app.world.lock().check_template(&number, name, status));
    webhooks::deliver_waiting(app);
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
    State(app): State<Arc<App>>,
    Json(target): Json<WebhookTarget>,
) -> StatusCode {
    app.world.lock().config.webhook = Some(target);
    StatusCode::NO_CONTENT
}

/// `POST /sandbox/reset`: everything as it was at the start.
pub(crate) async fn reset(State(app): State<Arc<App>>) -> StatusCode {
    let mut world = app.world.lock();
    let config = world.config.clone();
    *world = World::new(config);
    app.sdk.send_replace(SdkBehaviour::Normal);
    StatusCode::NO_CONTENT
}
