//! The browser tests: all of them in Chromium, those that can in Firefox.

use std::fs;
use std::path::{Path, PathBuf};

use super::Run;
use crate::error::Error;
use crate::examples;
use crate::gallery;
use crate::project::{BROWSER_TESTS, Project};
use crate::setup::{self, Browser, Tools};

/// A browser, and how the tests are told of it.
pub struct Engine {
    /// The stage's name.
    name: &'static str,
    /// What the tests are built with.
    features: &'static [&'static str],
    /// Where what failed is kept.
    failures: PathBuf,
    /// What the environment tells them, beside the bundle.
    told: Vec<(&'static str, PathBuf)>,
}

impl Engine {
    /// Chromium, in which each screen is looked at with axe-core's eyes too.
    pub fn chromium(project: &Project) -> Result<Self, Error> {
        let Browser { program, driver } = setup::chromium()?;
        Ok(Self {
            name: "browser tests",
            features: &[],
            failures: failures(project),
            told: vec![
                ("CHROMIUM", program),
                ("CHROMEDRIVER", driver),
                ("AXE", setup::axe(project)?),
            ],
        })
    }

    /// Firefox. The tests that it can't be asked for are ignored, and say why.
    pub fn firefox(project: &Project) -> Result<Self, Error> {
        let Browser { program, driver } = setup::firefox(project)?;
        Ok(Self {
            name: "browser tests in Firefox",
            features: &["--features", "firefox"],
            failures: failures(project).join("firefox"),
            told: vec![("FIREFOX", program), ("GECKODRIVER", driver)],
        })
    }
}

fn failures(project: &Project) -> PathBuf {
    project.root.join("test-failures")
}

/// What the tests open beside the bundle and its package.
pub struct Pages {
    react: PathBuf,
    gallery: PathBuf,
}

impl Run<'_> {
    /// Builds them. The React example's types are checked by that.
    pub fn pages(&mut self, tools: &Tools) -> Option<Pages> {
        let project = self.project;
        let react = self.make("React example", || examples::ensure(project))?;
        let gallery = self.make("gallery", || gallery::build(project, tools))?;
        Some(Pages { react, gallery })
    }

    /// What an earlier run left would be taken for this one's.
    pub fn forget_failures(&self) {
        let failures = failures(self.project);
        if failures.is_dir()
            && let Err(error) = fs::remove_dir_all(&failures)
        {
            println!("could not empty {}: {error}", failures.display());
        }
    }

    /// Runs them in this browser.
    pub fn browser(&mut self, engine: &Engine, pages: Option<&Pages>) {
        if !self.project.has_browser_tests() {
            return self.not_run(engine.name, "there are none yet in tests/");
        }
        let Some(pages) = pages else {
            return self.not_run(engine.name, "what they open was not built");
        };
        let mut command = self.cargo(&["test", "--no-fail-fast", "-p", BROWSER_TESTS]);
        command
            .args(engine.features)
            .env("DOUBLETICK_DIST", self.project.dist())
            .env("DOUBLETICK_PACKAGE", self.project.package())
            .env("DOUBLETICK_REACT", &pages.react)
            .env("DOUBLETICK_GALLERY", &pages.gallery)
            .env("TEST_FAILURES_DIR", &engine.failures)
            .envs(engine.told.iter().map(|(name, path)| (name, path)));
        self.tests(engine.name, command);
        tell(&engine.failures);
    }
}

fn tell(failures: &Path) {
    if failures.is_dir() {
        let failures = failures.display();
        println!("What the browser showed when tests failed is in {failures}");
    }
}
