//! Which backend is asked, and how: our own page's in the browser's own way, a dashboard's as
//! its package knows to (`package/connection.js`).

use std::cell::RefCell;

use contract::CSRF_HEADER;
use journey::Failure;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, EventSource};

use crate::web::window;

/// The backend, the same for all mounts in a page.
#[derive(Clone, Default)]
pub struct Connection {
    /// Its origin. Empty: the page's own.
    pub backend: String,
    /// Called as `fetch` is, in its place.
    pub fetch: Option<Function>,
    /// Called with an address, in the place of `new EventSource`.
    pub open: Option<Function>,
}

thread_local! {
    static CONNECTION: RefCell<Connection> = const {
        RefCell::new(Connection {
            backend: String::new(),
            fetch: None,
            open: None,
        })
    };
}

#[wasm_bindgen]
extern "C" {
    /// An answer.
    pub(super) type Response;

    #[wasm_bindgen(method, getter)]
    pub(super) fn ok(this: &Response) -> bool;

    #[wasm_bindgen(method)]
    fn text(this: &Response) -> Promise;

    #[wasm_bindgen(method, getter)]
    fn headers(this: &Response) -> Headers;

    /// What stands before an answer.
    type Headers;

    #[wasm_bindgen(method)]
    fn get(this: &Headers, name: &str) -> Option<String>;
}

impl Response {
    /// All that it says.
    pub(super) async fn read(&self) -> Option<String> {
        JsFuture::from(self.text()).await.ok()?.as_string()
    }

    /// A header of it, where it may be read.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        self.headers().get(name)
    }
}

/// From now on this backend is asked.
pub fn connect(connection: Connection) {
    CONNECTION.set(connection);
}

fn known() -> Connection {
    CONNECTION.with_borrow(Clone::clone)
}

/// Sends a request. An answer of any status is one.
pub(super) async fn request(
    method: &str,
    path: &str,
    body: Option<String>,
    signal: Option<AbortSignal>,
) -> Result<Response, Failure> {
    let sent = send(method, path, body, signal).map_err(|_| Failure::Unreachable)?;
    let answer = JsFuture::from(Promise::resolve(&sent)).await;
    Ok(answer.map_err(|_| Failure::Unreachable)?.unchecked_into())
}

fn send(
    method: &str,
    path: &str,
    body: Option<String>,
    signal: Option<AbortSignal>,
) -> Result<JsValue, JsValue> {
    let headers = object([(CSRF_HEADER, "1".into())])?;
    if body.is_some() {
        Reflect::set(&headers, &"content-type".into(), &"application/json".into())?;
    }
    let how = object([
        ("method", method.into()),
        ("headers", headers.into()),
        ("body", body.into()),
        ("signal", signal.into()),
    ])?;
    let known = known();
    let fetch: Function = match known.fetch {
        Some(fetch) => fetch,
        None => Reflect::get(&window(), &"fetch".into())?.unchecked_into(),
    };
    let url = [&known.backend, path].concat();
    fetch.call2(&JsValue::UNDEFINED, &url.into(), &how)
}

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object)
}

/// Opens a stream of server-sent events.
pub(super) fn open(path: &str) -> Result<EventSource, JsValue> {
    let known = known();
    match known.open {
        None => EventSource::new(path),
        Some(open) => {
            let url = [&known.backend, path].concat();
            Ok(open
                .call1(&JsValue::UNDEFINED, &url.into())?
                .unchecked_into())
        }
    }
}
