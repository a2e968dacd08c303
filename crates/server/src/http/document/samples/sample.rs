//! One example, and the values that many of them share.

use std::borrow::Cow;

use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Result, Value, json};
use utoipa::ToSchema;

/// 2026-11-28T09:00:00Z, when all of it happens.
const NOW: i64 = 1_795_856_400_000;
pub(in crate::http::document) const MINUTE: i64 = 60_000;
pub(in crate::http::document) const DAY: i64 = 24 * 60 * MINUTE;

/// One example.
pub(in crate::http::document) struct Sample {
    /// The name of its schema.
    pub(in crate::http::document) schema: Cow<'static, str>,
    /// Its own name, among those of its schema.
    pub(in crate::http::document) name: String,
    pub(in crate::http::document) summary: String,
    /// The status that it is the answer of; absent where the value does not say that.
    pub(in crate::http::document) status: Option<u16>,
    pub(in crate::http::document) value: Value,
    /// Reads it as its type.
    #[cfg(test)]
    pub(in crate::http::document) reads: fn(&Value) -> Result<()>,
}

impl Sample {
    /// Its name among all examples.
    pub(in crate::http::document) fn key(&self) -> String {
        [&self.schema, ".", &self.name].concat()
    }

    pub(in crate::http::document) fn with_status(self, status: u16) -> Self {
        Self {
            status: Some(status),
            ..self
        }
    }
}

pub(in crate::http::document) fn sample<T: Serialize + DeserializeOwned + ToSchema>(
    name: &str,
    summary: &str,
    value: &T,
) -> Result<Sample> {
    Ok(Sample {
        schema: T::name(),
        name: name.to_owned(),
        summary: summary.to_owned(),
        status: None,
        value: serde_json::to_value(value)?,
        #[cfg(test)]
        reads: |value| serde_json::from_value::<T>(value.clone()).map(|_| ()),
    })
}

/// One whose type has a secret, which only the wire makes.
pub(in crate::http::document) fn read<T: Serialize + DeserializeOwned + ToSchema>(
    name: &str,
    summary: &str,
    value: Value,
) -> Result<Sample> {
    sample(name, summary, &serde_json::from_value::<T>(value)?)
}

/// One of a type that is written alone.
pub(in crate::http::document) fn written<T: Serialize + ToSchema>(
    name: &str,
    summary: &str,
    value: &T,
) -> Result<Sample> {
    Ok(Sample {
        schema: T::name(),
        name: name.to_owned(),
        summary: summary.to_owned(),
        status: None,
        value: serde_json::to_value(value)?,
        #[cfg(test)]
        reads: |_| Ok(()),
    })
}

pub(in crate::http::document) fn phone() -> Result<PhoneNumber> {
    serde_json::from_value(json!("+919820000001"))
}

/// So many milliseconds from then.
pub(in crate::http::document) fn at(later: i64) -> UnixMillis {
    UnixMillis(NOW + later)
}
