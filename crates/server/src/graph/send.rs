//! Sends one call to Meta: waits while the circuit is open, sends, measures the time, reads the
//! answer, and adds the call to the call log.

use std::time::{Duration, Instant, SystemTime};

use reqwest::{Request, RequestBuilder};
use serde::de::DeserializeOwned;

use crate::clock;
use crate::graph::call_log::{CallEntry, CallOutcome, note};
use crate::graph::client::Graph;
use crate::graph::limits::{RateLimitHints, is_urgent};
use onboarding::meta::errors;
use onboarding::meta::errors::Class;
use onboarding::meta::fault::{Fault, GraphError};

impl Graph {
    /// Sends, and reads an answer or what went wrong.
    pub(super) async fn send<T: DeserializeOwned>(
        &self,
        request: RequestBuilder,
    ) -> Result<T, GraphError> {
        let request = request.build().map_err(unanswered)?;
        let (method, path) = (request.method().clone(), self.path(&request));
        let (at, began) = (clock::now(), Instant::now());
        let answered = match self.circuit.open_for(began).filter(|_| !is_urgent()) {
            Some(wait) => Err(GraphError::HeldBack(wait)),
            None => self.execute(request).await,
        };
        let took = began.elapsed();
        measure(&path, took, answered.as_ref().err());
        let (outcome, answer) = match answered {
            Ok((status, answer)) => (CallOutcome::Done(status), Ok(answer)),
            Err(error) => (CallOutcome::failed(&error), Err(error)),
        };
        note(CallEntry {
            at,
            method,
            path,
            outcome,
            took,
        });
        answer
    }

    async fn execute<T: DeserializeOwned>(&self, request: Request) -> Result<(u16, T), GraphError> {
        let sent = self.http.execute(request).await;
        let response = sent.map_err(unanswered)?;
        let status = response.status();
        let hints = RateLimitHints::read(response.headers(), SystemTime::now());
        if hints.app_is_full {
            tracing::warn!("our app has used all the calls that Meta allows it");
            self.circuit.trip(Instant::now());
        }
        let body = response.bytes().await.map_err(unanswered)?;
        if status.is_success() && !Fault::is_in(&body) {
            // Where there is nothing, as with HTTP 204, nothing is told.
            let told = match body.trim_ascii() {
                [] => b"null",
                told => told,
            };
            // The body is not quoted: it may hold a token.
            let answer = serde_json::from_slice(told).map_err(|error| GraphError::Shape {
                line: error.line(),
                column: error.column(),
            })?;
            return Ok((status.as_u16(), answer));
        }
        let fault = Fault::read(status.as_u16(), &body, hints.retry_after);
        if errors::of_fault(&fault).class == Class::Unknown {
            tracing::error!(error = %fault, whole = %fault.whole,
                "an error of Meta's that errors.toml does not know");
        }
        Err(GraphError::Answer(Box::new(fault)))
    }

    /// The path without the version.
    fn path(&self, request: &Request) -> String {
        let path = request.url().path();
        let own = self.base.path().trim_end_matches('/');
        path.strip_prefix(own).unwrap_or(path).to_owned()
    }
}

/// What the call is called: its last word, and never an id.
fn name(path: &str) -> String {
    let path = path.trim_start_matches('/');
    match path.rsplit_once('/') {
        Some((_, last)) => last.to_owned(),
        None if path == "debug_token" => path.to_owned(),
        // An id alone: an account, or a number.
        None => "object".to_owned(),
    }
}

fn measure(path: &str, took: Duration, error: Option<&GraphError>) {
    metrics::histogram!("doubletick_meta_call_seconds", "call" => name(path)).record(took);
    let Some(error) = error else { return };
    let (code, subcode) = match error.fault() {
        Some(fault) => (fault.code.to_string(), fault.subcode.unwrap_or(0)),
        None => (error.name().to_owned(), 0),
    };
    let subcode = match subcode {
        0 => String::new(),
        subcode => subcode.to_string(),
    };
    metrics::counter!("doubletick_meta_errors_total", "code" => code, "subcode" => subcode)
        .increment(1);
}

/// A request that was not sent, or to which no answer came.
fn unanswered(error: reqwest::Error) -> GraphError {
    let connect = error.is_connect();
    // The URL can hold a secret.
    let error = error.without_url();
    // The reason is in the sources: the top line alone says "error sending request".
    let mut text = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    if connect {
        GraphError::Unreachable(text)
    } else {
        GraphError::NoAnswer(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_named_without_ids() {
        for (path, expected) in [
            ("/123/register", "register"),
            ("/oauth/access_token", "access_token"),
            ("/debug_token", "debug_token"),
            ("/123", "object"),
        ] {
            assert_eq!(name(path), expected);
        }
    }
}
