//! A text with its arguments. How a text is written: `crates/catalogue/src/pattern.rs`.

use contract::time::UnixMillis;
use js_sys::{Array, Intl, JsString, Number, Object, Reflect};
use wasm_bindgen::JsValue;

use super::language::Language;
use super::message::Text;

/// An argument of a text.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// Words, or a name.
    Words(&'a str),
    /// A whole number.
    Number(u32),
    /// A point in time.
    Time(UnixMillis),
    /// Seconds from now.
    In(u32),
}

/// The text, with its arguments in it.
#[inline(never)]
pub fn fill(text: Text, args: &[Arg<'_>]) -> String {
    let mut pattern = text.words();
    if let Some(forms) = pattern.strip_prefix('\u{2}') {
        pattern = form(forms, args);
    }
    let mut filled = String::new();
    let mut pieces = pattern.split('\u{1}');
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match argument(piece, args) {
            // In whatever direction they are written: isolated, as the bidirectional algorithm has it.
            Some(Arg::Words(words)) => filled.push_str(&["\u{2068}", words, "\u{2069}"].concat()),
            Some(Arg::Number(number)) => filled.push_str(&self::number(number)),
            Some(Arg::Time(at)) => filled.push_str(&time(at)),
            Some(Arg::In(seconds)) => filled.push_str(&wait(seconds)),
            // Not reached: the build has compared the two.
            None => {}
        }
        filled.push_str(piece.get(1..).unwrap_or_default());
    }
    filled
}

/// The argument whose digit this begins with.
fn argument<'a>(piece: &str, args: &[Arg<'a>]) -> Option<Arg<'a>> {
    let digit = piece.bytes().next()?.wrapping_sub(b'0');
    args.get(usize::from(digit)).copied()
}

/// The plural form for the number that they go by: the one for that very number, else the one
/// of its category, else the last.
fn form(forms: &'static str, args: &[Arg<'_>]) -> &'static str {
    let Some(Arg::Number(number)) = argument(forms, args) else {
        return "";
    };
    let rules = Intl::PluralRules::new(&locales(), &Object::new());
    let category = String::from(rules.select(f64::from(number)));
    let category = match category.as_bytes() {
        b"other" => None,
        name => name.first().copied(),
    };
    let exact = u8::try_from(number).ok().filter(|number| *number < 10);
    let exact = exact.map(|number| b'0' + number);
    let mut found = "";
    let mut by_category = false;
    for form in forms.split('\u{3}').skip(1) {
        let key = form.bytes().next();
        let words = form.get(1..).unwrap_or_default();
        if key == exact {
            return words;
        }
        if key == category {
            (found, by_category) = (words, true);
        } else if !by_category {
            found = words;
        }
    }
    found
}

fn locales() -> Array {
    Array::of1(&Language::in_use().intl().into())
}

fn number(number: u32) -> String {
    let number = Number::from(number);
    number.to_locale_string(Language::in_use().intl()).into()
}

/// An instant as the customer's clock shows it, such as `14:05`, with the date where it isn't
/// today.
fn time(at: UnixMillis) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    let today = js_sys::Date::new_0().to_date_string() == date.to_date_string();
    let options = Object::new();
    for (key, wanted) in [
        ("hour", true),
        ("minute", true),
        ("day", !today),
        ("month", !today),
    ] {
        if wanted {
            let how = if key == "month" { "short" } else { "2-digit" };
            // Setting a property of a plain object does not fail.
            let _ = Reflect::set(&options, &key.into(), &how.into());
        }
    }
    date.to_locale_string(Language::in_use().intl(), &options)
        .into()
}

/// A time to wait, such as `in 2 minutes`, in the unit that people use.
fn wait(seconds: u32) -> String {
    let (number, unit) = match seconds {
        0..=90 => (seconds.max(1), "second"),
        91..=5400 => (seconds.div_ceil(60), "minute"),
        _ => (seconds.div_ceil(3600), "hour"),
    };
    let format = Intl::RelativeTimeFormat::new(&locales(), &Object::new());
    let words: JsString = format.format(f64::from(number), unit);
    words.into()
}
