//! Fresh apps of all frameworks, in `tests/hosts`: each as its framework lays it out, with the package that npm installed.
//!
//! `cargo xtask test --only hosts` installs and builds them.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tokio::net::TcpListener;

use crate::wait::{Check, PATIENCE, until};
use crate::{Failure, Outcome};

/// Where the demo's server is, as the documentation and the apps have it.
pub const DEMO: &str = "localhost:8080";

/// An app, and how it is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its folder in `tests/hosts`.
    pub name: &'static str,
    /// How it is served.
    pub served: Served,
}

/// How an app is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// By this script of its `package.json`.
    Script(&'static str),
    /// This folder of it, as it is.
    Files(&'static str),
    /// All of it as it is, with the strictest Content-Security-Policy that `docs/embedding.md` asks for.
    StrictFiles,
}

/// A framework's own server under way. Dropped, it ends.
pub struct HostServer {
    address: SocketAddr,
    process: Child,
}

impl HostServer {
    /// Runs a script of the app's `package.json`, and waits until it serves a page.
    pub async fn start(app: &Path, script: &str) -> Outcome<Self> {
        let manifest = std::fs::read(app.join("package.json"))
            .map_err(|why| format!("Run `cargo xtask test --only hosts`: {why}"))?;
        let manifest: Value = serde_json::from_slice(&manifest)?;
        let command = manifest["scripts"][script].as_str();
        let command = command.ok_or_else(|| format!("the app has no script {script}"))?;
        // Free, and in all likelihood still so when the script takes it.
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = free.local_addr()?;
        drop(free);
        let port = address.port();
        let log = app.join(format!("{script}.log"));
        let process = Self::spawn(app, &format!("exec {command} --port {port}"), &log)?;
        let mut server = Self { address, process };
        server.serves().await.map_err(|why| {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            Failure::from(format!("{why}\n{said}"))
        })?;
        Ok(server)
    }

    fn spawn(app: &Path, script: &str, log: &Path) -> Outcome<Child> {
        let bin = app.join("node_modules/.bin");
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths([bin].into_iter().chain(std::env::split_paths(&path)))?;
        let log = File::create(log)?;
        // It is told to end too when the test is killed, and no value is dropped.
        let process = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", "--", "sh", "-c", script])
            .current_dir(app)
            .env("PATH", path)
            .env("CI", "true")
            .env("NG_CLI_ANALYTICS", "false")
            .env("NEXT_TELEMETRY_DISABLED", "1")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            // It may start more of them, and all are to end with it.
            .process_group(0)
            .spawn()?;
        Ok(process)
    }

    async fn serves(&mut self) -> Outcome {
        let http = server::graph::http_client(PATIENCE)?;
        // By the name that browsers reach it by: some listen at the newer of its two addresses alone.
        let page = format!("http://localhost:{}/", self.address.port());
        until("the app's own server", async || {
            if let Some(status) = self.process.try_wait()? {
                return Ok(Check::Met(Err(format!("it has ended: {status}"))));
            }
            let status = http.get(&page).send().await?.status();
            Ok(match status.is_success() {
                true => Check::Met(Ok(())),
                false => Check::NotYet(status.to_string()),
            })
        })
        .await??;
        Ok(())
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for HostServer {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // What has ended already can't be ended.
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.process.wait();
    }
}
