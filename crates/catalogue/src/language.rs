//! The languages.

/// One language.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag: the name of its folder, and `lang` of the page.
    pub tag: &'static str,
    /// Its name, in itself: what the menu shows.
    pub name: &'static str,
    /// What `Intl` is asked for. Where it would write digits of the language's own, digits as phone numbers
    /// and codes have them, which stand beside: `-u-nu-latn`.
    pub intl: &'static str,
    /// The plural categories that its texts must tell apart, beside `other`: by CLDR's
    /// cardinal rules, without those that whole numbers below a million never have.
    pub plurals: &'static [&'static str],
    /// It is written from right to left.
    pub rtl: bool,
}

/// All of them. English is the first: by it the others are checked.
pub const LANGUAGES: &[Language] = &[
    language("en", "English", &["one"]),
    language("hi", "हिन्दी", &["one"]),
    Language {
        intl: "bn-u-nu-latn",
        ..language("bn", "বাংলা", &["one"])
    },
    language("es", "Español", &["one"]),
    language("pt-BR", "Português (Brasil)", &["one"]),
    language("id", "Bahasa Indonesia", &[]),
    Language {
        intl: "ar-u-nu-latn",
        rtl: true,
        ..language("ar", "العربية", &["zero", "one", "two", "few", "many"])
    },
];

const fn language(
    tag: &'static str,
    name: &'static str,
    plurals: &'static [&'static str],
) -> Language {
    Language {
        tag,
        name,
        intl: tag,
        plurals,
        rtl: false,
    }
}
