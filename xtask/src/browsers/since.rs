//! Since when browsers have a feature, as MDN's browser-compat-data tells.

use std::fmt;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::error::Error;

/// The browsers that count, as browser-compat-data and people name them: one of each engine.
pub const BROWSERS: [(&str, &str); 3] = [
    ("chrome", "Chromium"),
    ("firefox", "Firefox"),
    ("safari", "Safari"),
];

/// A browser's version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32);

/// The first version of each of [`BROWSERS`]; none, where it never had it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since(pub [Option<Version>; 3]);

/// All of browser-compat-data.
pub struct Table(Value);

impl Table {
    /// Reads it.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(file).map_err(Error::path("read", file))?;
        let data = serde_json::from_str(&text).map_err(|why| Error::file(file, why.to_string()))?;
        Ok(Self(data))
    }

    #[cfg(test)]
    pub fn of(data: Value) -> Self {
        Self(data)
    }

    /// The data's own version.
    pub fn version(&self) -> &str {
        self.0["__meta"]["version"].as_str().unwrap_or_default()
    }

    /// Whether it knows a feature by this name.
    pub fn has(&self, name: &str) -> bool {
        self.compat(name).is_some()
    }

    /// Since when the browsers have it.
    pub fn since(&self, name: &str) -> Option<Since> {
        let support = self.compat(name)?.get("support")?;
        Some(Since(
            BROWSERS.map(|(browser, _)| first(support.get(browser)?)),
        ))
    }

    fn compat(&self, name: &str) -> Option<&Value> {
        let at = name.split('.').try_fold(&self.0, |at, part| at.get(part))?;
        at.get("__compat")
    }
}

impl Since {
    /// What has both. What a browser never had does not count: it does without.
    pub fn with(self, other: Self) -> Self {
        let mut both = self;
        for (both, other) in both.0.iter_mut().zip(other.0) {
            *both = (*both).max(other);
        }
        both
    }
}

/// What is said of a version that does not have it as the specification says.
const NOT_PLAIN: [&str; 4] = ["flags", "prefix", "alternative_name", "version_removed"];

/// The first version that has it, by its own name, to this day, and not behind a flag.
fn first(support: &Value) -> Option<Version> {
    let one = std::slice::from_ref(support);
    let all = support.as_array().map_or(one, Vec::as_slice);
    let plain = |said: &&Value| NOT_PLAIN.iter().all(|not| said.get(not).is_none());
    all.iter()
        .filter(plain)
        .filter_map(|said| version(said.get("version_added")?.as_str()?))
        .min()
}

fn version(said: &str) -> Option<Version> {
    let mut parts = said.trim_start_matches('≤').split('.');
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next().and_then(|part| part.parse().ok());
    Some(Version(major, minor.unwrap_or(0)))
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(major, 0) => write!(out, "{major}"),
            Self(major, minor) => write!(out, "{major}.{minor}"),
        }
    }
}

impl fmt::Display for Since {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = self.0.map(|version| match version {
            Some(version) => version.to_string(),
            None => "never".to_owned(),
        });
        out.write_str(&said.join(" | "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_is_read_without_flags_and_what_was_removed() {
        let support = serde_json::json!([
            { "version_added": "16.4" },
            { "version_added": "12", "version_removed": "13" },
            { "version_added": "4", "alternative_name": ":-moz-focusring" },
            { "version_added": "11", "flags": [{ "type": "preference" }] },
        ]);
        assert_eq!(first(&support), Some(Version(16, 4)));
        let never = serde_json::json!({ "version_added": false });
        assert_eq!(first(&never), None);
        assert_eq!(version("≤37"), Some(Version(37, 0)));
    }

    #[test]
    fn of_two_features_the_later_version_has_both() {
        let one = Since([Some(Version(80, 0)), None, Some(Version(15, 4))]);
        let other = Since([
            Some(Version(57, 0)),
            Some(Version(52, 0)),
            Some(Version(16, 0)),
        ]);
        let both = Since([
            Some(Version(80, 0)),
            Some(Version(52, 0)),
            Some(Version(16, 0)),
        ]);
        assert_eq!(one.with(other), both);
    }
}
