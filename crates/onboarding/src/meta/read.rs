//! Reads the fields of Meta's answers, whatever they come as. Meta deprecates fields, renames
//! them, sends null, and writes numbers as text and text as numbers; none of it is a reason to
//! refuse the rest of an answer. An object's own id is all that must be there.
//!
//! For `#[serde(default, deserialize_with = "read::text")]`; of [`id`], without `default`.

use serde::de::value::StringDeserializer;
use serde::de::{DeserializeOwned, Error, IntoDeserializer};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use unicode_normalization::char::is_combining_mark;

/// Characters that are kept of a text of Meta's: names and sentences are shorter.
pub const LONGEST_TEXT: usize = 512;

/// Combining marks that are kept in a row. Of writing that people read none has more.
const MOST_MARKS: usize = 4;

/// Text. `None` where there is none: absent, null, empty, or of a shape that is no text.
pub fn text<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    Ok(as_text(&Value::deserialize(d)?))
}

/// The same as it came, of any length: what is for Meta alone, such as where a page begins.
pub fn opaque<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    Ok(as_opaque(&Value::deserialize(d)?))
}

/// A whole number, also as text. Anything else is none.
pub fn integer<'de, D: Deserializer<'de>>(d: D) -> Result<Option<i64>, D::Error> {
    Ok(as_integer(&Value::deserialize(d)?))
}

/// Yes or no, also as text or as 1 and 0. Anything else is neither.
pub fn flag<'de, D: Deserializer<'de>>(d: D) -> Result<Option<bool>, D::Error> {
    Ok(as_flag(&Value::deserialize(d)?))
}

/// An id that must be there: digits as text or as a number.
pub fn id<'de, D: Deserializer<'de>, T: DeserializeOwned>(d: D) -> Result<T, D::Error> {
    let value = Value::deserialize(d)?;
    // What stands there instead is not quoted: an answer may hold a token.
    as_id(&value).ok_or_else(|| D::Error::custom("no id"))
}

/// An id that may be missing.
pub fn maybe_id<'de, D, T>(d: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(as_id(&Value::deserialize(d)?))
}

/// A list of ids. What is none is left out; one that stands there alone is a list of one.
pub fn ids<'de, D: Deserializer<'de>, T: DeserializeOwned>(d: D) -> Result<Vec<T>, D::Error> {
    Ok(match Value::deserialize(d)? {
        Value::Array(items) => items.iter().filter_map(as_id).collect(),
        one => as_id(&one).into_iter().collect(),
    })
}

/// A list of objects. What can't be read, for want of an id, is left out; one that stands there alone
/// is a list of one.
pub fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(d: D) -> Result<Vec<T>, D::Error> {
    Ok(match Value::deserialize(d)? {
        Value::Array(items) => elements(items),
        one => as_object(one).into_iter().collect(),
    })
}

/// What is nested. `None` where it is missing or can't be read.
pub fn object<'de, D, T>(d: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(as_object(Value::deserialize(d)?))
}

/// Texts. What is none is left out; one that stands there alone is a list of one.
pub fn texts<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    Ok(match Value::deserialize(d)? {
        Value::Array(items) => items.iter().filter_map(as_text).collect(),
        one => as_text(&one).into_iter().collect(),
    })
}

/// The elements of a list that can be read.
pub fn elements<T: DeserializeOwned>(items: Vec<Value>) -> Vec<T> {
    let all = items.len();
    let read: Vec<T> = items.into_iter().filter_map(as_object).collect();
    if read.len() < all {
        tracing::warn!(
            of = std::any::type_name::<T>(),
            left_out = all - read.len(),
            "elements of a list of Meta's can't be read, and are left out"
        );
    }
    read
}

/// Text, as [`text`] reads it.
pub fn as_text(value: &Value) -> Option<String> {
    let text = sanitized(&as_opaque(value)?);
    (!text.trim().is_empty()).then_some(text)
}

/// A text from outside as it can be kept and shown among others: not without end, and without what
/// reaches beyond it, which is control characters, changes of the direction that are not ended
/// with it, and marks piled up over the lines around it.
pub fn sanitized(text: &str) -> String {
    let mut marks = 0;
    let kept = text.chars().filter_map(|letter| match letter {
        // Embeddings, overrides and isolates of the bidirectional algorithm.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        letter if letter.is_control() => {
            marks = 0;
            Some(' ')
        }
        mark if is_combining_mark(mark) => {
            marks += 1;
            (marks <= MOST_MARKS).then_some(mark)
        }
        letter => {
            marks = 0;
            Some(letter)
        }
    });
    kept.take(LONGEST_TEXT).collect()
}

fn as_opaque(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A whole number, as [`integer`] reads it.
pub fn as_integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// JSON has one type of number: 60.0 is 60.
fn whole(number: f64) -> Option<i64> {
    // Up to here each whole number has a double of its own.
    let exact = number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0;
    #[allow(clippy::cast_possible_truncation)]
    exact.then_some(number as i64)
}

/// Yes or no, as [`flag`] reads it.
pub fn as_flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => match number.as_u64() {
            Some(1) => Some(true),
            Some(0) => Some(false),
            _ => None,
        },
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn as_object<T: DeserializeOwned>(value: Value) -> Option<T> {
    // serde reads an object from a list too, field by field.
    value
        .is_object()
        .then(|| serde_json::from_value(value).ok())?
}

fn as_id<T: DeserializeOwned>(value: &Value) -> Option<T> {
    let id = match value {
        Value::String(text) => text.trim().to_owned(),
        // Of a number with a fraction digits may be lost already.
        Value::Number(number) => number.as_u64()?.to_string(),
        _ => return None,
    };
    if id.is_empty() {
        return None;
    }
    let id: StringDeserializer<serde_json::Error> = id.into_deserializer();
    T::deserialize(id).ok()
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
