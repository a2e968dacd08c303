//! The page around us, where it is a dashboard's and not our own: what it wants, and what it is
//! told. The package's script (`package/index.js`) stands between the two; what a dashboard writes
//! is in `package/index.d.ts`. What is mounted and unmounted: `mount`.
//!
//! | file | what is there |
//! | --- | --- |
//! | `event` | what a dashboard is told |
//! | `lazy_script` | scripts that are fetched only when they are wanted |

mod event;
pub mod lazy_script;

use std::rc::Rc;

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
}

impl Host {
    /// Provides a dashboard to everything that is made under the present reactive owner.
    pub fn provide(root: HtmlElement, options: Rc<HostOptions>) -> Self {
        let host = Self(StoredValue::new_local(Mounted { root, options }));
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
