//! `cargo xtask test`: everything that must hold, and a table of what did.

mod browsers;
mod openapi;
mod table;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use table::{Counts, Table};

use crate::bundle;
use crate::cli::{Part, TestOptions};
use crate::process;
use crate::project::{ELEMENTS, HOST, MODULE, Project, WASM};
use crate::services::{Lasting, Postgres};
use crate::setup::{self, Browser, Tools};

/// What the parts need beside the code: each only where a part is to be run that needs it.
struct Needs {
    deny: Option<PathBuf>,
    nextest: Option<PathBuf>,
    postgres: Option<PathBuf>,
    nginx: Option<PathBuf>,
    schemathesis: Option<PathBuf>,
    bundle: Option<Tools>,
    chromium: Option<Browser>,
    firefox: Option<Browser>,
}

/// Fetches what all parts need.
pub fn fetch(project: &Project) -> Result<()> {
    Needs::fetch(project, |_| true).map(drop)
}

impl Needs {
    /// Fetches all of it: what is missing is told now, not in half an hour.
    fn fetch(project: &Project, wants: impl Fn(&[Part]) -> bool) -> Result<Self> {
        fn only<T>(wanted: bool, fetch: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
            wanted.then(fetch).transpose()
        }
        let server = wants(&[Part::Unit, Part::Hostile]);
        let browsers = wants(&[Part::Browser, Part::Firefox]);
        let bundle = browsers || wants(&[Part::Size]);
        // The browser tests open the gallery, which Trunk builds.
        only(browsers, || setup::trunk(project))?;
        Ok(Self {
            deny: only(wants(&[Part::Lint]), || setup::lint_tools(project))?,
            nextest: only(server || browsers, || setup::nextest(project))?,
            postgres: only(server, setup::postgres)?,
            nginx: only(server, setup::nginx)?,
            schemathesis: only(wants(&[Part::OpenApi]), || setup::schemathesis(project))?,
            bundle: only(bundle, || setup::build_tools(project))?,
            chromium: only(wants(&[Part::Browser]), setup::chromium)?,
            firefox: only(wants(&[Part::Firefox]), || setup::firefox(project))?,
        })
    }
}

/// One run of the parts asked for.
struct Run<'a> {
    project: &'a Project,
    names: &'a [String],
    needs: Needs,
    table: Table,
}

/// Runs the parts asked for, all of them to their end, and fails if one did.
pub fn run(project: &Project, options: &TestOptions) -> Result<()> {
    let wants = |parts: &[Part]| parts.iter().any(|part| options.wants(*part));
    let mut run = Run {
        project,
        names: &options.names,
        needs: Needs::fetch(project, wants)?,
        table: Table::default(),
    };
    if wants(&[Part::Lint]) {
        run.lint();
        run.dependencies();
    }
    if wants(&[Part::Unit]) {
        run.unit();
    } else if wants(&[Part::Hostile]) {
        run.tests("attacks on SQLite", "hostile", HOST);
        run.on_postgres("attacks on PostgreSQL", "hostile");
    }
    if wants(&[Part::OpenApi]) {
        run.openapi();
    }
    if let Some(tools) = run.needs.bundle.take() {
        let weigh = wants(&[Part::Size]);
        let built = run.table.stage("bundle and size budget", || {
            if bundle::ensure(project, &tools)?.fits() || !weigh {
                return Ok(());
            }
            bail!("it does not fit its budget")
        });
        if wants(&[Part::Browser, Part::Firefox]) {
            run.browsers(&tools, built.is_some());
        }
    }
    run.table.finish(run.names)
}

