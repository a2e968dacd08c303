//! The server and the stand-in for Meta, started together and told of each other.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::cli::RunOptions;
use crate::error::Error;
use crate::http;
use crate::process::{self, Service};
use crate::project::Project;

/// What the stand-in and the server must agree on: the stand-in's own values, worth nothing elsewhere.
const META: &[(&str, &str)] = &[
    ("META_APP_ID", "640000000000001"),
    ("META_APP_SECRET", "sandbox-app-secret"),
    ("META_CONFIG_ID", "650000000000001"),
    ("META_COEXISTENCE_CONFIG_ID", "650000000000002"),
    ("META_WEBHOOK_VERIFY_TOKEN", "sandbox-verify-token"),
    ("SMS_GATEWAY_TOKEN", "demo"),
];

const SERVER_PORT: u16 = 8080;
const SANDBOX_PORT: u16 = 8090;
const HEALTHY_WITHIN: Duration = Duration::from_secs(30);

/// Compiles both, in the profile that the tests use too.
pub fn build(project: &Project) -> Result<(), Error> {
    println!("Building the server and the stand-in for Meta.");
    process::run(
        process::cargo()
            .current_dir(&project.root)
            .args([
                "build",
                "--quiet",
                "--package",
                "server",
                "--package",
                "meta-sandbox",
            ])
            .args(["--bin", "server", "--bin", "meta-sandbox"]),
        "building the server and the stand-in",
        None,
    )
}

/// Where each is reached.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
    /// The server.
    pub server: u16,
    /// The stand-in.
    pub sandbox: u16,
}

impl Ports {
    /// The usual ones, or the next that are free.
    pub fn choose() -> Result<Self, Error> {
        let sandbox = choose("the stand-in", SANDBOX_PORT, &[])?;
        let server = choose("the server", SERVER_PORT, &[sandbox])?;
        Ok(Self { server, sandbox })
    }

    /// The stand-in's own origin: another host than the server's, as Meta's is.
    pub fn sandbox_origin(self) -> String {
        format!("http://127.0.0.1:{}", self.sandbox)
    }
}

/// A free port, with a word when it isn't the usual one.
pub fn choose(who: &str, wanted: u16, taken: &[u16]) -> Result<u16, Error> {
    let port = http::free_port(wanted, taken).ok_or_else(|| Error::Missing {
        what: "a free port".to_owned(),
        why: format!("since {wanted} and the hundred after it are taken"),
        mend: "stop what listens there".to_owned(),
    })?;
    if port != wanted {
        println!("Port {wanted} is taken: {who} is on {port} instead.");
    }
    Ok(port)
}

/// What the services keep between runs, held by one run at a time.
pub struct Data {
    folder: PathBuf,
    _lock: File,
}

impl Data {
    /// Opens the folder, emptying it first if so asked.
    pub fn open(project: &Project, options: &RunOptions) -> Result<Self, Error> {
        let folder = match &options.data {
            Some(folder) => std::path::absolute(folder).map_err(Error::path("find", folder))?,
            None => project.cache.join("demo"),
        };
        fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
        let path = folder.join("lock");
        let lock = File::create(&path).map_err(Error::path("write", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::DemoRunning(folder)),
            Err(TryLockError::Error(source)) => return Err(Error::path("lock", &path)(source)),
        }
        let data = Self {
            folder,
            _lock: lock,
        };
        if options.fresh {
            data.empty()?;
        }
        Ok(data)
    }

