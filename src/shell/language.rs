//! The language that the page speaks.

use crate::api::Api;
use crate::text::Language;
use crate::web::page;
use crate::web::storage::{self, StorageArea};

/// Where the customer's choice is kept. `public/boot.js` reads it.
const CHOICE: &str = "language";

/// Has a language's texts here, which are fetched the first time. Says whether they could be.
pub async fn fetch_language(api: &Api, language: Language) -> bool {
    if language.has_texts() {
        return true;
    }
    match api.texts(language).await {
        Ok(texts) => language.learn(texts),
        Err(_) => false,
    }
}

/// Keeps the customer's choice, and marks the page with it, for what the browser does by
/// language: voices, hyphens, which way it reads.
pub fn keep_language(language: Language) {
    storage::keep(StorageArea::Browser, CHOICE, Some(&language.tag()));
    page::mark_page(language.tag(), language.direction());
}
