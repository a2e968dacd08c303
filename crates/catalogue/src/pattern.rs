//! One text: how it is read, and how it is written for the browser.
//!
//! Written, a text is one line. U+0001 and a digit stand for an argument. A text with
//! plural forms begins with U+0002 and the digit of the number that they go by; then for
//! each form U+0003, a letter for the form (or a digit, for that very number), and the whole
//! text in that form. `src/text/fill.rs` reads it. U+0004 stands for the platform's name,
//! `{ -platform }`, which `src/text/language.rs` puts in its place.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::language::Language;

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, or a name: `{ $name }`.
    Words,
    /// A whole number: `{ NUMBER($count) }`, or what a plural goes by.
    Number,
    /// A point in time: `{ TIME($at) }`.
    Time,
    /// Seconds from now, such as "in 2 minutes": `{ IN($seconds) }`.
    In,
}

/// An argument of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// What it is. `None`: the text shows it, and does not say.
    pub kind: Option<Kind>,
}

/// A piece of a text.
#[derive(Clone, Debug)]
enum Piece {
    Literal(String),
    Argument(String),
    /// `{ -platform }`: the product that messages go to.
    Platform,
}

/// A text as it was read.
#[derive(Debug, Default)]
pub struct Read {
    /// Its arguments, in the order in which they come.
    pub arguments: Vec<Argument>,
    /// What plural forms go by.
    selector: Option<String>,
    /// Its forms, each with its category. One without category, where there are none.
    forms: Vec<(String, Vec<Piece>)>,
}

/// Reads a text, or says what is wrong with it.
pub fn read(pattern: &Pattern<&str>) -> Result<Read, String> {
    let mut read = Read::default();
    let selects = pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } => Some((selector, variants)),
        _ => None,
    });
    let Some((selector, variants)) = selects else {
        let pieces = read.pieces(pattern, None)?;
        read.forms.push((String::new(), pieces));
        return Ok(read);
    };
    let InlineExpression::VariableReference { id } = selector else {
        return Err("plural forms go by an argument, such as { $count -> …".to_owned());
    };
    read.selector = Some(id.name.to_owned());
    read.note(id.name, Some(Kind::Number))?;
    for variant in variants {
        let key = match &variant.key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } if value.len() == 1 => (*value).to_owned(),
            VariantKey::NumberLiteral { value } => {
                return Err(format!("no form can be for {value}"));
            }
        };
        if variant.default != (key == "other") {
            return Err("the form marked by * must be `other`, and no other one".to_owned());
        }
        let pieces = read.pieces(pattern, Some(&variant.value))?;
        read.forms.push((key, pieces));
    }
    Ok(read)
}

