//! Meta's script: loading it, starting it, and `FB` itself. There is one a page, however
//! often we are mounted there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::config::BrowserConfig;
use gloo_timers::callback::Timeout;
use journey::Event;
use journey::state::SdkTrouble;
use serde::Serialize;
use wasm_bindgen::prelude::*;
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

/// Who waits for the script.
struct Waiter {
    options: JsValue,
    ready: Cell<bool>,
    emit: Emit,
}

impl Waiter {
    /// The script is there.
    fn start(&self) {
        (self.emit)(match init(&self.options) {
            Ok(()) => {
                self.ready.set(true);
                Event::SdkReady
            }
            Err(_) => Event::SdkMissing(SdkTrouble::Blocked),
        });
    }
}

/// The script on its way. Dropped, it is taken out of the page, unless another mount
/// waits for it too.
pub(super) struct Loading {
    waiter: Rc<Waiter>,
    _slow: Timeout,
}

/// The page's script, and who waits for it.
struct Page {
    waiting: RefCell<Vec<Rc<Waiter>>>,
    script: RefCell<Option<HtmlScriptElement>>,
    on_init: Closure<dyn FnMut()>,
    on_error: Closure<dyn FnMut()>,
}

thread_local! {
    static PAGE: Page = Page {
        waiting: RefCell::default(),
        script: RefCell::default(),
        on_init: Closure::new(|| each_waiting(Waiter::start)),
        on_error: Closure::new(|| {
            // Whoever tries again asks for it anew.
            PAGE.with(Page::remove);
            each_waiting(|waiter| (waiter.emit)(Event::SdkMissing(SdkTrouble::Blocked)));
        }),
    };
}

/// Whoever is told may begin to wait, or end it.
fn each_waiting(tell: impl Fn(&Waiter)) {
    let waiting = PAGE.with(|page| page.waiting.borrow().clone());
    for waiter in waiting {
        tell(&waiter);
    }
}

impl Page {
    /// Asks for the script, unless it is on its way.
    fn insert(&self, url: &str) -> Result<(), JsValue> {
        let mut known = self.script.borrow_mut();
        if known.is_some() {
            return Ok(());
        }
        js_sys::Reflect::set(&window(), &ASYNC_INIT.into(), self.on_init.as_ref())?;
        let script: HtmlScriptElement = document().create_element("script")?.unchecked_into();
        script.set_src(url);
        script.set_async(true);
        script.set_defer(true);
        script.set_cross_origin(Some("anonymous"));
        script.set_onerror(Some(self.on_error.as_ref().unchecked_ref()));
        let head = document().head().ok_or("a page without a head")?;
        head.append_child(&script)?;
        *known = Some(script);
        Ok(())
    }

    fn remove(&self) {
        if let Some(script) = self.script.take() {
            script.set_onerror(None);
            script.remove();
            // It can't fail: the property was set by us.
            let _ = js_sys::Reflect::set(&window(), &ASYNC_INIT.into(), &JsValue::UNDEFINED);
        }
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        // Gone already, where the page itself is.
        let _ = PAGE.try_with(|page| {
            let mut waiting = page.waiting.borrow_mut();
            waiting.retain(|waiter| !Rc::ptr_eq(waiter, &self.waiter));
            if waiting.is_empty() {
                page.remove();
            }
        });
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
        let waiter = Rc::new(Waiter {
            options,
            ready: Cell::new(false),
            emit,
        });
        let patient = Rc::clone(&waiter);
        let loading = Self {
            waiter: Rc::clone(&waiter),
            _slow: Timeout::new(SLOW_MS, move || {
                if !patient.ready.get() {
                    (patient.emit)(Event::SdkMissing(SdkTrouble::Slow));
                }
            }),
        };
        PAGE.with(|page| {
            page.waiting.borrow_mut().push(Rc::clone(&waiter));
            let there = js_sys::Reflect::get(&window(), &"FB".into())?;
            if there.is_undefined() {
                return page.insert(&config.sdk_url);
            }
            // The page has it: it calls back only once.
            waiter.start();
            Ok::<_, JsValue>(())
        })?;
        Ok(loading)
    }
}
