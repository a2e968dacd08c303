//! Light and dark.

/// Light, dark, or as the browser prefers.
pub fn set_theme(document: &web_sys::Document, theme: &str) {
    if let Some(root) = document.document_element() {
        // Fails for names that can't be an attribute's alone.
        let _ = root.set_attribute("data-theme", theme);
    }
}