impl Read {
    /// The pieces of a text; in the place of its selection, those of the chosen form.
    fn pieces(
        &mut self,
        pattern: &Pattern<&str>,
        form: Option<&Pattern<&str>>,
    ) -> Result<Vec<Piece>, String> {
        let mut pieces = Vec::new();
        let mut form = form;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    pieces.push(Piece::Literal(value.replace('\n', " ")));
                }
                PatternElement::Placeable {
                    expression: Expression::Inline(inline),
                } => pieces.push(self.inline(inline)?),
                PatternElement::Placeable {
                    expression: Expression::Select { .. },
                } => match form.take() {
                    Some(form) => pieces.extend(self.pieces(form, None)?),
                    None => return Err("a text can have plural forms once".to_owned()),
                },
            }
        }
        Ok(pieces)
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<Piece, String> {
        let argument = |inline: &InlineExpression<&str>| match inline {
            InlineExpression::VariableReference { id } => Ok(id.name.to_owned()),
            _ => Err("a function here takes one argument, such as { NUMBER($count) }".to_owned()),
        };
        let (name, kind) = match inline {
            InlineExpression::StringLiteral { value } => {
                return Ok(Piece::Literal((*value).to_owned()));
            }
            InlineExpression::VariableReference { id } => (id.name.to_owned(), None),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } if id.name == "platform" => return Ok(Piece::Platform),
            InlineExpression::FunctionReference { id, arguments } => {
                let kind = match id.name {
                    "NUMBER" => Kind::Number,
                    "TIME" => Kind::Time,
                    "IN" => Kind::In,
                    other => return Err(format!("there is no function {other}")),
                };
                match arguments.positional.as_slice() {
                    [one] if arguments.named.is_empty() => (argument(one)?, Some(kind)),
                    _ => return Err(format!("{} takes one argument", id.name)),
                }
            }
            _ => return Err("a text can hold arguments and words alone".to_owned()),
        };
        self.note(&name, kind)?;
        Ok(Piece::Argument(name))
    }

    fn note(&mut self, name: &str, kind: Option<Kind>) -> Result<(), String> {
        let known = self.arguments.iter_mut().find(|known| known.name == name);
        match (known, kind) {
            (None, kind) => self.arguments.push(Argument {
                name: name.to_owned(),
                kind,
            }),
            (Some(_), None) => {}
            (Some(known), Some(kind)) if known.kind.is_none_or(|known| known == kind) => {
                known.kind = Some(kind);
            }
            (Some(_), Some(_)) => return Err(format!("${name} is two kinds of thing")),
        }
        Ok(())
    }

    /// What is wrong with its plural forms in this language.
    pub fn wrong_forms(&self, language: &Language) -> Option<String> {
        self.selector.as_ref()?;
        let has = |wanted: &str| self.forms.iter().any(|(key, _)| key == wanted);
        let missing = language.plurals.iter().find(|wanted| !has(wanted));
        if let Some(missing) = missing {
            return Some(format!("has no form for `{missing}`"));
        }
        let known = |key: &str| {
            key == "other" || language.plurals.contains(&key) || key.parse::<u8>().is_ok()
        };
        let (unknown, _) = self.forms.iter().find(|(key, _)| !known(key))?;
        Some(format!(
            "has a form for `{unknown}`, which this language has not"
        ))
    }

    /// Whether it names the platform.
    pub fn names_platform(&self) -> bool {
        let mut pieces = self.forms.iter().flat_map(|(_, pieces)| pieces);
        pieces.any(|piece| matches!(piece, Piece::Platform))
    }

    /// All that it says, without arguments.
    pub fn words(&self) -> String {
        let pieces = self.forms.iter().flat_map(|(_, pieces)| pieces);
        pieces
            .map(|piece| match piece {
                Piece::Literal(words) => words.as_str(),
                Piece::Argument(_) => "…",
                Piece::Platform => "DoubleTick",
            })
            .collect()
    }

    /// How it is written for the browser. `arguments`: as English has them.
    pub fn written(&self, arguments: &[Argument], language: &Language) -> String {
        let number = |name: &str| {
            let at = arguments.iter().position(|known| known.name == name);
            at.unwrap_or_default().to_string()
        };
        let pieces = |pieces: &[Piece]| -> String {
            let piece = |piece: &Piece| match piece {
                Piece::Literal(words) if language.rtl => isolate_phones(words),
                Piece::Literal(words) => words.clone(),
                Piece::Platform => "\u{4}".to_owned(),
                Piece::Argument(name) => {
                    let written = ["\u{1}", &number(name)].concat();
                    let words = arguments
                        .iter()
                        .any(|known| known.name == *name && known.kind == Some(Kind::Words));
                    if words && language.rtl {
                        // By its first letter it is read from left or from right, whatever
                        // stands around it.
                        ["\u{2068}", &written, "\u{2069}"].concat()
                    } else {
                        written
                    }
                }
            };
            pieces.iter().map(piece).collect()
        };
        match (&self.selector, self.forms.as_slice()) {
            (None, forms) => forms.iter().map(|(_, form)| pieces(form)).collect(),
            (Some(selector), forms) => {
                let form = |(key, form): &(String, Vec<Piece>)| {
                    ["\u{3}", letter(key), &pieces(form)].concat()
                };
                let forms: String = forms.iter().map(form).collect();
                ["\u{2}", &number(selector), &forms].concat()
            }
        }
    }
}

/// A plural category by one letter; a very number by its digit.
fn letter(key: &str) -> &str {
    match key {
        "other" => "x",
        key => &key[..1],
    }
}

/// A phone number is read from left to right, also among words that aren't.
fn isolate_phones(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(start) = rest.find('+') {
        out.push_str(&rest[..start]);
        let phone = &rest[start..];
        let end = phone[1..]
            .find(|c: char| !c.is_ascii_digit() && c != ' ')
            .map_or(phone.len(), |end| end + 1);
        let number = phone[..end].trim_end();
        out.push_str(&["\u{2066}", number, "\u{2069}"].concat());
        rest = &phone[number.len()..];
    }
    out + rest
}
