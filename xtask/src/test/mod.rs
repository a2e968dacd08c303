//! `cargo xtask test`: everything that must hold, and a table of what did.

mod browsers;
mod counts;
mod openapi;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use browsers::Engine;
use counts::Counts;
use table::{Outcome, Stage};

use crate::bundle;
use crate::cli::{Part, TestOptions};
use crate::error::Error;
use crate::process;
use crate::project::{BROWSER_TESTS, MODULE, Project, WASM};
use crate::services::{Lasting, Postgres};
use crate::setup::{self, Tools};

/// The program of the server's tests that attacks it.
const HOSTILE: &str = "hostile";

/// The parts of one run, each added to the table as it ends.
struct Run<'a> {
    project: &'a Project,
    names: &'a [String],
    /// What the attacks come through.
    nginx: Option<PathBuf>,
    stages: Vec<Stage>,
}

/// Runs the parts asked for, all of them to their end, and fails if one did.
pub fn run(project: &Project, options: &TestOptions) -> Result<(), Error> {
    let wants = |part| options.wants(part);
    // All of the set-up comes first: what is missing is told now, not in half an hour.
    let deny = wants(Part::Lint)
        .then(|| setup::lint_tools(project))
        .transpose()?;
    let in_browsers = wants(Part::Browser) || wants(Part::Firefox);
    let tools = (wants(Part::Size) || in_browsers)
        .then(|| setup::build_tools(project))
        .transpose()?;
    let on_servers = wants(Part::Unit) || wants(Part::Hostile);
    let postgres = on_servers.then(setup::postgres).transpose()?;
    let nginx = on_servers.then(setup::nginx).transpose()?;
    let schemathesis = wants(Part::OpenApi)
        .then(|| setup::schemathesis(project))
        .transpose()?;
    let chromium = wants(Part::Browser)
        .then(|| Engine::chromium(project))
        .transpose()?;
    let firefox = wants(Part::Firefox)
        .then(|| Engine::firefox(project))
        .transpose()?;

    let mut run = Run {
        project,
        names: &options.names,
        nginx,
        stages: Vec::new(),
    };
    if let Some(deny) = &deny {
        run.lint();
        run.dependencies(deny);
    }
    if let Some(programs) = &postgres {
        if wants(Part::Unit) {
            run.unit();
            run.on_postgres("server's tests on PostgreSQL", programs, None);
        } else {
            let mut command = run.host_tests();
            command.args(["--test", HOSTILE]);
            run.tests("attacks on SQLite", command);
            run.on_postgres("attacks on PostgreSQL", programs, Some(HOSTILE));
        }
    }
    if let Some(program) = &schemathesis {
        run.openapi(program);
    }
    if let Some(tools) = &tools {
        let built = run.bundle(tools, wants(Part::Size));
        if in_browsers {
            run.forget_failures();
            let pages = built.then(|| run.pages(tools)).flatten();
            for engine in [chromium, firefox].iter().flatten() {
                run.browser(engine, pages.as_ref());
            }
        }
    }

    print!("\n{}", table::table(&run.stages));
    let (passed, failed) = table::total(&run.stages);
    println!("\n{passed} passed, {failed} failed");
    match (passed, failed) {
        (0, 0) if !options.names.is_empty() => Err(Error::NoSuchTest(options.names.join(", "))),
        (_, 0) => Ok(()),
        _ => Err(Error::NotAllPassed(table::failures(&run.stages))),
    }
}

