//! The texts of the page by their keys, as the tests look for them: `account::SEND_OTP` is the
//! text `send-otp` of `text/en/account.ftl`. A text that is worded anew breaks no test.
//!
//! A text is read as English, and by [`Text::in_language`] or [`Filled::in_language`] as another
//! language. What the browser alone can word, such as a time of day, is [`ANYTHING`] in it.

use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

use contract::time::UnixMillis;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

mod made {
    #![allow(
        missing_docs,
        dead_code,
        reason = "made of the texts, for those that tests use"
    )]

    use super::{Arg, Facts, Filled, Text, UnixMillis, fill};

    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}
pub use made::{
    account, boot, colleague, finish, meta, notice, page, prepare, steps, trouble, window,
};

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Stands for whatever is at this place of a text: a time of day, or an argument that a test
/// leaves open.
pub const ANYTHING: &str = "\u{fffc}";

/// A point in time that a text shows: how it is written is the browser's, so it is [`ANYTHING`].
pub const ANY_TIME: UnixMillis = UnixMillis(0);

/// The texts of each language, in the order of the keys.
static TEXTS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let lines = |file: &str| file.split('\n').map(tidy).collect();
    FILES.into_iter().map(lines).collect()
});

/// A language of the page.
pub struct Facts {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// What the menu of languages calls it.
    pub name: &'static str,
    #[allow(dead_code, reason = "the page's own")]
    intl: &'static str,
    /// Which way it is written: `ltr` or `rtl`.
    pub direction: &'static str,
}

/// One of the languages of the page.
#[derive(Clone, Copy)]
pub struct Language(usize);

impl Language {
    /// The language with this tag, such as `pt-BR`.
    pub fn of(tag: &str) -> Self {
        let at = made::LANGUAGES.iter().position(|facts| facts.tag == tag);
        Self(at.unwrap_or_else(|| panic!("the page has no language {tag}")))
    }

    /// What there is to know of it.
    pub fn facts(self) -> &'static Facts {
        &made::LANGUAGES[self.0]
    }
}

/// A text without arguments. As a `str` it is in English.
#[derive(Clone, Copy)]
pub struct Text(usize);

impl Text {
    /// The text in this language.
    pub fn in_language(self, language: Language) -> &'static str {
        &TEXTS[language.0][self.0]
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.in_language(Language(0))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self)
    }
}

/// An argument of a text.
pub enum Arg<'a> {
    /// Words, or a name.
    Words(&'a str),
    /// A whole number.
    Number(u32),
    /// A point in time: how it is written is the browser's.
    Time(#[allow(dead_code, reason = "how it is written is the browser's")] UnixMillis),
    /// Seconds from now.
    In(u32),
}

/// A text with its arguments. As a `str` it is in English.
pub struct Filled {
    text: Text,
    arguments: Vec<Argument>,
    english: String,
}

/// An argument that outlives the call.
struct Argument {
    number: Option<u32>,
    english: String,
    elsewhere: String,
}

impl Filled {
    /// What stands before the first argument, in English: for a text whose argument changes by
    /// itself.
    pub fn beginning(&self) -> &'static str {
        let pattern = self.text.in_language(Language(0));
        let pattern = pattern.rsplit('\u{3}').next().unwrap_or_default();
        let pattern = pattern.strip_prefix('x').unwrap_or(pattern);
        pattern.split('\u{1}').next().unwrap_or_default()
    }

    /// The text in this language, with the same arguments.
    pub fn in_language(&self, language: Language) -> String {
        let argument = |number: usize| match language.0 {
            0 => self.arguments[number].english.as_str(),
            _ => self.arguments[number].elsewhere.as_str(),
        };
        let mut pattern = self.text.in_language(language);
        if let Some(forms) = pattern.strip_prefix('\u{2}') {
            pattern = form(forms, self.arguments[digit(forms)].number, language);
        }
        let mut pieces = pattern.split('\u{1}');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            filled += argument(digit(piece));
            filled += &piece[1..];
        }
        filled
    }
}

impl Deref for Filled {
    type Target = str;

    fn deref(&self) -> &str {
        &self.english
    }
}

impl fmt::Display for Filled {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self)
    }
}

fn fill(text: Text, arguments: &[Arg<'_>]) -> Filled {
    let arguments = arguments.iter().map(|argument| match argument {
        Arg::Words(words) => Argument {
            number: None,
            english: tidy(words),
            elsewhere: tidy(words),
        },
        Arg::Number(number) => Argument {
            number: Some(*number),
            english: grouped(*number),
            elsewhere: match number {
                0..1000 => number.to_string(),
                _ => ANYTHING.to_owned(),
            },
        },
        Arg::Time(_) => Argument {
            number: None,
            english: ANYTHING.to_owned(),
            elsewhere: ANYTHING.to_owned(),
        },
        Arg::In(seconds) => Argument {
            number: None,
            english: relative_time(*seconds),
            elsewhere: ANYTHING.to_owned(),
        },
    });
    let mut filled = Filled {
        text,
        arguments: arguments.collect(),
        english: String::new(),
    };
    filled.english = filled.in_language(Language(0));
    filled
}

/// The argument's place, by the digit that this begins with.
fn digit(piece: &str) -> usize {
    let digit = piece.chars().next().and_then(|digit| digit.to_digit(10));
    digit.map_or(0, |digit| digit as usize)
}

/// The plural form for this number: the one for that very number, else the one of its category.
fn form(forms: &str, number: Option<u32>, language: Language) -> &str {
    let number = number.unwrap_or_default();
    let category = match plural_category(number, language) {
        PluralCategory::Zero => "z",
        PluralCategory::One => "o",
        PluralCategory::Two => "t",
        PluralCategory::Few => "f",
        PluralCategory::Many => "m",
        PluralCategory::Other => "x",
    };
    let find = |key: &str| {
        forms
            .split('\u{3}')
            .skip(1)
            .find_map(|f| f.strip_prefix(key))
    };
    let found = find(&number.to_string()).or_else(|| find(category));
    found.or_else(|| find("x")).unwrap_or_default()
}

fn plural_category(number: u32, language: Language) -> PluralCategory {
    let tag = language.facts().tag;
    let locale: Locale = tag.parse().expect("the languages have proper tags");
    let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::default())
        .expect("CLDR's rules are compiled in");
    rules.category_for(number)
}

