//! ChromeDriver and Chromium, one of each for a test.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::Outcome;

/// One WebDriver command may take this long.
const COMMAND: Duration = Duration::from_secs(60);

/// Times that ChromeDriver is started.
const STARTS: u32 = 3;

/// What Chromium is started with: no window on a screen, and no traffic of its own.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    // It may be root that runs the tests, for whom Chromium refuses its sandbox.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // The words by which the tests find their way.
    "--accept-lang=en-US",
];

/// What the tests are given by whoever runs them.
#[derive(Clone)]
pub struct Given {
    /// The release bundle.
    pub bundle: PathBuf,
    /// Where failed tests leave what the browser showed.
    pub failures: PathBuf,
    chromium: PathBuf,
    chromedriver: PathBuf,
}

impl Given {
    /// From the environment, or what to do.
    pub fn from_env() -> Result<Self, String> {
        let get = |name: &str| {
            env::var_os(name).map(PathBuf::from).ok_or_else(|| {
                format!(
                    "Run the browser tests by `cargo xtask test --only browser`: it builds what \
                     they test and finds a browser ({name} is not set)."
                )
            })
        };
        let given = Self {
            bundle: get("DOUBLETICK_DIST")?,
            failures: get("TEST_FAILURES_DIR")?,
            chromium: get("CHROMIUM")?,
            chromedriver: get("CHROMEDRIVER")?,
        };
        if given.bundle.join("index.html").is_file() {
            return Ok(given);
        }
        let bundle = given.bundle.display();
        Err(format!("there is no bundle in {bundle} (DOUBLETICK_DIST)"))
    }
}

/// A browser under way.
pub struct Browser {
    driver: WebDriver,
    profile: PathBuf,
    /// Ends when it is dropped.
    chromedriver: Child,
}

impl Browser {
    /// Starts one with the profile in this folder, which is empty at first.
    pub async fn start(given: &Given, profile: &Path) -> Outcome<Self> {
        let (chromedriver, port) = a_chromedriver(&given.chromedriver).await?;
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&given.chromium.display().to_string())?;
        for argument in ARGUMENTS {
            wanted.add_arg(argument)?;
        }
        wanted.add_arg("--window-size=1280,900")?;
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        // ChromeDriver turns the blocker off, and a window that is opened without a click
        // would pass unseen.
        wanted.add_exclude_switch("disable-popup-blocking")?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), wanted)
            .client(server::graph::http_client(COMMAND)?)
            .await?;
        Ok(Self {
            driver,
            profile: profile.to_owned(),
            chromedriver,
        })
    }

    /// The way to drive it.
    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    /// Its process ends at once, as in a crash: no page is asked, and what it has not written
    /// to its profile by then is lost.
    pub async fn crash(mut self) -> Outcome {
        let pid = self.pid()?;
        let killed = Command::new("kill").args(["-KILL", &pid]).status().await?;
        if !killed.success() {
            return Err(format!("the browser's process {pid} can't be ended").into());
        }
        // It goes too, and with it its session: there is nothing that could be quit.
        self.chromedriver.kill().await?;
        self.driver.leak()?;
        Ok(())
    }

    /// The browser's process, as it writes it into its profile: `host-1234`.
    fn pid(&self) -> Outcome<String> {
        let lock = std::fs::read_link(self.profile.join("SingletonLock"))?;
        let lock = lock.to_string_lossy();
        let pid = lock.rsplit('-').next().unwrap_or_default();
        Ok(pid.parse::<u32>()?.to_string())
    }

    /// Ends it.
    pub async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

/// The same, started anew where it ends at once: the free port that it finds can be another
/// one's by the time that it listens.
async fn a_chromedriver(program: &Path) -> Outcome<(Child, u16)> {
    for _ in 1..STARTS {
        if let Ok(started) = chromedriver(program).await {
            return Ok(started);
        }
    }
    chromedriver(program).await
}

/// Starts ChromeDriver on a free port, which it says.
async fn chromedriver(program: &Path) -> Outcome<(Child, u16)> {
    let mut child = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|why| format!("{} (CHROMEDRIVER): {why}", program.display()))?;
    let stdout = child.stdout.take().ok_or("ChromeDriver without output")?;
    let mut lines = BufReader::new(stdout).lines();
    let port = port(&mut lines).await?;
    // Read on, or it stops when nobody does.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((child, port))
}

async fn port(lines: &mut Lines<BufReader<ChildStdout>>) -> Outcome<u16> {
    while let Some(line) = lines.next_line().await? {
        // "ChromeDriver was started successfully on port 37211."
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    Err("ChromeDriver did not start".into())
}

/// What a script says of the window that is driven now.
pub async fn ask<T: serde::de::DeserializeOwned>(
    driver: &WebDriver,
    script: &str,
    about: Vec<Value>,
) -> Outcome<T> {
    Ok(driver.execute(script, about).await?.convert()?)
}
