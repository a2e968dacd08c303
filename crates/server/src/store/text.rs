//! How columns hold JSON and phone numbers.

use contract::numbering::NumberKey;

use crate::store::error::StoreError;

/// A number's two writings, as columns hold numbers that were said. What Meta writes is held by its
/// key, or by the other writing where it was noted before there were keys.
pub(super) fn e164s(number: &NumberKey) -> [String; 2] {
    number.known_forms().map(|digits| ["+", &digits].concat())
}

pub(super) fn to_text<T: serde::Serialize>(
    what: &'static str,
    value: &T,
) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Unreadable {
        what,
        reason: error.to_string(),
    })
}

/// A value of a newer version is read as `Unrecognized` (see `contract::open`), which can't be written: a row that has
/// one can't be worked with, so it counts as one that this version can't read.
pub(super) fn from_text<T: serde::de::DeserializeOwned + serde::Serialize>(
    what: &'static str,
    text: &str,
) -> Result<T, StoreError> {
    let read = serde_json::from_str(text).map_err(|error| StoreError::Unreadable {
        what,
        reason: error.to_string(),
    })?;
    to_text(what, &read)?;
    Ok(read)
}
