//! `cargo xtask demo`: everything built, running, and ready to be tried. `cargo xtask dev`: the same, with the page
//! built again and reloaded at every change.

use anyhow::Result;
use xshell::cmd;

use crate::bundle;
use crate::cli::RunOptions;
use crate::project::Project;
use crate::services::{self, Data, Ports, Services};
use crate::setup;

const TRUNK_PORT: u16 = 8081;

/// Runs until Ctrl-C.
pub fn demo(project: &Project, options: &RunOptions) -> Result<()> {
    let data = Data::open(project, options)?;
    let tools = setup::build_tools(project)?;
    bundle::ensure(project, &tools)?;
    services::build(project)?;
    let ports = Ports::choose()?.with_platform()?;
    let public_url = format!("http://localhost:{}", ports.server);
    let services = start(project, &data, ports, &public_url)?;
    println!("\nCtrl-C stops all.");
    services.run_until_stopped()
}

/// Runs until Ctrl-C.
pub fn dev(project: &Project, options: &RunOptions) -> Result<()> {
    let data = Data::open(project, options)?;
    let tools = setup::build_tools(project)?;
    services::build(project)?;
    bundle::fetch(project)?;
    let ports = Ports::choose()?;
    let page = services::free_port(
        "the page",
        TRUNK_PORT,
        &[ports.server, ports.sandbox, ports.smtp],
    )?;
    // The page comes from Trunk, so that is the origin that the server is to trust.
    let public_url = format!("http://localhost:{page}");
    let mut services = start(project, &data, ports, &public_url)?;
    println!("\nTrunk builds the page now and at every change. Ctrl-C stops all.\n");
    // Apart from the release bundle, which stays as it is.
    let dist = project.target.join("dev-dist");
    let api = format!("http://127.0.0.1:{}/api", ports.server);
    let trunk = bundle::trunk(project, &tools)?
        .args(["serve", "--disable-address-lookup", "--port"])
        .arg(page.to_string())
        .args(["--proxy-no-system-proxy", "--proxy-backend", &api, "--dist"])
        .arg(dist);
    services.add("Trunk", trunk)?;
    services.run_until_stopped()
}

/// Starts the services, until Ctrl-C. Prints the numbers to play with, and where everything is.
fn start(project: &Project, data: &Data, ports: Ports, public_url: &str) -> Result<Services> {
    let stop = services::stopped_by_signal()?;
    let logs = project.target.join("demo");
    let services = Services::start(project, data, ports, public_url, &logs, stop)?;
    let sandbox = services::sandbox_program(project);
    let numbers = cmd!(project.sh, "{sandbox} numbers").quiet().read()?;
    let sandbox = ports.sandbox_origin();
    println!("\nNumbers to move, each of which behaves differently at the stand-in for Meta:\n");
    println!("{numbers}");
    if let Some(platform) = ports.platform_origin() {
        println!(
            "\nOpen {platform}: Chaupal, a messaging product with the onboarding in its dashboard."
        );
        println!("Messages to a number that was moved are written in the stand-in's inbox.\n");
        println!("The onboarding as a page of its own: {public_url}");
        println!("Sign in there with any mobile number: the code is in the inbox.\n");
    } else {
        println!(
            "\nOpen {public_url} and sign in with any mobile number: the code is in the inbox.\n"
        );
    }
    println!("  The stand-in's inbox    {sandbox}/inbox");
    println!("  The stand-in for Meta   {sandbox}/");
    println!("  Logs                    {}", logs.display());
    Ok(services)
}
