//! The languages, and which one is in use.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// What `build.rs` made of the list of languages.
mod made {
    use super::Facts;

    include!(concat!(env!("OUT_DIR"), "/languages.rs"));
}

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

/// Stands in a text for the platform's name: `crates/catalogue/src/pattern.rs`.
const PLATFORM: char = '\u{4}';

/// The platform's name where none is told.
const OURS: &str = "DoubleTick";

/// Some of the texts of a language: the first, which any screen may need, or the rest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TextPart {
    /// What any screen may need.
    First,
    /// What is in chunks needs it.
    Rest,
}

impl TextPart {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Rest];

    /// How many texts it has.
    const fn count(self) -> usize {
        match self {
            Self::First => made::FIRST,
            Self::Rest => made::COUNT - made::FIRST,
        }
    }
}

/// The texts of a part.
#[derive(Clone, Copy)]
struct Texts {
    /// As they were fetched.
    fetched: &'static [&'static str],
    /// With the platform's name in them.
    named: &'static [&'static str],
}

impl Texts {
    fn of(fetched: &'static [&'static str], platform: &str) -> Self {
        let name = |text: &&'static str| match text.contains(PLATFORM) {
            true => &*text.replace(PLATFORM, platform).leak(),
            false => *text,
        };
        let named: Vec<&str> = fetched.iter().map(name).collect();
        let named = named.leak();
        Self { fetched, named }
    }
}

/// A language that there are texts in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

thread_local! {
    /// The texts of each language, once they were fetched. They are the same for every mount, as all
    /// speak to one backend: as constant as the module's code, and kept like it.
    static TEXTS: [[Cell<Option<Texts>>; 2]; made::LANGUAGES.len()] =
        const { [const { [const { Cell::new(None) }; 2] }; made::LANGUAGES.len()] };
    /// The platform's name, which the backend tells with the session.
    static NAME: Cell<&'static str> = const { Cell::new(OURS) };
}

/// The language that one mount speaks, known by Leptos' context to all that is made in it.
#[derive(Clone)]
pub struct MountLanguage(SendWrapper<Rc<Cell<Language>>>);

impl MountLanguage {
    /// A mount that begins with this one.
    pub fn new(language: Language) -> Self {
        Self(SendWrapper::new(Rc::new(Cell::new(language))))
    }

    /// Provides it to everything that is made under the present reactive owner.
    pub fn provide(&self) {
        provide_context(self.clone());
    }

    /// The present mount's.
    pub fn current() -> Self {
        use_context().unwrap_or_else(|| Self::new(Language::ENGLISH))
    }

    /// The language.
    pub fn get(&self) -> Language {
        self.0.get()
    }

    /// From now on it is this one, whose texts are here.
    pub fn set(&self, language: Language) {
        self.0.set(language);
    }
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

    /// The one that the present mount speaks.
    pub fn in_use() -> Self {
        use_context::<MountLanguage>().map_or(Self::ENGLISH, |spoken| spoken.get())
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
    pub fn file(self, part: TextPart) -> String {
        let ending = match part {
            TextPart::First => ".txt",
            TextPart::Rest => "-rest.txt",
        };
        [made::FOLDER, "/", self.tag(), ending].concat()
    }

    /// Whether this part of its texts is here.
    pub fn has_texts(self, part: TextPart) -> bool {
        TEXTS.with(|texts| texts[self.0][part as usize].get().is_some())
    }

    /// Keeps a part of its texts, as fetched. Says whether these are they: what stands between us and our files
    /// may answer with something else.
    pub fn learn(self, part: TextPart, texts: String) -> bool {
        if !self.has_texts(part) {
            let texts: Vec<&str> = texts.leak().split('\n').collect();
            if texts.len() != part.count() {
                return false;
            }
            let texts = Texts::of(texts.leak(), NAME.get());
            TEXTS.with(|all| all[self.0][part as usize].set(Some(texts)));
        }
        true
    }

    /// Keeps all of its texts, as a dashboard's package has them: in one file.
    pub fn learn_all(self, texts: &str) -> bool {
        let end = texts.match_indices('\n').nth(made::FIRST - 1);
        let Some((first, rest)) = end.map(|(at, _)| (&texts[..at], &texts[at + 1..])) else {
            return false;
        };
        self.learn(TextPart::First, first.to_owned()) && self.learn(TextPart::Rest, rest.to_owned())
    }
}

/// From now on texts name the platform so: the product that messages go to. What is shown already is to be
/// put up anew.
pub fn name_platform(name: Option<&str>) {
    let name = name.unwrap_or(OURS);
    // A name that is told again is not kept once more.
    if NAME.get() == name {
        return;
    }
    NAME.set(name.to_owned().leak());
    TEXTS.with(|all| {
        for texts in all.iter().flatten() {
            texts.set(texts.get().map(|texts| Texts::of(texts.fetched, name)));
        }
    });
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// The words of a text in a language: none, where its texts are not here.
pub fn words(language: Language, number: u16) -> &'static str {
    #[cfg(test)]
    Language::ENGLISH.learn_all(include_str!(concat!(env!("OUT_DIR"), "/en.txt")));
    let number = usize::from(number);
    let (part, at) = match number.checked_sub(made::FIRST) {
        None => (TextPart::First, number),
        Some(at) => (TextPart::Rest, at),
    };
    let texts = TEXTS.with(|texts| texts[language.0][part as usize].get());
    let words = texts.and_then(|texts| texts.named.get(at));
    words.copied().unwrap_or_default()
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
    fn the_platform_is_named_as_the_backend_tells() {
        let with = crate::text::made::page::WHEREABOUTS_DOUBLE_TICK;
        assert_eq!(&*with, "On DoubleTick");
        name_platform(Some("Chaupal"));
        assert_eq!(&*with, "On Chaupal");
        name_platform(None);
        assert_eq!(&*with, "On DoubleTick");
    }

    #[test]
    fn what_is_not_our_texts_is_refused() {
        for part in TextPart::ALL {
            assert!(
                !Language::of("hi")
                    .expect("it is one")
                    .learn(part, "<html>\n</html>".to_owned())
            );
        }
        assert!(!Language::ENGLISH.learn_all("<html>\n</html>"));
    }
}
