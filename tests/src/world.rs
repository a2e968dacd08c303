//! Server, stand-in and customer of one test. Nothing is shared with another test.

use crate::text::{finish, spaced};
use meta_sandbox::calls;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use contract::phone::PhoneNumber;
use meta_sandbox::{GraphCall, NumberView, RunningSandbox, SandboxConfig, ServedBy, WebhookTarget};
use onboarding::meta::credit::{CreditLineId, Currency};
use secrecy::ExposeSecret;
use server::config::CreditLine;
use server::store::Store;
use server::{Config, Timeouts};
use tempfile::TempDir;

use crate::account::heading;
use crate::browser::{Browser, TestInputs};
use crate::customer::Customer;
use crate::dashboard::{Dashboard, Kind};
use crate::meta_proxy::MetaProxy;
use crate::platform::{Platform, PlatformAddress};
use crate::test_server::TestServer;
use crate::{Failure, Outcome};

/// The key that seals tokens and PINs.
const SEAL_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// Where a customer turns to support.
pub const SUPPORT: &str = "https://support.example.com/whatsapp";

/// The folder of the customer's browser profile.
const PROFILE: &str = "profile";

/// What is set up differently for one test.
#[derive(Default)]
pub struct WorldOptions {
    /// Waits and limits of the server.
    pub timeouts: Option<fn(&mut Timeouts)>,
    /// Whether a signup whose code is lost can be found.
    pub recovery: Recovery,
    /// A dashboard that the module is mounted in.
    pub dashboard: Option<Kind>,
    /// Whether there is the example of a platform.
    pub platform: bool,
    /// Whether we are a Solution Partner, whose credit line pays.
    pub partner: bool,
}

/// Whether a signup whose code is lost can be found.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Recovery {
    /// It can, as where the server has our system user's token.
    #[default]
    On,
    /// Only a new launch of Meta's window helps.
    Off,
}

/// Server, stand-in and customer of one test.
pub struct World {
    /// A customer at their browser.
    pub asha: Customer,
    /// Meta's stand-in.
    pub sandbox: RunningSandbox,
    /// The proxy between the server and it.
    pub meta_proxy: MetaProxy,
    /// The server.
    pub server: TestServer,
    /// The dashboard, where the test wants one.
    dashboard: Option<Dashboard>,
    /// The platform, where the test wants it.
    platform: Option<Platform>,
    inputs: TestInputs,
    /// The customer's own; none for the moment after a crash.
    browser: Option<Browser>,
    /// Their other devices'.
    more_browsers: Mutex<Vec<Browser>>,
    /// Database and browser profiles: go with it.
    folder: TempDir,
}

