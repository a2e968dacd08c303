//! `meta-sandbox` serves the stand-in; `meta-sandbox numbers` lists its numbers.
//!
//! | name | default | what |
//! | --- | --- | --- |
//! | `SANDBOX_LISTEN` | `127.0.0.1:8090` | address and port to listen on |
//! | `SANDBOX_SMTP_LISTEN` | a free port | address and port at which e-mails are taken |
//! | `SANDBOX_WEBHOOK_URL` | none | where webhooks go |
//! | `SANDBOX_ALLOWED_DOMAINS` | localhost | pages that may open the window: origins or hosts, comma between |
//! | `META_APP_ID`, `META_APP_SECRET` | the demo's | our app |
//! | `META_CONFIG_ID`, `META_COEXISTENCE_CONFIG_ID` | the demo's | its login configurations |
//! | `META_WEBHOOK_VERIFY_TOKEN` | the demo's | what the webhook's address expects |
//! | `META_BUSINESS_ID`, `META_SYSTEM_TOKEN` | the demo's | our portfolio and its system user |

use std::env;
use std::net::{AddrParseError, SocketAddr};
use std::process::ExitCode;

use meta_sandbox::{DEMO_VERIFY_TOKEN, SandboxConfig, StartError, WebhookTarget};

const DEFAULT_LISTEN: &str = "127.0.0.1:8090";

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(
        "SANDBOX_LISTEN or SANDBOX_SMTP_LISTEN is not an address such as {DEFAULT_LISTEN}: {0}"
    )]
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
    let sandbox = meta_sandbox::start(configure(|name| env::var(name).ok())?).await?;
    println!(
        "meta-sandbox, a stand-in for Meta, is listening on {}, and takes e-mails at smtp://{}",
        sandbox.origin(),
        sandbox.smtp_address()
    );
    stop_signal().await?;
    sandbox.shutdown().await;
    Ok(())
}

/// The demo's configuration, changed by what the environment says. Empty counts as not set.
fn configure(var: impl Fn(&str) -> Option<String>) -> Result<SandboxConfig, AddrParseError> {
    let var = |name: &str| var(name).filter(|value| !value.is_empty());
    let listen = var("SANDBOX_LISTEN").unwrap_or_else(|| DEFAULT_LISTEN.to_owned());
    let mut config = SandboxConfig::demo(listen.parse::<SocketAddr>()?);
    if let Some(listen) = var("SANDBOX_SMTP_LISTEN") {
        config.smtp_listen = listen.parse()?;
    }
    let told = [
        ("META_APP_ID", &mut config.app_id),
        ("META_APP_SECRET", &mut config.app_secret),
        ("META_CONFIG_ID", &mut config.config_id),
        (
            "META_COEXISTENCE_CONFIG_ID",
            &mut config.coexistence_config_id,
        ),
        ("META_BUSINESS_ID", &mut config.business_id),
        ("META_SYSTEM_TOKEN", &mut config.system_token),
    ];
    for (name, place) in told {
        if let Some(value) = var(name) {
            *place = value;
        }
    }
    if let Some(domains) = var("SANDBOX_ALLOWED_DOMAINS") {
        config.allowed_domains = domains
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect();
    }
    config.webhook = var("SANDBOX_WEBHOOK_URL").map(|url| WebhookTarget {
        url,
        verify_token: var("META_WEBHOOK_VERIFY_TOKEN")
            .unwrap_or_else(|| DEMO_VERIFY_TOKEN.to_owned()),
    });
    Ok(config)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn configured(vars: &[(&str, &str)]) -> Result<SandboxConfig, AddrParseError> {
        let find = |name: &str| vars.iter().find(|(known, _)| *known == name);
        configure(|name| find(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn without_variables_it_is_the_demo() {
        let config = configured(&[("META_APP_ID", "")]).expect("the default address parses");
        let demo = SandboxConfig::demo(([127, 0, 0, 1], 8090).into());
        assert_eq!(config, demo);
    }

    #[test]
    fn the_environment_changes_the_app_and_the_webhook() {
        let config = configured(&[
            ("META_APP_ID", "1"),
            ("META_COEXISTENCE_CONFIG_ID", "2"),
            ("META_WEBHOOK_VERIFY_TOKEN", "verify"),
            ("SANDBOX_WEBHOOK_URL", "http://localhost:1/hook"),
            ("SANDBOX_ALLOWED_DOMAINS", "a.example, http://localhost:3"),
        ])
        .expect("the default address parses");
        assert_eq!(config.app_id, "1");
        assert_eq!(config.coexistence_config_id, "2");
        assert_eq!(config.allowed_domains, ["a.example", "http://localhost:3"]);
        let expected = WebhookTarget {
            url: "http://localhost:1/hook".to_owned(),
            verify_token: "verify".to_owned(),
        };
        assert_eq!(config.webhook, Some(expected));
    }

    #[test]
    fn an_address_without_a_port_is_refused() {
        assert!(configured(&[("SANDBOX_LISTEN", "localhost")]).is_err());
    }
}
