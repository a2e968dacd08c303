//! `cargo xtask demo`: everything built, running, and ready to be tried.

use crate::bundle;
use crate::cli::RunOptions;
use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::services::{self, Data, Ports, Services};
use crate::setup;

/// Runs until Ctrl-C.
pub fn run(project: &Project, options: &RunOptions) -> Result<(), Error> {
    let data = Data::open(project, options)?;
    let tools = setup::build_tools(project)?;
    bundle::ensure(project, &tools)?;
    services::build(project)?;

    let ports = Ports::choose()?;
    let public_url = format!("http://localhost:{}", ports.server);
    let services = Services::start(project, &data, ports, &public_url)?;
    print_where(project, ports, &public_url)?;
    println!("\nCtrl-C stops both.");
    services.run_until_stopped()
}

/// Says where everything is, and which numbers there are to play with.
pub fn print_where(project: &Project, ports: Ports, public_url: &str) -> Result<(), Error> {
    let sandbox = ports.sandbox_origin();
    println!("\nOpen {public_url}\n");
    println!("  The stand-in for Meta   {sandbox}/");
    println!("  Its SMS inbox           {sandbox}/inbox");
    println!(
        "  Logs                    {}\n",
        project.target.join("demo").display()
    );
    print!(
        "{}",
        process::capture(services::sandbox_program(project).arg("numbers"))?
    );
    Ok(())
}
