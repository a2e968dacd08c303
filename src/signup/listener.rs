//! The session message, with its origin and source checked.

use journey::Event;
use journey::message::hear;
use journey::origin::TrustedOrigins;
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

use super::windows::{Emit, Windows};
use crate::web::window;
use serde_wasm_bindgen::Deserializer;

/// A listener on the page's `message` event. Dropped, it is gone.
pub(super) struct Listener(Closure<dyn FnMut(MessageEvent)>);

impl Listener {
    /// Starts to listen.
    pub(super) fn start(origins: TrustedOrigins, windows: Windows, emit: Emit) -> Self {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if !is_from(&event, &windows) {
                return;
            }
            let data = event.data();
            // A string as documented; an object was seen in the wild.
            let data = match data.as_string() {
                Some(text) => js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL),
                None => data,
            };
            if let Some(message) = hear(&origins, &event.origin(), Deserializer::from(data)) {
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

/// Whether a message is from a window of Meta's, where we know them. Never from our own.
fn is_from(event: &MessageEvent, windows: &Windows) -> bool {
    let Some(source) = event.source() else {
        return false;
    };
    let source: &JsValue = source.as_ref();
    let known = windows.borrow();
    let mut seen = known.seen.iter();
    seen.any(|seen| js_sys::Object::is(source, seen.as_ref()))
        || (known.unseen && !js_sys::Object::is(source, window().as_ref()))
}
