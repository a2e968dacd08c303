//! The server's program: reads its settings, and serves until it is told to end or does what
//! an operator asks.

mod cli;

use std::process::ExitCode;

use server::telemetry::log;
use server::{Config, operate};
use tokio::signal::unix::{SignalKind, signal};

use cli::{Command, Invocation};

type CommandError = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    // SQLite has threads of its own, and PostgreSQL its processes: where these lack a core, each
    // word between them and us wakes two of ours.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(cores.div_ceil(2))
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(run()),
        Err(error) => {
            eprintln!("no threads: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> ExitCode {
    let order = match cli::parse(std::env::args_os().skip(1)) {
        Ok(order) => order,
        Err(error) => {
            eprintln!("{error}\n\n{}", cli::USAGE);
            return ExitCode::from(2);
        }
    };
    match carry_out(order).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn carry_out(order: Invocation) -> Result<(), CommandError> {
    let load = || Config::load(order.config.as_deref());
    match order.command {
        Command::Help => println!("{}", cli::USAGE),
        Command::Version => println!("server {}", env!("CARGO_PKG_VERSION")),
        Command::CheckConfig => {
            let loaded = load()?;
            println!("the configuration is complete:");
            loaded.used.iter().for_each(|used| println!("  {used}"));
            println!("{}", operate::subscriptions(&loaded.config).await?);
        }
        Command::Serve => serve(load()?.config).await?,
        Command::OpenApi => println!(
            "{}",
            server::http::api::openapi_document("https://onboarding.example")
        ),
        Command::NoticeTemplates(prefix) => {
            print!("{}", server::notices::texts::written_templates(&prefix));
        }
        Command::RotateKeys => println!("{}", operate::rotate_keys(&load()?.config).await?),
        Command::Onboarding(which) => {
            print!("{}", operate::onboarding(&load()?.config, &which).await?);
        }
        Command::ListStuck => println!("{}", operate::retry::list(&load()?.config).await?),
        Command::Retry(which) => {
            println!("{}", operate::retry::retry(&load()?.config, &which).await?);
        }
        Command::Recover { which, waba } => {
            let config = load()?.config;
            println!("{}", operate::recover(&config, &which, &waba).await?);
        }
        Command::Release(number) => {
            let released = operate::release::release(&load()?.config, &number).await?;
            println!("{released}");
        }
        Command::ApiKeys(command) => {
            let done = operate::api_keys::api_keys(&load()?.config, &command).await?;
            print!("{done}");
        }
        Command::Events(command) => {
            print!(
                "{}",
                operate::events::events(&load()?.config, &command).await?
            );
        }
        Command::Backup(file) => println!("{}", operate::backup(&load()?.config, &file).await?),
        Command::RevokeSessions(phone) => {
            println!(
                "{}",
                operate::revoke_sessions(&load()?.config, &phone).await?
            );
        }
    }
    Ok(())
}

async fn serve(config: Config) -> Result<(), CommandError> {
    // Before anything is served, so that no signal is missed.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
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
