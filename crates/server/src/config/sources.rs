//! Where settings come from: the environment first, then a TOML file with the same names. A secret
//! may be in a file of its own, as container platforms mount them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::config::problems::ConfigProblem;

/// Names the settings file, where no argument does.
pub const FILE_NAME: &str = "DOUBLETICK_CONFIG";

/// What the name of a setting is followed by when its value is in a file of its own.
const IN_A_FILE: &str = "_FILE";

/// Where a setting was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingPlace {
    /// In the environment.
    Environment,
    /// In the settings file.
    SettingsFile,
    /// In a file of its own, which a setting names.
    Mounted(PathBuf),
    /// Nowhere: it has a default.
    Default,
    /// Nowhere, and there is none.
    Nowhere,
}

impl std::fmt::Display for SettingPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Environment => f.write_str("environment"),
            Self::SettingsFile => f.write_str("settings file"),
            Self::Mounted(path) => write!(f, "from {}", path.display()),
            Self::Default => f.write_str("default"),
            Self::Nowhere => f.write_str("nowhere"),
        }
    }
}

/// Where settings come from. Holds secrets, so it does not print.
pub struct Sources<'a> {
    environment: &'a dyn Fn(&str) -> Option<String>,
    file: BTreeMap<String, String>,
}

impl<'a> Sources<'a> {
    /// The environment alone.
    pub fn environment(environment: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            environment,
            file: BTreeMap::new(),
        }
    }

    /// The environment, then this file, then the one that the environment names.
    pub fn with_file(
        file: Option<&Path>,
        environment: &'a dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, Vec<ConfigProblem>> {
        let named = environment(FILE_NAME).filter(|path| !path.trim().is_empty());
        let path = file.map(Path::to_owned).or(named.map(PathBuf::from));
        let file = match path {
            Some(path) => read_file(&path)?,
            None => BTreeMap::new(),
        };
        Ok(Self { environment, file })
    }

    /// A setting's value and where it was found. An empty one counts as absent.
    pub fn find(&self, name: &str) -> Result<Option<(String, SettingPlace)>, ConfigProblem> {
        let environment = |name: &str| (self.environment)(name);
        let file = |name: &str| self.file.get(name).cloned();
        let found = in_one(name, &environment, SettingPlace::Environment)?;
        match found {
            Some(found) => Ok(Some(found)),
            None => in_one(name, &file, SettingPlace::SettingsFile),
        }
    }

    /// The names in the settings file that are none of these.
    pub fn unknown(&self, known: &[&'static str]) -> Vec<String> {
        let is_known = |name: &str| {
            let mounted = name.strip_suffix(IN_A_FILE);
            known.contains(&name)
                || mounted.is_some_and(|name| known.contains(&name) && may_be_mounted(name))
        };
        let names = self.file.keys();
        names.filter(|name| !is_known(name)).cloned().collect()
    }
}

/// Whether a setting's value must never be shown. By its name, so that a new one can't be
/// forgotten.
pub fn is_secret(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    [
        "SECRET", "SECRETS", "TOKEN", "KEY", "KEYS", "PIN", "PASSWORD",
    ]
    .contains(&last)
}

/// Whether a setting may be in a file of its own. The address of a database or a mail server can hold a password.
fn may_be_mounted(name: &str) -> bool {
    is_secret(name) || ["DATABASE_URL", "NOTICE_SMTP_URL"].contains(&name)
}

fn in_one(
    name: &str,
    get: &dyn Fn(&str) -> Option<String>,
    place: SettingPlace,
) -> Result<Option<(String, SettingPlace)>, ConfigProblem> {
    let told = |name: &str| {
        let raw = get(name)?;
        let raw = raw.trim();
        (!raw.is_empty()).then(|| raw.to_owned())
    };
    let direct = told(name);
    if !may_be_mounted(name) {
        return Ok(direct.map(|raw| (raw, place)));
    }
    let mounted = format!("{name}{IN_A_FILE}");
    match (direct, told(&mounted)) {
        (Some(_), Some(_)) => Err(ConfigProblem::new(
            mounted,
            format!("is set, and so is {name}: which of them is meant?"),
        )),
        (Some(raw), None) => Ok(Some((raw, place))),
        (None, None) => Ok(None),
        (None, Some(path)) => match std::fs::read_to_string(&path) {
            Ok(raw) if raw.trim().is_empty() => {
                Err(ConfigProblem::new(mounted, "names a file that is empty"))
            }
            Ok(raw) => Ok(Some((
                raw.trim().to_owned(),
                SettingPlace::Mounted(path.into()),
            ))),
            Err(error) => Err(ConfigProblem::new(
                mounted,
                format!("its file can't be read: {error}"),
            )),
        },
    }
}

fn read_file(path: &Path) -> Result<BTreeMap<String, String>, Vec<ConfigProblem>> {
    let problem = |what: String| vec![ConfigProblem::new(path.display().to_string(), what)];
    let text = std::fs::read_to_string(path)
        .map_err(|error| problem(format!("the settings file can't be read: {error}")))?;
    // The parser's own words quote the line, which can hold a secret.
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(0, |span| {
            let before = text.get(..span.start).unwrap_or_default();
            before.matches('\n').count() + 1
        });
        problem(format!("is not TOML, in line {line}: {}", error.message()))
    })?;
    let mut settings = BTreeMap::new();
    let mut problems = Vec::new();
    for (name, value) in table {
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Float(number) => number.to_string(),
            toml::Value::Boolean(flag) => flag.to_string(),
            toml::Value::Datetime(_) | toml::Value::Array(_) | toml::Value::Table(_) => {
                problems.push(ConfigProblem::new(name, "wants a text or a number"));
                continue;
            }
        };
        settings.insert(name, text);
    }
    if problems.is_empty() {
        Ok(settings)
    } else {
        Err(problems)
    }
}
