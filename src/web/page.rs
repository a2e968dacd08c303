//! The page around the module: its language, its fields, printing.

use super::{document, window};

/// The language that the page is marked with, as a BCP 47 tag.
pub fn page_language() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default()
}

/// Marks the page with a language and the way that it is written.
pub fn mark_page(language: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        // Both are names that an attribute may have.
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Puts a value into the field with this id.
pub fn show_value(id: &str, value: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        // Setting a property of an element does not fail.
        let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// Whether the keyboard's focus is on the element with this id.
pub fn has_focus(id: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Asks the browser to print the page.
pub fn print() {
    // A browser that can't leaves everything as it is.
    let _ = window().print();
}
