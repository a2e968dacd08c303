//! One `.ftl` file.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::check;
use crate::language::Language;
use crate::pattern::{self, Kind, Read};

/// A part of the texts, in one language.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// The file, as messages name it.
    pub file: String,
    /// Its texts: in the file's order, and once checked in English's.
    pub messages: Vec<Message>,
}

/// A text. An attribute, such as `.now`, is a text of its own, `<id>.now`.
#[derive(Debug)]
pub struct Message {
    /// Its name.
    pub id: String,
    /// What is said of it in the file.
    pub comment: String,
    /// What was read.
    pub read: Read,
    /// How it is written for the browser.
    pub written: String,
}

impl Part {
    /// Reads a file. What is wrong with it is added to the list.
    pub fn read(name: &'static str, file: String, text: &str, wrong: &mut Vec<String>) -> Self {
        let mut part = Self {
            name,
            file,
            messages: Vec::new(),
        };
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                wrong.extend(errors.iter().map(|error| {
                    let line = text[..error.pos.start.min(text.len())].lines().count();
                    format!("{} line {line}: {error}", part.file)
                }));
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let comment = message.comment.map(|comment| comment.content.join(" "));
                    let comment = comment.unwrap_or_default();
                    let id = message.id.name;
                    let value = message.value.map(|value| (id.to_owned(), value));
                    let attributes = message
                        .attributes
                        .into_iter()
                        .map(|attribute| ([id, ".", attribute.id.name].concat(), attribute.value));
                    for (id, text) in value.into_iter().chain(attributes) {
                        part.add(id, comment.clone(), pattern::read(&text), wrong);
                    }
                }
                Entry::Term(term) => {
                    wrong.push(format!("{}: -{} is a term", part.file, term.id.name));
                }
                // Junk is told among the errors.
                _ => {}
            }
        }
        part
    }

    fn add(
        &mut self,
        id: String,
        comment: String,
        read: Result<Read, String>,
        wrong: &mut Vec<String>,
    ) {
        if self.messages.iter().any(|known| known.id == id) {
            wrong.push(format!("{}: {id} is there twice", self.file));
        }
        let read = read.unwrap_or_else(|why| {
            wrong.push(format!("{}: {id}: {why}", self.file));
            Read::default()
        });
        self.messages.push(Message {
            id,
            comment,
            read,
            written: String::new(),
        });
    }

    /// Checks it, brings it into English's order, and writes its texts. English has nothing
    /// to go by: there an argument that does not say what it is, is words.
    pub fn settle(&mut self, language: &Language, english: Option<&Part>, wrong: &mut Vec<String>) {
        match english {
            Some(english) => check::like_english(self, english, wrong),
            None => {
                for message in &mut self.messages {
                    for argument in &mut message.read.arguments {
                        argument.kind.get_or_insert(Kind::Words);
                    }
                }
            }
        }
        for (at, message) in self.messages.iter_mut().enumerate() {
            if let Some(why) = message.read.wrong_forms(language) {
                wrong.push(format!("{}: {} {why}", self.file, message.id));
            }
            let arguments = match english {
                Some(english) => english.messages.get(at).map(|there| &there.read.arguments),
                None => Some(&message.read.arguments),
            };
            if let Some(arguments) = arguments {
                message.written = message.read.written(arguments, language);
            }
        }
    }
}
