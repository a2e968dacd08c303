//! JSON: the browser parses it, and this turns it into our types and back.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `read` | a parsed value as one of our types |
//! | `write` | one of our types as JSON text |
//! | `value` | what is asked of a parsed value, and the browser's own |
//! | `tests` | it reads and writes what serde_json does |
//!
//! Small on purpose, as serde makes a copy of its reader's code for every type of the
//! contract (the measure stands in `docs/dependencies.md`): errors say nothing but that
//! there is one, and fields are asked for by name, in our order, rather than taken as
//! they come. So serde's `alias` and `flatten` don't work with it. Meta's script is spoken to in `serde-wasm-bindgen`'s way, as its options are
//! JavaScript objects and no JSON.

mod read;
mod value;
mod write;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

pub use read::Reader;

/// It isn't what was wanted, or it can't be JSON. Nobody is told more: the page only
/// asks whether it worked.
#[derive(Debug)]
pub struct Mismatch;

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not the JSON that was wanted")
    }
}

impl std::error::Error for Mismatch {}

impl serde::de::Error for Mismatch {
    fn custom<T: std::fmt::Display>(_why: T) -> Self {
        Self
    }
}

impl serde::ser::Error for Mismatch {
    fn custom<T: std::fmt::Display>(_why: T) -> Self {
        Self
    }
}

/// A value as JSON text.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Mismatch> {
    write::text(value)
}

/// A value from JSON text.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Mismatch> {
    from_js(js_sys::JSON::parse(text).map_err(|_| Mismatch)?)
}

/// A value from what JavaScript holds.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, Mismatch> {
    T::deserialize(Reader(value))
}

#[cfg(test)]
mod tests;
