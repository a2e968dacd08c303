//! How an answer comes: whole, late, in part, or not at all.

use std::io;
use std::time::Duration;

use axum::Json;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use super::GraphError;
use super::request::GraphRequest;
use crate::state::{AnswerMode, Fault, QueuedFault, SandboxState};

/// What became of a call, and what is said of it.
pub(super) struct PreparedAnswer {
    pub status: StatusCode,
    body: Value,
    /// Whether it was done, whatever is said of it.
    pub done: bool,
    fault: Option<Fault>,
}

impl PreparedAnswer {
    /// Carries the call out, unless a fault that is queued for it forbids that.
    pub fn to(state: &mut SandboxState, request: &GraphRequest) -> Self {
        let fault = take_fault(state, request);
        let spared = fault
            .as_ref()
            .is_some_and(|fault| !fault.after && fault.mode != AnswerMode::Kept);
        let own = match spared {
            true => None,
            false => Some(super::answer(state, request)),
        };
        let done = matches!(own, Some(Ok(_)));
        let replaced = fault
            .as_ref()
            .filter(|fault| fault.mode != AnswerMode::Kept);
        let edits = fault.iter().flat_map(|fault| &fault.edits);
        let (status, body) = match (replaced, own) {
            (None, Some(Ok(mut body))) => {
                edits.for_each(|edit| edit.apply(&mut body));
                (StatusCode::OK, body)
            }
            (None, Some(Err(error))) => (error.status, error.body()),
            // The caller never learns what came of it.
            (fault, _) => fault_answer(fault),
        };
        Self {
            status,
            body,
            done,
            fault,
        }
    }

    /// The response, once its time has come.
    pub async fn respond(self, slowness: Duration) -> Response {
        let (status, body) = (self.status, self.body);
        let Some(fault) = self.fault else {
            tokio::time::sleep(slowness).await;
            return (status, Json(body)).into_response();
        };
        let pause = Duration::from_millis(fault.delay_ms);
        if fault.mode != AnswerMode::Slow {
            tokio::time::sleep(slowness + pause).await;
        }
        let mut response = match fault.mode {
            AnswerMode::Replaced | AnswerMode::Kept => (status, Json(body)).into_response(),
            AnswerMode::Cut => cut().into_response(),
            AnswerMode::Garbled => {
                (status, first_half(&body.to_string()).to_owned()).into_response()
            }
            AnswerMode::Slow => (status, slow(&body.to_string(), pause)).into_response(),
        };
        for (name, value) in &fault.headers {
            if let (Ok(name), Ok(value)) = (
                HeaderName::try_from(name.as_str()),
                HeaderValue::try_from(value.as_str()),
            ) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

fn take_fault(state: &mut SandboxState, request: &GraphRequest) -> Option<Fault> {
    let path = format!("/{}", request.path.join("/"));
    let method = request.method.as_str();
    let fields = request.fields().unwrap_or_default();
    state.clear_faults();
    let mut queued = state.faults.iter_mut();
    let queued = queued.find(|queued| queued.fault.is_for(method, &path, &fields));
    queued.map(QueuedFault::consume)
}

fn fault_answer(fault: Option<&Fault>) -> (StatusCode, Value) {
    let status = fault.and_then(|fault| StatusCode::from_u16(fault.status).ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let usual = || match status {
        StatusCode::TOO_MANY_REQUESTS => GraphError::too_many_calls().body(),
        _ => GraphError::server_error().body(),
    };
    let body = fault.and_then(|fault| fault.body.clone());
    (status, body.unwrap_or_else(usual))
}

fn first_half(text: &str) -> &str {
    text.get(..text.len() / 2).unwrap_or("{")
}

/// A body that fails before its first byte: nothing is sent, and the connection is closed.
fn cut() -> Body {
    let failed = Err::<String, _>(io::Error::from(io::ErrorKind::ConnectionReset));
    Body::from_stream(stream::once(async { failed }))
}

/// The first half at once, the rest after a pause.
fn slow(text: &str, pause: Duration) -> Body {
    let begin = first_half(text).to_owned();
    let rest = text[begin.len()..].to_owned();
    let later = async move {
        tokio::time::sleep(pause).await;
        Ok(rest)
    };
    let begin = stream::once(async { Ok::<_, io::Error>(begin) });
    Body::from_stream(begin.chain(stream::once(later)))
}
