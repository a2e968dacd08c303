//! The session message, with its origin and source checked.

use std::cell::RefCell;
use std::rc::Rc;

use journey::Event;
use journey::message::read;
use journey::origin::TrustedOrigins;
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

use super::Emit;
use crate::runtime::browser::window;

/// A listener on the page's `message` event. Dropped, it is gone.
pub(super) struct Listener(Closure<dyn FnMut(MessageEvent)>);

impl Listener {
    /// Starts to listen.
    pub(super) fn start(
        origins: TrustedOrigins,
        meta: Rc<RefCell<Option<js_sys::Object>>>,
        emit: Emit,
    ) -> Self {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if !origins.trusts(&event.origin()) || !is_from(&event, meta.borrow().as_ref()) {
                return;
            }
            let data = event.data();
            // A string as documented; an object was seen in the wild.
            let data = match data.as_string() {
                Some(text) => js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL),
                None => data,
            };
            if let Some(message) = read(serde_wasm_bindgen::Deserializer::from(data)) {
                emit(Event::Message(message));
            }
        });
        // Fails for no known event name.
        let _ = window()
            .add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref());
        Self(on_message)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Fails for no known event name.
        let _ = window()
            .remove_event_listener_with_callback("message", self.0.as_ref().unchecked_ref());
    }
}

/// Whether a message is from Meta's window, where we know it. Never from our own.
fn is_from(event: &MessageEvent, meta: Option<&js_sys::Object>) -> bool {
    let Some(source) = event.source() else {
        return false;
    };
    let source: &JsValue = source.as_ref();
    match meta {
        Some(meta) => js_sys::Object::is(source, meta.as_ref()),
        None => !js_sys::Object::is(source, window().as_ref()),
    }
}
