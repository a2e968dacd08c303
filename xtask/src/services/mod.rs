//! The server and the stand-in for Meta, started together and told of each other; a PostgreSQL for tests.

mod data;
mod postgres;
mod service;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

pub use data::Data;
pub use postgres::{Lasting, Postgres};
pub use service::{Service, free_port};

use crate::process;
use crate::project::{HOST, Project};

/// What the stand-in and the server must agree on: the stand-in's own values, worth nothing elsewhere.
pub const META: &[(&str, &str)] = &[
    ("META_APP_ID", "640000000000001"),
    ("META_APP_SECRET", "sandbox-app-secret"),
    ("META_CONFIG_ID", "650000000000001"),
    ("META_COEXISTENCE_CONFIG_ID", "650000000000002"),
    ("META_WEBHOOK_VERIFY_TOKEN", "sandbox-verify-token"),
    ("META_BUSINESS_ID", "660000000000001"),
    ("META_SYSTEM_TOKEN", "sandbox-system-user-token"),
    ("SMS_GATEWAY_TOKEN", "demo"),
];

/// What tokens in the demo's database are sealed with: they are the stand-in's, so this key is no secret either.
const SEAL_KEYS: &str = "demo:ZGVtb25zdHJhdGlvbiBrZXksIG5vdCBhIHNlY3JldCE=";

/// All who play are at one address, and may sign in with a phone of any country; who compares the server
/// with its document asks more in a minute than a customer does.
const LIMITS: &[(&str, &str)] = &[
    ("DOUBLETICK_OTP_COUNTRIES", "*"),
    ("DOUBLETICK_OTP_PER_ADDRESS", "1000"),
    ("DOUBLETICK_OPEN_ATTEMPTS", "100000"),
    ("DOUBLETICK_ATTEMPTS_PER_HOUR", "100000"),
    ("DOUBLETICK_CHANGES_PER_MINUTE", "100000"),
];

/// Compiles both.
pub fn build(project: &Project) -> Result<()> {
    println!("Building the server and the stand-in for Meta, a few minutes the first time.");
    let mut build = process::cargo();
    build
        .current_dir(&project.root)
        // Of the same packages as the tests, so that dependencies have the same features and are built once.
        .arg("build")
        .args(HOST.split_whitespace())
        .args(["--bin", "server", "--bin", "meta-sandbox"]);
    process::run(&mut build, "building the server and the stand-in", None)
}

/// Where each service is reached.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
    pub server: u16,
    pub sandbox: u16,
}

impl Ports {
    /// The usual ones, or the next that are free.
    pub fn choose() -> Result<Self> {
        let sandbox = free_port("the stand-in", 8090, &[])?;
        let server = free_port("the server", 8080, &[sandbox])?;
        Ok(Self { server, sandbox })
    }

    /// The stand-in's own origin: another host than the server's, as Meta's is.
    pub fn sandbox_origin(self) -> String {
        format!("http://127.0.0.1:{}", self.sandbox)
    }
}

/// Both services, running.
pub struct Services {
    running: Vec<Service>,
    stop: Arc<AtomicBool>,
}

/// Set by Ctrl-C from now on, which then no longer ends this program.
pub fn stopped_by_signal() -> Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

impl Services {
    /// Starts both, with their logs in a folder, and waits until they answer, or are to stop.
    pub fn start(
        project: &Project,
        data: &Data,
        ports: Ports,
        public_url: &str,
        logs: &Path,
        stop: Arc<AtomicBool>,
    ) -> Result<Self> {
        fs_err::create_dir_all(logs)?;
        let mut services = Self {
            running: Vec::new(),
            stop,
        };
        let mut sandbox = sandbox_command(project, ports);
        let mut server = server_command(project, data, ports, public_url);
        services.add(
            "the stand-in",
            &mut sandbox,
            Some(logs.join("meta-sandbox.log")),
        )?;
        services.add("the server", &mut server, Some(logs.join("server.log")))?;
        let urls = [
            format!("{}/", ports.sandbox_origin()),
            format!("http://127.0.0.1:{}/healthz", ports.server),
        ];
        for (service, url) in services.running.iter_mut().zip(urls) {
            service.wait_until(&format!("answer {url} with 200"), || {
                if services.stop.load(Ordering::Relaxed) {
                    bail!("stopped before everything was up");
                }
                Ok(ureq::get(&url).call().is_ok())
            })?;
        }
        Ok(services)
    }

    /// Has another program run with them.
    pub fn add(
        &mut self,
        name: &'static str,
        command: &mut Command,
        log: Option<PathBuf>,
    ) -> Result<()> {
        self.running.push(Service::start(name, command, log)?);
        Ok(())
    }

    /// Waits for Ctrl-C and ends all. If one ends by itself, ends the others and says so.
    pub fn run_until_stopped(mut self) -> Result<()> {
        while !self.stop.load(Ordering::Relaxed) {
            self.running.iter_mut().try_for_each(Service::check)?;
            thread::sleep(Duration::from_millis(100));
        }
        for service in self.running.iter_mut().rev() {
            service.stop();
        }
        let names: Vec<_> = self.running.iter().map(|service| service.name).collect();
        println!("\nStopped {}.", names.join(", "));
        Ok(())
    }
}

/// The stand-in's program.
pub fn sandbox_program(project: &Project) -> PathBuf {
    project.binaries.join("meta-sandbox")
}

fn sandbox_command(project: &Project, ports: Ports) -> Command {
    let webhooks = format!("http://127.0.0.1:{}/api/v1/webhooks/meta", ports.server);
    let mut command = process::bound(sandbox_program(project));
    command
        .envs(META.iter().copied())
        .env("SANDBOX_LISTEN", format!("127.0.0.1:{}", ports.sandbox))
        .env("SANDBOX_WEBHOOK_URL", webhooks);
    command
}

fn server_command(project: &Project, data: &Data, ports: Ports, public_url: &str) -> Command {
    let sandbox = ports.sandbox_origin();
    let mut command = process::bound(project.binaries.join("server"));
    command
        .current_dir(&data.folder)
        .envs(META.iter().chain(LIMITS).copied())
        .env("DOUBLETICK_LISTEN", format!("127.0.0.1:{}", ports.server))
        .env("DOUBLETICK_PUBLIC_URL", public_url)
        .env("DOUBLETICK_STATIC_DIR", project.dist())
        .env("DOUBLETICK_SEAL_KEYS", SEAL_KEYS)
        .env("DATABASE_URL", data::DATABASE_URL)
        .env("META_GRAPH_URL", &sandbox)
        .env("META_GRAPH_VERSION", "v25.0")
        .env("META_DIALOG_URL", &sandbox)
        .env("META_SDK_URL", format!("{sandbox}/en_US/sdk.js"))
        .env("META_EXTRA_ORIGIN", &sandbox)
        .env("SMS_GATEWAY_URL", format!("{sandbox}/sms/send"));
    command
}
