//! `cargo xtask test`: what must hold, and a table of what did.

mod browsers;
mod hosts;
mod openapi;
mod table;

use std::path::PathBuf;

use anyhow::{Result, ensure};
use xshell::{Cmd, cmd};

use table::{Counts, Table};

use crate::bundle;
use crate::cli::{Part, TestOptions};
use crate::gallery;
use crate::process;
use crate::project::{ELEMENTS, HOST, MODULE, Project, WASM};
use crate::services::{Durability, Postgres};
use crate::setup;

/// Fetches what all parts need.
pub fn fetch(project: &Project) -> Result<()> {
    fetch_for(project, |_| true)
}

/// Fetches what the parts asked for need: what is missing is told now, not in half an hour.
fn fetch_for(project: &Project, wants: impl Fn(&[Part]) -> bool) -> Result<()> {
    let server = wants(&[Part::Unit, Part::Hostile]);
    let hosts = wants(&[Part::Hosts]);
    let browsers = hosts || wants(&[Part::Browser, Part::Firefox]);
    let pictures = wants(&[Part::Pictures]);
    type Fetch = fn(&Project) -> Result<()>;
    let needs: [(bool, Fetch); 12] = [
        (wants(&[Part::Lint]), setup::lint_tools),
        (wants(&[Part::Dependencies]), |p| {
            setup::cargo_deny(p).map(drop)
        }),
        (server || browsers, |p| setup::nextest(p).map(drop)),
        (server, |p| setup::postgres(p).map(drop)),
        (server, |p| setup::nginx(p).map(drop)),
        (wants(&[Part::OpenApi]), |p| {
            setup::openapi_tools(p).map(drop)
        }),
        (browsers || pictures || wants(&[Part::Size]), |p| {
            setup::build_tools(p).map(drop)
        }),
        (hosts || pictures || wants(&[Part::Browser]), |p| {
            setup::chromium(p).map(drop)
        }),
        (wants(&[Part::Firefox]), |p| setup::firefox(p).map(drop)),
        (hosts, |p| setup::node_path(p).map(drop)),
        (hosts, |p| setup::packaging_npm(p).map(drop)),
        (pictures, |p| setup::fonts_npm(p).map(drop)),
    ];
    let mut needed = needs.iter().filter(|(needed, _)| *needed);
    needed.try_for_each(|(_, fetch)| fetch(project))
}

/// One run of the parts asked for.
struct Run<'a> {
    project: &'a Project,
    names: &'a [String],
    /// [`TestOptions::is_whole`].
    is_whole: bool,
    table: Table,
}

/// Runs the parts asked for, all of them to their end, and fails if one did.
pub fn run(project: &Project, options: &TestOptions) -> Result<()> {
    let wants = |parts: &[Part]| parts.iter().any(|part| options.wants(*part));
    fetch_for(project, wants)?;
    let mut run = Run {
        project,
        names: &options.names,
        is_whole: options.is_whole(),
        table: Table::default(),
    };
    if wants(&[Part::Lint]) {
        run.lint();
    }
    if wants(&[Part::Dependencies]) {
        run.dependencies()?;
    }
    if wants(&[Part::Unit]) {
        run.unit()?;
    } else if wants(&[Part::Hostile]) {
        run.tests("attacks on SQLite", "hostile")?;
        run.on_postgres("attacks on PostgreSQL", "hostile")?;
    }
    if wants(&[Part::OpenApi]) {
        run.openapi()?;
    }
    if wants(&[Part::Size, Part::Browser, Part::Firefox, Part::Hosts]) {
        let tools = setup::build_tools(project)?;
        let built = run.table.stage("bundle and size budget", || {
            let fits = bundle::ensure(project, &tools)?.fits();
            ensure!(fits || !wants(&[Part::Size]), "it does not fit its budget");
            Ok(())
        });
        if wants(&[Part::Browser, Part::Firefox]) {
            run.browsers(&tools, built.is_some(), options)?;
        }
        if wants(&[Part::Hosts]) {
            run.hosts(built.is_some())?;
        }
    }
    if wants(&[Part::Pictures]) {
        let tools = setup::build_tools(project)?;
        run.table
            .stage("the gallery's pictures", || gallery::check(project, &tools));
    }
    run.table.finish(run.names)
}

impl<'a> Run<'a> {
    fn lint(&mut self) {
        let wasm = format!("-p {MODULE} -p {ELEMENTS} --target {WASM} --features {MODULE}/gallery");
        self.check("format", self.cargo("fmt --all --check"));
        for (name, of) in [
            ("lints", "--keep-going --workspace --all-targets"),
            ("lints, wasm32", &wasm),
        ] {
            self.check(name, self.cargo(&format!("clippy {of} -- -D warnings")));
        }
    }