impl World {
    /// Starts all of it. The customer's browser shows nothing yet.
    pub async fn start(inputs: &TestInputs, options: &WorldOptions) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let any_port = ([127, 0, 0, 1], 0).into();
        // What takes minutes for who plays with the stand-in takes seconds here.
        let demo = SandboxConfig {
            short_access: Duration::from_secs(8),
            refusal: Duration::from_secs(4),
            // Less than the server waits, and enough to read what it says meanwhile.
            setting_up: Duration::from_secs(2),
            ..SandboxConfig::demo(any_port)
        };
        let sandbox = meta_sandbox::start(demo.clone()).await?;
        let meta_proxy = MetaProxy::before(sandbox.origin()).await?;
        let mut config = config(&demo, &sandbox, &meta_proxy, &folder)?;
        config.static_dir = Some(inputs.bundle.clone());
        // A call that the test holds must not count as one that Meta never answers.
        config.timeouts.graph_timeout = Duration::from_secs(600);
        config.timeouts.exchange_try = config.timeouts.graph_timeout;
        // Nor may a code that the test keeps back be looked for before Meta's own would be.
        config.timeouts.code_wait = Timeouts::default().code_wait;
        if options.recovery == Recovery::Off {
            config.meta.system_token = None;
            config.meta.business_id = None;
        }
        if options.partner {
            config.meta.credit_line = Some(CreditLine {
                id: CreditLineId::parse(&demo.credit_line_id).ok_or("no credit line")?,
                currency: Currency::parse(&demo.currency).ok_or("no currency")?,
            });
        }
        if let Some(timeouts) = options.timeouts {
            timeouts(&mut config.timeouts);
        }
        let dashboard = match options.dashboard {
            Some(kind) => Some(Dashboard::start(kind).await?),
            None => None,
        };
        if let Some(dashboard) = &dashboard {
            config.embed_origins = vec![dashboard.origin().try_into()?];
        }
        let platform = match options.platform {
            true => Some(PlatformAddress::bind().await?),
            false => None,
        };
        if let Some(platform) = &platform {
            platform.configure(&mut config)?;
        }
        let server = TestServer::start(config).await?;
        let platform = match platform {
            Some(platform) => Some(platform.serve(&server, &sandbox).await?),
            None => None,
        };
        if let Some(dashboard) = &dashboard {
            dashboard.may_ask(&server.base(), sandbox.origin())?;
        }
        let webhooks = format!("{}/api/v1/webhooks/meta", server.base());
        sandbox.set_webhook(Some(WebhookTarget::demo(webhooks)));
        let mut inputs = inputs.clone();
        if let Some(Kind::Host(_)) = options.dashboard {
            inputs.demo = Some(server.config().listen.port());
        }
        let browser = Browser::start(&inputs, &folder.path().join(PROFILE)).await?;
        let origin = sandbox.origin().to_owned();
        let asha = Customer::at(browser.driver(), server.base(), origin).await?;
        Ok(Self {
            asha,
            sandbox,
            meta_proxy,
            server,
            dashboard,
            platform,
            inputs,
            browser: Some(browser),
            more_browsers: Mutex::default(),
            folder,
        })
    }

    /// The dashboard that the test was given.
    pub fn dashboard(&self) -> Outcome<&Dashboard> {
        let dashboard = self.dashboard.as_ref();
        dashboard.ok_or_else(|| "this world has no dashboard".into())
    }

    /// The platform that the test was given.
    pub fn platform(&self) -> Outcome<&Platform> {
        let platform = self.platform.as_ref();
        platform.ok_or_else(|| "this world has no platform".into())
    }

    /// The same customer at another device: another browser, where nobody is signed in yet.
    pub async fn second_device(&self) -> Outcome<Customer> {
        self.asha.steps.note("a second device");
        let profile = self.folder.path().join("second-profile");
        let browser = Browser::start(&self.inputs, &profile).await?;
        let there = self.customer_at(&browser).await?;
        let mut more = self
            .more_browsers
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        more.push(browser);
        Ok(there)
    }

    /// The customer's browser crashes and is started again with the same profile. It shows
    /// nothing then. Chromium writes cookies within half a minute and the pages' storage within
    /// seconds: what is younger is lost, the sign-in among it.
    pub async fn browser_crashes(&mut self) -> Outcome {
        self.asha.steps.note("the browser crashes");
        if let Some(browser) = self.browser.take() {
            browser.crash().await?;
        }
        self.browser_comes_back().await
    }

    /// The customer ends their browser and starts it again: cookies and storage that outlive a
    /// session are there still. It shows nothing then.
    pub async fn browser_restarts(&mut self) -> Outcome {
        self.asha.steps.note("the browser is started again");
        if let Some(browser) = self.browser.take() {
            browser.quit().await?;
        }
        self.browser_comes_back().await
    }

    async fn browser_comes_back(&mut self) -> Outcome {
        let anew = Browser::start(&self.inputs, &self.folder.path().join(PROFILE)).await?;
        self.asha = self.customer_at(&anew).await?;
        self.browser = Some(anew);
        Ok(())
    }

    async fn customer_at(&self, browser: &Browser) -> Outcome<Customer> {
        let origin = self.sandbox.origin().to_owned();
        let mut customer = Customer::at(browser.driver(), self.server.base(), origin).await?;
        customer.steps = self.asha.steps.clone();
        Ok(customer)
    }

    /// Ends the browsers.
    pub async fn close(self) -> Outcome {
        let more = self.more_browsers.into_inner();
        for browser in more.unwrap_or_else(PoisonError::into_inner) {
            browser.quit().await?;
        }
        match self.browser {
            Some(browser) => browser.quit().await,
            None => Ok(()),
        }
    }

    /// The Graph calls that changed something, in order, by their names in
    /// [`meta_sandbox::calls`].
    pub fn changes_at_meta(&self) -> Vec<String> {
        let posted = |call: &GraphCall| call.method == "POST";
        let calls = self.sandbox.graph_calls().into_iter();
        calls
            .filter(posted)
            .map(|call| call.name().to_owned())
            .collect()
    }

    /// Brings this number to the point where nothing is missing but Meta's answer to its
    /// registration, which the line holds.
    pub async fn move_up_to_register(&self, name: &str) -> Outcome {
        self.meta_proxy.hold(calls::REGISTER);
        self.asha.go_to_meta(name).await?;
        self.asha.finish_at_meta(name).await?;
        self.asha
            .see(&spaced(&finish::STEP_CUT_OVER, &finish::STEP_STATE_RUNNING))
            .await
    }

    /// Waits until the customer reads that this number is connected. Meta was asked for what
    /// it takes and for nothing twice, and serves it for DoubleTick.
    pub async fn expect_moved(&self, name: &str) -> Outcome {
        self.asha.see_screen(&heading::CONNECTED).await?;
        assert_eq!(
            self.changes_at_meta(),
            [calls::SUBSCRIBED_APPS, calls::REGISTER]
        );
        assert_eq!(self.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    }

    /// The same of a number whose code was lost: its business token was had without one.
    pub async fn expect_moved_without_code(&self, name: &str) -> Outcome {
        self.asha.see_screen(&heading::CONNECTED).await?;
        let acts = [
            calls::SYSTEM_USER_TOKENS,
            calls::SUBSCRIBED_APPS,
            calls::REGISTER,
        ];
        // While one look is on its way to Meta another may begin, and each asks for a token: that
        // changes nothing, and one of them is taken up.
        let mut seen = self.changes_at_meta();
        seen.dedup();
        assert_eq!(seen, acts);
        assert_eq!(self.number_at_meta(name)?.served_by, ServedBy::DoubleTick);
        Ok(())
    }

    /// A number of the stand-in, as Meta sees it now.
    pub fn number_at_meta(&self, name: &str) -> Outcome<NumberView> {
        let view = self.sandbox.number(e164(name)?);
        view.ok_or_else(|| format!("Meta knows no {name}").into())
    }

    /// The secrets that the server was started with, and Meta does not know.
    pub fn configured_secrets(&self) -> Vec<String> {
        let config = self.server.config();
        let sms = config.sms.as_ref().map(|sms| &sms.token);
        let told = [&config.meta.app_secret, &config.meta.webhook_verify_token];
        let told = told.into_iter().chain(sms);
        let told = told.map(|secret| secret.expose_secret().to_owned());
        told.chain([SEAL_KEY.to_owned()]).collect()
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

/// The same, as people write it.
pub fn written(name: &str) -> Outcome<String> {
    Ok(number(name)?.written())
}

/// The same, for the contract.
pub fn number(name: &str) -> Outcome<PhoneNumber> {
    Ok(PhoneNumber::parse(e164(name)?)?)
}

fn config(
    demo: &SandboxConfig,
    sandbox: &RunningSandbox,
    proxy: &MetaProxy,
    folder: &TempDir,
) -> Outcome<Config> {
    let meta = sandbox.origin();
    let database = folder.path().join("test.sqlite");
    let vars = [
        ("DOUBLETICK_LISTEN", "127.0.0.1:0".to_owned()),
        (
            "DATABASE_URL",
            format!("sqlite://{}?mode=rwc", database.display()),
        ),
        ("DOUBLETICK_SEAL_KEYS", format!("test:{SEAL_KEY}")),
        ("DOUBLETICK_SUPPORT_URL", SUPPORT.to_owned()),
        ("META_APP_ID", demo.app_id.clone()),
        ("META_APP_SECRET", demo.app_secret.clone()),
        ("META_CONFIG_ID", demo.config_id.clone()),
        (
            "META_COEXISTENCE_CONFIG_ID",
            demo.coexistence_config_id.clone(),
        ),
        ("META_GRAPH_URL", proxy.url()),
        ("META_SDK_URL", format!("{meta}/en_US/sdk.js")),
        ("META_DIALOG_URL", meta.to_owned()),
        ("META_EXTRA_ORIGIN", meta.to_owned()),
        (
            "META_WEBHOOK_VERIFY_TOKEN",
            meta_sandbox::DEMO_VERIFY_TOKEN.to_owned(),
        ),
        ("META_BUSINESS_ID", demo.business_id.clone()),
        ("META_SYSTEM_TOKEN", demo.system_token.clone()),
        ("SMS_GATEWAY_URL", format!("{meta}/sms/send")),
        ("SMS_GATEWAY_TOKEN", "sms-gateway-token".to_owned()),
        (
            "NOTICE_SMTP_URL",
            format!("smtp://{}", sandbox.smtp_address()),
        ),
        (
            "NOTICE_EMAIL_FROM",
            "DoubleTick <notices@doubletick.example>".to_owned(),
        ),
    ];
    let get = |name: &str| {
        let var = vars.iter().find(|var| var.0 == name);
        var.map(|var| var.1.clone())
    };
    let mut config = Config::from_vars(get).map_err(|why| Failure::from(why.to_string()))?;
    config.timeouts = Timeouts::for_tests();
    Ok(config)
}
