//! The few raw things that are wanted of a browser, each with its failure in the
//! type.

use contract::time::UnixMillis;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::Event;

use super::json::{from_json, to_json};
use crate::host::Host;

/// The page's window. A browser module runs nowhere else.
pub fn window() -> web_sys::Window {
    web_sys::window().unwrap_or_else(|| unreachable!("a browser module has a window"))
}

/// The page's document. See [`window`].
pub fn document() -> web_sys::Document {
    window()
        .document()
        .unwrap_or_else(|| unreachable!("a window has a document"))
}

/// The language that the page is marked with, as a BCP 47 tag.
pub fn page_language() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default()
}

/// Marks the page with a language and the way that it is written.
pub fn mark_page(language: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        // Both are names that an attribute may have.
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Puts a value into the field with this id.
pub fn show_value(id: &str, value: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        // Setting a property of an element does not fail.
        let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// Whether the keyboard's focus is on the element with this id.
pub fn has_focus(id: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Milliseconds of a clock that never goes back.
pub fn monotonic_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Loads the page anew.
pub fn reload() {
    // Fails for no page that is shown.
    let _ = window().location().reload();
}

/// Milliseconds until a page counts as idle, in a browser that does not say when it is: Safari.
const IDLE_MS: u32 = 2_000;

/// Calls this once, when the browser has nothing else to do.
pub fn when_idle(act: fn()) {
    let has_callback = js_sys::Reflect::has(&window(), &"requestIdleCallback".into());
    if has_callback == Ok(true) {
        let act = Closure::once_into_js(act);
        // Fails for no function.
        let _ = window().request_idle_callback(act.unchecked_ref());
    } else {
        gloo_timers::callback::Timeout::new(IDLE_MS, act).forget();
    }
}

/// Leaves this page for another one.
pub fn leave_for(url: &str) {
    // Fails for no address that our server gives.
    let _ = window().location().assign(url);
}

/// As many letters as a link's token has at least, and no name of a place in a page of ours.
const TOKEN_LETTERS: usize = 32;

/// A token that stands behind the `#` of the address, if one does.
pub fn fragment() -> Option<String> {
    let fragment = window()
        .location()
        .hash()
        .ok()?
        .strip_prefix('#')?
        .to_owned();
    (fragment.len() >= TOKEN_LETTERS).then_some(fragment)
}

/// The same. It is gone from there then: from the address bar, and from what the back button
/// brings.
pub fn take_fragment() -> Option<String> {
    let (fragment, location) = (fragment()?, window().location());
    let (path, history) = (location.pathname().ok()?, window().history().ok()?);
    // Fails for no path of ours.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    Some(fragment)
}

/// Asks the browser to print the page.
pub fn print() {
    // A browser that can't leaves everything as it is.
    let _ = window().print();
}

/// The instant that a field for date and time means by the customer's clock, if it means
/// one.
pub fn instant(local: &str) -> Option<UnixMillis> {
    let ms = js_sys::Date::new(&local.into()).get_time();
    ms.is_finite().then_some(UnixMillis(ms as i64))
}

/// Milliseconds since 1970, by the customer's clock.
pub fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

/// Moves the keyboard's focus to the element with this id, once it is there.
pub fn focus(id: &'static str) {
    focus_in(Host::here(), id);
}

/// The same, in this dashboard or on our own page, for who is called back later.
pub fn focus_in(host: Option<Host>, id: &'static str) {
    let focus = move || {
        let element = match host {
            Some(host) => host.find(id),
            None => document().get_element_by_id(id),
        };
        if let Some(element) = element
            && let Ok(element) = element.dyn_into::<web_sys::HtmlElement>()
        {
            // Focus fails on what can't be focused; then it stays where it was.
            let _ = element.focus();
        }
    };
    // After the present rendering, or the element is not there yet.
    gloo_timers::callback::Timeout::new(0, focus).forget();
}

/// Where something is kept.
#[derive(Clone, Copy)]
pub enum Keep {
    /// As long as the tab.
    Tab,
    /// For all tabs, and after them.
    Browser,
}

/// What is kept under a key. Nothing, where the browser keeps nothing.
pub fn kept<T: DeserializeOwned>(place: Keep, key: &str) -> Option<T> {
    let text = storage(place)?.get_item(key).ok()??;
    // What an older version kept and this one can't read counts as nothing.
    from_json(&text).ok()
}

/// Keeps a value under a key, or nothing at all for `None`.
pub fn keep<T: Serialize>(place: Keep, key: &str, value: Option<&T>) {
    let Some(storage) = storage(place) else {
        return;
    };
    // A full or forbidden storage costs the convenience alone: the server knows the
    // attempt.
    let _ = match value.and_then(|v| to_json(v).ok()) {
        Some(text) => storage.set_item(key, &text),
        None => storage.remove_item(key),
    };
}

/// Has the other tabs hear this under a key, and keeps nothing.
pub fn call_out(key: &str, value: &str) {
    if let Some(storage) = storage(Keep::Browser) {
        // Where nothing can be kept, no other tab has anything.
        let _ = storage.set_item(key, value);
        let _ = storage.remove_item(key);
    }
}

/// Keeps nothing under the keys that are like this.
#[inline(never)]
pub fn forget(place: Keep, like: &dyn Fn(&str) -> bool) {
    let Some(storage) = storage(place) else {
        return;
    };
    for key in js_sys::Object::keys(&storage) {
        if let Some(key) = key.as_string().filter(|key| like(key)) {
            // See above.
            let _ = storage.remove_item(&key);
        }
    }
}

/// Calls this when something happens to the window, as long as the present reactive owner.
#[inline(never)]
pub fn listen(name: &'static str, happened: Box<dyn FnMut(Event)>) {
    let happened = SendWrapper::new(Closure::wrap(happened));
    // Fails for no known event name.
    let _ = window().add_event_listener_with_callback(name, happened.as_ref().unchecked_ref());
    on_cleanup(move || {
        let _ =
            window().remove_event_listener_with_callback(name, happened.as_ref().unchecked_ref());
    });
}

fn storage(place: Keep) -> Option<web_sys::Storage> {
    match place {
        Keep::Tab => window().session_storage().ok()?,
        Keep::Browser => window().local_storage().ok()?,
    }
}