/// A whole number as English groups its digits.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A time to wait, as English says it, in the unit that the page chooses.
fn relative_time(seconds: u32) -> String {
    let (number, unit) = match seconds {
        0..=90 => (seconds.max(1), "second"),
        91..=5400 => (seconds.div_ceil(60), "minute"),
        _ => (seconds.div_ceil(3600), "hour"),
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("in {number} {unit}{plural}")
}

/// Without the marks that keep words of others in their direction, and with single blanks: as
/// `js/page.js` reads the page.
fn tidy(text: &str) -> String {
    let marks = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
    // The platform has no name of its own in most tests.
    text.replace(marks, "").replace('\u{4}', "DoubleTick")
}

/// Two texts that the page shows one after the other.
pub fn spaced(first: &str, second: &str) -> String {
    format!("{first} {second}")
}

/// A label, and what the page shows behind it.
pub fn labelled(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}

/// A heading as the first sentence of what stands under it.
pub fn sentences(heading: &str, rest: &str) -> String {
    format!("{heading}. {rest}").trim_end().to_owned()
}

/// Whether a page that reads so shows these words. [`ANYTHING`] in them may be any words.
pub fn shows(page: &str, words: &str) -> bool {
    let mut rest = page;
    // Of a page's text all spaces are alike (`js/page.js`).
    let words = words.replace('\u{a0}', " ");
    words
        .split(ANYTHING)
        .all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::fs;

    use proc_macro2::{TokenStream, TokenTree};

    use super::*;

    #[test]
    fn a_text_is_found_by_its_key_in_each_language() {
        let spanish = Language::of("es");
        assert!(shows("a Get Started b", &account::GET_STARTED));
        assert_ne!(
            account::GET_STARTED.in_language(spanish),
            &*account::GET_STARTED
        );
    }

    /// What the examples' own pages say, which have no catalogue.
    const OF_THE_EXAMPLES: [&str; 6] = [
        "Get Started",
        "Add Number",
        "Sign in",
        "Sign out",
        "Manage WABAs",
        "Your answer",
    ];

    #[test]
    fn no_test_quotes_a_text() {
        let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");
        let mut quoted = Vec::new();
        let mut read = 0;
        for file in fs::read_dir(tests).unwrap() {
            let path = file.unwrap().path();
            let source: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
            for literal in literals(source) {
                read += 1;
                // Not numbers, and not what a test's own words and a text share by chance.
                let words = literal.split_whitespace();
                let words = words.filter(|word| word.contains(char::is_alphabetic));
                let words = words.count();
                let sentence = words > 2 || literal.starts_with(char::is_uppercase);
                let text = TEXTS.iter().flatten().find(|text| text.contains(&literal));
                if let Some(text) = text
                    && words > 1
                    && sentence
                    && !OF_THE_EXAMPLES.contains(&literal.as_str())
                {
                    quoted.push(format!("{}: \"{literal}\" of \"{text}\"", path.display()));
                }
            }
        }
        assert!(read > 1000, "{read}");
        assert!(quoted.is_empty(), "{}", quoted.join("\n"));
    }

    /// The strings in a file.
    fn literals(tokens: TokenStream) -> Vec<String> {
        let of_token = |token| match token {
            TokenTree::Group(group) => literals(group.stream()),
            TokenTree::Literal(literal) => {
                let text = syn::parse_str::<syn::LitStr>(&literal.to_string());
                text.into_iter().map(|text| text.value()).collect()
            }
            _ => Vec::new(),
        };
        tokens.into_iter().flat_map(of_token).collect()
    }

    #[test]
    fn plural_forms_go_by_the_languages_own_rules() {
        let sent = |minutes| account::otp_sent_to(minutes, "");
        assert_ne!(sent(1).replace('1', "10"), *sent(10));
        let arabic = Language::of("ar");
        let forms = [1, 2, 3, 11].map(|minutes| {
            let text = sent(minutes).in_language(arabic);
            text.chars()
                .filter(|c| !c.is_ascii_digit())
                .collect::<String>()
        });
        for (at, form) in forms.iter().enumerate() {
            assert!(!forms[at + 1..].contains(form), "{form}");
        }
    }

    #[test]
    fn what_the_browser_words_may_be_anything() {
        let until = colleague::link_unopened(UnixMillis(0));
        assert!(until.contains(ANYTHING));
        assert!(shows(&until.replace(ANYTHING, "14:05"), &until));
        assert!(!shows("14:05", &until));
        assert!(trouble::too_many(72 * 3600).contains("in 72 hours"));
        assert_eq!(grouped(10_000), "10,000");
    }
}