impl Run<'_> {
    fn lint(&mut self) {
        self.check("format", self.cargo("fmt --all --check"));
        let wasm = format!("-p {MODULE} -p {ELEMENTS} --target {WASM}");
        let gallery = format!("-p {MODULE} --target {WASM} --features gallery");
        for (name, of) in [
            ("lints", "--keep-going --workspace --all-targets"),
            ("lints, wasm32", &wasm),
            ("lints, gallery", &gallery),
        ] {
            let clippy = self.cargo(&format!("clippy {of} -- -D warnings"));
            self.check(name, clippy);
        }
    }

    /// Licences, sources and duplicates, and what RustSec knows of the versions where that can be had.
    fn dependencies(&mut self) {
        let program = self.needs.deny.clone().unwrap_or_default();
        let root = &self.project.root;
        let deny = |arguments: &[&str]| {
            let mut command = process::command(&program);
            command.current_dir(root).args(arguments);
            command
        };
        let what = deny(&["--workspace", "check", "licenses", "bans", "sources"]);
        let known = deny(&["--workspace", "check", "--disable-fetch", "advisories"]);
        let fetched = process::succeeds(&mut deny(&["fetch", "db"]));
        self.check("dependencies", what);
        let name = "security advisories";
        if fetched {
            self.check(name, known);
        } else {
            self.table
                .not_run(name, "RustSec's data can't be fetched from here");
        }
    }

    fn unit(&mut self) {
        self.tests("unit and property tests", "default", HOST);
        let module = format!("-p {MODULE} --lib --features gallery");
        self.tests("browser module on the host", "default", &module);
        self.on_postgres("server's tests on PostgreSQL", "server");
        if self.names.is_empty() {
            // nextest does not run them.
            let examples = self.cargo(&format!("test --quiet --doc {HOST}"));
            self.check("examples in the docs", examples);
        }
    }

    /// Tests of the server, which were run on SQLite before.
    fn on_postgres(&mut self, name: &'static str, profile: &str) {
        let programs = self.needs.postgres.clone().unwrap_or_default();
        let log = self.project.target.join("test-postgres.log");
        let mut tests = self.nextest(profile, HOST);
        self.table.tests(name, || {
            let postgres = Postgres::start(&programs, log, Lasting::Nothing)?;
            tests.command.env("TEST_POSTGRES_URL", &postgres.url);
            tests.run()
        });
    }

    fn tests(&mut self, name: &'static str, profile: &str, of: &str) {
        let mut tests = self.nextest(profile, of);
        self.table.tests(name, || tests.run());
    }

    /// The tests of these packages that a profile of `.config/nextest.toml` has.
    fn nextest(&self, profile: &str, of: &str) -> Tests {
        let mut command = self.cargo(&format!("nextest run --profile {profile} {of}"));
        if !self.names.is_empty() {
            // One of the packages may have a test of this name.
            command.args(["--no-tests", "pass"]).args(self.names);
        }
        let report = self.project.target.join("nextest").join(profile);
        Tests {
            command,
            report: report.join("junit.xml"),
        }
    }

    /// A command that holds or doesn't.
    fn check(&mut self, name: &'static str, mut command: Command) {
        self.table
            .stage(name, || process::run(&mut command, name, None));
    }

    fn cargo(&self, arguments: &str) -> Command {
        let nextest = self.needs.nextest.iter().filter_map(|file| file.parent());
        let mut command = process::cargo();
        command
            .current_dir(&self.project.root)
            .args(arguments.split_whitespace())
            // Only the browser tests are to find a bundle.
            .env_remove("DOUBLETICK_DIST")
            // Only one stage is to run on PostgreSQL.
            .env_remove("TEST_POSTGRES_URL")
            .envs(self.needs.nginx.iter().map(|program| ("NGINX", program)))
            .envs(nextest.filter_map(|folder| Some(("PATH", process::path_with(&[folder]).ok()?))))
            .env("RUST_BACKTRACE", "1");
        command
    }
}

/// A run of cargo-nextest, and the file that it reports to.
struct Tests {
    command: Command,
    report: PathBuf,
}

impl Tests {
    fn run(&mut self) -> Result<Counts> {
        if self.report.exists() {
            fs_err::remove_file(&self.report)?;
        }
        let ran = process::run(&mut self.command, "running the tests", None);
        let report = fs_err::read_to_string(&self.report).unwrap_or_default();
        let counts = Counts::of_report(&report);
        // Without a test that failed, it was something else: a test that does not compile, or none at all.
        if counts.failed == 0 {
            ran?;
        }
        Ok(counts)
    }
}
