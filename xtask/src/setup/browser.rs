//! What a browser to test in is.

use std::env;
use std::path::PathBuf;

use crate::error::Error;
use crate::process;

/// A browser that the tests drive.
#[derive(Debug)]
pub struct Browser {
    /// The browser.
    pub program: PathBuf,
    /// What drives it.
    pub driver: PathBuf,
}

/// What this variable of the environment names, or else the first of these programs that is on
/// `PATH`.
pub fn locate(variable: &str, programs: &[&str]) -> Result<Option<PathBuf>, Error> {
    let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(programs
            .iter()
            .find_map(|program| process::on_path(program)));
    };
    let named = PathBuf::from(named);
    if named.is_file() {
        Ok(Some(named))
    } else {
        Err(Error::Missing {
            what: named.display().to_string(),
            why: format!("though {variable} names it"),
            mend: format!("unset {variable}, or let it name the program"),
        })
    }
}
