//! Lazy scripts: what the page fetches only when a customer comes to it, beside the module. On our
//! own page each has a name made of its content in a release, and a plain one in development; a
//! dashboard's package knows where its own are.

use super::Host;
use crate::web;

/// A script that is fetched only when it is wanted.
pub struct LazyScript {
    /// What the package knows it by.
    name: &'static str,
    /// Where our own page has it, from its base.
    path: &'static str,
}

/// Makes a text field one for phone numbers.
pub const PHONE_FIELD: LazyScript = LazyScript {
    name: "phone",
    path: match option_env!("DOUBLETICK_PHONE_FIELD") {
        Some(path) => path,
        None => "lazy/phone.js",
    },
};

/// Copies a text.
pub const COPY: LazyScript = LazyScript {
    name: "copy",
    path: match option_env!("DOUBLETICK_COPY") {
        Some(path) => path,
        None => "lazy/copy.js",
    },
};

impl LazyScript {
    /// Fetches it for an element, with which it goes. One that failed may be asked for again.
    pub fn fetch(&self, by: &web_sys::Element) {
        if let Some(options) = Host::current().and_then(Host::options) {
            options.load_script(self.name);
            return;
        }
        // A script's tag and attributes have names that can be set, and any element takes it.
        if let Ok(script) = web::document().create_element("script") {
            let _ = script.set_attribute("type", "module");
            let _ = script.set_attribute("src", &["/", self.path].concat());
            let _ = by.append_child(&script);
        }
    }
}
