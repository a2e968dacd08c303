//! What the tests share: a real stand-in for Meta, a real server over a real database,
//! and customers who use it as the browser does.

pub mod customer;
pub mod database;
pub mod full_page;
pub mod receiver;
pub mod recovery;

use std::path::PathBuf;
use std::time::Duration;

use contract::phone::PhoneNumber;
use meta_sandbox::{RunningSandbox, SandboxConfig};
use secrecy::ExposeSecret;
use server::seal::{SealKey, Sealer};
use server::store::Store;
use server::{Config, Running, Timeouts};

pub use customer::Customer;
use database::Database;

/// A test that hangs fails after this.
const PATIENCE: Duration = Duration::from_secs(60);

/// The number that the first customer signs in with.
pub const ASHA: &str = "+919876543210";
/// The number that the second customer signs in with.
pub const BALA: &str = "+919876543211";

/// Waits for something that must come.
pub async fn must<T>(what: &str, coming: impl Future<Output = T>) -> T {
    let arrived = tokio::time::timeout(PATIENCE, coming).await;
    arrived.unwrap_or_else(|_| panic!("never: {what}"))
}

/// Waits until something can be seen to be so.
pub async fn until(what: &str, so: impl Fn() -> bool) {
    must(what, async {
        while !so() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    })
    .await;
}

/// Meta's stand-in, a server, and where its database is.
pub struct World {
    pub sandbox: RunningSandbox,
    pub config: Config,
    pub server: Running,
    /// Goes with the world.
    pub database: Database,
}

impl World {
    pub async fn start() -> Self {
        Self::with(|_, _| {}).await
    }

    /// With another configuration of either.
    pub async fn with(change: impl FnOnce(&mut SandboxConfig, &mut Config)) -> Self {
        let database = Database::make().await;
        let mut demo = SandboxConfig::demo(([127, 0, 0, 1], 0).into());
        let mut config = config(&demo, database.url());
        change(&mut demo, &mut config);
        let sandbox = meta_sandbox::start(demo).await.unwrap();
        at(&mut config, sandbox.origin());
        if let Some(smtp) = &mut config.smtp {
            smtp.port = sandbox.smtp_address().port();
        }
        let server = server::start(config.clone()).await.unwrap();
        Self {
            sandbox,
            config,
            server,
            database,
        }
    }

    /// Where the server is.
    pub fn base(&self) -> String {
        format!("http://{}", self.server.address())
    }

    /// The process dies, and another one starts on the same database.
    pub async fn die_and_restart(self) -> Self {
        self.die_and_restart_with(|_| {}).await
    }

    /// The same, with another configuration.
    pub async fn die_and_restart_with(mut self, change: impl FnOnce(&mut Config)) -> Self {
        self.server.kill().await;
        change(&mut self.config);
        let server = server::start(self.config.clone()).await.unwrap();
        Self { server, ..self }
    }

    /// Where a SQLite database is.
    pub fn database_file(&self) -> Option<PathBuf> {
        let url = self.config.database_url.expose_secret();
        let path = url.strip_prefix("sqlite://")?.split('?').next()?;
        Some(path.into())
    }

    /// Whether this text stands anywhere in the database, in plain.
    pub async fn stores(&self, text: &str) -> bool {
        self.database.holds(text).await
    }

    /// The database, seen from outside.
    pub async fn store(&self) -> Store {
        Store::connect(&self.config.database_url).await.unwrap()
    }

    /// The Graph calls that changed something, by their names in [`meta_sandbox::calls`].
    pub fn acts(&self) -> Vec<String> {
        let calls = self.sandbox.graph_calls().into_iter();
        calls
            .filter(|call| call.method == "POST")
            .map(|call| call.name().to_owned())
            .collect()
    }

    /// How often one of these was asked.
    pub fn times_asked(&self, call: &str) -> usize {
        self.acts().iter().filter(|act| *act == call).count()
    }

    /// The one-time password that a phone got last.
    pub fn otp_to(&self, phone: &str) -> String {
        let inbox = self.sandbox.sms_to(phone);
        inbox.last().unwrap().code.clone().unwrap()
    }
}

/// Has a server find Meta, and the SMS gateway, at this origin.
pub fn at(config: &mut Config, sandbox: &str) {
    let origin: url::Url = sandbox.parse().unwrap();
    config.meta.graph_url = origin.clone();
    config.meta.dialog_url = origin.clone();
    config.meta.sdk_url = origin.join("/en_US/sdk.js").unwrap();
    if let Some(sms) = &mut config.sms {
        sms.url = origin.join("/sms/send").unwrap();
    }
}

/// What a server is told, but for where Meta is.
pub fn config(demo: &SandboxConfig, database_url: &str) -> Config {
    let vars = [
        ("DOUBLETICK_LISTEN", "127.0.0.1:0".to_owned()),
        ("DATABASE_URL", database_url.to_owned()),
        (
            "DOUBLETICK_SEAL_KEYS",
            "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned(),
        ),
        ("META_APP_ID", demo.app_id.clone()),
        ("META_APP_SECRET", demo.app_secret.clone()),
        ("META_CONFIG_ID", demo.config_id.clone()),
        (
            "META_COEXISTENCE_CONFIG_ID",
            demo.coexistence_config_id.clone(),
        ),
        (
            "META_WEBHOOK_VERIFY_TOKEN",
            meta_sandbox::DEMO_VERIFY_TOKEN.to_owned(),
        ),
        ("SMS_GATEWAY_URL", "http://127.0.0.1:1/".to_owned()),
        ("SMS_GATEWAY_TOKEN", "sms-gateway-token".to_owned()),
    ];
    let get = |name: &str| {
        vars.iter()
            .find(|var| var.0 == name)
            .map(|var| var.1.clone())
    };
    let mut config = Config::from_vars(get).unwrap();
    config.timeouts = Timeouts::for_tests();
    config
}

/// A configuration with a new key in the first place.
pub fn rotated(config: &mut Config) {
    let older = SealKey::new("test", [0; 32]);
    config.sealer = Sealer::new(SealKey::new("new", [7; 32]), vec![older]);
}

/// A sandbox number by its name.
pub fn number(name: &str) -> PhoneNumber {
    let number = meta_sandbox::by_name(name).unwrap();
    PhoneNumber::parse(number.e164).unwrap()
}
