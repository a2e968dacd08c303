//! The page around the module: its language, its fields, when it is idle, loading it anew, printing.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::lifetime::Lifetime;
use super::{document, window};

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

/// Loads the page anew.
pub fn reload() {
    // Fails for no page that is shown.
    let _ = window().location().reload();
}

/// Milliseconds after which a page counts as idle, in a browser that does not say when it is: Safari.
const IDLE_MS: u32 = 2_000;

/// Does this once, when the browser has nothing else to do, and not where the mount has ended by then.
pub fn when_idle(lifetime: Lifetime, work: impl Future<Output = ()> + 'static) {
    let act = move || lifetime.spawn(work);
    let says_so = js_sys::Reflect::has(&window(), &"requestIdleCallback".into());
    if says_so == Ok(true) {
        let act = Closure::once_into_js(act);
        // Fails for no function.
        let _ = window().request_idle_callback(act.unchecked_ref());
    } else {
        Timeout::new(IDLE_MS, act).forget();
    }
}

/// Asks the browser to print the page.
pub fn print() {
    // A browser that can't leaves everything as it is.
    let _ = window().print();
}
