//! Event listeners that end with the reactive owner that they were made under, and run under it.

use leptos::ev::Event;
use leptos::prelude::Owner;
use wasm_bindgen::prelude::*;

use crate::element::keep;

/// A listener, which ends when it is dropped.
struct Listener {
    target: web_sys::EventTarget,
    name: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        // Fails for no known event name.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.name, callback);
    }
}

/// Calls this when an event happens, for as long as the present owner.
#[inline(never)]
pub fn listen(
    target: &web_sys::EventTarget,
    name: &'static str,
    mut happened: Box<dyn FnMut(Event)>,
) {
    // Weak: an owner holds its listeners, and must not be held by them.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let callback = Closure::<dyn FnMut(Event)>::new(move |event| {
        match owner.as_ref().and_then(|owner| owner.upgrade()) {
            Some(owner) => owner.with(|| happened(event)),
            None => happened(event),
        }
    });
    // See above.
    let _ = target.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    keep(Box::new(Listener {
        target: target.clone(),
        name,
        callback,
    }));
}
