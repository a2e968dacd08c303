//! Server, stand-in and customer of one test. Nothing is shared with another test.

use std::path::PathBuf;
use std::time::Duration;

use contract::phone::PhoneNumber;
use meta_sandbox::{GraphCall, NumberView, RunningSandbox, SandboxConfig, WebhookTarget};
use server::store::Store;
use server::{Config, Pace};
use tempfile::TempDir;

use crate::browser::{Browser, Given};
use crate::customer::Customer;
use crate::gate::Gate;
use crate::service::Service;
use crate::{Failure, Outcome};

/// What is set up differently for one test.
#[derive(Default)]
pub struct Props {
    /// Waits and limits of the server.
    pub pace: Option<fn(&mut Pace)>,
}

/// Server, stand-in and customer of one test.
pub struct Stage {
    /// A customer at their browser.
    pub asha: Customer,
    /// Meta's stand-in.
    pub sandbox: RunningSandbox,
    /// The line from the server to it.
    pub line: Gate,
    /// The server.
    pub server: Service,
    browser: Browser,
    /// Database and browser profile: go with the stage.
    _folder: TempDir,
}

impl Stage {
    /// Sets the stage. The customer's browser shows nothing yet.
    pub async fn set(given: &Given, props: &Props) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let any_port = ([127, 0, 0, 1], 0).into();
        let demo = SandboxConfig::demo(any_port);
        let sandbox = meta_sandbox::start(demo.clone()).await?;
        let line = Gate::before(sandbox.origin()).await?;
        let mut config = config(&demo, sandbox.origin(), &line, &folder)?;
        config.static_dir = Some(given.bundle.clone());
        // A call that the test holds must not count as one that Meta never answers.
        config.pace.graph_timeout = Duration::from_secs(600);
        if let Some(pace) = props.pace {
            pace(&mut config.pace);
        }
        let server = Service::start(config).await?;
        let webhooks = format!("{}/api/v1/webhooks/meta", server.base());
        sandbox.set_webhook(Some(WebhookTarget::demo(webhooks)));
        let profile: PathBuf = folder.path().join("profile");
        let browser = Browser::start(given, &profile).await?;
        let origin = sandbox.origin().to_owned();
        let asha = Customer::at(browser.driver(), server.base(), origin).await?;
        Ok(Self {
            asha,
            sandbox,
            line,
            server,
            browser,
            _folder: folder,
        })
    }

    /// Clears the stage.
    pub async fn strike(self) -> Outcome {
        self.browser.quit().await
    }

    /// The Graph calls that changed something, in order, by the last part of their path:
    /// `subscribed_apps`, `register`.
    pub fn acts(&self) -> Vec<String> {
        let posted = |call: &GraphCall| call.method == "POST";
        let name = |call: GraphCall| call.path.rsplit('/').next().map(str::to_owned);
        let calls = self.sandbox.graph_calls().into_iter();
        calls.filter(posted).filter_map(name).collect()
    }

    /// A number of the stand-in, as Meta sees it now.
    pub fn at_meta(&self, name: &str) -> Outcome<NumberView> {
        let view = self.sandbox.number(e164(name)?);
        view.ok_or_else(|| format!("Meta knows no {name}").into())
    }

    /// The database, seen from outside.
    pub async fn store(&self) -> Outcome<Store> {
        Ok(Store::connect(&self.server.config().database_url).await?)
    }
}

/// A number of the stand-in, by its name.
pub fn e164(name: &str) -> Outcome<&'static str> {
    let number = meta_sandbox::by_name(name);
    number
        .map(|number| number.e164)
        .ok_or_else(|| format!("the stand-in has no number {name}").into())
}

/// The same, for the contract.
pub fn number(name: &str) -> Outcome<PhoneNumber> {
    Ok(PhoneNumber::parse(e164(name)?)?)
}

fn config(demo: &SandboxConfig, meta: &str, line: &Gate, folder: &TempDir) -> Outcome<Config> {
    let database = folder.path().join("test.sqlite");
    let vars = [
        ("DOUBLETICK_LISTEN", "127.0.0.1:0".to_owned()),
        (
            "DATABASE_URL",
            format!("sqlite://{}?mode=rwc", database.display()),
        ),
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
        ("META_GRAPH_URL", line.url()),
        ("META_SDK_URL", format!("{meta}/en_US/sdk.js")),
        ("META_EXTRA_ORIGIN", meta.to_owned()),
        (
            "META_WEBHOOK_VERIFY_TOKEN",
            meta_sandbox::DEMO_VERIFY_TOKEN.to_owned(),
        ),
        ("SMS_GATEWAY_URL", format!("{meta}/sms/send")),
        ("SMS_GATEWAY_TOKEN", "sms-gateway-token".to_owned()),
    ];
    let get = |name: &str| {
        let var = vars.iter().find(|var| var.0 == name);
        var.map(|var| var.1.clone())
    };
    let mut config = Config::from_vars(get).map_err(|why| Failure::from(why.to_string()))?;
    config.pace = Pace::hurried();
    Ok(config)
}
