//! `cargo xtask bench`: what the server takes, measured on this machine, on both databases.

use anyhow::Result;

use crate::process;
use crate::project::Project;
use crate::services::{Lasting, Postgres};
use crate::setup;

/// Builds both in release, and measures. Fails if a bar is missed.
pub fn run(project: &Project, quick: bool) -> Result<()> {
    let programs = setup::postgres()?;
    let mut build = process::cargo();
    build.current_dir(&project.root).args([
        "build",
        "--release",
        "--locked",
        "-p",
        "server",
        "-p",
        "bench",
    ]);
    process::run(&mut build, "building the server", None)?;
    // One that forgets nothing, as in earnest.
    let log = project.target.join("postgres-bench.log");
    let postgres = Postgres::start(&programs, log, Lasting::Everything)?;
    let built = project.target.join("release");
    let mut bench = process::command(built.join("bench"));
    bench
        .arg("--server")
        .arg(built.join("server"))
        .args(["--postgres", &postgres.url])
        .args(quick.then_some("--quick"));
    let mend = "what missed its bar stands above";
    process::run(&mut bench, "measuring", Some(mend))
}
