//! The browser tests: in Chromium all of them or a choice, and those that can in Firefox.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::Run;
use crate::cli::{Part, TestOptions};
use crate::files;
use crate::gallery;
use crate::project::{BROWSER_TESTS, ELEMENTS, MODULE, Project, WASM};
use crate::setup::{self, Tools};

impl Run<'_> {
    /// Builds what the tests open beside the bundle, and runs them in the browsers that are wanted.
    pub(super) fn browsers(
        &mut self,
        tools: &Tools,
        bundle_is_built: bool,
        options: &TestOptions,
    ) -> Result<()> {
        let project = self.project;
        if options.wants(Part::Browser) && self.names.is_empty() {
            let driver = setup::chromium(project)?.driver;
            let runner = tools.wasm_bindgen.join("wasm-bindgen-test-runner");
            for (name, of) in [
                ("elements in Chromium", format!("-p {ELEMENTS}")),
                (
                    "the module's units in Chromium",
                    format!("-p {MODULE} --lib"),
                ),
            ] {
                let tests = self
                    .cargo(&format!("test {of} --target {WASM}"))
                    .env("CHROMEDRIVER", &driver)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner);
                self.check(name, tests);
            }
        }
        let table = &mut self.table;
        if !bundle_is_built {
            table.not_run("browser tests", "there is no bundle");
            return Ok(());
        }
        let react = table.stage("React example", || react_example(project));
        let gallery = table.stage("gallery", || gallery::build(project, tools));
        let Some((react, gallery)) = react.zip(gallery) else {
            table.not_run("browser tests", "what they open was not built");
            return Ok(());
        };
        let failures = project.failures();
        // What an earlier run left would be taken for this one's.
        project.sh.remove_path(&failures)?;
        let run = |profile, features: &str| {
            let mut tests = self.nextest(profile, features)?;
            let command = tests.command.env("DOUBLETICK_DIST", project.dist());
            tests.command = command
                .env("DOUBLETICK_PACKAGE", project.package())
                .env("DOUBLETICK_REACT", &react)
                .env("DOUBLETICK_GALLERY", &gallery);
            anyhow::Ok(tests)
        };
        let in_chromium = self.whole_or_short("browser", "browser-short");
        let mut chromium = run(in_chromium, "")?;
        let mut firefox = run("firefox", &format!("--features {BROWSER_TESTS}/firefox"))?;
        if options.wants(Part::Browser) {
            let browser = setup::chromium(project)?;
            let command = chromium.command.env("CHROMIUM", browser.program);
            chromium.command = command
                .env("CHROMEDRIVER", browser.driver)
                // Each screen is checked with axe-core too.
                .env("AXE", setup::axe(project)?)
                .env("TEST_FAILURES_DIR", &failures);
            self.table.tests("browser tests", || chromium.run());
        }
        if options.wants(Part::Firefox) {
            let browser = setup::firefox(project)?;
            let command = firefox.command.env("FIREFOX", browser.program);
            firefox.command = command
                .env("GECKODRIVER", browser.driver)
                .env("TEST_FAILURES_DIR", failures.join("firefox"));
            self.table
                .tests("browser tests in Firefox", || firefox.run());
        }
        if failures.is_dir() {
            let failures = failures.display();
            println!("What the browser showed when tests failed is in {failures}");
        }
        Ok(())
    }
}

/// Builds the dashboard that has to be built, React with Vite, checked by TypeScript against the package's types.
/// Returns the folder that it is served from.
fn react_example(project: &Project) -> Result<PathBuf> {
    let (sh, folder) = (&project.sh, project.root.join("examples/react-dashboard"));
    let built = folder.join("dist");
    let index = built.join("index.html");
    let mut sources: Vec<_> = ["index.html", "package-lock.json", "src", "vite.config.ts"]
        .map(|name| folder.join(name))
        .into();
    sources.extend([folder.join("tsconfig.json"), project.package()]);
    if !files::is_up_to_date(&index, sources) {
        println!("Building the React example: about half a minute the first time.");
        setup::npm_ci(sh, &folder)?;
        let _folder = sh.push_dir(&folder);
        cmd!(sh, "npm run build --silent").run()?;
    }
    Ok(built)
}
