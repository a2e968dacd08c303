//! What is known of Meta's windows, and where events go.

use std::cell::RefCell;
use std::rc::Rc;

use journey::Event;
use wasm_bindgen::prelude::*;

/// Where events go.
pub(super) type Emit = Rc<dyn Fn(Event)>;

/// What is known of Meta's windows.
#[derive(Default)]
pub(super) struct KnownWindows {
    /// Those that were seen to open, the newest last.
    pub(super) seen: Vec<MetasWindow>,
    /// Whether one may have opened unseen.
    pub(super) unseen: bool,
}

pub(super) type Windows = Rc<RefCell<KnownWindows>>;

#[wasm_bindgen]
extern "C" {
    /// Meta's window. Of what a window has, another origin's page may use this much.
    #[derive(Clone)]
    pub(super) type MetasWindow;

    #[wasm_bindgen(method, catch)]
    pub(super) fn focus(this: &MetasWindow) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, catch)]
    fn closed(this: &MetasWindow) -> Result<bool, JsValue>;
}

impl MetasWindow {
    /// Whether it is seen to be gone.
    pub(super) fn is_gone(&self) -> bool {
        self.closed().unwrap_or(false)
    }
}
