//! `cargo xtask test`: everything that must hold, and a table of what did.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::bundle;
use crate::cli::{Part, TestOptions};
use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser, Tools};
use crate::size;
use crate::text::{duration, without_colours};

/// The browser tests' own package, in `tests/`.
const BROWSER_TESTS: &str = "browser-tests";
/// The browser module's.
const MODULE: &str = "doubletick-onboarding";
const WASM: &str = "wasm32-unknown-unknown";

/// What tests said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Counts {
    /// Adds what a line of cargo's output tells, if it is one that tells.
    fn add_line(&mut self, line: &str) {
        let line = without_colours(line);
        let Some((_, counts)) = line.trim().split_once("test result: ") else {
            return;
        };
        for part in counts.split([';', '.']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(what)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse::<u64>() else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

/// How a stage ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// A check without tests of its own held.
    Held,
    /// Tests ran to their end, and these are their counts.
    Tests(Counts),
    /// It failed before or beside its tests.
    Broken(Counts),
    /// There was nothing to run yet.
    Absent,
}

struct Stage {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// Everything that a run needs, in the order that it comes about.
struct Run<'a> {
    project: &'a Project,
    names: &'a [String],
    stages: Vec<Stage>,
}

/// Runs the parts asked for, all of them to their end, and fails if one did.
pub fn run(project: &Project, options: &TestOptions) -> Result<(), Error> {
    let wants = |part| options.wants(part);
    if wants(Part::Lint) {
        setup::lint_tools()?;
    }
    let tools = (wants(Part::Size) || wants(Part::Browser))
        .then(|| setup::build_tools(project))
        .transpose()?;
    let browser = wants(Part::Browser).then(setup::browser).transpose()?;

    let mut run = Run {
        project,
        names: &options.names,
        stages: Vec::new(),
    };
    if wants(Part::Lint) {
        run.lint();
    }
    if wants(Part::Unit) {
        run.unit();
    }
    if let Some(tools) = &tools {
        let built = run.bundle(tools, wants(Part::Size));
        if let Some(browser) = browser.as_ref().filter(|_| built) {
            run.browser(browser);
        }
    }
    print!("\n{}", table(&run.stages));
    let (passed, failed) = total(&run.stages);
    println!("\n{passed} passed, {failed} failed");
    match failed {
        0 => Ok(()),
        _ => Err(Error::NotAllPassed(failures(&run.stages))),
    }
}

impl Run<'_> {
    fn lint(&mut self) {
        let format = self.cargo(&["fmt", "--all", "--check"]);
        self.check("format", format);
        let host = self.cargo(&[
            "clippy",
            "--keep-going",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]);
        self.check("lints", host);
        let wasm = self.cargo(&[
            "clippy", "-p", MODULE, "--target", WASM, "--", "-D", "warnings",
        ]);
        self.check("lints, wasm32", wasm);
    }

    fn unit(&mut self) {
        let mut command = self.cargo(&["test", "--no-fail-fast", "--workspace"]);
        command.args(["--exclude", MODULE, "--exclude", BROWSER_TESTS]);
        self.tests("unit and property tests", command);

        if self.project.root.join("src/lib.rs").is_file() {
            let command = self.cargo(&["test", "--no-fail-fast", "-p", MODULE, "--lib"]);
            self.tests("browser module on the host", command);
        } else {
            self.absent("browser module on the host");
        }
    }

    /// Builds the bundle and weighs it. Whether there is one.
    fn bundle(&mut self, tools: &Tools, weigh: bool) -> bool {
        title("release bundle");
        let began = Instant::now();
        let built = bundle::ensure(self.project, tools);
        let report = built.and_then(|()| size::Report::read(self.project));
        let outcome = match &report {
            Ok(report) => {
                report.print();
                if report.fits() || !weigh {
                    Outcome::Held
                } else {
                    Outcome::Broken(Counts::default())
                }
            }
            Err(error) => {
                println!("{error}");
                Outcome::Broken(Counts::default())
            }
        };
        self.done("bundle and size budget", began, outcome);
        report.is_ok()
    }

    fn browser(&mut self, browser: &Browser) {
        let name = "browser tests";
        if !self.project.root.join("tests/Cargo.toml").is_file() {
            return self.absent(name);
        }
        let failures = self.project.root.join("test-failures");
        // What an earlier run left would be taken for this one's.
        if failures.is_dir()
            && let Err(error) = fs::remove_dir_all(&failures)
        {
            println!("could not empty {}: {error}", failures.display());
        }
        let mut command = self.cargo(&["test", "--no-fail-fast", "-p", BROWSER_TESTS]);
        command
            .env("DOUBLETICK_DIST", self.project.dist())
            .env("CHROMIUM", &browser.chromium)
            .env("CHROMEDRIVER", &browser.chromedriver)
            .env("TEST_FAILURES_DIR", &failures);
        self.tests(name, command);
        if failures.is_dir() {
            println!(
                "What the browser showed when tests failed is in {}",
                failures.display()
            );
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = process::cargo();
        command
            .current_dir(&self.project.root)
            .args(arguments)
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
            Ok(status) if status.success() => Outcome::Tests(counts),
            Ok(_) => Outcome::Broken(counts),
            Err(error) => {
                println!("{error}");
                Outcome::Broken(counts)
            }
        };
        self.done(name, began, outcome);
    }

    fn absent(&mut self, name: &'static str) {
        self.stages.push(Stage {
            name,
            outcome: Outcome::Absent,
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

/// Tests that passed, and tests and checks that failed. A stage that broke without a failed test, for it
/// didn't compile or is over its budget, counts as one.
fn total(stages: &[Stage]) -> (u64, u64) {
    stages
        .iter()
        .fold((0, 0), |(passed, failed), stage| match stage.outcome {
            Outcome::Tests(counts) => (passed + counts.passed, failed + counts.failed),
            Outcome::Broken(counts) => (passed + counts.passed, failed + counts.failed.max(1)),
            Outcome::Held | Outcome::Absent => (passed, failed),
        })
}

fn failures(stages: &[Stage]) -> String {
    let names: Vec<_> = stages
        .iter()
        .filter(|stage| matches!(stage.outcome, Outcome::Broken(_)))
        .map(|stage| stage.name)
        .collect();
    names.join(", ")
}

fn table(stages: &[Stage]) -> String {
    let mut table = String::new();
    for stage in stages {
        let said = match stage.outcome {
            Outcome::Held => "ok".to_owned(),
            Outcome::Absent => "nothing there yet".to_owned(),
            Outcome::Tests(counts) => tally(counts),
            Outcome::Broken(Counts {
                failed: 0,
                passed: 0,
                ..
            }) => "FAILED".to_owned(),
            Outcome::Broken(counts) => format!("FAILED: {}", tally(counts)),
        };
        table += &format!("{:<28}  {:>12}  {said}\n", stage.name, duration(stage.time));
    }
    table
}

fn tally(counts: Counts) -> String {
    let mut said = format!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.ignored > 0 {
        said += &format!(", {} ignored", counts.ignored);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts {
            passed,
            failed,
            ignored: 0,
        }
    }

    fn stage(name: &'static str, outcome: Outcome) -> Stage {
        Stage {
            name,
            outcome,
            time: Duration::from_millis(1500),
        }
    }

    #[test]
    fn cargos_lines_are_counted() {
        let output = "\
running 3 tests
test a ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: \u{1b}[31mFAILED\u{1b}[0m. 2 passed; 3 failed; 0 ignored; 0 measured; 9 filtered out; finished in 1.20s
a test result: of another kind
";
        let mut found = Counts::default();
        output.lines().for_each(|line| found.add_line(line));
        assert_eq!(
            found,
            Counts {
                passed: 14,
                failed: 3,
                ignored: 1
            }
        );
    }

    #[test]
    fn what_did_not_compile_is_one_failure() {
        let stages = [
            stage("a", Outcome::Held),
            stage("b", Outcome::Tests(counts(7, 0))),
            stage("c", Outcome::Broken(counts(0, 0))),
            stage("d", Outcome::Broken(counts(5, 2))),
        ];
        assert_eq!(total(&stages), (12, 3));
        assert_eq!(failures(&stages), "c, d");
    }

    #[test]
    fn the_table_has_a_line_for_each_stage() {
        let stages = [
            stage("lints", Outcome::Held),
            stage("unit", Outcome::Tests(counts(7, 0))),
        ];
        let expected = "\
lints                                1.5 s  ok
unit                                 1.5 s  7 passed, 0 failed
";
        assert_eq!(table(&stages), expected);
    }
}
