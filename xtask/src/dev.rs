//! `cargo xtask dev`: the demo, with the page built anew and reloaded at every change.

use anyhow::Result;

use crate::bundle;
use crate::cli::RunOptions;
use crate::demo;
use crate::project::Project;
use crate::services::{self, Data, Ports};
use crate::setup;

const PAGE_PORT: u16 = 8081;

/// Runs until Ctrl-C.
pub fn run(project: &Project, options: &RunOptions) -> Result<()> {
    let data = Data::open(project, options)?;
    let tools = setup::build_tools(project)?;
    services::build(project)?;
    bundle::fetch(project)?;

    let ports = Ports::choose()?;
    let page = services::free_port("the page", PAGE_PORT, &[ports.server, ports.sandbox])?;
    // The page comes from Trunk, so that is the origin that the server is to trust.
    let public_url = format!("http://localhost:{page}");
    let mut services = demo::start(project, &data, ports, &public_url)?;
    println!("\nTrunk builds the page now and at every change. Ctrl-C stops all.\n");

    let mut trunk = bundle::trunk(project, &tools)?;
    trunk
        .args([
            "serve",
            "--port",
            &page.to_string(),
            "--disable-address-lookup",
        ])
        // Apart from the release bundle, which stays as it is.
        .arg("--dist")
        .arg(project.target.join("dev-dist"))
        .arg("--proxy-backend")
        .arg(format!("http://127.0.0.1:{}/api", ports.server))
        .arg("--proxy-no-system-proxy");
    services.add("Trunk", &mut trunk, None)?;
    services.run_until_stopped()
}
