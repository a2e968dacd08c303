//! The language that the page speaks.

use crate::api;
use crate::text::Language;

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
