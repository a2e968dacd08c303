//! Chromium, by ChromeDriver.

use std::path::Path;

use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
};

use crate::Outcome;
use crate::host::DEMO;

/// What stands before the port in the line that says it: "ChromeDriver was started successfully
/// on port 37211."
pub const LISTENS: &str = "successfully on port ";

/// What it is started with: no window on a screen, and no traffic of its own.
const ARGUMENTS: [&str; 18] = [
    "--headless",
    // It may be root that runs the tests, for whom Chromium refuses its sandbox.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Nor work of its own, which a test would wait for.
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-features=Translate,OptimizationHints,MediaRouter,PaintHolding",
    "--mute-audio",
    "--no-first-run",
    "--window-size=1280,900",
    // The words by which the tests find their way.
    "--accept-lang=en-US",
];

/// How it is asked for, with the profile in this folder. A page that names the demo's server comes to `demo`.
pub fn wanted(program: &Path, profile: &Path, demo: Option<u16>) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&program.display().to_string())?;
    for argument in ARGUMENTS {
        wanted.add_arg(argument)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    if let Some(port) = demo {
        wanted.add_arg(&format!(
            "--host-resolver-rules=MAP {DEMO} 127.0.0.1:{port}"
        ))?;
    }
    // ChromeDriver turns the blocker off, and a window that is opened without a click would
    // pass unseen.
    wanted.add_exclude_switch("disable-popup-blocking")?;
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

/// The browser's process, as it writes it into its profile: `host-1234`.
pub fn process(profile: &Path) -> Outcome<u32> {
    let lock = std::fs::read_link(profile.join("SingletonLock"))?;
    let lock = lock.to_string_lossy();
    Ok(lock.rsplit('-').next().unwrap_or_default().parse()?)
}
