//! Serves Chaupal. Settings come from the environment: see the README beside this.

use std::env;
use std::process::ExitCode;

use example_platform::{Config, StartError, serve};
use tokio::net::TcpListener;

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum MainError {
    #[error(transparent)]
    Config(#[from] example_platform::config::ConfigError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("cannot listen: {0}")]
    Listen(#[from] std::io::Error),
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("example-platform: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), MainError> {
    let config = Config::from_vars(|name| env::var(name).ok())?;
    let listener = TcpListener::bind(config.listen).await?;
    tracing::info!(address = %listener.local_addr()?, "Chaupal is listening");
    Ok(serve(listener, config, stop_signal()).await?)
}

async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
