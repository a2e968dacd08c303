//! The HTTP side of the window: open a session, walk it, say that the code was handed over.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::launch::{DialogParams, Launch, LaunchError};
use super::session::Session;
use super::steps::{Action, UnexpectedAction, step};
use super::view::View;
use crate::app_state::AppState;
use crate::catalogue::Behaviour;
use crate::webhooks;

/// Why a call of the window failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WindowError {
    #[error(transparent)]
    Launch(#[from] LaunchError),
    #[error("no such session")]
    NoSession,
    #[error(transparent)]
    UnexpectedAction(#[from] UnexpectedAction),
}

impl IntoResponse for WindowError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::Launch(_) => StatusCode::BAD_REQUEST,
            Self::NoSession => StatusCode::NOT_FOUND,
            Self::UnexpectedAction(_) => StatusCode::CONFLICT,
        };
        (status, Json(json!({ "error": self.to_string() }))).into_response()
    }
}

/// `POST /signup-window/api/sessions`: a window was opened.
pub(crate) async fn open(
    State(app): State<Arc<AppState>>,
    Json(params): Json<DialogParams>,
) -> Result<Json<View>, WindowError> {
    let mut state = app.state.lock();
    let session = Session::new(Launch::check(&params, &state.config)?);
    let view = View::of(&state, &session);
    state.sessions.insert(session.id.clone(), session);
    Ok(Json(view))
}

/// `POST /signup-window/api/sessions/{id}`: a button was pressed.
pub(crate) async fn walk(
    State(app): State<Arc<AppState>>,
    Path(id): Path<String>,
    Json(action): Json<Action>,
) -> Result<Json<View>, WindowError> {
    let (view, delay) = {
        let mut state = app.state.lock();
        let mut session = state.sessions.remove(&id).ok_or(WindowError::NoSession)?;
        let outcome = step(&mut state, &mut session, action);
        let view = View::of(&state, &session);
        let delay = if session.behaves(Behaviour::Slow) {
            state.config.slowness
        } else {
            Duration::ZERO
        };
        state.sessions.insert(id, session);
        outcome?;
        (view, delay)
    };
    webhooks::deliver_queued(&app);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    Ok(Json(view))
}

#[derive(Debug, Deserialize)]
pub(crate) struct InjectedQuery {
    /// How much the window has heard so far.
    heard: usize,
}

/// `GET /signup-window/api/sessions/{id}/more?heard=…`: what a test has windows say beside their
/// own words, and keep back.
pub(crate) async fn more(
    State(app): State<Arc<AppState>>,
    Path(id): Path<String>,
    Query(query): Query<InjectedQuery>,
) -> Result<Json<Value>, WindowError> {
    let state = app.state.lock();
    if !state.sessions.contains_key(&id) {
        return Err(WindowError::NoSession);
    }
    let fresh = state
        .injected_messages
        .get(query.heard..)
        .unwrap_or_default();
    Ok(Json(json!({
        "post": fresh,
        "heard": state.injected_messages.len(),
        "held": state.withheld,
    })))
}

/// `POST /signup-window/api/sessions/{id}/handed-over`: the code's 30 seconds begin. Sent as a
/// beacon, since the window may be closing.
pub(crate) async fn handed_over(
    State(app): State<Arc<AppState>>,
    Path(id): Path<String>,
) -> Result<StatusCode, WindowError> {
    let mut state = app.state.lock();
    let session = state.sessions.get(&id).ok_or(WindowError::NoSession)?;
    let code = session.outcome.as_ref().and_then(|o| o.code.clone());
    if let Some(code) = code {
        state.start_code(&code);
    }
    Ok(StatusCode::NO_CONTENT)
}
