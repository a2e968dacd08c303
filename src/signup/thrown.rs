//! What Meta's script, or the page around it, throws: in words, and told to the dashboard.

use wasm_bindgen::prelude::*;

use crate::host::{self, Host};

/// What was thrown, in words. Anything can be thrown.
pub(super) fn words(thrown: &JsValue) -> String {
    thrown
        .dyn_ref::<js_sys::Error>()
        .map(|e| String::from(e.message()))
        .or_else(|| thrown.as_string())
        .unwrap_or_default()
}

/// Tells the dashboard around us that the script does not work in its page.
pub(super) fn tell(host: Option<Host>, what: &str, thrown: &JsValue) {
    if let Some(options) = host.and_then(Host::options) {
        let words = words(thrown);
        let message = match words.as_str() {
            "" => [what, "."].concat(),
            words => [what, ": ", words].concat(),
        };
        host::tell_of_script(&options, &message, thrown);
    }
}
