//! Which backend is asked, and how: our own page's in the browser's own way, a dashboard's as
//! its package knows to (`package/connection.js`).

use gloo_net::http::{Request, Response};
use journey::Failure;
use js_sys::{Function, Map, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::EventSource;

use crate::web::window;

/// The way to a backend.
#[derive(Clone, Default)]
pub struct Connection {
    /// Its origin. Empty: the page's own.
    pub backend: String,
    /// Called with a `Request` in the place of the browser's `fetch`: the package's, which adds the
    /// cookie or the dashboard's token.
    pub fetch: Option<Function>,
    /// Called with an address, in the place of `new EventSource`.
    pub open: Option<Function>,
    /// What our own page's script asked for before the module was there (`public/boot.js`): a
    /// promise of a response for each address.
    pub first_answers: Option<Map>,
}

/// Whatever kept a request from its answer.
pub(super) fn unreachable<E>(_why: E) -> Failure {
    Failure::Unreachable
}

impl Connection {
    /// The address of a path of the backend.
    pub(super) fn address(&self, path: &str) -> String {
        [&self.backend, path].concat()
    }

    /// Sends a request. An answer of any status is one. Not by `gloo-net` itself: it takes no other
    /// `fetch`, and panics where a page has put one of its own that rejects with what is no `Error`.
    pub(super) async fn send(&self, request: Request) -> Result<Response, Failure> {
        let request = web_sys::Request::from(request);
        if let Some(answer) = self.take_first(&request).await {
            return Ok(answer);
        }
        let answer = match &self.fetch {
            None => window().fetch_with_request(&request),
            Some(fetch) => {
                let answer = fetch.call1(&JsValue::UNDEFINED, &request);
                Promise::resolve(&answer.map_err(unreachable)?)
            }
        };
        let answer = JsFuture::from(answer).await.map_err(unreachable)?;
        Ok(Response::from(answer.unchecked_into::<web_sys::Response>()))
    }

    /// The answer that the page's script asked for. Each is taken once; of one that failed nothing
    /// is left but to ask anew.
    async fn take_first(&self, request: &web_sys::Request) -> Option<Response> {
        let (first, address) = (self.first_answers.as_ref()?, request.url().into());
        let answer = first.get(&address);
        if request.method() != "GET" || !first.delete(&address) {
            return None;
        }
        let answer = JsFuture::from(Promise::resolve(&answer)).await.ok()?;
        Some(Response::from(answer.unchecked_into::<web_sys::Response>()))
    }

    /// Opens a stream of server-sent events.
    pub(super) fn open(&self, path: &str) -> Result<EventSource, JsValue> {
        match &self.open {
            None => EventSource::new(path),
            Some(open) => {
                let source = open.call1(&JsValue::UNDEFINED, &self.address(path).into())?;
                Ok(source.unchecked_into())
            }
        }
    }
}
