//! The page around us, where it is a dashboard's and not our own: mounted into it, told what
//! it wants, and telling it what happens. The package's script (`package/index.js`) stands
//! between the two; what a dashboard writes is in
//! `package/index.d.ts`.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `happening` | what a dashboard is told |
//! | `mounts` | mount and unmount, for our own page too |

mod happening;
mod mounts;

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;

pub use happening::{Happening, Particulars};
pub use mounts::{mount, set_up, unmount};

/// A dashboard that we are mounted in: the number of that mount. On our own page there is
/// none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host(usize);

#[wasm_bindgen]
extern "C" {
    /// What a dashboard wants, as the package's script says it.
    #[derive(Clone)]
    pub type Wishes;

    /// Whether the customer came for another number: `Add Number`.
    #[wasm_bindgen(method, getter, js_name = addNumber)]
    pub fn add_number(this: &Wishes) -> bool;

    /// The path under which the address bar is ours. `None`: it is the dashboard's alone.
    #[wasm_bindgen(method, getter, js_name = basePath)]
    pub fn base_path(this: &Wishes) -> Option<String>;

    /// Whether it tells who is signed in: then there is nothing to sign in to here.
    #[wasm_bindgen(method, getter, js_name = tellsWho)]
    pub fn tells_who(this: &Wishes) -> bool;

    /// The language's tag.
    #[wasm_bindgen(method, getter)]
    fn language(this: &Wishes) -> String;

    /// The language's texts, as their file has them.
    #[wasm_bindgen(method, getter)]
    fn texts(this: &Wishes) -> String;

    /// The backend's origin.
    #[wasm_bindgen(method, getter)]
    fn backend(this: &Wishes) -> String;

    /// Asks it, as `fetch` does.
    #[wasm_bindgen(method, getter)]
    fn fetch(this: &Wishes) -> Function;

    /// Follows it, as an `EventSource` does.
    #[wasm_bindgen(method, getter)]
    fn open(this: &Wishes) -> Function;

    /// The address of Meta's script, as the dashboard's page takes it: under a policy of the
    /// package's, where it requires Trusted Types.
    #[wasm_bindgen(method, catch, js_name = scriptFrom)]
    pub fn script_from(this: &Wishes, url: &str) -> Result<JsValue, JsValue>;

    /// Fetches a script of this name, which is wanted only now.
    #[wasm_bindgen(method)]
    pub fn later(this: &Wishes, script: &str);

    /// Takes what happens. What a dashboard does with it runs later, and fails there.
    #[wasm_bindgen(method)]
    fn tell(this: &Wishes, what: &Object);
}

thread_local! {
    static HERE: Cell<Option<Host>> = const { Cell::new(None) };
}

impl Host {
    /// The dashboard for which something is shown or handled now.
    pub fn here() -> Option<Self> {
        HERE.get()
    }

    /// From now on it is this one: said before anything is shown or handled.
    pub fn enter(host: Option<Self>) {
        HERE.set(host);
    }

    /// What it wants. Nothing, once we are unmounted.
    pub fn wishes(self) -> Option<Rc<Wishes>> {
        mounts::of(self, |mount| mount.wishes.clone())?
    }

    /// The element with this id, in our part of the page alone.
    pub fn find(self, id: &str) -> Option<web_sys::Element> {
        let root = mounts::of(self, |mount| mount.root.clone())?;
        root.query_selector(&["#", id].concat()).ok()?
    }

    /// Tells it what happened.
    pub fn tell(self, what: Happening, particulars: &Particulars<'_>) {
        let Some(wishes) = self.wishes() else { return };
        let told = Object::new();
        let put = |name: &str, value: &str| {
            // Setting a property of a plain object does not fail.
            let _ = Reflect::set(&told, &name.into(), &value.into());
        };
        put("name", what.name());
        particulars.each(&put);
        wishes.tell(&told);
    }
}
