//! Meta's script: loading it, and `FB` itself. There is one a page, and it is not ours alone: a
//! dashboard may use it with an app of its own. So a script that the page has is waited for and no
//! second one added, our app is named in the click alone ([`login`]), and the dashboard's
//! `fbAsyncInit` is the script's to call. Only where the script that we brought was there before the
//! dashboard's, which then does nothing, do we call it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::config::BrowserConfig;
use gloo_timers::future::TimeoutFuture;
use journey::Event;
use journey::state::SdkTrouble;
use js_sys::{Function, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlScriptElement};

use super::thrown::tell;
use super::windows::Emit;
use crate::host::Host;
use crate::web::lifetime::Lifetime;
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
    let fb = fb();
    get(&fb, "login").is_function() && get(&fb, "__buffer").is_undefined()
}

/// What the script has defined.
fn fb() -> JsValue {
    get(&window(), "FB")
}

/// A property. Nothing, of what has none, and where reading it throws.
fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Calls what a dashboard has defined for the script to call, where that was here before and so does nothing: as it would
/// have, once. What fails there fails there alone.
fn call_late_init() {
    let init = get(&window(), "fbAsyncInit");
    let has_run = JsValue::from("hasRun");
    if init.is_function() && !get(&init, "hasRun").is_truthy() {
        // Fails for a function that is frozen, which the script could not mark either.
        let _ = Reflect::set(&init, &has_run, &JsValue::TRUE);
        window().queue_microtask(init.unchecked_ref());
    }
}

/// The script is waited for. Dropped, it is not any more; the script stays, as whoever else uses
/// it in this page may count on it.
pub(super) struct Loading {
    wait: Rc<Cell<LoadProgress>>,
    came: Closure<dyn FnMut(web_sys::Event)>,
}

/// What the document hears of a script: that it has run, and that it was not to be had.
const OUTCOMES: [&str; 2] = ["load", "error"];

/// How far the wait is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LoadProgress {
    On,
    /// A script failed, which was told. Another one may come still.
    Failed,
    Over,
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.wait.set(LoadProgress::Over);
        for outcome in OUTCOMES {
            // Fails for no known event name.
            let _ = document().remove_event_listener_with_callback_and_bool(
                outcome,
                self.came.as_ref().unchecked_ref(),
                true,
            );
        }
    }
}

impl Loading {
    /// Waits for the script that the page has. Where there is none, or what there was has not
    /// come `again`, one is added. Fails where the page refuses that.
    pub(super) fn start(
        config: &BrowserConfig,
        (host, lifetime): (Option<Host>, Lifetime),
        again: bool,
        emit: Emit,
    ) -> Result<Self, JsValue> {
        let scripts = scripts_of(&config.sdk_url);
        let known = is_there() || document().query_selector(&scripts)?.is_some();
        let wait = Rc::new(Cell::new(LoadProgress::On));
        // What our script has defined, once it is there.
        let ours = Rc::new(RefCell::new(JsValue::UNDEFINED));
        let came = {
            let (wait, emit, ours) = (Rc::clone(&wait), Rc::clone(&emit), Rc::clone(&ours));
            Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
                let of = event.target().and_then(|of| of.dyn_into::<Element>().ok());
                let Some(of) = of.filter(|of| of.matches(&scripts).unwrap_or(false)) else {
                    return;
                };
                let is_ours = of.id() == OURS;
                let why = if event.type_() == "error" {
                    "Meta's script could not be loaded"
                } else if fb().is_undefined() {
                    // Something in the browser has put another one in its place.
                    "Meta's script was loaded and has defined no FB"
                } else {
                    if !is_ours && fb().is_object() && Object::is(&fb(), &ours.borrow()) {
                        call_late_init();
                    }
                    return;
                };
                if is_ours {
                    of.remove();
                }
                wait.set(LoadProgress::Failed);
                tell(host, why, &JsValue::UNDEFINED);
                emit(Event::SdkMissing(SdkTrouble::Blocked));
            })
        };
        // What becomes of a script is told to it alone; on the way there the document hears it.
        for outcome in OUTCOMES {
            document().add_event_listener_with_callback_and_bool(
                outcome,
                came.as_ref().unchecked_ref(),
                true,
            )?;
        }
        let loading = Self {
            wait: Rc::clone(&wait),
            came,
        };
        if again || !known {
            add(&config.sdk_url, host)?;
        }
        lifetime.spawn(async move {
            let mut looks: u32 = 0;
            while !is_there() {
                if looks == SLOW_LOOKS && wait.get() == LoadProgress::On {
                    emit(Event::SdkMissing(SdkTrouble::Slow));
                }
                TimeoutFuture::new(LOOK_MS).await;
                looks = looks.saturating_add(1);
                if wait.get() == LoadProgress::Over {
                    return;
                }
            }
            if document().get_element_by_id(OURS).is_some() {
                ours.replace(fb());
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
