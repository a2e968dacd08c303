//! One request, and what its answer means.

use contract::CSRF_HEADER;
use contract::open;
use contract::problem::{ErrorBody, Problem};
use contract::version::{VERSION, VERSION_HEADER};
use gloo_net::http::{Method, Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use journey::RequestFailure;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use web_sys::AbortController;

use super::client::{Answer, Api};
use super::connection::unreachable;
use super::endpoint::Endpoint;
use crate::web::json::{from_js, parse, to_json};
use crate::web::network;

/// Milliseconds that an answer may take: longer than the server waits for Meta.
const PATIENCE_MS: u32 = 40_000;

/// The same for a code, which lives 30 seconds: over a line that is dead it is sent once
/// more in time, and the server takes the same one once.
const HAND_OVER_MS: u32 = 10_000;

/// A body as JSON. `None`: it can't be one; our own types always can.
pub(super) fn json<B: Serialize>(body: &B) -> Option<String> {
    to_json(body)
}

impl Api {
    pub(super) fn get<T: DeserializeOwned + open::Answer>(
        &self,
        endpoint: Endpoint<'_>,
    ) -> Answer<T> {
        self.read(self.send(Method::GET, endpoint, None))
    }

    pub(super) fn post<T: DeserializeOwned + open::Answer>(
        &self,
        endpoint: Endpoint<'_>,
        body: Option<String>,
    ) -> Answer<T> {
        self.read(self.send(Method::POST, endpoint, body))
    }

    pub(super) fn send(
        &self,
        method: Method,
        endpoint: Endpoint<'_>,
        body: Option<String>,
    ) -> Answer<JsValue> {
        let (api, path) = (self.clone(), endpoint.path());
        let patience = match endpoint {
            Endpoint::Signup(_) => HAND_OVER_MS,
            _ => PATIENCE_MS,
        };
        Box::pin(async move {
            // A code can't wait: who has it tries again while it lives.
            if patience == PATIENCE_MS {
                network::come_back().await;
            }
            let _under_way = api.0.requests.begin();
            let abort = AbortController::new().ok().map(AbortOnDrop);
            let signal = abort.as_ref().map(|abort| abort.0.signal());
            let late = abort.as_ref().map(|abort| abort.0.clone());
            // Dropped with the answer, it does nothing.
            let _timer = late.map(|abort| Timeout::new(patience, move || abort.abort()));
            let request = RequestBuilder::new(&api.0.connection.address(&path))
                .method(method)
                .header(CSRF_HEADER, "1")
                .header(VERSION_HEADER, VERSION)
                .abort_signal(signal.as_ref());
            let request: Result<Request, _> = match body {
                None => request.build(),
                Some(body) => request
                    .header("content-type", "application/json")
                    .body(body),
            };
            let response = api.0.connection.send(request.map_err(unreachable)?).await?;
            let value = parse(&response.text().await.map_err(unreachable)?);
            if response.ok() {
                // Some answers have no body: then nobody reads it.
                return Ok(value.unwrap_or(JsValue::UNDEFINED));
            }
            // What stands between us and the server, such as a load balancer, answers in its
            // own shape: then nothing is known but that the server was not reached.
            let body: ErrorBody = value.and_then(from_js).ok_or(RequestFailure::Unreachable)?;
            api.0.connection.notice_problem(&body.problem);
            let reference = body.reference.map(|known| known.to_string());
            Err(RequestFailure::Refused {
                problem: body.problem,
                reference: reference.or_else(|| response.headers().get("x-request-id")),
            })
        })
    }
}

/// A request that nobody waits for any more. One that is answered is not concerned.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Api {
    /// Reads an answer. The dashboard is told of what is newer in it than we are.
    fn read<T: DeserializeOwned + open::Answer>(&self, answer: Answer<JsValue>) -> Answer<T> {
        let api = self.clone();
        Box::pin(async move {
            let read: Option<T> = from_js(answer.await?);
            let read = read.ok_or(RequestFailure::refused(Problem::Internal))?;
            api.0.connection.notice(read.unrecognized());
            Ok(read)
        })
    }
}