    /// Licences, sources and duplicates, and what RustSec knows of the versions where that can be had.
    fn dependencies(&mut self) -> Result<()> {
        let (sh, deny) = (&self.project.sh, setup::cargo_deny(self.project)?);
        let fetched = process::succeeds(cmd!(sh, "{deny} fetch db"));
        let what = cmd!(sh, "{deny} --workspace check licenses bans sources");
        self.check("dependencies", what);
        let name = "security advisories";
        if fetched {
            let check = cmd!(sh, "{deny} --workspace check --disable-fetch advisories");
            self.check(name, check);
        } else {
            let why = "RustSec's data can't be fetched from here";
            self.table.not_run(name, why);
        }
        Ok(())
    }

    fn unit(&mut self) -> Result<()> {
        self.tests("unit and property tests", "default")?;
        let on_postgres = self.whole_or_short("server", "server-short");
        self.on_postgres("server's tests on PostgreSQL", on_postgres)?;
        if self.names.is_empty() {
            // nextest does not run them.
            let examples = self.cargo(&format!("test --quiet --doc {HOST}"));
            self.check("examples in the docs", examples);
        }
        Ok(())
    }

    /// Tests of the server, which were run on SQLite before.
    fn on_postgres(&mut self, name: &str, profile: &str) -> Result<()> {
        let programs = setup::postgres(self.project)?;
        let log = self.project.target.join("test-postgres.log");
        let mut tests = self.nextest(profile, "")?;
        let sh = &self.project.sh;
        self.table.tests(name, || {
            let postgres = Postgres::start(sh, &programs, log, Durability::None)?;
            tests.command = tests.command.env("TEST_POSTGRES_URL", &postgres.url);
            tests.run()
        });
        Ok(())
    }

    /// The profile of a part that was run in one place before and is run in another one.
    fn whole_or_short(&self, whole: &'static str, short: &'static str) -> &'static str {
        if self.is_whole { whole } else { short }
    }

    fn tests(&mut self, name: &str, profile: &str) -> Result<()> {
        let tests = self.nextest(profile, "")?;
        self.table.tests(name, || tests.run());
        Ok(())
    }

    /// The tests that a profile of `.config/nextest.toml` has, by the names asked for. With more features than usual,
    /// where there are any.
    fn nextest(&self, profile: &str, features: &str) -> Result<Tests<'a>> {
        self.named_tests(profile, features, self.names)
    }

    /// Those whose names contain one of these; all of them, if there is none.
    fn named_tests(&self, profile: &str, features: &str, names: &[String]) -> Result<Tests<'a>> {
        let program = setup::nextest(self.project)?;
        let folder = program.parent().unwrap_or(&program);
        let mut command = self.cargo(&format!(
            "nextest run --profile {profile} {HOST} {features}"
        ));
        command = command.env("PATH", process::path_with(folder)?);
        if ["default", "hostile", "server", "server-short"].contains(&profile) {
            command = command.env("NGINX", setup::nginx(self.project)?);
        }
        if !names.is_empty() {
            // One of the packages may have a test of this name.
            command = command.args(["--no-tests", "pass"]).args(names);
        }
        let report = self.project.target.join("nextest").join(profile);
        let report = report.join("junit.xml");
        Ok(Tests { command, report })
    }

    /// A command that succeeds or doesn't.
    fn check(&mut self, name: &str, command: Cmd<'_>) {
        self.table.stage(name, || Ok(command.run()?));
    }

    fn cargo(&self, arguments: &str) -> Cmd<'a> {
        let cargo = self.project.sh.cmd("cargo");
        cargo
            .args(arguments.split_whitespace())
            // Only the browser tests are to find a bundle.
            .env_remove("DOUBLETICK_DIST")
            // Only one stage is to run on PostgreSQL.
            .env_remove("TEST_POSTGRES_URL")
            .env("RUST_BACKTRACE", "1")
    }
}

/// A run of cargo-nextest, and the file that it reports to.
struct Tests<'a> {
    command: Cmd<'a>,
    report: PathBuf,
}

impl Tests<'_> {
    fn run(self) -> Result<Counts> {
        // What an earlier run left would be taken for this one's.
        std::fs::remove_file(&self.report).ok();
        let ran = self.command.run();
        let counts = Counts::of_report(&std::fs::read_to_string(&self.report).unwrap_or_default());
        // Without a test that failed, it was something else: a test that does not compile, or none at all.
        if counts.failed == 0 {
            ran?;
        }
        Ok(counts)
    }
}
