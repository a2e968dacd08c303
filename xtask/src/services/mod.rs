//! The server and the stand-in for Meta, started together and told of each other; a PostgreSQL for tests.

mod data;
mod ports;
mod postgres;
mod service;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

pub use data::Data;
pub use ports::{Ports, choose};
pub use postgres::{Lasting, Postgres};
pub use service::Service;

use crate::error::Error;
use crate::http;
use crate::process;
use crate::project::{BROWSER_TESTS, MODULE, Project};

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

/// All who play are at one address, and may sign in with a phone of any country; who compares the server
/// with its document asks more in a minute than a customer does.
const LIMITS: &[(&str, &str)] = &[
    ("DOUBLETICK_OTP_COUNTRIES", "*"),
    ("DOUBLETICK_OTP_PER_ADDRESS", "1000"),
    ("DOUBLETICK_OPEN_ATTEMPTS", "100000"),
    ("DOUBLETICK_ATTEMPTS_PER_HOUR", "100000"),
    ("DOUBLETICK_CHANGES_PER_MINUTE", "100000"),
];

const HEALTHY_WITHIN: Duration = Duration::from_secs(30);

/// Compiles both.
pub fn build(project: &Project) -> Result<(), Error> {
    println!("Building the server and the stand-in for Meta, a few minutes the first time.");
    let mut build = process::cargo();
    build
        .current_dir(&project.root)
        // Of the same packages as the tests, so that dependencies have the same features and are built once.
        .args(["build", "--workspace", "--exclude", MODULE]);
    if project.has_browser_tests() {
        build.args(["--exclude", BROWSER_TESTS]);
    }
    build.args(["--bin", "server", "--bin", "meta-sandbox"]);
    process::run(&mut build, "building the server and the stand-in", None)
}

/// Both services, running.
pub struct Services {
    running: Vec<Service>,
    stop: Arc<AtomicBool>,
}

/// Set by Ctrl-C from now on, which then no longer ends this program.
pub fn stopped_by_signal() -> Result<Arc<AtomicBool>, Error> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [
        signal_hook::consts::SIGINT,
        signal_hook::consts::SIGTERM,
        signal_hook::consts::SIGHUP,
    ] {
        signal_hook::flag::register(signal, Arc::clone(&stop))
            .map_err(Error::io("listen for Ctrl-C"))?;
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
    ) -> Result<Self, Error> {
        fs::create_dir_all(logs).map_err(Error::path("make", logs))?;

        let sandbox = Service::start(
            "the stand-in",
            &mut sandbox_command(project, ports),
            logs.join("meta-sandbox.log"),
        )?;
        let mut services = Self {
            running: vec![sandbox],
            stop,
        };
        services.running.push(Service::start(
            "the server",
            &mut server_command(project, data, ports, public_url)?,
            logs.join("server.log"),
        )?);
        services.healthy(0, ports.sandbox, "/")?;
        services.healthy(1, ports.server, "/healthz")?;
        Ok(services)
    }

    /// Has another program run with them.
    pub fn add(&mut self, service: Service) {
        self.running.push(service);
    }

    fn healthy(&mut self, index: usize, port: u16, path: &str) -> Result<(), Error> {
        let began = Instant::now();
        loop {
            self.check()?;
            if http::answers(port, path) {
                return Ok(());
            }
            if self.stop.load(Ordering::Relaxed) {
                return Err(Error::Stopped);
            }
            if began.elapsed() > HEALTHY_WITHIN {
                let limit = HEALTHY_WITHIN.as_secs();
                return Err(self.running[index].error(format!(
                    "did not answer http://127.0.0.1:{port}{path} with 200 within {limit} s"
                )));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn check(&mut self) -> Result<(), Error> {
        self.running.iter_mut().try_for_each(Service::check)
    }

    /// Waits for Ctrl-C and ends all. If one ends by itself, ends the others and says so.
    pub fn run_until_stopped(mut self) -> Result<(), Error> {
        while !self.stop.load(Ordering::Relaxed) {
            self.check()?;
            thread::sleep(Duration::from_millis(100));
        }
        let names: Vec<_> = self.running.iter().map(|service| service.name).collect();
        for service in self.running.iter_mut().rev() {
            service.stop();
        }
        println!("\nStopped {}.", names.join(", "));
        Ok(())
    }
}

/// The stand-in's program.
pub fn sandbox_program(project: &Project) -> PathBuf {
    project.binaries.join("meta-sandbox")
}

fn sandbox_command(project: &Project, ports: Ports) -> Command {
    let mut command = process::bound(sandbox_program(project));
    command
        .envs(META.iter().copied())
        .env("SANDBOX_LISTEN", format!("127.0.0.1:{}", ports.sandbox))
        .env(
            "SANDBOX_WEBHOOK_URL",
            format!("http://127.0.0.1:{}/api/v1/webhooks/meta", ports.server),
        );
    command
}

fn server_command(
    project: &Project,
    data: &Data,
    ports: Ports,
    public_url: &str,
) -> Result<Command, Error> {
    let sandbox = ports.sandbox_origin();
    let mut command = process::bound(project.binaries.join("server"));
    command
        .envs(META.iter().chain(LIMITS).copied())
        .env("DOUBLETICK_LISTEN", format!("127.0.0.1:{}", ports.server))
        .env("DOUBLETICK_PUBLIC_URL", public_url)
        .env("DOUBLETICK_STATIC_DIR", project.dist())
        .env("DOUBLETICK_SEAL_KEYS", data.seal_keys()?)
        .env("DATABASE_URL", data.database_url())
        .env("META_GRAPH_URL", &sandbox)
        .env("META_GRAPH_VERSION", "v25.0")
        .env("META_DIALOG_URL", &sandbox)
        .env("META_SDK_URL", format!("{sandbox}/en_US/sdk.js"))
        .env("META_EXTRA_ORIGIN", &sandbox)
        .env("SMS_GATEWAY_URL", format!("{sandbox}/sms/send"));
    Ok(command)
}
