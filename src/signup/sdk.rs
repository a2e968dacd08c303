//! Meta's script: loading it, starting it, and `FB` itself.

use std::cell::Cell;
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

/// The script on its way. Dropped, it is taken out of the page.
pub(super) struct Loading {
    script: Option<HtmlScriptElement>,
    _on_init: Closure<dyn FnMut()>,
    _on_error: Closure<dyn FnMut()>,
    _slow: Timeout,
}

impl Drop for Loading {
    fn drop(&mut self) {
        if let Some(script) = &self.script {
            script.set_onerror(None);
            script.remove();
        }
        // Meta's script would call a closure that is no more. It can't fail: the
        // property was set by us.
        let _ = js_sys::Reflect::set(&window(), &ASYNC_INIT.into(), &JsValue::UNDEFINED);
    }
}

impl Loading {
    /// Asks for the script, or starts the one that the page has.
    pub(super) fn start(config: &BrowserConfig, emit: Emit) -> Result<Self, JsValue> {
        let ready = Rc::new(Cell::new(false));
        let options = serde_wasm_bindgen::to_value(&InitOptions {
            app_id: config.app_id.as_str(),
            auto_log_app_events: true,
            xfbml: true,
            version: &config.graph_version,
        })?;

        let on_init = {
            let (ready, emit) = (Rc::clone(&ready), Rc::clone(&emit));
            Closure::<dyn FnMut()>::new(move || {
                emit(match init(&options) {
                    Ok(()) => {
                        ready.set(true);
                        Event::SdkReady
                    }
                    Err(_) => Event::SdkMissing(SdkTrouble::Blocked),
                });
            })
        };
        let on_error = {
            let emit = Rc::clone(&emit);
            Closure::<dyn FnMut()>::new(move || emit(Event::SdkMissing(SdkTrouble::Blocked)))
        };
        let slow = Timeout::new(SLOW_MS, move || {
            if !ready.get() {
                emit(Event::SdkMissing(SdkTrouble::Slow));
            }
        });

        js_sys::Reflect::set(&window(), &ASYNC_INIT.into(), on_init.as_ref())?;
        let there = js_sys::Reflect::get(&window(), &"FB".into())?;
        let script = if there.is_undefined() {
            Some(insert(&config.sdk_url, &on_error)?)
        } else {
            // A second mount in the same page: the script calls back only once.
            let start: &js_sys::Function = on_init.as_ref().unchecked_ref();
            start.call0(&JsValue::UNDEFINED)?;
            None
        };
        Ok(Self {
            script,
            _on_init: on_init,
            _on_error: on_error,
            _slow: slow,
        })
    }
}

fn insert(url: &str, on_error: &Closure<dyn FnMut()>) -> Result<HtmlScriptElement, JsValue> {
    let script: HtmlScriptElement = document().create_element("script")?.unchecked_into();
    script.set_src(url);
    script.set_async(true);
    script.set_defer(true);
    script.set_cross_origin(Some("anonymous"));
    script.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let head = document().head().ok_or("a page without a head")?;
    head.append_child(&script)?;
    Ok(script)
}
