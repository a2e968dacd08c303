//! Meta's script: loading it, and `FB` itself. There is one a page, and it is not ours alone: a
//! dashboard may use it with an app of its own. So its `fbAsyncInit` is never touched, a script
//! that the page has is waited for and no second one added, and our app is named in the click
//! alone ([`login`]).

use std::cell::Cell;
use std::rc::Rc;

use contract::config::BrowserConfig;
use gloo_timers::future::TimeoutFuture;
use journey::Event;
use journey::state::SdkTrouble;
use js_sys::{Function, Reflect};
use leptos::task::spawn_local;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlScriptElement};

use super::windows::Emit;
use crate::host::Host;
use crate::web::{document, window};

/// Milliseconds between two looks for the script. Its own call, `fbAsyncInit`, is the page's.
const LOOK_MS: u32 = 100;

/// Looks after which a script that neither came nor failed is called slow: ten seconds. Some
/// privacy tools let it load and then do nothing.
const SLOW_LOOKS: u32 = 100;

/// The id of a script that we added.
const OURS: &str = "doubletick-meta-sdk";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = FB, catch)]
    fn init(options: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = FB, js_name = login, catch)]
    fn open(callback: &Function, options: &JsValue) -> Result<(), JsValue>;
}

#[derive(Serialize)]
struct InitOptions<'a> {
    #[serde(rename = "appId")]
    app_id: &'a str,
    version: &'a str,
}

/// Opens Meta's window for our app. The script knows one app at a time, so it is told ours in
/// the same task.
pub(super) fn login(
    config: &BrowserConfig,
    callback: &Function,
    options: &JsValue,
) -> Result<(), JsValue> {
    init(&serde_wasm_bindgen::to_value(&InitOptions {
        app_id: config.app_id.as_str(),
        version: &config.graph_version,
    })?)?;
    open(callback, options)
}

/// Whether Meta's script is there. It comes in two parts: the first only notes what is asked of
/// `FB`, in `__buffer`, until the second one has come.
fn is_there() -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into());
    get(&window(), "FB").is_ok_and(|fb| {
        get(&fb, "login").is_ok_and(|login| login.is_function())
            && get(&fb, "__buffer").is_ok_and(|buffer| buffer.is_undefined())
    })
}

/// The script is waited for. Dropped, it is not any more; the script stays, as whoever else uses
/// it in this page may count on it.
pub(super) struct Loading {
    wait: Rc<Cell<Wait>>,
    failed: Closure<dyn FnMut(web_sys::Event)>,
}

/// How far the wait is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    On,
    /// A script failed, which was told. Another one may come still.
    Failed,
    Over,
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.wait.set(Wait::Over);
        // Fails for no known event name.
        let _ = document().remove_event_listener_with_callback_and_bool(
            "error",
            self.failed.as_ref().unchecked_ref(),
            true,
        );
    }
}

impl Loading {
    /// Waits for the script that the page has. Where there is none, or what there was has not
    /// come `again`, one is added. Fails where the page refuses that.
    pub(super) fn start(
        config: &BrowserConfig,
        host: Option<Host>,
        again: bool,
        emit: Emit,
    ) -> Result<Self, JsValue> {
        let scripts = scripts_of(&config.sdk_url);
        let known = is_there() || document().query_selector(&scripts)?.is_some();
        let wait = Rc::new(Cell::new(Wait::On));
        let failed = {
            let (wait, emit) = (Rc::clone(&wait), Rc::clone(&emit));
            Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
                let of = event.target().and_then(|of| of.dyn_into::<Element>().ok());
                let Some(of) = of.filter(|of| of.matches(&scripts).unwrap_or(false)) else {
                    return;
                };
                if of.id() == OURS {
                    of.remove();
                }
                wait.set(Wait::Failed);
                emit(Event::SdkMissing(SdkTrouble::Blocked));
            })
        };
        // What becomes of a script is told to it alone; on the way there the document hears it.
        document().add_event_listener_with_callback_and_bool(
            "error",
            failed.as_ref().unchecked_ref(),
            true,
        )?;
        let loading = Self {
            wait: Rc::clone(&wait),
            failed,
        };
        if again || !known {
            add(&config.sdk_url, host)?;
        }
        spawn_local(async move {
            let mut looks: u32 = 0;
            while !is_there() {
                if looks == SLOW_LOOKS && wait.get() == Wait::On {
                    emit(Event::SdkMissing(SdkTrouble::Slow));
                }
                TimeoutFuture::new(LOOK_MS).await;
                looks = looks.saturating_add(1);
                if wait.get() == Wait::Over {
                    return;
                }
            }
            emit(Event::SdkReady);
        });
        Ok(loading)
    }
}

/// The selector of Meta's scripts, both parts of them, in any language: not of its pixel, which
/// comes from the same host.
fn scripts_of(url: &str) -> String {
    let host = url.split('/').nth(2).unwrap_or_default();
    ["script[src*='//", host, "/'][src*='/sdk']"].concat()
}

/// Adds the script. Setting its address throws where the page's policy refuses it.
fn add(url: &str, host: Option<Host>) -> Result<(), JsValue> {
    let address = match host.and_then(Host::options) {
        Some(options) => options.script_from(url)?,
        None => url.into(),
    };
    if let Some(earlier) = document().get_element_by_id(OURS) {
        earlier.remove();
    }
    let script: HtmlScriptElement = document().create_element("script")?.unchecked_into();
    script.set_id(OURS);
    Reflect::set(&script, &"src".into(), &address)?;
    script.set_async(true);
    script.set_cross_origin(Some("anonymous"));
    let head = document().head().ok_or("a page without a head")?;
    head.append_child(&script)?;
    Ok(())
}
