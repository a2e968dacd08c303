//! The language that the page speaks.

use crate::api;
use crate::text::Language;
use crate::web::page;
use crate::web::storage::{self, Keep};

/// Where the customer's choice is kept. `public/boot.js` reads it.
const CHOICE: &str = "language";

/// Speaks this language from now on; its texts are fetched the first time. Says whether they
/// could be: if not, all stays as it was.
pub async fn use_language(language: Language) -> bool {
    if language.speak() {
        return true;
    }
    match api::texts(language).await {
        Ok(texts) => language.learn(texts),
        Err(_) => false,
    }
}

/// Keeps the customer's choice, and marks the page with it, for what the browser does by
/// language: voices, hyphens, which way it reads.
pub fn keep_language(language: Language) {
    storage::keep(Keep::Browser, CHOICE, Some(&language.tag()));
    page::mark_page(language.tag(), language.direction());
}
