//! `meta-sandbox` serves the stand-in; `meta-sandbox numbers` lists its numbers.

use std::env;
use std::net::{AddrParseError, SocketAddr};
use std::process::ExitCode;

use meta_sandbox::{SandboxConfig, StartError, WebhookTarget};

const DEFAULT_LISTEN: &str = "127.0.0.1:8090";

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("SANDBOX_LISTEN is not an address such as {DEFAULT_LISTEN}: {0}")]
    Address(#[from] AddrParseError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("cannot wait for signals: {0}")]
    Signals(#[from] std::io::Error),
    #[error("unknown command {0}; there are: numbers, and none to serve")]
    Command(String),
}

#[tokio::main]
async fn main() -> ExitCode {
    let result = match env::args().nth(1).as_deref() {
        None | Some("serve") => serve().await,
        Some("numbers") => {
            print!("{}", meta_sandbox::table());
            Ok(())
        }
        Some(other) => Err(Failure::Command(other.to_owned())),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("meta-sandbox: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), Failure> {
    let listen = env::var("SANDBOX_LISTEN").unwrap_or_else(|_| DEFAULT_LISTEN.to_owned());
    let mut config = SandboxConfig::demo(listen.parse::<SocketAddr>()?);
    config.webhook = env::var("SANDBOX_WEBHOOK_URL")
        .ok()
        .filter(|url| !url.is_empty())
        .map(WebhookTarget::demo);
    let sandbox = meta_sandbox::start(config).await?;
    println!("meta-sandbox, a stand-in for Meta, is listening on {}", sandbox.origin());
    stop_signal().await?;
    sandbox.shutdown().await;
    Ok(())
}

async fn stop_signal() -> Result<(), std::io::Error> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            result = tokio::signal::ctrl_c() => result,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
