//! Firefox, and the geckodriver that drives it.

use super::apt::Packages;
use super::browser::{Browser, locate};
use super::cache::Cache;
use super::tool::{Source, Tool};
use crate::error::Error;
use crate::versions;

const PACKAGES: Packages = Packages {
    what: "Firefox",
    names: &["firefox-esr"],
    purpose: "which the browser tests run in too",
    length: "half a minute",
    instead: "let FIREFOX name one that is there",
    meanwhile: None,
};

/// What `FIREFOX` and `GECKODRIVER` name, or else what is on `PATH`, or else Debian's package and
/// a geckodriver that is built from source: Debian has none, and the prebuilt ones lie where not
/// every machine gets at them.
pub fn ensure(cache: &Cache<'_>) -> Result<Browser, Error> {
    let find = || locate("FIREFOX", &["firefox-esr", "firefox"]);
    let program = match find()? {
        Some(program) => program,
        None => {
            PACKAGES.install()?;
            find()?.ok_or_else(|| PACKAGES.not_found("export PATH=$PATH:/usr/bin"))?
        }
    };
    let driver = match locate("GECKODRIVER", &[])? {
        Some(driver) => driver,
        None => {
            let geckodriver = geckodriver();
            geckodriver.ensure(cache)?.join(geckodriver.program)
        }
    };
    Ok(Browser { program, driver })
}

/// One version drives all of Firefox's that are kept alive.
fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: versions::GECKODRIVER.to_owned(),
        source: Source::Crate { locked: true },
        purpose: "drives Firefox",
        length: "about 2 minutes on 2 cores",
    }
}
