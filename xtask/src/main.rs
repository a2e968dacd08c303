//! The project's commands: `cargo xtask help` lists them.

mod bench;
mod bundle;
mod cli;
mod conformance;
mod demo;
mod files;
mod gallery;
mod process;
mod project;
mod services;
mod setup;
mod size;
mod test;

use std::env;
use std::os::unix::process::CommandExt;
use std::process::{Command as Process, ExitCode};

use anyhow::{Context, Result};
use clap::Parser;

use cli::{Cli, Command};
use project::Project;

fn main() -> ExitCode {
    let Err(error) = without_cargos_variables().and_then(|()| run(Cli::parse())) else {
        return ExitCode::SUCCESS;
    };
    // Without the backtrace that `RUST_BACKTRACE` would add: it says nothing to the person at the terminal.
    eprintln!("\nerror: {error:#}");
    ExitCode::FAILURE
}

/// Starts this program again without what cargo told it about its own package: build scripts watch some of these
/// variables, and cargo would build again what is built.
fn without_cargos_variables() -> Result<()> {
    const OWN: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    let is_own = |name: &str| OWN.iter().any(|prefix| name.starts_with(prefix));
    let names = env::vars_os().map(|(name, _)| name);
    let own: Vec<_> = names.filter(|n| is_own(&n.to_string_lossy())).collect();
    if own.is_empty() {
        return Ok(());
    }
    let mut again = Process::new(env::current_exe()?);
    again.args(env::args_os().skip(1));
    for name in own {
        again.env_remove(name);
    }
    Err(again.exec()).context("could not start this program again")
}

fn run(cli: Cli) -> Result<()> {
    let project = Project::find()?;
    match cli.command {
        Command::Demo(options) => demo::demo(&project, &options)?,
        Command::Dev(options) => demo::dev(&project, &options)?,
        Command::Test(options) => test::run(&project, &options)?,
        Command::Conformance(options) => conformance::run(&project, &options)?,
        Command::Bench { quick } => bench::run(&project, quick)?,
        Command::Dist => {
            let tools = setup::build_tools(&project)?;
            bundle::ensure(&project, &tools)?;
            println!("\nThe page is in {}", project.dist().display());
            println!("The npm package is in {}", project.package().display());
        }
        Command::Gallery(options) => gallery::run(&project, &options)?,
        Command::Setup { tests } => {
            let wasm_bindgen = setup::build_tools(&project)?.wasm_bindgen;
            let trunk = setup::trunk(&project)?;
            let trunk = trunk.parent().unwrap_or(&trunk).display();
            println!("For `trunk serve` by hand, without downloads of its own:");
            println!("  export PATH=\"{}:{trunk}:$PATH\"", wasm_bindgen.display());
            if tests {
                test::fetch(&project)?;
            }
        }
        Command::Assets => bundle::page::complete_trunks(&project)?,
        Command::Size => size::Report::read(&project)?.print(),
    }
    Ok(())
}
