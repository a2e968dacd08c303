//! The stand-in in this process, the server as a process of its own, a fresh database.

use std::fmt;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use meta_sandbox::{RunningSandbox, SandboxConfig, WebhookTarget};
use sqlx::any::install_default_drivers;
use sqlx::{AnyPool, Connection, Executor, PgConnection};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::Failure;

/// Codes are made before the clock starts.
const CODE_LIFE: Duration = Duration::from_secs(24 * 3600);

/// Which database.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file.
    Sqlite,
    /// A server with this address, whose user may make databases.
    Postgres(String),
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        })
    }
}

/// All that a load needs.
pub struct World {
    /// Meta's stand-in.
    pub sandbox: Arc<RunningSandbox>,
    /// The database, from outside.
    pub pool: AnyPool,
    url: String,
    demo: SandboxConfig,
    server: Option<(Child, String)>,
    folder: TempDir,
}

impl World {
    /// With a database of its own.
    pub async fn make(database: &Database) -> Result<Self, Failure> {
        install_default_drivers();
        let folder = tempfile::tempdir()?;
        let url = match database {
            Database::Sqlite => {
                let file = folder.path().join("bench.sqlite");
                format!("sqlite://{}?mode=rwc", file.display())
            }
            Database::Postgres(server) => {
                let name = format!("bench_{}", server::random::id());
                let server = server.trim_end_matches('/');
                let mut admin = PgConnection::connect(&format!("{server}/postgres")).await?;
                let make = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
                admin.execute(sqlx::query(make)).await?;
                admin.close().await?;
                format!("{server}/{name}")
            }
        };
        let demo = SandboxConfig {
            code_lifetime: CODE_LIFE,
            ..SandboxConfig::demo(([127, 0, 0, 1], 0).into())
        };
        Ok(Self {
            sandbox: Arc::new(meta_sandbox::start(demo.clone()).await?),
            pool: AnyPool::connect(&url).await?,
            url,
            demo,
            server: None,
            folder,
        })
    }

    /// Starts the server's program.
    pub async fn start(&mut self, program: &Path) -> Result<(), Failure> {
        let origin = self.sandbox.origin();
        let log = std::fs::File::create(self.folder.path().join("server.log"))?;
        let mut server = Command::new(program)
            .env_clear()
            .env("DOUBLETICK_LISTEN", "127.0.0.1:0")
            .env("DATABASE_URL", &self.url)
            .env(
                "DOUBLETICK_SEAL_KEYS",
                "bench:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            )
            // All its customers are one address, and one country.
            .env("DOUBLETICK_OTP_PER_ADDRESS", "100000")
            .env("DOUBLETICK_OTP_PER_NETWORK", "1000000")
            .env("DOUBLETICK_OTP_PER_COUNTRY", "1000000")
            .env("DOUBLETICK_OTP_PER_HOUR", "1000000")
            .env("DOUBLETICK_OPEN_ATTEMPTS", "100000")
            .env("DOUBLETICK_ATTEMPTS_PER_HOUR", "100000")
            .env("DOUBLETICK_CHANGES_PER_MINUTE", "100000")
            .env("META_APP_ID", &self.demo.app_id)
            .env("META_APP_SECRET", &self.demo.app_secret)
            .env("META_CONFIG_ID", &self.demo.config_id)
            .env("META_WEBHOOK_VERIFY_TOKEN", meta_sandbox::DEMO_VERIFY_TOKEN)
            .env("META_GRAPH_URL", origin)
            .env("META_SDK_URL", format!("{origin}/en_US/sdk.js"))
            .env("META_EXTRA_ORIGIN", origin)
            .env("SMS_GATEWAY_URL", format!("{origin}/sms/send"))
            .env("SMS_GATEWAY_TOKEN", "any")
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()?;
        let said = server.stdout.take().ok_or("no output")?;
        let said = BufReader::new(said).lines().next_line().await?;
        let said = said.ok_or("the server ended at once")?;
        let url = said.strip_prefix("listening at ").ok_or("no address")?;
        let base = url.trim_end_matches('/').replace("localhost", "127.0.0.1");
        let webhooks = format!("{base}/api/v1/webhooks/meta");
        self.sandbox
            .set_webhook(Some(WebhookTarget::demo(webhooks)));
        self.server = Some((server, base));
        Ok(())
    }

    /// Where the server is.
    pub fn base(&self) -> Result<&str, Failure> {
        let server = self.server.as_ref();
        Ok(server.map(|(_, base)| base.as_str()).ok_or("no server")?)
    }

    /// The server's process.
    pub fn pid(&self) -> Result<u32, Failure> {
        let server = self.server.as_ref().and_then(|(server, _)| server.id());
        Ok(server.ok_or("no server")?)
    }

    /// Whether it is PostgreSQL.
    pub fn on_postgres(&self) -> bool {
        !self.url.starts_with("sqlite")
    }

    /// Ends all of it.
    pub async fn end(self) {
        self.pool.close().await;
        if let Some((mut server, _)) = self.server {
            // It has ended then, or is gone already.
            let _ = server.kill().await;
        }
        // Customers who hold it too are gone by now.
        if let Some(sandbox) = Arc::into_inner(self.sandbox) {
            sandbox.shutdown().await;
        }
    }
}
