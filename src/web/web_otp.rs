//! WebOTP: the browser reads a one-time password out of the SMS that it came in, where it can
//! (<https://wicg.github.io/web-otp/>). The SMS names our page in its last line, which the server writes.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use super::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], js_name = get, catch)]
    async fn credential(options: &JsValue) -> Result<JsValue, JsValue>;
}

/// The wait for a one-time password. It ends when this is dropped.
pub struct WebOtp(AbortController);

impl WebOtp {
    /// Begins to wait. None: this browser reads none.
    pub fn begin() -> Option<Self> {
        let knows = Reflect::has(&window(), &"OTPCredential".into()).unwrap_or(false);
        knows.then(AbortController::new)?.ok().map(Self)
    }

    /// The one-time password, once it came and the customer has let the browser read it.
    pub fn code(&self) -> impl Future<Output = Option<String>> + 'static {
        received(self.0.signal())
    }
}

impl Drop for WebOtp {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn received(until: AbortSignal) -> Option<String> {
    let (options, otp) = (Object::new(), Object::new());
    let transport = js_sys::Array::of1(&"sms".into());
    Reflect::set(&otp, &"transport".into(), &transport).ok()?;
    Reflect::set(&options, &"otp".into(), &otp).ok()?;
    Reflect::set(&options, &"signal".into(), &until).ok()?;
    // Refused, aborted, or not by this page: it is typed in then.
    let credential = credential(&options).await.ok()?;
    Reflect::get(&credential, &"code".into()).ok()?.as_string()
}
