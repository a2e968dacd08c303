//! What is asked of a parsed value, and the browser's own.

use wasm_bindgen::{JsCast, JsValue};

/// A parsed JSON value. In the browser there is one kind, [`JsValue`]; tests, which run
/// outside of it, have another.
pub trait Json: Sized {
    /// The value that stands for none.
    fn null() -> Self;

    /// Whether it is null or absent.
    fn is_null(&self) -> bool;

    /// What it is.
    fn open(self) -> Kind<Self>;

    /// The names in an object.
    fn names(&self) -> Vec<String>;

    /// What an object has under this name: null, where there is no such name.
    fn field(&self, name: &str) -> Self;
}

/// What a value is.
pub enum Kind<J> {
    /// Null, or absent, or nothing that JSON has.
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<J>),
    /// An object.
    Object(J),
}

impl Json for JsValue {
    fn null() -> Self {
        Self::NULL
    }

    fn is_null(&self) -> bool {
        self.is_null_or_undefined()
    }

    #[inline(never)]
    fn open(self) -> Kind<Self> {
        if let Some(text) = self.as_string() {
            Kind::Text(text)
        } else if let Some(number) = self.as_f64() {
            Kind::Number(number)
        } else if let Some(is) = self.as_bool() {
            Kind::Bool(is)
        } else if let Some(list) = self.dyn_ref::<js_sys::Array>() {
            Kind::List(list.to_vec())
        } else if self.is_object() {
            Kind::Object(self)
        } else {
            Kind::Null
        }
    }

    fn names(&self) -> Vec<String> {
        let names = js_sys::Object::keys(self.unchecked_ref::<js_sys::Object>());
        names.iter().filter_map(|name| name.as_string()).collect()
    }

    fn field(&self, name: &str) -> Self {
        js_sys::Reflect::get(self, &name.into()).unwrap_or(Self::NULL)
    }
}