impl Run<'_> {
    fn lint(&mut self) {
        let format = self.cargo(&["fmt", "--all", "--check"]);
        self.check("format", format);
        let deny = ["--", "-D", "warnings"];
        let mut host = self.cargo(&["clippy", "--keep-going", "--workspace", "--all-targets"]);
        host.args(deny);
        self.check("lints", host);
        let mut wasm = self.cargo(&["clippy", "-p", MODULE, "--target", WASM]);
        wasm.args(deny);
        self.check("lints, wasm32", wasm);
        let mut gallery = self.cargo(&["clippy", "-p", MODULE, "--target", WASM]);
        gallery.args(["--features", "gallery"]).args(deny);
        self.check("lints, gallery", gallery);
    }

    /// Licences, sources and duplicates, and what RustSec knows of the versions where that can be had.
    fn dependencies(&mut self, deny: &Path) {
        let root = &self.project.root;
        let deny = |arguments: &[&str]| {
            let mut command = process::command(deny);
            command.current_dir(root).args(arguments);
            command
        };
        let what = deny(&["--workspace", "check", "licenses", "bans", "sources"]);
        let known = deny(&["--workspace", "check", "--disable-fetch", "advisories"]);
        let fetched = deny(&["fetch", "db"]).output();
        self.check("dependencies", what);
        let name = "security advisories";
        if fetched.is_ok_and(|output| output.status.success()) {
            self.check(name, known);
        } else {
            self.not_run(name, "RustSec's data can't be fetched from here");
        }
    }

    fn unit(&mut self) {
        let command = self.host_tests();
        self.tests("unit and property tests", command);

        let mut command = self.cargo(&["test", "--no-fail-fast", "-p", MODULE, "--lib"]);
        command.args(["--features", "gallery"]);
        self.tests("browser module on the host", command);
    }

    /// The server's tests, or one program of them, which were run on SQLite before.
    fn on_postgres(&mut self, name: &'static str, programs: &Path, one: Option<&str>) {
        let began = Instant::now();
        let log = self.project.target.join("test-postgres.log");
        let postgres = Postgres::start(programs, log, Lasting::Nothing);
        let tests = match one {
            Some(one) => Ok(vec![one.to_owned()]),
            None => self.server_tests(),
        };
        let ready = postgres.and_then(|postgres| Ok((postgres, tests?)));
        match ready {
            Ok((postgres, tests)) => {
                let mut command = self.host_tests();
                for test in tests {
                    command.args(["--test", &test]);
                }
                command.env("TEST_POSTGRES_URL", postgres.url());
                self.tests(name, command);
            }
            Err(error) => {
                title(name);
                println!("{error}");
                self.done(name, began, Outcome::Broken(Counts::default()));
            }
        }
    }

    /// The tests that run a server over a database: each file or folder is one program of them.
    fn server_tests(&self) -> Result<Vec<String>, Error> {
        let folder = self.project.root.join("crates/server/tests");
        let entries = fs::read_dir(&folder).map_err(Error::path("read", &folder))?;
        let names = entries.flatten().filter_map(|entry| {
            let path = entry.path();
            let is_program =
                path.extension().is_some_and(|kind| kind == "rs") || path.join("main.rs").is_file();
            is_program.then_some(path.file_stem()?.to_str()?.to_owned())
        });
        Ok(names.collect())
    }

    /// All tests but the browser module's own, which are apart: what it links must not reach the server's
    /// build. Whoever leaves out some of the tests still builds the same, and so builds once.
    fn host_tests(&self) -> Command {
        let mut command = self.cargo(&["test", "--no-fail-fast", "--workspace"]);
        command.args(["--exclude", MODULE]);
        if self.project.has_browser_tests() {
            command.args(["--exclude", BROWSER_TESTS]);
        }
        command
    }

    /// Builds the bundle and weighs it. Whether there is one.
    fn bundle(&mut self, tools: &Tools, weigh: bool) -> bool {
        let project = self.project;
        let made = self.make_good(
            "bundle and size budget",
            || bundle::ensure(project, tools),
            |report| report.fits() || !weigh,
        );
        made.is_some()
    }

    /// What is built for other stages, and what became of it.
    fn make<T>(
        &mut self,
        name: &'static str,
        build: impl FnOnce() -> Result<T, Error>,
    ) -> Option<T> {
        self.make_good(name, build, |_| true)
    }

    /// The same; what was built may still not be as it should.
    fn make_good<T>(
        &mut self,
        name: &'static str,
        build: impl FnOnce() -> Result<T, Error>,
        is_good: impl FnOnce(&T) -> bool,
    ) -> Option<T> {
        title(name);
        let began = Instant::now();
        let built = build();
        let outcome = match &built {
            Ok(built) if is_good(built) => Outcome::Held,
            Ok(_) => Outcome::Broken(Counts::default()),
            Err(error) => {
                println!("{error}");
                Outcome::Broken(Counts::default())
            }
        };
        self.done(name, began, outcome);
        built.ok()
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = process::cargo();
        command
            .current_dir(&self.project.root)
            .args(arguments)
            // Only the browser tests are to find a bundle.
            .env_remove("DOUBLETICK_DIST")
            // Only one stage is to run on PostgreSQL.
            .env_remove("TEST_POSTGRES_URL")
            .envs(self.nginx.iter().map(|program| ("NGINX", program)))
            .env("RUST_BACKTRACE", "1");
        command
    }

    /// A command that holds or doesn't.
    fn check(&mut self, name: &'static str, mut command: Command) {
        title(name);
        let began = Instant::now();
        let outcome = match process::run(&mut command, name, None) {
            Ok(()) => Outcome::Held,
            Err(error) => {
                println!("{error}");
                Outcome::Broken(Counts::default())
            }
        };
        self.done(name, began, outcome);
    }

    /// A command that counts its tests.
    fn tests(&mut self, name: &'static str, mut command: Command) {
        title(name);
        if !self.names.is_empty() {
            command.arg("--").args(self.names);
        }
        let began = Instant::now();
        let mut counts = Counts::default();
        let outcome = match process::tee(&mut command, |line| counts.add_line(line)) {
            Ok(status) => Outcome::of_tests(status.success(), counts, !self.names.is_empty()),
            Err(error) => {
                println!("{error}");
                Outcome::Broken(counts)
            }
        };
        if outcome == Outcome::Broken(Counts::default()) {
            println!("No test was run.");
        }
        self.done(name, began, outcome);
    }

    fn not_run(&mut self, name: &'static str, why: &'static str) {
        self.stages.push(Stage {
            name,
            outcome: Outcome::NotRun(why),
            time: Duration::ZERO,
        });
    }

    fn done(&mut self, name: &'static str, began: Instant, outcome: Outcome) {
        self.stages.push(Stage {
            name,
            outcome,
            time: began.elapsed(),
        });
    }
}

fn title(name: &str) {
    println!("\n── {name} ──");
}
