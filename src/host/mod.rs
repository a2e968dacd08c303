//! The page around us, where it is a dashboard's and not our own: what it wants, and what it is
//! told. The package's script (`package/index.js`) stands between the two; what a dashboard writes
//! is in `package/index.d.ts`. What is mounted and unmounted: `mount`.
//!
//! | file | what is there |
//! | --- | --- |
//! | `documents_tests` | the documents name each event, reason and error |
//! | `event` | what a dashboard is told |
//! | `lazy_script` | scripts that are fetched only when they are wanted |

#[cfg(test)]
mod documents_tests;
mod event;
pub mod lazy_script;

use std::cell::Cell;
use std::rc::Rc;

use contract::version::VERSION;
use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

pub use event::{HostEvent, HostEventDetail};

#[wasm_bindgen]
extern "C" {
    /// What a dashboard wants, as the package's script says it.
    #[derive(Clone, Debug)]
    pub type HostOptions;

    /// Whether the customer came for another number: `Add Number`.
    #[wasm_bindgen(method, getter, js_name = addNumber)]
    pub fn add_number(this: &HostOptions) -> bool;

    /// The path under which the address bar is ours. `None`: it is the dashboard's alone.
    #[wasm_bindgen(method, getter, js_name = basePath)]
    pub fn base_path(this: &HostOptions) -> Option<String>;

    /// Whether it provides the session: then there is nothing to sign in to here.
    #[wasm_bindgen(method, getter, js_name = tellsWho)]
    pub fn provides_session(this: &HostOptions) -> bool;

    /// The attempt that the customer is back from Meta's full page with, by its id.
    #[wasm_bindgen(method, getter, js_name = returnedTo)]
    pub fn returned_to(this: &HostOptions) -> Option<String>;

    /// The language's tag.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &HostOptions) -> String;

    /// The language's texts, as their file has them.
    #[wasm_bindgen(method, getter)]
    pub fn texts(this: &HostOptions) -> String;

    /// The backend's origin.
    #[wasm_bindgen(method, getter)]
    pub fn backend(this: &HostOptions) -> String;

    /// Asks it, as `fetch` does.
    #[wasm_bindgen(method, getter)]
    pub fn fetch(this: &HostOptions) -> Function;

    /// Follows it, as an `EventSource` does.
    #[wasm_bindgen(method, getter)]
    pub fn open(this: &HostOptions) -> Function;

    /// The address of Meta's script, as the dashboard's page takes it: under a policy of the
    /// package's, where it requires Trusted Types.
    #[wasm_bindgen(method, catch, js_name = scriptFrom)]
    pub fn script_from(this: &HostOptions, url: &str) -> Result<JsValue, JsValue>;

    /// Fetches a script of this name, which is wanted only now.
    #[wasm_bindgen(method, js_name = later)]
    pub fn load_script(this: &HostOptions, name: &str);

    /// Takes what happens. What a dashboard does with it runs later, and fails there.
    #[wasm_bindgen(method)]
    fn tell(this: &HostOptions, what: &Object);
}

/// A dashboard that we are mounted in. On our own page there is none. `Copy`, for closures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host(StoredValue<Mounted, LocalStorage>);

/// What is known of a dashboard, for as long as we are mounted there.
#[derive(Debug)]
struct Mounted {
    root: HtmlElement,
    options: Rc<HostOptions>,
    /// Whether Meta's full page comes back to it: the session says so.
    returns: Cell<bool>,
}

impl Host {
    /// Provides a dashboard to everything that is made under the present reactive owner.
    pub fn provide(root: HtmlElement, options: Rc<HostOptions>) -> Self {
        let returns = Cell::new(false);
        let host = Self(StoredValue::new_local(Mounted {
            root,
            options,
            returns,
        }));
        provide_context(host);
        host
    }

    /// The dashboard for which something is shown or handled now.
    pub fn current() -> Option<Self> {
        use_context()
    }

    /// We are unmounted: nothing is wanted and nothing told any more.
    pub fn end(self) {
        self.0.dispose();
    }

    /// What it wants. Nothing, once we are unmounted.
    pub fn options(self) -> Option<Rc<HostOptions>> {
        self.0.try_with_value(|mount| Rc::clone(&mount.options))
    }

    /// Keeps whether Meta's full page comes back to the dashboard.
    pub fn keep_returns(self, returns: bool) {
        self.0.try_with_value(|mount| mount.returns.set(returns));
    }

    /// Whether Meta's full page may be gone to: with the browser's cookie it comes back to the server's
    /// own page, with a session of the dashboard's only to where its platform said.
    pub fn returns(self) -> bool {
        let returns = self
            .0
            .try_with_value(|mount| mount.returns.get() || !mount.options.provides_session());
        returns.unwrap_or_default()
    }

    /// The element with this id, in our part of the page alone.
    pub fn find(self, id: &str) -> Option<web_sys::Element> {
        let root = self.0.try_with_value(|mount| mount.root.clone())?;
        root.query_selector(&["#", id].concat()).ok()?
    }

    /// Tells it what happened.
    pub fn tell(self, event: HostEvent, detail: &HostEventDetail<'_>) {
        if let Some(options) = self.options() {
            tell(&options, event, detail);
        }
    }
}

/// What is wrong between the module and its server, for who develops the dashboard: the customer reads of
/// it in words of their own. `docs/embedding.md` and `package/index.d.ts` list the codes.
pub enum HostError<'a> {
    /// The server sent a value of this enum that the module does not know. It goes on without.
    UnknownValue(&'a str),
    /// The server does not serve the module's version of the contract, or is too old for it.
    VersionUnsupported(&'a str),
}

impl HostError<'_> {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownValue(_) => "unknown_value",
            Self::VersionUnsupported(_) => "version_unsupported",
        }
    }
}

/// What a dashboard is told where Meta's script could not be brought into its page, or failed.
pub const META_SCRIPT_FAILED: &str = "meta_script_failed";

/// Tells a dashboard that Meta's script does not work in its page, and what was thrown, if anything was.
pub fn tell_of_script(options: &HostOptions, message: &str, thrown: &JsValue) {
    let told = Object::new();
    for (name, value) in [
        ("name", "error".into()),
        ("code", META_SCRIPT_FAILED.into()),
        ("message", message.into()),
        ("cause", thrown.clone()),
    ] {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&told, &name.into(), &value);
    }
    options.tell(&told);
}

/// Tells a dashboard what is wrong between the module and its server.
pub fn tell_error(options: &HostOptions, error: &HostError<'_>) {
    let message = match error {
        HostError::UnknownValue(of) => [
            "The server sent a ",
            of,
            " that this package does not know. ",
        ]
        .concat(),
        HostError::VersionUnsupported(why) => [*why, " "].concat(),
    };
    let own = ["The package's version of the contract is ", VERSION, "."];
    put_all(
        options,
        &[
            ("name", "error"),
            ("code", error.code()),
            ("message", &[message, own.concat()].concat()),
        ],
    );
}

fn put_all(options: &HostOptions, all: &[(&str, &str)]) {
    let told = Object::new();
    for (name, value) in all {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&told, &(*name).into(), &(*value).into());
    }
    options.tell(&told);
}

/// Tells a dashboard what happened.
pub fn tell(options: &HostOptions, event: HostEvent, detail: &HostEventDetail<'_>) {
    let told = Object::new();
    let put = |name: &str, value: &str| {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&told, &name.into(), &value.into());
    };
    put("name", event.name());
    detail.each(&put);
    options.tell(&told);
}
