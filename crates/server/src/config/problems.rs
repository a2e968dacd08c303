//! What is wrong with the settings.

use std::borrow::Cow;

/// One thing that is wrong. Never holds the value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The setting, or the settings file.
    pub name: Cow<'static, str>,
    /// What is wrong with it.
    pub what: String,
}

impl ConfigProblem {
    /// This is wrong with that.
    pub fn new(name: impl Into<Cow<'static, str>>, what: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            what: what.into(),
        }
    }
}

/// Everything that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigProblems(pub Vec<ConfigProblem>);

impl std::fmt::Display for ConfigProblems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the configuration is not complete:")?;
        self.0
            .iter()
            .try_for_each(|p| write!(f, "\n  {}: {}", p.name, p.what))
    }
}
