//! How lines of the log are written: for people, or one JSON object a line.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Names the form: `json`, or `text`, which is the default.
pub const FORM: &str = "DOUBLETICK_LOG";

/// The form of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogForm {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, with the fields of all spans around it.
    Json,
}

/// [`FORM`] names none that there is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{FORM} wants text or json")]
pub struct NoSuchForm;

impl std::str::FromStr for LogForm {
    type Err = NoSuchForm;

    fn from_str(name: &str) -> Result<Self, NoSuchForm> {
        match name.trim() {
            "" | "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(NoSuchForm),
        }
    }
}

/// Writes the log to standard error from now on. `RUST_LOG` says how much. Once a process.
pub fn begin(form: LogForm) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match form {
        LogForm::Text => lines.with_ansi(std::io::stderr().is_terminal()).init(),
        LogForm::Json => lines.json().flatten_event(true).init(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_name() {
        assert_eq!("".parse(), Ok(LogForm::Text));
        assert_eq!("json".parse(), Ok(LogForm::Json));
        assert_eq!("xml".parse::<LogForm>(), Err(NoSuchForm));
    }
}
