//! JSON: the browser parses and writes the text, `serde-wasm-bindgen` turns its values into our types and
//! back.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A value as JSON text. `None`: it can't be JSON. Our own types always can.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    js_sys::JSON::stringify(&value).ok()?.as_string()
}

/// A value from JSON text. `None`: it is none, or another one than is wanted.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    from_js(parse(text)?)
}

/// A value from what JavaScript holds. `None`: it is another one than is wanted.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// What a JSON text holds.
pub fn parse(text: &str) -> Option<JsValue> {
    js_sys::JSON::parse(text).ok()
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
