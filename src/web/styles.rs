//! The styles of what is in chunks: our own page fetches them with the first of those, and names them beside its
//! first script. A dashboard's package, and a page in development, has all styles from the start.

use js_sys::{Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::document;

/// Where the page names them.
const NAMED: &str = "data-styles";

/// Has them here. Says whether they could be fetched.
pub async fn has_all() -> bool {
    let named = document().query_selector("script[data-styles]");
    let named = named.ok().flatten();
    let Some(address) = named.and_then(|script| script.get_attribute(NAMED)) else {
        return true;
    };
    let selector = ["link[href=\"", &address, "\"]"].concat();
    let there = document().query_selector(&selector).ok().flatten();
    let Some(link) = there.or_else(|| begin(&address)) else {
        return false;
    };
    let is_here = Reflect::get(&link, &"sheet".into()).is_ok_and(|sheet| !sheet.is_null());
    let came = is_here || JsFuture::from(end(&link)).await.is_ok();
    if !came {
        // Whoever comes to it next has it fetched again.
        link.remove();
    }
    came
}

fn begin(address: &str) -> Option<Element> {
    let link = document().create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", address).ok()?;
    document().head()?.append_child(&link).ok()?;
    Some(link)
}

/// Fulfilled once the styles apply, refused where they don't come.
fn end(link: &Element) -> Promise {
    Promise::new(&mut |came, failed| {
        // An element takes any listener.
        let _ = link.add_event_listener_with_callback("load", &came);
        let _ = link.add_event_listener_with_callback("error", &failed);
    })
}
