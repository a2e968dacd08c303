//! The server's program, as it is started in production: told by its environment.

use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{RunningSandbox, SandboxConfig};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::common::database::Database;
use crate::common::{ASHA, Customer, must, number};
use contract::onboarding::Onboarding;

pub const SEAL_KEY: &str = "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// Meta's stand-in, and a database for a process.
pub struct Surroundings {
    demo: SandboxConfig,
    pub sandbox: RunningSandbox,
    pub database: Database,
}

impl Surroundings {
    pub async fn start() -> Self {
        let demo = SandboxConfig::demo(([127, 0, 0, 1], 0).into());
        Self {
            sandbox: meta_sandbox::start(demo.clone()).await.unwrap(),
            database: Database::make().await,
            demo,
        }
    }

    /// Tells a command its settings, and nothing else.
    pub fn tell(&self, command: &mut Command) {
        let origin = self.sandbox.origin();
        command
            .env_clear()
            .kill_on_drop(true)
            .env("DOUBLETICK_LISTEN", "127.0.0.1:0")
            .env("DATABASE_URL", self.database.url())
            .env("DOUBLETICK_SEAL_KEYS", SEAL_KEY)
            .env("META_APP_ID", &self.demo.app_id)
            .env("META_APP_SECRET", &self.demo.app_secret)
            .env("META_CONFIG_ID", &self.demo.config_id)
            .env("META_WEBHOOK_VERIFY_TOKEN", meta_sandbox::DEMO_VERIFY_TOKEN)
            .env("META_GRAPH_URL", origin)
            .env("META_SDK_URL", format!("{origin}/en_US/sdk.js"))
            .env("META_EXTRA_ORIGIN", origin)
            .env("SMS_GATEWAY_URL", format!("{origin}/sms/send"))
            .env("SMS_GATEWAY_TOKEN", "any");
    }

    /// A customer who signs in at a process and moves a number by it.
    pub async fn moves_a_number(&self, base: &str) -> (Customer, Onboarding) {
        let mut asha = Customer::new(base, ASHA);
        asha.ask_otp().await.unwrap();
        let inbox = self.sandbox.sms_to(ASHA);
        let otp = inbox.last().unwrap().code.clone().unwrap();
        asha.sign_in(&otp).await.unwrap();
        let onboarding = asha.record(&number("happy")).await.unwrap();
        let (origin, number) = (self.sandbox.origin(), onboarding.number.as_str());
        let signup = complete_signup(origin, number, SignupOptions::default()).await;
        asha.hand_over(&onboarding, &signup.unwrap()).await.unwrap();
        asha.sees_connected(&onboarding).await;
        (asha, onboarding)
    }
}

/// Where a process says that it listens, such as `http://127.0.0.1:8080`. Its standard output is
/// piped.
pub async fn address(server: &mut Child) -> String {
    let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
    let said = must("its address", said.next_line())
        .await
        .unwrap()
        .unwrap();
    let address = said.strip_prefix("listening at ").unwrap();
    address
        .trim_end_matches('/')
        .replace("localhost", "127.0.0.1")
}
