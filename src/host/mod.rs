//! The page around us, where it is a dashboard's and not our own: mounted into it, told what
//! it wants, and telling it what happens. The package's script (`package/index.js`) stands
//! between the two; what a dashboard writes is in `types.d.ts`.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `happening` | what a dashboard is told |
//! | `mounts` | mount and unmount, for our own page too |
//! | `types.d.ts` | the package's types and their documentation |

mod happening;
mod mounts;

use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use leptos::prelude::{provide_context, use_context};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use crate::api;
use crate::runtime::Value;
pub use happening::{Happening, Particulars};
pub use mounts::{mount, set_up, unmount};

/// What the package's types are made of: wasm-bindgen writes it as it stands.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// What a customer came for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `Get Started`: what this browser began is gone on with.
    GetStarted,
    /// `Add Number`: another one, but with what this very tab began.
    AddNumber,
}

/// A dashboard that we are mounted in. On our own page there is none. `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Host(Value<SendWrapper<Rc<Wishes>>>);

/// What a dashboard wants.
pub struct Wishes {
    /// What the customer came for.
    pub start: Start,
    /// The path under which the address bar is ours. `None`: it is the dashboard's alone.
    pub base_path: Option<String>,
    /// Whether it tells who is signed in: then there is nothing to sign in to here.
    pub tells_who: bool,
    /// The element that we are in.
    root: web_sys::HtmlElement,
    /// Takes what happens.
    tell: Function,
}

impl Host {
    /// The dashboard around what is being shown or handled now.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// Takes a dashboard's wishes, for all that is shown under the present owner, and
    /// connects to the backend that it names.
    fn take(root: web_sys::HtmlElement, given: &JsValue) {
        let get = |name: &str| Reflect::get(given, &name.into()).unwrap_or_default();
        let Ok(tell) = get("tell").dyn_into() else {
            return;
        };
        let token: Option<Function> = get("token").dyn_into().ok();
        let wishes = Wishes {
            start: match get("start").as_string().as_deref() {
                Some("add-number") => Start::AddNumber,
                _ => Start::GetStarted,
            },
            base_path: get("basePath").as_string(),
            tells_who: token.is_some(),
            root,
            tell,
        };
        api::connect(get("backend").as_string().unwrap_or_default(), token);
        provide_context(Self(Value::new(SendWrapper::new(Rc::new(wishes)))));
    }

    /// What it wants. Nothing, once we are unmounted.
    pub fn wishes(self) -> Option<Rc<Wishes>> {
        Some(SendWrapper::take(self.0.try_now()?))
    }

    /// The element with this id, in our part of the page alone.
    pub fn find(self, id: &str) -> Option<web_sys::Element> {
        let root = &self.wishes()?.root;
        root.query_selector(&["#", id].concat()).ok()?
    }

    /// Tells it what happened.
    pub fn tell(self, what: Happening, particulars: &Particulars<'_>) {
        let Some(wishes) = self.wishes() else { return };
        let told = Object::new();
        let mut put = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                // Setting a property of a plain object does not fail.
                let _ = Reflect::set(&told, &name.into(), &value.into());
            }
        };
        put("name", Some(what.name()));
        particulars.each(&mut put);
        // What a dashboard does with it runs later, and fails there.
        let _ = wishes.tell.call1(&JsValue::UNDEFINED, &told);
    }
}
