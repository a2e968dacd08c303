//! Firefox, by geckodriver.

use std::fs;
use std::path::Path;

use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{Capabilities, DesiredCapabilities};

use crate::Outcome;

/// What stands before the port in the line that says it: "Listening on 127.0.0.1:37211".
pub const LISTENS: &str = "Listening on 127.0.0.1:";

/// What it is started with: no window on a screen, of Chromium's size.
const ARGUMENTS: [&str; 5] = ["-headless", "-width", "1280", "-height", "900"];

/// How it is asked for, with the profile in this folder.
pub fn wanted(program: &Path, profile: &Path) -> Outcome<Capabilities> {
    fs::create_dir_all(profile)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(&program.display().to_string())?;
    for argument in ARGUMENTS {
        wanted.add_arg(argument)?;
    }
    wanted.add_arg("-profile")?;
    wanted.add_arg(&profile.display().to_string())?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", "en-US")?;
    // WebDriver turns the blocker off, and a window that is opened without a click would pass
    // unseen.
    preferences.set("dom.disable_open_during_load", true)?;
    wanted.set_preferences(preferences)?;
    Ok(wanted.into())
}
