//! Progress by server-sent events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::onboarding::Onboarding;
use contract::open::Answer as _;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};

use super::connection::Connection;
use crate::web::json::from_json;

/// What the stream brings.
pub enum StreamEvent {
    /// The onboarding as it is now.
    Onboarding(Box<Onboarding>),
    /// The line is cut. It is being mended.
    Lost,
    /// The line is back.
    Restored,
}

/// Milliseconds until a stream that the browser gave up is opened anew.
const REOPEN_MS: u32 = 2_000;

/// An open stream. Dropped, it closes.
pub struct Stream(Rc<Inner>);

struct Inner {
    connection: Connection,
    path: String,
    on_news: Box<dyn Fn(StreamEvent)>,
    line: RefCell<Option<OpenSource>>,
    reopening: RefCell<Option<Timeout>>,
    lost: Cell<bool>,
}

/// One connection, with the closures that it calls.
struct OpenSource {
    source: EventSource,
    _on_open: Closure<dyn FnMut()>,
    _on_error: Closure<dyn FnMut()>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Drop for OpenSource {
    fn drop(&mut self) {
        self.source.close();
    }
}

impl Stream {
    pub(super) fn open(
        connection: Connection,
        path: String,
        on_news: impl Fn(StreamEvent) + 'static,
    ) -> Self {
        let inner = Rc::new(Inner {
            connection,
            path,
            on_news: Box::new(on_news),
            line: RefCell::new(None),
            reopening: RefCell::new(None),
            lost: Cell::new(false),
        });
        inner.connect();
        Self(inner)
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.0.line.replace(None);
        self.0.reopening.replace(None);
    }
}

impl Inner {
    fn connect(self: &Rc<Self>) {
        let Ok(source) = self.connection.open(&self.path) else {
            return self.lost();
        };
        let weak = Rc::downgrade(self);
        let on_open = Closure::<dyn FnMut()>::new(move || {
            if let Some(inner) = weak.upgrade()
                && inner.lost.replace(false)
            {
                (inner.on_news)(StreamEvent::Restored);
            }
        });
        let weak = Rc::downgrade(self);
        let on_error = Closure::<dyn FnMut()>::new(move || {
            if let Some(inner) = weak.upgrade() {
                inner.lost();
            }
        });
        let weak = Rc::downgrade(self);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(inner) = weak.upgrade() else { return };
            let text = event.data().as_string().unwrap_or_default();
            // One that can't be read is of a newer server that broke its own rule: the next reload
            // brings the page that can.
            let read: Option<Onboarding> = from_json(&text);
            if let Some(onboarding) = read {
                inner.connection.notice(onboarding.unrecognized());
                (inner.on_news)(StreamEvent::Onboarding(Box::new(onboarding)));
            }
        });
        source.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        // Fails for no known event name.
        let _ = source
            .add_event_listener_with_callback("onboarding", on_message.as_ref().unchecked_ref());
        self.line.replace(Some(OpenSource {
            source,
            _on_open: on_open,
            _on_error: on_error,
            _on_message: on_message,
        }));
    }

    /// A browser mends a cut line by itself, but gives up on an answer such as 502.
    fn lost(self: &Rc<Self>) {
        let given_up = self
            .line
            .borrow()
            .as_ref()
            .is_none_or(|line| line.source.ready_state() == EventSource::CLOSED);
        if given_up {
            let weak = Rc::downgrade(self);
            let reopen = Timeout::new(REOPEN_MS, move || {
                if let Some(inner) = weak.upgrade() {
                    inner.connect();
                }
            });
            self.reopening.replace(Some(reopen));
        }
        // Told again at each line that is refused: the reason may be another one by now.
        if !self.lost.replace(true) || given_up {
            (self.on_news)(StreamEvent::Lost);
        }
    }
}
