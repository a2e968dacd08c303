//! The languages, and which one is in use.

use std::cell::{Cell, RefCell};

use super::made;

/// What there is to know of a language.
pub struct Facts {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
    /// What `Intl` is asked for.
    pub intl: &'static str,
    /// Which way it is written: `ltr` or `rtl`.
    pub direction: &'static str,
}

/// A language that there are texts in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

thread_local! {
    static IN_USE: Cell<Language> = const { Cell::new(Language::ENGLISH) };
    static WORDS: Cell<&'static [&'static str]> = const { Cell::new(&[]) };
    /// What was fetched so far: a language is fetched once, and kept.
    static KNOWN: RefCell<Vec<(Language, &'static [&'static str])>> = const { RefCell::new(vec![]) };
}

impl Language {
    /// English: where nothing else is known of the customer.
    pub const ENGLISH: Self = Self(0);

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..made::LANGUAGES.len()).map(Self)
    }

    /// The one that a tag such as `pt-PT` asks for: by the language alone, as there is one of
    /// each.
    pub fn of(tag: &str) -> Option<Self> {
        let wanted = primary(tag);
        Self::all().find(|language| primary(language.tag()).eq_ignore_ascii_case(wanted))
    }

    /// The one in use.
    pub fn in_use() -> Self {
        IN_USE.get()
    }

    fn facts(self) -> &'static Facts {
        &made::LANGUAGES[self.0]
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.facts().tag
    }

    /// Its name, in itself.
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// What `Intl` is asked for.
    pub fn intl(self) -> &'static str {
        self.facts().intl
    }

    /// Which way it is written: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        self.facts().direction
    }

    /// Where its texts are, in the folder that the page's files are in.
    pub fn file(self) -> String {
        [made::FOLDER, "/", self.tag(), ".txt"].concat()
    }

    /// Uses it from now on, where its texts were fetched before. Says whether they were.
    pub fn speak(self) -> bool {
        let known = KNOWN.with_borrow(|known| known.iter().find(|(of, _)| *of == self).copied());
        let Some((_, words)) = known else {
            return false;
        };
        WORDS.set(words);
        IN_USE.set(self);
        true
    }

    /// Keeps its texts, as fetched, and uses it from now on. Says whether these are they: what
    /// stands between us and our files may answer with something else.
    pub fn learn(self, texts: String) -> bool {
        let words: Vec<&str> = texts.leak().split('\n').collect();
        if words.len() != made::COUNT {
            return false;
        }
        KNOWN.with_borrow_mut(|known| known.push((self, words.leak())));
        self.speak()
    }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// The words of a text, in the language in use.
pub fn words(number: u16) -> &'static str {
    #[cfg(test)]
    if WORDS.get().is_empty() {
        Language::ENGLISH.learn(include_str!(concat!(env!("OUT_DIR"), "/en.txt")).to_owned());
    }
    WORDS
        .get()
        .get(usize::from(number))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_what_browsers_say() {
        let of = |tag| Language::of(tag).map(Language::tag);
        assert_eq!(of("en-GB"), Some("en"));
        assert_eq!(of("EN"), Some("en"));
        assert_eq!(of("pt-PT"), Some("pt-BR"));
        assert_eq!(of("pt"), Some("pt-BR"));
        assert_eq!(of("fil"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn what_is_not_our_texts_is_refused() {
        assert!(!Language::ENGLISH.learn("<html>\n</html>".to_owned()));
    }
}
