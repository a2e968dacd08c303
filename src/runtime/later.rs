//! What the page fetches only when a customer comes to it: scripts beside the module. On our
//! own page each has a name made of its content; a dashboard's package knows where its own
//! are. A build that did not make one does without it.

use super::browser;
use crate::host::Host;

/// A script that is fetched later.
pub struct Script {
    /// What the package knows it by.
    name: &'static str,
    /// Where our own page has it, from its base.
    path: &'static str,
}

/// Makes a text field one for phone numbers.
pub const PHONE_FIELD: Script = Script {
    name: "phone",
    path: match option_env!("DOUBLETICK_PHONE_FIELD") {
        Some(path) => path,
        None => "lazy/phone.js",
    },
};

/// Copies a text.
pub const COPY: Script = Script {
    name: "copy",
    path: match option_env!("DOUBLETICK_COPY") {
        Some(path) => path,
        None => "lazy/copy.js",
    },
};

impl Script {
    /// Fetches it for an element, with which it goes. One that failed may be asked for again.
    pub fn fetch(&self, by: &web_sys::Element) {
        if let Some(wishes) = Host::here().and_then(Host::wishes) {
            wishes.later(self.name);
            return;
        }
        // A script's tag and attributes have names that can be set, and any element takes it.
        if let Ok(script) = browser::document().create_element("script") {
            let _ = script.set_attribute("type", "module");
            let _ = script.set_attribute("src", &["/", self.path].concat());
            let _ = by.append_child(&script);
        }
    }
}
