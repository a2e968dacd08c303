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
use super::steps::{Action, OutOfStep, step};
use super::view::View;
use crate::app::App;
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
    OutOfStep(#[from] OutOfStep),
}

impl IntoResponse for WindowError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::Launch(_) => StatusCode::BAD_REQUEST,
            Self::NoSession => StatusCode::NOT_FOUND,
            Self::OutOfStep(_) => StatusCode::CONFLICT,
        };
        (status, Json(json!({ "error": self.to_string() }))).into_response()
    }
}

/// `POST /signup-window/api/sessions`: a window was opened.
pub(crate) async fn open(
    State(app): State<Arc<App>>,
    Json(params): Json<DialogParams>,
) -> Result<Json<View>, WindowError> {
    let mut world = app.world.lock();
    let session = Session::new(Launch::check(&params, &world.config)?);
    let view = View::of(&world, &session);
    world.sessions.insert(session.id.clone(), session);
    Ok(Json(view))
}

/// `POST /signup-window/api/sessions/{id}`: a button was pressed.
pub(crate) async fn walk(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Json(action): Json<Action>,
) -> Result<Json<View>, WindowError> {
    let (view, delay) = {
        let mut world = app.world.lock();
        let mut session = world.sessions.remove(&id).ok_or(WindowError::NoSession)?;
        let outcome = step(&mut world, &mut session, action);
        let view = View::of(&world, &session);
        let delay = if session.behaves(Behaviour::Slow) {
            world.config.slowness
        } else {
            Duration::ZERO
        };
        world.sessions.insert(id, session);
        outcome?;
        (view, delay)
    };
    webhooks::deliver_waiting(&app);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    Ok(Json(view))
}

#[derive(Debug, Deserialize)]
pub(crate) struct MoreQuery {
    /// How much the window has heard so far.
    heard: usize,
}

/// `GET /signup-window/api/sessions/{id}/more?heard=…`: what a test has windows say beside their
/// own words, and keep back.
pub(crate) async fn more(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Query(query): Query<MoreQuery>,
) -> Result<Json<Value>, WindowError> {
    let world = app.world.lock();
    if !world.sessions.contains_key(&id) {
        return Err(WindowError::NoSession);
    }
    let fresh = world.said.get(query.heard..).unwrap_or_default();
    Ok(Json(json!({
        "post": fresh,
        "heard": world.said.len(),
        "held": world.held,
    })))
}

/// `POST /signup-window/api/sessions/{id}/handed-over`: the code's 30 seconds begin. Sent as a
/// beacon, since the window may be closing.
pub(crate) async fn handed_over(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<StatusCode, WindowError> {
    let mut world = app.world.lock();
    let session = world.sessions.get(&id).ok_or(WindowError::NoSession)?;
    let code = session.outcome.as_ref().and_then(|o| o.code.clone());
    if let Some(code) = code {
        world.start_code(&code);
    }
    Ok(StatusCode::NO_CONTENT)
}
