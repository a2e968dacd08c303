//! What one does with this repository: `cargo xtask demo`, `test`, `dev`, `bench`, `dist`, `gallery`, `setup`, `size`, `browsers`.

mod bench;
mod browsers;
mod bundle;
mod cli;
mod demo;
mod dev;
mod error;
mod examples;
mod files;
mod gallery;
mod http;
mod lock;
mod process;
mod project;
mod services;
mod setup;
mod size;
mod test;
mod text;
mod versions;

use std::process::ExitCode;

use cli::Command;
use error::Error;
use project::Project;

fn main() -> ExitCode {
    match cli::parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Error> {
    let project = Project::find()?;
    match command {
        Command::Help => print!("{}", cli::HELP),
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
            if tests {
                setup::postgres()?;
                setup::schemathesis(&project)?;
                setup::chromium()?;
                setup::axe(&project)?;
                setup::firefox(&project)?;
            }
        }
        Command::Browsers => browsers::write(&project)?,
        Command::Assets => bundle::assets::add(&project)?,
        Command::Size => size::Report::read(&project)?.print(),
    }
    Ok(())
}
