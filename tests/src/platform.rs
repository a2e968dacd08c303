//! The example of a platform (`examples/platform`): its own server, with an API key at ours.

use std::env;
use std::path::PathBuf;

use contract::platform::ApiScope;
use example_platform::Config;
use meta_sandbox::RunningSandbox;
use server::config::platform::WebhookOverride;
use server::config::platform::{Readiness, WebhookTarget};
use server::event_signature::EventSigner;
use server::platform::api_keys;
use server::store::Store;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::test_server::TestServer;
use crate::{Customer, Outcome};

/// What DoubleTick's events are signed with.
const WEBHOOK_SECRET: &str = "whsec_YnJvd3NlciB0ZXN0cywgbm90IGEgc2VjcmV0ISE=";
/// What Meta sends to verify the platform's address.
const VERIFY_TOKEN: &str = "verify-token-of-the-platform";

/// What the platform does at our server.
const SCOPES: [ApiScope; 4] = [
    ApiScope::SessionsWrite,
    ApiScope::NumbersRead,
    ApiScope::NumbersWrite,
    ApiScope::CredentialsRead,
];

/// Its address, before it is served there.
pub struct PlatformAddress(TcpListener);

impl PlatformAddress {
    /// A free port.
    pub async fn bind() -> Outcome<Self> {
        Ok(Self(TcpListener::bind(("127.0.0.1", 0)).await?))
    }

    /// Its origin. By the name that the server is reached by, so that both are one site.
    pub fn origin(&self) -> Outcome<String> {
        Ok(format!("http://localhost:{}", self.0.local_addr()?.port()))
    }

    /// Tells our server of it.
    pub fn configure(&self, config: &mut server::Config) -> Outcome {
        let origin = self.origin()?;
        let messages = format!("{origin}/webhooks/meta");
        config.platform.name = Some("Chaupal".to_owned());
        config.embed_origins.push(origin.as_str().try_into()?);
        config.platform.webhook_override = Some(WebhookOverride {
            url: messages.parse()?,
            verify_token: VERIFY_TOKEN.into(),
        });
        config.platform.events = Some(WebhookTarget {
            url: format!("{origin}/webhooks/doubletick").parse()?,
            signer: EventSigner::parse(WEBHOOK_SECRET)?,
        });
        // No number is cut over before the platform has answered that it is ready.
        config.platform.readiness = Readiness::Delivered;
        config.platform.allow_private = true;
        Ok(())
    }

    /// Serves it there, with an API key of this server.
    pub async fn serve(self, server: &TestServer, sandbox: &RunningSandbox) -> Outcome<Platform> {
        let origin = self.origin()?;
        let store = Store::open(&server.config().database_url).await?;
        let now = server::clock::now();
        let key = api_keys::create(&store, "browser tests", SCOPES.to_vec(), now).await?;
        store.close().await;
        let package = env::var_os("DOUBLETICK_PACKAGE").ok_or("DOUBLETICK_PACKAGE is not set")?;
        let config = Config {
            listen: self.0.local_addr()?,
            public_url: origin.clone(),
            data_file: None,
            package_dir: PathBuf::from(package),
            doubletick_url: server.base(),
            api_key: key.secret,
            webhook_secret: WEBHOOK_SECRET.into(),
            graph_url: format!("{}/v25.0", sandbox.origin()),
            meta_sdk_origin: sandbox.origin().to_owned(),
            meta_app_secret: server.config().meta.app_secret.clone(),
            meta_verify_token: VERIFY_TOKEN.into(),
        };
        let serving = tokio::spawn(async move {
            // It ends with the test.
            let _ = example_platform::serve(self.0, config, std::future::pending()).await;
        });
        Ok(Platform { origin, serving })
    }
}

/// The platform under way. Dropped, it ends.
pub struct Platform {
    origin: String,
    serving: JoinHandle<()>,
}

impl Platform {
    /// Where browsers find it, and the servers of others: its webhooks are below `/webhooks`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The customer goes to an address of the dashboard.
    pub async fn visit(&self, customer: &Customer, path: &str) -> Outcome {
        let address = format!("{}{path}", self.origin);
        customer.steps.note(format!("visit {address}"));
        Ok(customer.driver.goto(address).await?)
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
