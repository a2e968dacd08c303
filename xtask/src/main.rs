//! What one does with this repository: `cargo xtask help` lists it.

mod bench;
mod browsers;
mod bundle;
mod cli;
mod demo;
mod dev;
#[cfg(test)]
mod docs;
mod error;
mod examples;
mod files;
mod gallery;
mod lock;
mod process;
mod project;
mod services;
mod setup;
mod size;
mod test;
mod text;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use cli::{Cli, Command};
use project::Project;

fn main() -> ExitCode {
    let Err(error) = run(Cli::parse()) else {
        return ExitCode::SUCCESS;
    };
    // Without the backtrace that `RUST_BACKTRACE` would add: it says nothing to who is at the terminal.
    eprintln!("\nerror: {error:#}");
    ExitCode::FAILURE
}

fn run(cli: Cli) -> Result<()> {
    let project = Project::find()?;
    match cli.command {
        Command::Demo(options) => demo::run(&project, &options)?,
        Command::Dev(options) => dev::run(&project, &options)?,
        Command::Test(options) => test::run(&project, &options)?,
        Command::Bench { quick } => bench::run(&project, quick)?,
        Command::Dist => {
            let tools = setup::build_tools(&project)?;
            bundle::ensure(&project, &tools)?;
            println!("\nThe page is in {}", project.dist().display());
            println!("The npm package is in {}", project.package().display());
        }
        Command::Gallery(options) => gallery::run(&project, &options)?,
        Command::Setup { tests } => {
            setup::build_tools(&project)?;
            setup::trunk(&project)?;
            if tests {
                test::fetch(&project)?;
            }
        }
        Command::Browsers => browsers::write(&project)?,
        Command::Assets => bundle::assets::add(&project)?,
        Command::Size => size::Report::read(&project)?.print(),
    }
    Ok(())
}
