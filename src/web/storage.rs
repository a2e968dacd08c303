//! What is kept in the browser, by the Web Storage API, as JSON. What is kept, and until when: `saved`.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::json::{from_json, to_json};
use super::window;

/// The browser's storage to use.
#[derive(Clone, Copy)]
pub enum StorageArea {
    /// `sessionStorage`: for this tab, as long as it is open.
    Tab,
    /// `localStorage`: for all tabs, without an end.
    Browser,
}

/// What is kept under a key. Nothing, where the browser keeps nothing.
pub fn kept<T: DeserializeOwned>(place: StorageArea, key: &str) -> Option<T> {
    let text = storage(place)?.get_item(key).ok()??;
    // What an older version kept and this one can't read counts as nothing.
    from_json(&text)
}

/// Keeps a value under a key, or nothing at all for `None`.
pub fn keep<T: Serialize>(place: StorageArea, key: &str, value: Option<&T>) {
    let Some(storage) = storage(place) else {
        return;
    };
    // A full or forbidden storage costs the convenience alone: the server knows the
    // attempt.
    let _ = match value.and_then(to_json) {
        Some(text) => storage.set_item(key, &text),
        None => storage.remove_item(key),
    };
}

/// Has the other tabs hear this under a key, and keeps nothing.
pub fn call_out(key: &str, value: &str) {
    if let Some(storage) = storage(StorageArea::Browser) {
        // Where nothing can be kept, no other tab has anything.
        let _ = storage.set_item(key, value);
        let _ = storage.remove_item(key);
    }
}

/// Keeps nothing under the keys that are like this.
#[inline(never)]
pub fn forget(place: StorageArea, like: &dyn Fn(&str) -> bool) {
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

fn storage(place: StorageArea) -> Option<web_sys::Storage> {
    match place {
        StorageArea::Tab => window().session_storage().ok()?,
        StorageArea::Browser => window().local_storage().ok()?,
    }
}
