//! Which backend, and who asks: by the session's cookie, or by a token that a dashboard gives.

use std::cell::RefCell;

use contract::CSRF_HEADER;
use contract::problem::Problem;
use gloo_net::http::{Method, RequestBuilder, Response};
use journey::Failure;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials};

/// What a backend answers to who is not signed in.
const UNAUTHORIZED: u16 = 401;

/// The backend, the same for all mounts in a page.
#[derive(Clone, Default)]
struct Connection {
    /// Its origin. Empty: the page's own.
    backend: String,
    /// Gives the session's token, or a promise of it; anew, when it is called with `true`.
    token: Option<Function>,
}

thread_local! {
    static CONNECTION: RefCell<Connection> = RefCell::default();
}

/// From now on this backend is asked, with a token of this function's. Without one the
/// browser's cookie says who asks.
pub fn connect(backend: String, token: Option<Function>) {
    CONNECTION.set(Connection { backend, token });
}

/// Sends a request. An answer of any status is one.
pub(super) async fn request(
    method: Method,
    path: &str,
    body: Option<String>,
    signal: Option<&AbortSignal>,
) -> Result<Response, Failure> {
    let connection = CONNECTION.with_borrow(Clone::clone);
    let url = [&*connection.backend, path].concat();
    let mut anew = false;
    loop {
        let request = RequestBuilder::new(&url)
            .method(method.clone())
            .abort_signal(signal)
            .header(CSRF_HEADER, "1");
        let request = match &connection.token {
            None => request.credentials(RequestCredentials::Include),
            Some(token) => request
                .credentials(RequestCredentials::Omit)
                .header("authorization", &bearer(token, anew).await?),
        };
        let request = match &body {
            None => request.build(),
            Some(text) => request
                .header("content-type", "application/json")
                .body(text.as_str()),
        }
        .map_err(|_| Failure::Refused(Problem::BadRequest))?;
        let response = request.send().await.map_err(|_| Failure::Unreachable)?;
        // It may have run out meanwhile: a new one is tried once.
        if response.status() != UNAUTHORIZED || connection.token.is_none() || anew {
            return Ok(response);
        }
        anew = true;
    }
}

/// A dashboard that gives none says that nobody is signed in.
async fn bearer(token: &Function, anew: bool) -> Result<String, Failure> {
    let given = token.call1(&JsValue::UNDEFINED, &anew.into());
    let given = match given {
        Ok(given) => JsFuture::from(Promise::resolve(&given)).await,
        Err(thrown) => Err(thrown),
    };
    match given.ok().and_then(|given| given.as_string()) {
        Some(token) => Ok(["Bearer ", &token].concat()),
        None => Err(Failure::Refused(Problem::SignedOut)),
    }
}
