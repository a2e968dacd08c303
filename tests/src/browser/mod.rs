//! A browser for a test, and the program that drives it.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `chromium` | Chromium, by ChromeDriver |
//! | `firefox` | Firefox, by geckodriver |
//! | `process` | the driver's process |

mod chromium;
mod firefox;
mod process;

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

use crate::Outcome;

/// One WebDriver command may take this long.
const COMMAND: Duration = Duration::from_secs(60);

/// Which browser it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Engine {
    /// The one that these tests were built for: the feature says it, so that a test can say of
    /// itself where it is not run.
    pub const PRESENT: Self = if cfg!(feature = "firefox") {
        Self::Firefox
    } else {
        Self::Chromium
    };

    /// The environment's names for the browser and for what drives it.
    const fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROMIUM", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }
}

/// What the tests are given by whoever runs them.
#[derive(Clone)]
pub struct TestInputs {
    /// The release bundle.
    pub bundle: PathBuf,
    /// The gallery, where it was built.
    pub gallery: Option<PathBuf>,
    /// npm's folder of the fonts that the gallery is pictured with, where it is pictured.
    pub fonts: Option<PathBuf>,
    /// Where failed tests leave what the browser showed.
    pub failures: PathBuf,
    /// The port at which the browser finds what an address of the demo names, where a page has one.
    pub demo: Option<u16>,
    browser: PathBuf,
    driver: PathBuf,
}

impl TestInputs {
    /// From the environment, or what to do.
    pub fn from_env() -> Result<Self, String> {
        let get = |name: &str| {
            env::var_os(name).map(PathBuf::from).ok_or_else(|| {
                format!(
                    "Run the browser tests by `cargo xtask test --only browser` or `--only \
                     firefox`: it builds what they test and finds a browser ({name} is not set)."
                )
            })
        };
        let [browser, driver] = Engine::PRESENT.variables();
        let inputs = Self {
            bundle: get("DOUBLETICK_DIST")?,
            gallery: env::var_os("DOUBLETICK_GALLERY").map(PathBuf::from),
            fonts: env::var_os("DOUBLETICK_FONTS").map(PathBuf::from),
            failures: get("TEST_FAILURES_DIR")?,
            demo: None,
            browser: get(browser)?,
            driver: get(driver)?,
        };
        if inputs.bundle.join("index.html").is_file() {
            return Ok(inputs);
        }
        let bundle = inputs.bundle.display();
        Err(format!("there is no bundle in {bundle} (DOUBLETICK_DIST)"))
    }
}

/// A browser under way.
pub struct Browser {
    driver: WebDriver,
    profile: PathBuf,
    /// Ends when it is dropped.
    process: Child,
}

impl Browser {
    /// Starts one with the profile in this folder, which is empty at first.
    pub async fn start(inputs: &TestInputs, profile: &Path) -> Outcome<Self> {
        let (listens, wanted) = match Engine::PRESENT {
            Engine::Chromium => (
                chromium::LISTENS,
                chromium::wanted(&inputs.browser, profile, inputs.demo)?,
            ),
            Engine::Firefox => (firefox::LISTENS, firefox::wanted(&inputs.browser, profile)?),
        };
        let (process, port) = process::start(&inputs.driver, listens).await?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), wanted)
            .client(server::graph::http_client(COMMAND)?)
            .await?;
        Ok(Self {
            driver,
            profile: profile.to_owned(),
            process,
        })
    }

    /// The way to drive it.
    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    /// Its process ends at once, as in a crash: no page is asked, and what it has not written
    /// to its profile by then is lost. Chromium's alone: when Firefox writes what is another
    /// matter.
    pub async fn crash(mut self) -> Outcome {
        let pid = chromium::process(&self.profile)?.to_string();
        let killed = Command::new("kill").args(["-KILL", &pid]).status().await?;
        if !killed.success() {
            return Err(format!("the browser's process {pid} can't be ended").into());
        }
        // It goes too, and with it its session: there is nothing that could be quit.
        self.process.kill().await?;
        self.driver.leak()?;
        Ok(())
    }

    /// Ends it.
    pub async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

/// Closes the window that is driven now, as its frame's own button does. ChromeDriver's own way
/// leaves its page no time for a last word.
pub async fn close_window(driver: &WebDriver) -> Outcome {
    match Engine::PRESENT {
        Engine::Chromium => {
            driver.cdp().send_raw("Page.close", ()).await?;
            Ok(())
        }
        Engine::Firefox => Ok(driver.close_window().await?),
    }
}

/// What a script says of the window that is driven now.
pub async fn ask<T: serde::de::DeserializeOwned>(
    driver: &WebDriver,
    script: &str,
    about: Vec<Value>,
) -> Outcome<T> {
    Ok(driver.execute(script, about).await?.convert()?)
}
