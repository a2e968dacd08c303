//! Which backend is asked, and how: our own page's in the browser's own way, a dashboard's as
//! its package knows to (`package/connection.js`).

use std::cell::RefCell;
use std::rc::Rc;

use contract::config::BrowserConfig;
use contract::open::Answer as _;
use contract::problem::Problem;
use contract::version::{self, Mismatch};
use gloo_net::http::{Request, Response};
use journey::RequestFailure;
use js_sys::{Function, Map, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::EventSource;

use crate::host::{self, HostError, HostOptions};
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
    /// The dashboard, which is told what is wrong between us and the backend.
    pub host: Option<Rc<HostOptions>>,
    /// What it was told of: each is told once.
    pub told: Rc<RefCell<Vec<String>>>,
    /// What our own page's script asked for before the module was there (`public/boot.js`): a
    /// promise of a response for each address.
    pub first_answers: Option<Map>,
}

/// Whatever kept a request from its answer.
pub(super) fn unreachable<E>(_why: E) -> RequestFailure {
    RequestFailure::Unreachable
}

impl Connection {
    /// The address of a path of the backend.
    pub(super) fn address(&self, path: &str) -> String {
        [&self.backend, path].concat()
    }

    /// Tells the dashboard what is wrong between us and the backend, once.
    pub(super) fn report(&self, error: HostError<'_>) {
        let Some(host) = &self.host else { return };
        let (HostError::UnknownValue(what) | HostError::VersionUnsupported(what)) = &error;
        let mut told = self.told.borrow_mut();
        if !told.iter().any(|known| known == what) {
            told.push((*what).to_owned());
            host::tell_error(host, &error);
        }
    }

    /// Tells it of an answer that has what this version does not know.
    pub(super) fn notice(&self, unrecognized: Option<&str>) {
        if let Some(of) = unrecognized {
            self.report(HostError::UnknownValue(of));
        }
    }

    /// Tells it of a backend that does not serve this version.
    pub(super) fn notice_problem(&self, problem: &Problem) {
        self.notice(problem.unrecognized());
        if let Problem::VersionUnsupported { oldest } = problem {
            let why = ["The server serves version ", oldest, " and newer ones."];
            self.report(HostError::VersionUnsupported(&why.concat()));
        }
    }

    /// Tells it of a backend that does not fit this version. The customer goes on: what does not
    /// work is answered as such.
    pub(super) fn notice_versions(&self, config: &BrowserConfig) {
        let served = config.contract.as_ref();
        let fits = version::fits(served, version::VERSION, version::OLDEST_SERVER);
        let said = |pick: fn(&version::ServedVersions) -> &String| {
            served.map_or("before versions", |served| pick(served).as_str())
        };
        let why = match fits {
            Ok(()) => return,
            Err(Mismatch::ModuleTooOld) => [
                "The server serves version ",
                said(|of| &of.oldest),
                " and newer ones.",
            ],
            Err(Mismatch::ServerTooOld) => [
                "The server is too old: its version is ",
                said(|of| &of.version),
                ".",
            ],
        };
        self.report(HostError::VersionUnsupported(&why.concat()));
    }

    /// Sends a request. An answer of any status is one. Not by `gloo-net` itself: it takes no other
    /// `fetch`, and panics where a page has put one of its own that rejects with what is no `Error`.
    pub(super) async fn send(&self, request: Request) -> Result<Response, RequestFailure> {
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
