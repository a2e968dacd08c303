//! `cargo xtask bench`: the server's performance on this machine, on both databases.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;
use crate::services::{Durability, Postgres};
use crate::setup;

/// Builds both in release, and measures. Fails if a bar is missed.
pub fn run(project: &Project, quick: bool) -> Result<()> {
    let sh = &project.sh;
    let programs = setup::postgres(project)?;
    cmd!(sh, "cargo build --release --locked -p server -p bench").run()?;
    let log = project.target.join("postgres-bench.log");
    let postgres = Postgres::start(sh, &programs, log, Durability::Full)?;
    let [bench, server] = ["bench", "server"].map(|name| project.target.join("release").join(name));
    let quick = quick.then_some("--quick");
    let url = &postgres.url;
    // The address has the password of a database that ends with this run.
    cmd!(sh, "{bench} --server {server} --postgres {url} {quick...}")
        .run()
        .context("a bar was missed, see above")
}
