//! Progress by server-sent events, read off an answer as it comes: the browser's own
//! `EventSource` can't say who asks but by a cookie.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use contract::onboarding::Onboarding;
use gloo_net::http::Method;
use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, ReadableStreamDefaultReader};

use super::connection::request;
use super::events::Events;
use crate::runtime::json::from_json;

/// What the stream brings.
pub enum News {
    /// The onboarding as it is now.
    Onboarding(Box<Onboarding>),
    /// The line is cut. It is being mended.
    Lost,
    /// The line is back.
    Restored,
}

/// Milliseconds until a stream that was cut is opened anew.
const REOPEN_MS: u32 = 2_000;

/// An open stream. Dropped, it closes.
pub struct Stream(Rc<Inner>);

struct Inner {
    path: String,
    on_news: Box<dyn Fn(News)>,
    abort: RefCell<Option<AbortController>>,
    reopening: RefCell<Option<Timeout>>,
    lost: Cell<bool>,
}

#[wasm_bindgen]
extern "C" {
    /// Makes text of bytes, of which a letter may be cut in two.
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextDecoder;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array, options: &JsValue)
    -> Result<String, JsValue>;

    /// What a reader has read.
    type Piece;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Piece) -> Option<Uint8Array>;
}

impl Stream {
    pub(super) fn open(path: String, on_news: impl Fn(News) + 'static) -> Self {
        let inner = Rc::new(Inner {
            path,
            on_news: Box::new(on_news),
            abort: RefCell::default(),
            reopening: RefCell::default(),
            lost: Cell::new(false),
        });
        inner.connect();
        Self(inner)
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.0.reopening.replace(None);
        if let Some(line) = self.0.abort.take() {
            line.abort();
        }
    }
}

impl Inner {
    fn connect(self: &Rc<Self>) {
        let abort = AbortController::new().ok();
        let signal = abort.as_ref().map(AbortController::signal);
        self.abort.replace(abort);
        let (path, weak) = (self.path.clone(), Rc::downgrade(self));
        spawn_local(async move {
            // However it ended: it is to be there as long as we are.
            let _ = follow(&path, signal.as_ref(), &weak).await;
            if let Some(inner) = weak.upgrade() {
                inner.lost();
            }
        });
    }

    fn opened(&self) {
        if self.lost.replace(false) {
            (self.on_news)(News::Restored);
        }
    }

    fn brought(&self, data: &str) {
        // News that we can't read are of a newer server: the next reload brings the page
        // that can.
        if let Ok(onboarding) = from_json(data) {
            (self.on_news)(News::Onboarding(Box::new(onboarding)));
        }
    }

    fn lost(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let reopen = Timeout::new(REOPEN_MS, move || {
            if let Some(inner) = weak.upgrade() {
                inner.connect();
            }
        });
        self.reopening.replace(Some(reopen));
        // Told again at each line that is refused: the reason may be another one by now.
        self.lost.set(true);
        (self.on_news)(News::Lost);
    }
}

/// Follows one line to its end. `None`: it was cut, or there was none.
async fn follow(path: &str, signal: Option<&AbortSignal>, inner: &Weak<Inner>) -> Option<()> {
    let response = request(Method::GET, path, None, signal).await.ok()?;
    let body = response.body().filter(|_| response.ok())?;
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    inner.upgrade()?.opened();
    let (decoder, mut events) = (TextDecoder::new(), Events::default());
    // To be gone on with.
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"stream".into(), &JsValue::TRUE).ok()?;
    loop {
        let piece: Piece = JsFuture::from(reader.read()).await.ok()?.unchecked_into();
        let text = decoder.decode(&piece.value()?, &options).ok()?;
        let inner = inner.upgrade()?;
        for data in events.take(&text) {
            inner.brought(&data);
        }
    }
}
