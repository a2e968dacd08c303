//! The server and the stand-in for Meta, started together and told of each other, and the example of a platform
//! beside them; a PostgreSQL for tests.

mod platform;
mod postgres;
mod service;
mod settings;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use contract::platform::ApiScope;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use xshell::{Cmd, cmd};

pub use postgres::{Durability, Postgres};
pub use service::{Service, free_port};
pub use settings::META;
use settings::{EMAIL_FROM, LIMITS, SEAL_KEYS};

use crate::cli::RunOptions;
use crate::process;
use crate::project::{HOST, Project};

/// Compiles all three, and what checks a backend.
pub fn build(project: &Project) -> Result<()> {
    println!(
        "Building the server, the stand-in for Meta and the platform, a few minutes the first time."
    );
    let packages = HOST.split_whitespace();
    cmd!(
        project.sh,
        "cargo build {packages...} --bin server --bin meta-sandbox --bin example-platform --bin conformance"
    )
    .run()?;
    Ok(())
}

/// The folder with the database, which is kept between runs and used by one run at a time.
pub struct Data {
    folder: PathBuf,
    _lock: File,
}

impl Data {
    /// Opens the folder. A fresh one loses the database, and the platform's state and key, and nothing else.
    pub fn open(project: &Project, options: &RunOptions) -> Result<Self> {
        let folder = match &options.data {
            Some(folder) => std::path::absolute(folder)?,
            None => project.cache.join("demo"),
        };
        let lock = project.try_lock(&folder.join("lock"))?.with_context(|| {
            format!(
                "another demo is running on {}.\nTo mend it: stop that one with Ctrl-C, or give this one a folder of its own: cargo xtask demo --data <folder>",
                folder.display()
            )
        })?;
        if options.fresh {
            let database = ["demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm"];
            let files = database.iter().chain(&platform::FILES);
            let mut files = files.map(|name| folder.join(name));
            files.try_for_each(|file| project.sh.remove_path(file))?;
        }
        Ok(Self {
            folder,
            _lock: lock,
        })
    }
}

/// Where each service is reached.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
    pub server: u16,
    pub sandbox: u16,
    /// Where the stand-in takes e-mails.
    pub smtp: u16,
    /// The example of a platform; `None`: there is none.
    pub platform: Option<u16>,
}

impl Ports {
    /// The usual ones, or the next that are free.
    pub fn choose() -> Result<Self> {
        let sandbox = free_port("the stand-in", 8090, &[])?;
        let server = free_port("the server", 8080, &[sandbox])?;
        let smtp = free_port("the stand-in's e-mails", 8025, &[sandbox, server])?;
        Ok(Self {
            server,
            sandbox,
            smtp,
            platform: None,
        })
    }

    /// And one for the example of a platform.
    pub fn with_platform(self) -> Result<Self> {
        let taken = [self.server, self.sandbox, self.smtp];
        let port = free_port("the platform", 8070, &taken)?;
        Ok(Self {
            platform: Some(port),
            ..self
        })
    }

    /// The platform's own origin, where there is one.
    pub fn platform_origin(self) -> Option<String> {
        self.platform.map(platform::origin)
    }

    /// The stand-in's own origin: another host than the server's, as Meta's is.
    pub fn sandbox_origin(self) -> String {
        format!("http://127.0.0.1:{}", self.sandbox)
    }
}

