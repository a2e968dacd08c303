//! Chromium and the ChromeDriver that belongs to it.

use std::path::PathBuf;

use super::apt::Packages;
use super::browser::{Browser, locate};
use crate::error::Error;
use crate::process;

const PACKAGES: Packages = Packages {
    what: "Chromium or its ChromeDriver",
    names: &["chromium", "chromium-driver"],
    purpose: "which the browser tests run in",
    length: "about a minute",
    instead: "let CHROMIUM and CHROMEDRIVER name two that are there",
    meanwhile: None,
};

/// What `CHROMIUM` and `CHROMEDRIVER` name, or else what is on `PATH`, or else Debian's packages.
pub fn ensure() -> Result<Browser, Error> {
    if let Some(browser) = find()? {
        return check(browser);
    }
    PACKAGES.install()?;
    let browser = find()?.ok_or_else(|| PACKAGES.not_found("export PATH=$PATH:/usr/bin"))?;
    check(browser)
}

fn find() -> Result<Option<Browser>, Error> {
    let chromium = locate(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    )?;
    let chromedriver = locate("CHROMEDRIVER", &["chromedriver"])?;
    let both = chromium.zip(chromedriver);
    Ok(both.map(|(program, driver)| Browser { program, driver }))
}

/// A driver drives only browsers of its own version.
fn check(browser: Browser) -> Result<Browser, Error> {
    let version = |program: &PathBuf| {
        process::capture(process::command(program).arg("--version"))
            .ok()
            .and_then(|said| major(&said))
    };
    match (version(&browser.program), version(&browser.driver)) {
        (Some(chromium), Some(driver)) if chromium != driver => Err(Error::Missing {
            what: format!("a ChromeDriver for Chromium {chromium}"),
            why: format!("since {} is for {driver}", browser.driver.display()),
            mend: "install both from one source, or let CHROMIUM and CHROMEDRIVER name two that belong together".to_owned(),
        }),
        (Some(_), Some(_)) => Ok(browser),
        (None, _) => Err(Error::Missing {
            what: "a Chromium that runs".to_owned(),
            why: format!("since {} --version says nothing of use", browser.program.display()),
            mend: format!("run {} and see what it says", browser.program.display()),
        }),
        (_, None) => Err(Error::Missing {
            what: "a ChromeDriver that runs".to_owned(),
            why: format!("since {} --version says nothing of use", browser.driver.display()),
            mend: format!("run {} and see what it says", browser.driver.display()),
        }),
    }
}

/// The major version in what `--version` printed.
fn major(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| {
        word.split_once('.')
            .and_then(|(major, _)| major.parse().ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"),
            Some(156)
        );
        assert_eq!(
            major("ChromeDriver 155.0.1 (abc-refs/branch-heads/1)"),
            Some(155)
        );
        assert_eq!(major("command not found"), None);
    }
}
