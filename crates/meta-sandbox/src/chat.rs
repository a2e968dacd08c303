//! Writing to a registered number, by the inbox page and by tests.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app_state::AppState;
use crate::state::WriteMessageError;
use crate::webhooks;

/// `GET /sandbox/messages.json`: the numbers that can be written to, and all messages to and from
/// them, oldest first.
pub(crate) async fn messages(State(app): State<Arc<AppState>>) -> Json<Value> {
    let state = app.state.lock();
    Json(json!({ "numbers": state.registered_numbers(), "messages": state.messages }))
}

/// A message that somebody writes.
#[derive(Debug, Deserialize)]
pub(crate) struct WrittenMessage {
    /// The registered number that they write to.
    to: String,
    /// Their own number.
    from: String,
    /// The name of their profile.
    #[serde(default)]
    name: String,
    text: String,
}

/// `POST /sandbox/messages`: somebody writes to a registered number. Answers the message's id.
pub(crate) async fn write(
    State(app): State<Arc<AppState>>,
    Json(message): Json<WrittenMessage>,
) -> Response {
    let WrittenMessage {
        to,
        from,
        name,
        text,
    } = message;
    match write_message(&app, &to, &from, &name, &text) {
        Ok(id) => (StatusCode::CREATED, Json(json!({ "id": id }))).into_response(),
        Err(error) => {
            let status = match error {
                WriteMessageError::NotRegistered => StatusCode::NOT_FOUND,
                WriteMessageError::Writer | WriteMessageError::Text => StatusCode::BAD_REQUEST,
            };
            (status, Json(json!({ "error": error.to_string() }))).into_response()
        }
    }
}

/// What `write` does, here and in the library.
pub(crate) fn write_message(
    app: &Arc<AppState>,
    to: &str,
    from: &str,
    name: &str,
    text: &str,
) -> Result<String, WriteMessageError> {
    let written = app.state.lock().receive_message(to, from, name, text);
    webhooks::deliver_queued(app);
    written
}