    /// Removes what this program and the server put there, and nothing else.
    fn empty(&self) -> Result<(), Error> {
        for name in [DATABASE, "demo.sqlite-wal", "demo.sqlite-shm", SEAL_KEY] {
            let path = self.folder.join(name);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Error::path("remove", &path)(error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn database_url(&self) -> String {
        format!("sqlite://{}?mode=rwc", escaped(&self.folder.join(DATABASE)))
    }

    /// The key that tokens in the database are sealed with: made once, kept beside it.
    fn seal_keys(&self) -> Result<String, Error> {
        let path = self.folder.join(SEAL_KEY);
        match fs::read_to_string(&path) {
            Ok(key) => return Ok(format!("demo:{}", key.trim())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::path("read", &path)(error)),
        }
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Error::Io {
            what: "make a random key".to_owned(),
            source: io::Error::other(error),
        })?;
        let key = STANDARD.encode(bytes);
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .and_then(|mut file| file.write_all(key.as_bytes()))
            .map_err(Error::path("write", &path))?;
        Ok(format!("demo:{key}"))
    }
}

const DATABASE: &str = "demo.sqlite";
const SEAL_KEY: &str = "seal.key";

/// A path as a URL can hold it.
fn escaped(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'%' | b'?' | b'#' | b' ' | 0x80.. => out += &format!("%{byte:02X}"),
            _ => out.push(char::from(*byte)),
        }
    }
    out
}

/// Both services, running.
pub struct Services {
    running: Vec<Service>,
    stop: Arc<AtomicBool>,
}

impl Services {
    /// Starts both and waits until they answer.
    pub fn start(
        project: &Project,
        data: &Data,
        ports: Ports,
        public_url: &str,
    ) -> Result<Self, Error> {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [
            signal_hook::consts::SIGINT,
            signal_hook::consts::SIGTERM,
            signal_hook::consts::SIGHUP,
        ] {
            signal_hook::flag::register(signal, Arc::clone(&stop))
                .map_err(Error::io("listen for Ctrl-C"))?;
        }
        let logs = project.target.join("demo");
        fs::create_dir_all(&logs).map_err(Error::path("make", &logs))?;

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
pub fn sandbox_program(project: &Project) -> Command {
    process::command(project.binaries.join("meta-sandbox"))
}

fn sandbox_command(project: &Project, ports: Ports) -> Command {
    let mut command = sandbox_program(project);
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
    let mut command = process::command(project.binaries.join("server"));
    command
        .envs(META.iter().copied())
        .env("DOUBLETICK_LISTEN", format!("127.0.0.1:{}", ports.server))
        .env("DOUBLETICK_PUBLIC_URL", public_url)
        .env("DOUBLETICK_STATIC_DIR", project.dist())
        .env("DOUBLETICK_SEAL_KEYS", data.seal_keys()?)
        .env("DATABASE_URL", data.database_url())
        .env("META_GRAPH_URL", &sandbox)
        .env("META_GRAPH_VERSION", "v25.0")
        .env("META_SDK_URL", format!("{sandbox}/en_US/sdk.js"))
        .env("META_EXTRA_ORIGIN", &sandbox)
        .env("SMS_GATEWAY_URL", format!("{sandbox}/sms/send"));
    Ok(command)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_path_is_escaped_for_a_url() {
        assert_eq!(
            escaped(Path::new("/home/a b/50%?#.db")),
            "/home/a%20b/50%25%3F%23.db"
        );
    }

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = std::env::temp_dir().join(format!("xtask-data-{}", std::process::id()));
        let project = Project::find().expect("this is a checkout");
        let open = |fresh| {
            Data::open(
                &project,
                &RunOptions {
                    fresh,
                    data: Some(folder.clone()),
                },
            )
        };
        let data = open(false).expect("the folder can be made");
        let key = data.seal_keys().expect("it is written");
        assert_eq!(data.seal_keys().expect("it is read"), key);
        let bytes = STANDARD
            .decode(key.trim_start_matches("demo:"))
            .expect("it is base64");
        assert_eq!(bytes.len(), 32);
        let mode = fs::metadata(folder.join(SEAL_KEY))
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);

        assert!(
            matches!(open(false), Err(Error::DemoRunning(_))),
            "one run at a time"
        );
        drop(data);
        let fresh = open(true).expect("nobody holds it now");
        assert_ne!(fresh.seal_keys().expect("it is written"), key);
        fs::remove_dir_all(folder).expect("it was made");
    }
}
