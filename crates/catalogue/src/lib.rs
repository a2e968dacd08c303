//! Every word that a customer reads stands in `text/<language>/<part>.ftl`, in
//! [Fluent](https://projectfluent.org)'s format. When the browser module is built, this
//! crate makes of them
//!
//! - typed Rust: a constant for each text, and a function for each text with arguments,
//! - for each language one file with nothing but its texts, in the order of the constants,
//!   which a browser fetches where that language is in use.
//!
//! What is missing in a language, superfluous in it, or takes other arguments than in
//! English, is an [`Error`] with file and text, and ends the build.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`language`] | the languages |
//! | `pattern` | one text: how it is read, and how it is written for the browser |
//! | `part` | one `.ftl` file |
//! | `check` | what every language must have in common with English |
//! | `rust` | the Rust code |

mod check;
pub mod language;
mod part;
mod pattern;
mod rust;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use language::{LANGUAGES, Language};
use part::Part;
use sha2::{Digest, Sha256};

/// The parts, in the order in which their texts are numbered.
const PARTS: [&str; 11] = [
    "boot",
    "page",
    "account",
    "trouble",
    "prepare",
    "steps",
    "meta",
    "window",
    "finish",
    "colleague",
    "notice",
];

/// The first of them, which any screen may need: a browser fetches them before all else, and the rest with the screens
/// that have a chunk of their own.
const FIRST_PARTS: usize = 4;

/// Parts that the server reads, and no browser: they are checked with the others.
const SERVER_PARTS: [&str; 1] = ["message"];

/// Names of Meta's screens and buttons, which no translation may change: one a line.
const NAMES: &str = "names-of-meta.txt";

/// Why there is no catalogue.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file can't be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Texts are wrong. One line for each, with file and text.
    #[error("{}", .0.join("\n"))]
    Wrong(Vec<String>),
}

/// All texts of browsers in all languages, checked.
#[derive(Debug)]
pub struct Catalogue {
    /// In the order of [`LANGUAGES`]; English is the first.
    languages: Vec<(&'static Language, Vec<Part>)>,
}

/// Reads the texts in this folder, in all languages that there are.
pub fn read(folder: &Path) -> Result<Catalogue, Error> {
    read_languages(folder, LANGUAGES)
}

fn read_languages(folder: &Path, languages: &'static [Language]) -> Result<Catalogue, Error> {
    let names = text_of(&folder.join(NAMES))?;
    let mut wrong = Vec::new();
    let mut read = Vec::new();
    for language in languages {
        let mut parts = Vec::new();
        for name in PARTS.into_iter().chain(SERVER_PARTS) {
            let path = folder.join(language.tag).join(name).with_extension("ftl");
            let shown = format!("text/{}/{name}.ftl", language.tag);
            parts.push(Part::read(name, shown, &text_of(&path)?, &mut wrong));
        }
        read.push((language, parts));
    }
    let mut languages = read.into_iter();
    let Some((first, mut english)) = languages.next() else {
        return Err(Error::Wrong(vec!["there is no language".to_owned()]));
    };
    for part in &mut english {
        part.settle(first, None, &mut wrong);
    }
    let mut all = vec![(first, english)];
    for (language, mut parts) in languages {
        for (part, english) in parts.iter_mut().zip(&all[0].1) {
            part.settle(language, Some(english), &mut wrong);
            check::names(part, english, names.lines(), &mut wrong);
        }
        all.push((language, parts));
    }
    for (_, parts) in &mut all {
        parts.truncate(PARTS.len());
    }
    if wrong.is_empty() {
        Ok(Catalogue { languages: all })
    } else {
        Err(Error::Wrong(wrong))
    }
}

fn text_of(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Unreadable {
        path: path.to_owned(),
        source,
    })
}

impl Catalogue {
    /// The Rust code: a module for each part. A text with arguments in it is a `String`.
    pub fn rust(&self) -> String {
        self.rust_with("String")
    }

    /// What there is to know of the languages, as Rust code: a part of [`Self::rust`].
    pub fn languages_rust(&self) -> String {
        rust::languages(&self.languages[0].1, &self.folder())
    }

    /// The texts, as Rust code: the rest of [`Self::rust`].
    pub fn texts_rust(&self) -> String {
        rust::texts(&self.languages[0].1, "String")
    }

    /// [`Self::rust`], where a text with arguments in it is of this type. Tests keep the key and the
    /// arguments in it, so that they can look the text up in each language.
    pub fn rust_with(&self, filled: &str) -> String {
        rust::code(&self.languages[0].1, &self.folder(), filled)
    }

    /// The folder that the browser finds the languages' files in. Its name holds a hash of
    /// all of them and of their order, so that a module never meets another build's texts.
    pub fn folder(&self) -> String {
        let mut digest = Sha256::new();
        let mut add = |text: &str| {
            digest.update(text);
            digest.update([0]);
        };
        for (name, content) in self.files() {
            add(&name);
            add(&content);
        }
        for message in self.languages[0].1.iter().flat_map(|part| &part.messages) {
            add(&message.id);
        }
        ["text-", &short_hash(digest)].concat()
    }

    /// The languages' files: the name of each, and what is in it.
    pub fn files(&self) -> impl Iterator<Item = (String, String)> {
        self.languages
            .iter()
            .map(|(language, parts)| (format!("{}.txt", language.tag), written(parts)))
    }

    /// The same in two files for each language, for our own page: what any screen may need, and the rest.
    pub fn files_in_two(&self) -> impl Iterator<Item = (String, String)> {
        self.languages.iter().flat_map(|(language, parts)| {
            let (first, rest) = parts.split_at(FIRST_PARTS);
            [
                (format!("{}.txt", language.tag), written(first)),
                (format!("{}-rest.txt", language.tag), written(rest)),
            ]
        })
    }
}

/// The texts of these parts, one a line.
fn written(parts: &[Part]) -> String {
    let messages = parts.iter().flat_map(|part| &part.messages);
    let texts: Vec<&str> = messages.map(|message| message.written.as_str()).collect();
    texts.join("\n")
}

/// Enough of a hash to tell two builds apart, in hex digits.
fn short_hash(digest: Sha256) -> String {
    let hash = digest.finalize();
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod wording;
