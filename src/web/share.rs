//! The share sheet of the customer's phone (Web Share API, <https://w3c.github.io/web-share/>).

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    async fn share_sheet(data: &JsValue) -> Result<JsValue, JsValue>;
}

/// Whether there is one: phones have it, and some computers.
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens it with a text. To be called in a press's own task.
pub async fn share(text: String) {
    let data = Object::new();
    // An object of ours takes any property. Who closes the sheet again has shared nothing.
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    let _ = share_sheet(&data).await;
}
