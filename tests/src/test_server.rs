//! The server: a real one, in a runtime of its own, so that its death cuts every line as
//! the death of a process does.

use std::cell::RefCell;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::Duration;

use server::{Config, Running};
use tokio::runtime::{Builder, Runtime};
use tracing_subscriber::EnvFilter;

use crate::Outcome;

/// How long the handlers of a killed server may take to end.
const GRACE: Duration = Duration::from_secs(10);

/// A server that can be killed and restarted, at the same address and on the same database.
pub struct TestServer {
    config: Config,
    log: Log,
    alive: Option<(Runtime, Running)>,
}

impl TestServer {
    /// Starts it on a free port, which it keeps.
    pub async fn start(config: Config) -> Outcome<Self> {
        let mut service = Self {
            config,
            log: Log::default(),
            alive: None,
        };
        let address = service.restart().await?;
        service.config.listen = address;
        Ok(service)
    }

    /// Ends at once, wherever it is, and all its connections with it.
    pub async fn kill(&mut self) -> Outcome {
        if let Some((runtime, running)) = self.alive.take() {
            drop(running);
            tokio::task::spawn_blocking(move || runtime.shutdown_timeout(GRACE)).await?;
        }
        Ok(())
    }

    /// Another process on the same database. Says where it listens.
    pub async fn restart(&mut self) -> Outcome<SocketAddr> {
        let log = self.log.clone();
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .on_thread_start(move || log.take_this_thread())
            .build()?;
        let running = runtime.spawn(server::start(self.config.clone())).await??;
        let address = running.address();
        self.alive = Some((runtime, running));
        Ok(address)
    }

    /// Where browsers find it. Not by the stand-in's host name: the two are two origins.
    pub fn base(&self) -> String {
        format!("http://localhost:{}", self.config.listen.port())
    }

    /// What it runs with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What it has logged so far.
    pub fn log(&self) -> Vec<u8> {
        self.log.lines().clone()
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some((runtime, running)) = self.alive.take() {
            drop(running);
            // Nothing may block here: the test's own runtime may be running.
            runtime.shutdown_background();
        }
    }
}

/// What one server logs. Logging is set up once for the process; each thread of a
/// server's runtime writes to the log of its server.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

thread_local! {
    static OF_THIS_THREAD: RefCell<Option<Log>> = const { RefCell::new(None) };
}

impl Log {
    fn take_this_thread(&self) {
        static LOGGING: Once = Once::new();
        LOGGING.call_once(|| {
            let filter = EnvFilter::new("info,server=debug,tower_http=debug");
            let logging = tracing_subscriber::fmt()
                .with_env_filter(filter)
                .with_ansi(false)
                .with_writer(|| OF_THIS_THREAD.with_borrow(Clone::clone).unwrap_or_default());
            // An error says that the test program logs by other means.
            let _ = logging.try_init();
        });
        OF_THIS_THREAD.set(Some(self.clone()));
    }

    fn lines(&self) -> std::sync::MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lines().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
