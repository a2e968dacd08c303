//! The browser tests: all of them in Chromium, those that can in Firefox.

use super::Run;
use crate::examples;
use crate::gallery;
use crate::project::{BROWSER_TESTS, ELEMENTS, MODULE, WASM};
use crate::setup::{self, Tools};

impl Run<'_> {
    /// Builds what the tests open beside the bundle, and runs them in the browsers that are wanted.
    pub(super) fn browsers(&mut self, tools: &Tools, bundle_is_built: bool) {
        let project = self.project;
        if let Some(browser) = &self.needs.chromium
            && self.names.is_empty()
        {
            let driver = browser.driver.clone();
            for (name, of) in [
                ("elements in Chromium", format!("-p {ELEMENTS}")),
                (
                    "the module's units in Chromium",
                    format!("-p {MODULE} --lib"),
                ),
            ] {
                let mut tests = self.cargo(&format!("test {of} --target {WASM}"));
                tests.env("CHROMEDRIVER", &driver).env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                    tools.wasm_bindgen.join("wasm-bindgen-test-runner"),
                );
                self.check(name, tests);
            }
        }
        if !bundle_is_built {
            return self.table.not_run("browser tests", "there is no bundle");
        }
        let react = self
            .table
            .stage("React example", || examples::ensure(project));
        let gallery = self
            .table
            .stage("gallery", || gallery::build(project, tools));
        let Some((react, gallery)) = react.zip(gallery) else {
            let why = "what they open was not built";
            return self.table.not_run("browser tests", why);
        };
        // What an earlier run left would be taken for this one's.
        std::fs::remove_dir_all(project.failures()).ok();
        let pages = vec![
            ("DOUBLETICK_DIST", project.dist()),
            ("DOUBLETICK_PACKAGE", project.package()),
            ("DOUBLETICK_REACT", react),
            ("DOUBLETICK_GALLERY", gallery),
        ];
        if let Some(browser) = self.needs.chromium.take() {
            let mut tests = self.nextest("browser", &format!("-p {BROWSER_TESTS}"));
            tests
                .command
                .envs(pages.clone())
                .env("CHROMIUM", browser.program)
                .env("CHROMEDRIVER", browser.driver)
                .env("TEST_FAILURES_DIR", project.failures());
            self.table.tests("browser tests", || {
                // Each screen is looked at with axe-core's eyes too.
                tests.command.env("AXE", setup::axe(project)?);
                tests.run()
            });
        }
        if let Some(browser) = self.needs.firefox.take() {
            let firefox = format!("-p {BROWSER_TESTS} --features firefox");
            let mut tests = self.nextest("firefox", &firefox);
            tests
                .command
                .envs(pages)
                .env("FIREFOX", browser.program)
                .env("GECKODRIVER", browser.driver)
                .env("TEST_FAILURES_DIR", project.failures().join("firefox"));
            self.table.tests("browser tests in Firefox", || tests.run());
        }
        let failures = project.failures();
        if failures.is_dir() {
            let failures = failures.display();
            println!("What the browser showed when tests failed is in {failures}");
        }
    }
}
