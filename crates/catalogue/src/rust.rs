//! The Rust code: a module for each part, in it a constant or function for each text.

use crate::FIRST_PARTS;
use crate::language::{LANGUAGES, Language};
use crate::part::{Message, Part};
use crate::pattern::Kind;

/// The code. Where it is included, `Text`, `Facts`, `Arg`, `fill` and `UnixMillis` are known, and
/// `filled`, which `fill` returns.
pub fn code(english: &[Part], folder: &str, filled: &str) -> String {
    languages(english, folder) + &texts(english, filled)
}

/// What there is to know of the languages. Where it is included, `Facts` is known.
pub fn languages(english: &[Part], folder: &str) -> String {
    let count = |parts: &[Part]| parts.iter().map(|part| part.messages.len()).sum::<usize>();
    let (first, count) = (count(&english[..FIRST_PARTS]), count(english));
    format!(
        "/// The languages, English first.\npub static LANGUAGES: [Facts; {}] = [{}];\n\
         /// Where the languages' files are.\npub const FOLDER: &str = {folder:?};\n\
         /// How many texts there are.\npub const COUNT: usize = {count};\n\
         /// How many of them are in the first file.\npub const FIRST: usize = {first};\n",
        LANGUAGES.len(),
        LANGUAGES.iter().map(facts).collect::<String>(),
    )
}

/// The texts. Where it is included, `Text`, `Arg`, `fill`, and `UnixMillis` are known.
pub fn texts(english: &[Part], filled: &str) -> String {
    let mut code = String::new();
    let mut number = 0;
    for part in english {
        // What the script alone shows has no use in Rust. Anywhere else that is a mistake.
        let unused = if part.name == "boot" {
            "#[allow(dead_code)]\n"
        } else {
            ""
        };
        code += &format!("{unused}pub mod {} {{\n", part.name);
        code += "#[allow(unused_imports)]\nuse super::{Arg, Text, UnixMillis, fill};\n";
        for message in &part.messages {
            code += &item(message, number, filled);
            number += 1;
        }
        code += "}\n";
    }
    code
}

fn facts(language: &Language) -> String {
    format!(
        "Facts {{ tag: {:?}, name: {:?}, intl: {:?}, direction: {:?} }}, ",
        language.tag,
        language.name,
        language.intl,
        if language.rtl { "rtl" } else { "ltr" }
    )
}

fn item(message: &Message, number: usize, filled: &str) -> String {
    let words = format!("{} {}", message.comment, message.read.words());
    let doc = format!("#[doc = {:?}]\n", words.trim());
    let name = message.id.replace(['-', '.'], "_");
    let arguments = &message.read.arguments;
    if arguments.is_empty() {
        let name = name.to_uppercase();
        return format!("{doc}pub const {name}: Text = Text({number});\n");
    }
    let mut takes = String::new();
    let mut gives = String::new();
    for argument in arguments {
        let name = argument.name.replace('-', "_");
        let (kind, type_) = match argument.kind {
            None | Some(Kind::Words) => ("Words", "&str"),
            Some(Kind::Number) => ("Number", "u32"),
            Some(Kind::Time) => ("Time", "UnixMillis"),
            Some(Kind::In) => ("In", "u32"),
        };
        takes += &format!("{name}: {type_}, ");
        gives += &format!("Arg::{kind}({name}), ");
    }
    format!("{doc}pub fn {name}({takes}) -> {filled} {{ fill(Text({number}), &[{gives}]) }}\n")
}
