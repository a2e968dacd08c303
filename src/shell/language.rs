//! The language that the page speaks.

use crate::api::Api;
use crate::text::{Language, TextPart};
use crate::web::page;
use crate::web::storage::{self, StorageArea};

/// Where the customer's choice is kept. `public/boot.js` reads it.
const CHOICE: &str = "language";

/// Has these parts of a language's texts here, which are fetched the first time. Says whether they could be.
pub async fn fetch_language(api: &Api, language: Language, parts: &[TextPart]) -> bool {
    for part in parts {
        if language.has_texts(*part) {
            continue;
        }
        let texts = api.texts(language, *part).await;
        if !texts.is_ok_and(|texts| language.learn(*part, texts)) {
            return false;
        }
    }
    true
}

/// Keeps the customer's choice, and marks the page with it, for what the browser does by
/// language: voices, hyphens, which way it reads.
pub fn keep_language(language: Language) {
    storage::keep(StorageArea::Browser, CHOICE, Some(&language.tag()));
    page::mark_page(language.tag(), language.direction());
}