/// The services, running.
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
    /// Starts them, with their logs in a folder, and waits until they answer, or are to stop.
    pub fn start(
        project: &Project,
        data: &Data,
        ports: Ports,
        public_url: &str,
        logs: &Path,
        stop: Arc<AtomicBool>,
    ) -> Result<Self> {
        project.sh.create_dir(logs)?;
        let sandbox = sandbox_command(project, ports, public_url);
        let server = server_command(project, data, ports, public_url);
        let start = |name, command, log| Service::start(name, command, Some(logs.join(log)));
        let mut services = Self {
            running: vec![
                start("the stand-in", sandbox, "meta-sandbox.log")?,
                start("the server", server, "server.log")?,
            ],
            stop,
        };
        let urls = [
            format!("{}/", ports.sandbox_origin()),
            format!("http://127.0.0.1:{}/readyz", ports.server),
        ];
        for (service, url) in services.running.iter_mut().zip(urls) {
            wait_for_answer(service, &url, &services.stop)?;
        }
        if let Some(port) = ports.platform {
            // The server has made its database by now.
            let server = server_command(project, data, ports, public_url);
            let command = platform::command(project, &data.folder, ports, port, server)?;
            let mut platform = start("the platform", command, "platform.log")?;
            let url = format!("http://127.0.0.1:{port}/");
            wait_for_answer(&mut platform, &url, &services.stop)?;
            services.running.push(platform);
        }
        Ok(services)
    }

    /// Has another program run with them, its output going where ours goes.
    pub fn add(&mut self, name: &'static str, command: Cmd<'_>) -> Result<()> {
        self.running.push(Service::start(name, command, None)?);
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

/// An API key with all that a platform may do, of the server that runs on this folder.
pub fn api_key(project: &Project, data: &Data, ports: Ports, public_url: &str) -> Result<String> {
    let scopes: Vec<_> = ApiScope::ALL.into_iter().map(ApiScope::label).collect();
    let server = server_command(project, data, ports, public_url);
    platform::make_api_key(server, "the checks of the API", &scopes.join(","))
}

fn wait_for_answer(service: &mut Service, url: &str, stop: &AtomicBool) -> Result<()> {
    service.wait_until(&format!("answer {url} with 200"), || {
        if stop.load(Ordering::Relaxed) {
            bail!("stopped before everything was up");
        }
        Ok(ureq::get(url).call().is_ok())
    })
}

/// The stand-in's program.
pub fn sandbox_program(project: &Project) -> PathBuf {
    project.binaries.join("meta-sandbox")
}

fn sandbox_command<'a>(project: &'a Project, ports: Ports, public_url: &str) -> Cmd<'a> {
    // As the server names it: it compares the two.
    let webhooks = format!("{public_url}/api/v1/webhooks/meta");
    process::bound(&project.sh, sandbox_program(project))
        .envs(META.iter().copied())
        .env("SANDBOX_LISTEN", format!("127.0.0.1:{}", ports.sandbox))
        .env("SANDBOX_SMTP_LISTEN", format!("127.0.0.1:{}", ports.smtp))
        .env("SANDBOX_WEBHOOK_URL", webhooks)
}

fn server_command<'a>(
    project: &'a Project,
    data: &Data,
    ports: Ports,
    public_url: &str,
) -> Cmd<'a> {
    let sandbox = ports.sandbox_origin();
    let database = data.folder.join("demo.sqlite");
    process::bound(&project.sh, project.binaries.join("server"))
        .envs(META.iter().chain(LIMITS).copied())
        .env("DOUBLETICK_LISTEN", format!("127.0.0.1:{}", ports.server))
        .env("DOUBLETICK_PUBLIC_URL", public_url)
        .env("DOUBLETICK_STATIC_DIR", project.dist())
        .env("DOUBLETICK_SEAL_KEYS", SEAL_KEYS)
        .env(
            "DATABASE_URL",
            format!("sqlite://{}?mode=rwc", database.display()),
        )
        .env("META_GRAPH_URL", &sandbox)
        .env("META_GRAPH_VERSION", "v25.0")
        .env("META_DIALOG_URL", &sandbox)
        .env("META_SDK_URL", format!("{sandbox}/en_US/sdk.js"))
        .env("META_EXTRA_ORIGIN", &sandbox)
        .env("SMS_GATEWAY_URL", format!("{sandbox}/sms/send"))
        .env(
            "NOTICE_SMTP_URL",
            format!("smtp://127.0.0.1:{}", ports.smtp),
        )
        .env("NOTICE_EMAIL_FROM", EMAIL_FROM)
        .envs(
            ports
                .platform
                .map(platform::server_settings)
                .unwrap_or_default(),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_at_a_time_and_a_fresh_one_without_the_last_ones_database() {
        let folder = tempfile::tempdir().expect("it can be made");
        let project = Project::find().expect("this is a checkout");
        let data = Some(folder.path().to_owned());
        let mut options = RunOptions { fresh: false, data };
        let data = Data::open(&project, &options).expect("the folder is there");
        let files = ["demo.sqlite", "notes"].map(|name| data.folder.join(name));
        for file in &files {
            project.sh.write_file(file, "").expect("it can be written");
        }
        assert!(Data::open(&project, &options).is_err());
        drop(data);
        options.fresh = true;
        let _fresh = Data::open(&project, &options).expect("nobody uses it now");
        assert_eq!(files.map(|file| file.exists()), [false, true]);
    }
}
