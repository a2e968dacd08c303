//! axe-core on a screen: what keeps people from using it.

use std::env;
use std::fs;

use serde::Deserialize;

use crate::Outcome;
use crate::browser::ask;
use crate::customer::Customer;
use crate::looks::{PHONE, SCHEMES};

/// A usual laptop.
const LAPTOP: u32 = 1280;

/// Names the file with axe-core's script.
pub(crate) const AXE: &str = "AXE";

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

impl Customer {
    /// axe-core finds nothing wrong with the present screen: on a narrow phone and on a laptop,
    /// light and dark. Leaves the window as it was.
    pub async fn look_at(&self, name: &str) -> Outcome {
        self.diary.note(format!("look at {name}"));
        for (width, height) in [(PHONE, 740), (LAPTOP, 900)] {
            self.be_wide(width, height).await?;
            for scheme in SCHEMES {
                self.prefer(Some(scheme)).await?;
                let found = self.violations().await?;
                if !found.is_empty() {
                    let found = found.join("\n");
                    return Err(format!("{name}, {width} px, {scheme}:\n{found}").into());
                }
            }
        }
        self.prefer(None).await?;
        self.be_as_wide_as_the_window().await
    }

    /// The page's labels are gone, as by a mistake of ours.
    pub async fn lose_labels(&self) -> Outcome {
        let lose = "document.querySelectorAll('label').forEach((label) => label.remove());";
        self.driver.execute(lose, vec![]).await?;
        Ok(())
    }

    async fn violations(&self) -> Outcome<Vec<String>> {
        let there: bool = ask(&self.driver, "return 'axe' in window;", vec![]).await?;
        if !there {
            let file = env::var_os(AXE).ok_or("AXE is not set")?;
            self.driver
                .execute(fs::read_to_string(file)?, vec![])
                .await?;
        }
        let report = self.driver.execute_async(RUN, vec![]).await?;
        let report: Report = report.convert()?;
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
}
