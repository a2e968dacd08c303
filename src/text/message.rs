//! A text of the catalogue.

use std::ops::Deref;

use dom::Words;

use super::language::{self, Language};

/// A text without arguments: its number. It is in the language that is in use when its words
/// are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Text(pub(super) u16);

impl Text {
    /// Its words, in the language in use.
    #[inline(never)]
    pub fn words(self) -> &'static str {
        self.words_in(Language::in_use())
    }

    /// Its words in a language: none, where that language's texts are not here.
    pub fn words_in(self, language: Language) -> &'static str {
        language::words(language, self.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.words()
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        text.words().into()
    }
}
