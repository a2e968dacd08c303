//! The call that opens Meta's window, and the eye on that window.

use std::cell::RefCell;
use std::rc::Rc;

use contract::config::{BrowserConfig, MethodConfig};
use contract::secret::SignupCode;
use journey::Event;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::sdk;
use super::windows::{Emit, MetasWindow};
use crate::web::json::from_js;
use crate::web::window;

/// Whether Meta's script opened a window, as observed while it ran.
pub(super) enum OpenOutcome {
    /// It opened this window.
    Opened(MetasWindow),
    /// It tried, and the browser refused.
    Blocked,
    /// It opened none that went through `window.open`.
    Unseen,
    /// It threw this.
    Threw(JsValue),
}

#[derive(Serialize)]
struct LoginOptions<'a> {
    config_id: &'a str,
    response_type: &'static str,
    override_default_response_type: bool,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    extras: JsValue,
}

#[derive(Default, Deserialize)]
struct LoginResponse {
    #[serde(rename = "authResponse", default)]
    auth_response: Option<AuthResponse>,
    #[serde(default)]
    status: Option<String>,
}

#[derive(Deserialize)]
struct AuthResponse {
    #[serde(default)]
    code: Option<String>,
}

/// Calls `FB.login` within the click's own task: nothing here waits.
pub(super) fn login(config: &BrowserConfig, method: &MethodConfig, emit: Emit) -> OpenOutcome {
    // JavaScript's own from here on: Meta may call it as long as its window is open, which may be longer than we are here.
    let callback = Closure::<dyn Fn(JsValue)>::new(move |response| emit(called_back(response)));
    let callback = callback.into_js_value();
    options(method)
        .and_then(|options| watched(|| sdk::login(config, callback.unchecked_ref(), &options)))
        .unwrap_or_else(OpenOutcome::Threw)
}

fn options(config: &MethodConfig) -> Result<JsValue, JsValue> {
    let options = LoginOptions {
        config_id: config.config_id.as_str(),
        response_type: "code",
        override_default_response_type: true,
        extras: js_sys::JSON::parse(&config.extras_json)?,
    };
    Ok(serde_wasm_bindgen::to_value(&options)?)
}

/// Runs a call with an eye on `window.open`: Meta's script never calls back for a
/// window that the browser refused, so this is the one way to notice.
fn watched(call: impl FnOnce() -> Result<(), JsValue>) -> Result<OpenOutcome, JsValue> {
    let window = window();
    let key = JsValue::from("open");
    let open: js_sys::Function = js_sys::Reflect::get(&window, &key)?.dyn_into()?;
    let seen = Rc::new(RefCell::new(None::<JsValue>));
    let spy = {
        let (seen, window, open) = (Rc::clone(&seen), window.clone(), open.clone());
        // Whoever keeps it, or calls it while it runs, gets a window by it all the same.
        Closure::<dyn Fn(JsValue, JsValue, JsValue) -> JsValue>::new(
            move |url: JsValue, target: JsValue, features: JsValue| {
                let opened = open
                    .call3(&window, &url, &target, &features)
                    .unwrap_or(JsValue::NULL);
                seen.replace(Some(opened.clone()));
                opened
            },
        )
        .into_js_value()
    };
    js_sys::Reflect::set(&window, &key, &spy)?;
    let outcome = call();
    // Whatever the call did, the page gets its own function back.
    js_sys::Reflect::set(&window, &key, &open)?;
    outcome?;
    Ok(match seen.take() {
        None => OpenOutcome::Unseen,
        // Not `dyn_into`: a window of another origin is an instance of nothing.
        Some(opened) if opened.is_object() => OpenOutcome::Opened(opened.unchecked_into()),
        Some(_) => OpenOutcome::Blocked,
    })
}

fn called_back(response: JsValue) -> Event {
    // A response of another shape carries no code, and that is all that matters.
    let response: LoginResponse = from_js(response).unwrap_or_default();
    let code = response.auth_response.and_then(|auth| auth.code);
    match code.map(|code| SignupCode::parse(&code)) {
        Some(Ok(code)) => Event::CodeArrived(code),
        _ => Event::NoCode(response.status.unwrap_or_default()),
    }
}
