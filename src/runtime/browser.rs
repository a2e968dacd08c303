//! The few raw things that are wanted of a browser, each with its failure in the
//! type.

use contract::time::UnixMillis;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;

use super::json::{from_json, to_json};
use crate::text;

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

/// Leaves this page for another one.
pub fn leave_for(url: &str) {
    // Fails for no address that our server gives.
    let _ = window().location().assign(url);
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
    let focus = move || {
        if let Some(element) = document().get_element_by_id(id)
            && let Ok(element) = element.dyn_into::<web_sys::HtmlElement>()
        {
            // Focus fails on what can't be focused; then it stays where it was.
            let _ = element.focus();
        }
    };
    // After the present rendering, or the element is not there yet.
    gloo_timers::callback::Timeout::new(0, focus).forget();
}

/// Shows that the page has ended, where it was. A panic ends the module for good, so
/// this uses nothing of it but the words: in English, where no language could be fetched.
pub fn show_crash(root: &str) {
    let Some(root) = document().get_element_by_id(root) else {
        return;
    };
    let words = match &*text::CRASHED {
        "" => [
            "The page could not be loaded",
            "Check your internet connection and reload. Your progress is safe: it is kept on our server.",
            "Reload the page",
        ],
        crashed => [crashed, &text::CRASHED_NOW, &text::RELOAD],
    };
    let [what, now, reload] = words;
    root.set_inner_html(
        &[
            "<main class=\"page\"><h1>",
            what,
            "</h1><p>",
            now,
            "</p><p><a class=\"button primary\" href=\"\">",
            reload,
            "</a></p></main>",
        ]
        .concat(),
    );
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

fn storage(place: Keep) -> Option<web_sys::Storage> {
    match place {
        Keep::Tab => window().session_storage().ok()?,
        Keep::Browser => window().local_storage().ok()?,
    }
}
