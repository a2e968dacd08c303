//! Reads one setting after the other, and goes on after a problem, so that all problems are
//! reported at once.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use url::Url;

use crate::config::loopback::is_loopback;
use crate::config::problems::ConfigProblem;
use crate::config::sources::{SettingPlace, Sources, is_secret};

/// A setting and where its value comes from, for who wants to know what the server uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingSource {
    pub name: &'static str,
    /// Its value. `set` in the place of a secret; a URL without what in it may be one.
    pub shown: String,
    /// Where it was found.
    pub place: SettingPlace,
}

impl Display for SettingSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.place {
            SettingPlace::Nowhere => write!(f, "{} is not set", self.name),
            _ => write!(f, "{} = {} ({})", self.name, self.shown, self.place),
        }
    }
}

pub(super) struct Reader<'a> {
    pub sources: &'a Sources<'a>,
    pub problems: Vec<ConfigProblem>,
    pub used: Vec<SettingSource>,
}

impl<'a> Reader<'a> {
    pub fn new(sources: &'a Sources<'a>) -> Self {
        Self {
            sources,
            problems: Vec::new(),
            used: Vec::new(),
        }
    }

    /// Tells what the settings file has and nobody asked for.
    pub fn refuse_the_unknown(&mut self) {
        let known: Vec<_> = self.used.iter().map(|used| used.name).collect();
        for name in self.sources.unknown(&known) {
            let problem = ConfigProblem::new(name, "is no setting, but is in the settings file");
            self.problems.push(problem);
        }
    }

    pub fn optional(&mut self, name: &'static str) -> Option<String> {
        let (raw, place) = match self.sources.find(name) {
            Ok(Some(found)) => found,
            Ok(None) => {
                self.note(name, String::new(), SettingPlace::Nowhere);
                return None;
            }
            Err(problem) => {
                self.note(name, String::new(), SettingPlace::Nowhere);
                if !self.problems.contains(&problem) {
                    self.problems.push(problem);
                }
                return None;
            }
        };
        self.note(name, shown(name, &raw), place);
        Some(raw)
    }

    /// The setting, or what it is where nobody sets it.
    pub fn or(&mut self, name: &'static str, default: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.note(name, default.to_owned(), SettingPlace::Default);
            default.to_owned()
        })
    }

    pub fn required(&mut self, name: &'static str) -> Option<String> {
        let problems = self.problems.len();
        match self.optional(name) {
            Some(raw) => Some(raw),
            // It is there, and can't be read: that was told.
            None if self.problems.len() > problems => None,
            None => self.problem(name, "is missing"),
        }
    }

    /// Whether any of these is set, as those that go together are.
    pub fn any(&mut self, names: &[&'static str]) -> bool {
        // Each is asked, so that each is known.
        let set = names.iter().filter(|name| self.optional(name).is_some());
        set.count() > 0
    }

    pub fn parsed<T: FromStr>(&mut self, name: &'static str, default: &str) -> Option<T>
    where
        T::Err: Display,
    {
        let raw = self.or(name, default);
        self.checked(name, raw.parse())
    }

    pub fn number(
        &mut self,
        name: &'static str,
        default: u32,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let raw = self.or(name, &default.to_string());
        match raw.parse() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let (from, to) = range.into_inner();
                self.problem(name, &format!("wants a number from {from} to {to}"))
            }
        }
    }

    pub fn required_url(&mut self, name: &'static str) -> Option<Url> {
        let raw = self.required(name)?;
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    pub fn url(&mut self, name: &'static str, default: &str) -> Option<Url> {
        let raw = self.or(name, default);
        let url = self.checked(name, raw.parse::<Url>())?;
        self.https_or_loopback(name, url)
    }

    pub fn https_or_loopback(&mut self, name: &'static str, url: Url) -> Option<Url> {
        match url.scheme() {
            "https" => Some(url),
            "http" if is_loopback(&url) => Some(url),
            _ => self.problem(name, "wants https, or http at localhost"),
        }
    }

    pub fn checked<T, E: Display>(
        &mut self,
        name: &'static str,
        result: Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => self.problem(name, &error.to_string()),
        }
    }

    pub fn problem<T>(&mut self, name: &'static str, what: &str) -> Option<T> {
        self.problems.push(ConfigProblem::new(name, what));
        None
    }

    fn note(&mut self, name: &'static str, shown: String, place: SettingPlace) {
        let used = SettingSource { name, shown, place };
        match self.used.iter_mut().find(|known| known.name == name) {
            Some(known) => *known = used,
            None => self.used.push(used),
        }
    }
}

/// What may be shown of a value.
fn shown(name: &str, raw: &str) -> String {
    if is_secret(name) {
        return "set".to_owned();
    }
    match raw.parse::<Url>() {
        // A name and a password, and what a query may hold.
        Ok(mut url) if url.has_host() && url.scheme() != "sqlite" => {
            url.set_query(None);
            // Only a URL without a host has no place for them.
            let _ = (url.set_username(""), url.set_password(None));
            url.to_string()
        }
        // What is no URL but is meant to be one can hold the same.
        Err(_) if name.ends_with("_URL") => "set".to_owned(),
        _ => raw.to_owned(),
    }
}
