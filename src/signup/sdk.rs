//! Meta's script: loading it, starting it, and `FB` itself. There is one a page, however
//! often we are mounted there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::config::BrowserConfig;
use gloo_timers::callback::Timeout;
use journey::Event;
use journey::state::SdkTrouble;
use js_sys::{Function, Promise, Reflect};
use leptos::task::spawn_local;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlScriptElement;

use super::Emit;
use crate::runtime::browser::{document, window};

/// Milliseconds after which a script that neither came nor failed is called slow.
/// Some privacy tools let it load and then do nothing.
const SLOW_MS: u32 = 10_000;

/// The global that Meta's script calls once it is there.
const ASYNC_INIT: &str = "fbAsyncInit";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = FB, catch)]
    fn init(options: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = FB, catch)]
    pub(super) fn login(callback: &js_sys::Function, options: &JsValue) -> Result<(), JsValue>;
}

#[derive(Serialize)]
struct InitOptions<'a> {
    #[serde(rename = "appId")]
    app_id: &'a str,
    #[serde(rename = "autoLogAppEvents")]
    auto_log_app_events: bool,
    xfbml: bool,
    version: &'a str,
}

/// How far one who waits for the script is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    On,
    Ready,
    Over,
}

/// The script on its way. Dropped, it is taken out of the page, unless another mount
/// waits for it too.
pub(super) struct Loading {
    wait: Rc<Cell<Wait>>,
    _slow: Timeout,
}

/// The page's script on its way.
struct Script {
    element: HtmlScriptElement,
    /// Kept when Meta's script calls, broken when it fails.
    there: Promise,
    /// Breaks it.
    fail: Function,
    /// How many wait for it.
    waiting: u32,
}

thread_local! {
    static SCRIPT: RefCell<Option<Script>> = const { RefCell::new(None) };
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.wait.set(Wait::Over);
        SCRIPT.with_borrow_mut(|script| {
            if let Some(known) = script {
                known.waiting -= 1;
                if known.waiting == 0 {
                    *script = None;
                }
            }
        });
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        self.element.set_onerror(None);
        self.element.remove();
        // A promise's own function does not throw, and the property was set by us.
        let _ = self.fail.call0(&JsValue::UNDEFINED);
        let _ = Reflect::set(&window(), &ASYNC_INIT.into(), &JsValue::UNDEFINED);
    }
}

impl Loading {
    /// Asks for the script, or starts the one that the page has.
    pub(super) fn start(config: &BrowserConfig, emit: Emit) -> Result<Self, JsValue> {
        let options = serde_wasm_bindgen::to_value(&InitOptions {
            app_id: config.app_id.as_str(),
            auto_log_app_events: true,
            xfbml: true,
            version: &config.graph_version,
        })?;
        let there = asked(&config.sdk_url)?;
        let wait = Rc::new(Cell::new(Wait::On));
        let loading = {
            let (wait, emit) = (Rc::clone(&wait), Rc::clone(&emit));
            Self {
                wait: Rc::clone(&wait),
                _slow: Timeout::new(SLOW_MS, move || {
                    if wait.get() == Wait::On {
                        emit(Event::SdkMissing(SdkTrouble::Slow));
                    }
                }),
            }
        };
        spawn_local(async move {
            let came = JsFuture::from(there).await;
            if wait.get() == Wait::Over {
                return;
            }
            emit(match came.and_then(|_| init(&options)) {
                Ok(()) => {
                    wait.set(Wait::Ready);
                    Event::SdkReady
                }
                Err(_) => {
                    // Whoever tries again asks for it anew.
                    SCRIPT.take();
                    Event::SdkMissing(SdkTrouble::Blocked)
                }
            });
        });
        Ok(loading)
    }
}

/// When the script is there.
fn asked(url: &str) -> Result<Promise, JsValue> {
    // It calls back only once: whoever comes later finds it.
    if !Reflect::get(&window(), &"FB".into())?.is_undefined() {
        return Ok(Promise::resolve(&JsValue::UNDEFINED));
    }
    SCRIPT.with_borrow_mut(|script| {
        if let Some(known) = script {
            known.waiting += 1;
            return Ok(known.there.clone());
        }
        let (known, there) = insert(url)?;
        *script = Some(known);
        Ok(there)
    })
}

fn insert(url: &str) -> Result<(Script, Promise), JsValue> {
    let element: HtmlScriptElement = document().create_element("script")?.unchecked_into();
    let mut fail = None;
    let there = Promise::new(&mut |come, failed| {
        element.set_onerror(Some(&failed));
        // A property of a window can be set.
        let _ = Reflect::set(&window(), &ASYNC_INIT.into(), &come);
        fail = Some(failed);
    });
    element.set_src(url);
    element.set_async(true);
    element.set_defer(true);
    element.set_cross_origin(Some("anonymous"));
    let head = document().head().ok_or("a page without a head")?;
    head.append_child(&element)?;
    let script = Script {
        element,
        there: there.clone(),
        fail: fail.ok_or("a promise that asks for nothing")?,
        waiting: 1,
    };
    Ok((script, there))
}
