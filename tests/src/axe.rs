//! axe-core on a screen: what keeps people from using it.

use std::env;
use std::fs;

use serde::Deserialize;
use thirtyfour::WebDriver;

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;
use crate::layout::{PHONE, Theme, set_theme, set_viewport};

/// A usual laptop.
const LAPTOP: u32 = 1280;

/// Names the file with axe-core's script.
const AXE: &str = "AXE";

const RUN: &str = include_str!("js/axe.js");

#[derive(Deserialize)]
struct Report {
    /// Rules that had something to look at, and found it good.
    ran: usize,
    violations: Vec<Violation>,
}

#[derive(Deserialize)]
struct Violation {
    rule: String,
    help: String,
    places: Vec<String>,
}

/// axe-core finds nothing wrong with what this browser shows: on a narrow phone and on a laptop,
/// light and dark. Leaves it wide and dark.
pub async fn look_at(driver: &WebDriver, name: &str) -> Outcome {
    for (width, height) in [(PHONE, 740), (LAPTOP, 900)] {
        set_viewport(driver, width, height).await?;
        for theme in [Theme::Light, Theme::Dark] {
            set_theme(driver, Some(theme)).await?;
            let found = violations(driver).await?;
            if !found.is_empty() {
                let found = found.join("\n");
                return Err(format!("{name}, {width} px, {}:\n{found}", theme.name()).into());
            }
        }
    }
    Ok(())
}

async fn violations(driver: &WebDriver) -> Outcome<Vec<String>> {
    let there: bool = ask(driver, "return 'axe' in window;", vec![]).await?;
    if !there {
        let file = env::var_os(AXE).ok_or("AXE is not set")?;
        driver.execute(fs::read_to_string(file)?, vec![]).await?;
    }
    let report: Report = driver.execute_async(RUN, vec![]).await?.convert()?;
    let told = |violation: Violation| {
        let Violation { rule, help, places } = violation;
        format!("{rule}: {help}\n  {}", places.join("\n  "))
    };
    // A page that no rule had anything to say of was not looked at.
    match report.ran {
        0 if report.violations.is_empty() => Err("axe-core looked at nothing".into()),
        _ => Ok(report.violations.into_iter().map(told).collect()),
    }
}

impl Customer {
    /// axe-core finds nothing wrong with the present screen: see [`look_at`].
    pub async fn look_at(&self, name: &str) -> Outcome {
        look_at(&self.driver, name).await
    }

    /// The page's labels are gone, as by a mistake of ours.
    pub async fn lose_labels(&self) -> Outcome {
        let lose = "document.querySelectorAll('label').forEach((label) => label.remove());";
        self.driver.execute(lose, vec![]).await?;
        Ok(())
    }
}
