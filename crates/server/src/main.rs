//! The server's program: reads the environment, serves until it is told to end.

use std::process::ExitCode;

use server::Config;
use server::telemetry::log;
use tokio::signal::unix::{SignalKind, signal};

const USAGE: &str = "\
DoubleTick's finalization service for WhatsApp number migration.

usage: server [--check-config | --help | --version]

  --check-config  read the environment, say what is wrong with it, and end

It is told everything by environment variables; the crate's `config` module lists them.
RUST_LOG sets what is logged, as in `RUST_LOG=server=debug`.";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {}
        ["--check-config"] => return check(),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        ["--version" | "-V"] => {
            println!("server {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    }
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn check() -> ExitCode {
    match Config::from_env() {
        Ok(_) => {
            println!("the configuration is complete");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    // Before anything is served, so that no signal is missed.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let config = Config::from_env()?;
    log::begin(config.log);
    let server = server::start(config).await?;
    println!("listening at {}", server.url());
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("ending");
    tokio::select! {
        () = server.shutdown() => {}
        // Told twice: at once. What is unfinished is taken up at the next start.
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    Ok(())
}
