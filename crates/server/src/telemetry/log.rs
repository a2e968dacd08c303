//! How lines of the log are written: for people, or one JSON object a line.
//!
//! What is for people goes to a terminal: whatever a stranger has put into a field is
//! [escaped](super::escape) there, be it of an event or of a span. JSON escapes by itself.

use std::fmt::{self, Debug, Write};
use std::io::IsTerminal;

use tracing::field::{Field, Visit};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::fmt::FormatFields;
use tracing_subscriber::fmt::format::Writer;

use crate::telemetry::escape::Escaping;

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
        LogForm::Text => lines
            .fmt_fields(SafeFields)
            .with_ansi(std::io::stderr().is_terminal())
            .init(),
        LogForm::Json => lines.json().flatten_event(true).init(),
    }
}

/// Fields for people: the message, and `name=value` of the rest.
#[derive(Clone, Copy, Debug)]
pub struct SafeFields;

impl<'writer> FormatFields<'writer> for SafeFields {
    fn format_fields<R: RecordFields>(&self, writer: Writer<'writer>, fields: R) -> fmt::Result {
        let mut written = Written {
            writer,
            is_first: true,
            result: Ok(()),
        };
        fields.record(&mut written);
        written.result
    }
}

struct Written<'writer> {
    writer: Writer<'writer>,
    is_first: bool,
    result: fmt::Result,
}

impl Written<'_> {
    fn write(&mut self, field: &Field, value: &dyn Debug) -> fmt::Result {
        if !std::mem::take(&mut self.is_first) {
            self.writer.write_char(' ')?;
        }
        match field.name() {
            "message" => {}
            // Italic and dimmed, as the library's own.
            name if self.writer.has_ansi_escapes() => {
                write!(self.writer, "\u{1b}[3m{name}\u{1b}[0m\u{1b}[2m=\u{1b}[0m")?;
            }
            name => write!(self.writer, "{name}=")?,
        }
        write!(Escaping(&mut self.writer), "{value:?}")
    }
}

impl Visit for Written<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if self.result.is_ok() {
            self.result = self.write(field, value);
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "message" => self.record_debug(field, &format_args!("{value}")),
            _ => self.record_debug(field, &value),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use proptest::prelude::*;
    use tracing::subscriber::{DefaultGuard, set_default};

    use super::*;

    /// What is logged.
    #[derive(Clone, Default)]
    pub struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Lines {
        /// So far.
        pub fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What this thread logs for people, until the guard is dropped.
    pub fn logged() -> (Lines, DefaultGuard) {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt()
            .fmt_fields(SafeFields)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        (lines, set_default(subscriber))
    }

    #[test]
    fn a_line_reads_as_ever() {
        let (lines, _guard) = logged();
        let span = tracing::info_span!("request", path = %"/a b");
        span.in_scope(|| tracing::info!(number = 7, kind = "happy", detail = %"plain", "done"));
        let told = lines.text();
        assert!(
            told.ends_with("done number=7 kind=\"happy\" detail=plain\n"),
            "{told}"
        );
        assert!(told.contains("request{path=/a b}"), "{told}");
    }

    proptest! {
        #[test]
        fn nobody_forges_a_line_or_speaks_to_the_terminal(text in "(\\PC|\\pC|[\n\r\u{1b}]){0,40}") {
            let (lines, guard) = logged();
            let error = io::Error::other(text.clone());
            let span = tracing::info_span!("request", path = %text, header = ?text, later = tracing::field::Empty);
            span.record("later", text.as_str());
            span.in_scope(|| {
                tracing::warn!(display = %text, debug = ?text, plain = text, %error,
                    error = &error as &dyn std::error::Error, "about {text}");
                tracing::info!("{}", text);
            });
            drop(guard);
            let told = lines.text();
            prop_assert_eq!(told.matches('\n').count(), 2, "{}", told);
            let line = told.replace('\n', "");
            prop_assert_eq!(super::super::escape::escaped(&line), line);
        }
    }

    #[test]
    fn a_form_is_known_by_its_name() {
        assert_eq!("".parse(), Ok(LogForm::Text));
        assert_eq!("json".parse(), Ok(LogForm::Json));
        assert_eq!("xml".parse::<LogForm>(), Err(NoSuchForm));
    }
}
