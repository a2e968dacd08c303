//! Moving the keyboard's focus.

use wasm_bindgen::JsCast;

use crate::host::Host;
use crate::web::document;

/// Moves the keyboard's focus to the element with this id, once it is there.
pub fn focus(id: &'static str) {
    focus_in(Host::current(), id);
}

/// The same, in this dashboard or on our own page, for a caller that runs later.
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
