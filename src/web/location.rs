//! The page's address: what stands behind its `#`, and leaving it.

use wasm_bindgen::{JsCast, JsValue};

use super::{document, window};

/// Leaves this page for another one. `says_origin`: that one learns this page's origin, whatever the
/// page's own policy is. A link can do that, `location` can't.
pub fn leave_for(url: &str, says_origin: bool) {
    let link = || {
        let link = document().create_element("a").ok()?;
        link.set_attribute("href", url).ok()?;
        link.set_attribute("referrerpolicy", "origin").ok()?;
        link.dyn_into::<web_sys::HtmlElement>().ok()
    };
    match says_origin.then(link).flatten() {
        Some(link) => link.click(),
        // Fails for no address that our server gives.
        None => drop(window().location().assign(url)),
    }
}

/// The page's address, without what stands behind its `#`.
pub fn here() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The page's origin.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
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
