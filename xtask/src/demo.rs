//! `cargo xtask demo`: everything built, running, and ready to be tried.

use anyhow::Result;

use crate::bundle;
use crate::cli::RunOptions;
use crate::process;
use crate::project::Project;
use crate::services::{self, Data, Ports, Services};
use crate::setup;

/// Runs until Ctrl-C.
pub fn run(project: &Project, options: &RunOptions) -> Result<()> {
    let data = Data::open(project, options)?;
    let tools = setup::build_tools(project)?;
    bundle::ensure(project, &tools)?;
    services::build(project)?;

    let ports = Ports::choose()?;
    let public_url = format!("http://localhost:{}", ports.server);
    let services = start(project, &data, ports, &public_url)?;
    println!("\nCtrl-C stops both.");
    services.run_until_stopped()
}

/// Starts both services, until Ctrl-C. Says which numbers there are to play with, and where everything is.
pub fn start(project: &Project, data: &Data, ports: Ports, public_url: &str) -> Result<Services> {
    let stop = services::stopped_by_signal()?;
    let logs = project.target.join("demo");
    let services = Services::start(project, data, ports, public_url, &logs, stop)?;
    let mut numbers = process::command(services::sandbox_program(project));
    let numbers = process::capture(numbers.arg("numbers"))?;
    let sandbox = ports.sandbox_origin();
    println!("\nNumbers to move, each of which behaves differently at the stand-in for Meta:\n");
    println!("{}", numbers.trim_end());
    println!("\nOpen {public_url} and sign in with any mobile number: the code is in the inbox.\n");
    println!("  SMS inbox               {sandbox}/inbox");
    println!("  The stand-in for Meta   {sandbox}/");
    println!("  Logs                    {}", logs.display());
    Ok(services)
}
