//! A dashboard that the module is mounted in: a host of its own, at an origin of its own, with
//! the strictest Content-Security-Policy that `docs/embedding.md` asks for.

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::{ServeDir, ServeFile};

use crate::host::{DEMO, Host, HostServer, Served};
use crate::{Customer, Outcome};

/// Where each dashboard finds the package.
const PACKAGE: &str = "/doubletick-onboarding";

/// What stands at the dashboard's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `examples/plain`.
    Plain,
    /// `examples/react-dashboard`, built.
    React,
    /// `examples/plain`, whose policy requires Trusted Types and allows these policies.
    TrustedTypes(&'static str),
    /// `tests/pages`: dashboards that are hard on what is mounted in them.
    Hard,
    /// An app of `tests/hosts`, with the package that npm installed.
    Host(Host),
}

/// A dashboard under way. Dropped, it ends.
pub struct Dashboard {
    address: SocketAddr,
    /// The policy of its pages, once it is known whom they may ask.
    policy: Arc<OnceLock<HeaderValue>>,
    kind: Kind,
    serving: Serving,
}

/// What serves it.
enum Serving {
    /// We do.
    Us(JoinHandle<()>),
    /// A framework's own server, which ends when this is dropped.
    Framework { _server: HostServer },
}

impl Dashboard {
    /// Starts one, at a free port.
    pub async fn start(kind: Kind) -> Outcome<Self> {
        if let Kind::Host(Host {
            name,
            served: Served::Script(script),
        }) = kind
        {
            let server = HostServer::start(&hosts()?.join(name), script).await?;
            return Ok(Self {
                address: server.address(),
                policy: Arc::default(),
                kind,
                serving: Serving::Framework { _server: server },
            });
        }
        let folder = folder(kind)?;
        let index = ServeFile::new(folder.join("index.html"));
        let policy = Arc::new(OnceLock::<HeaderValue>::new());
        let said = Arc::clone(&policy);
        let mut router = Router::new();
        // A host has what npm installed.
        if !matches!(kind, Kind::Host(_)) {
            router = router.nest_service(PACKAGE, ServeDir::new(given("DOUBLETICK_PACKAGE")?));
        }
        let router = router
            // What any page may say of itself, and a script asks for.
            .route("/empty", get(async || ""))
            .fallback_service(ServeDir::new(folder).fallback(index))
            .layer(from_fn(move |request: Request, next: Next| {
                let said = said.get().cloned();
                async move { with_policy(next.run(request).await, said) }
            }));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(async move {
            // It ends with the test.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            policy,
            kind,
            serving: Serving::Us(serving),
        })
    }

    /// Its origin. By the name that the server is reached by, so that both are one site.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// From now on its pages may ask this backend and run Meta's script, and nothing else.
    pub fn may_ask(&self, backend: &str, meta: &str) -> Outcome {
        // The apps of frameworks name the demo's server, as the documentation does.
        let backend = match self.kind {
            Kind::Host(_) => &format!("http://{DEMO}"),
            _ => backend,
        };
        let mut policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {meta}; style-src 'self'; \
             img-src 'self' data:; connect-src 'self' {backend}; base-uri 'none'; form-action 'none'"
        );
        let trusted = match self.kind {
            Kind::TrustedTypes(allowed) => Some(allowed),
            // As docs/embedding.md has it.
            Kind::Host(Host {
                served: Served::StrictFiles,
                ..
            }) => Some("doubletick-onboarding default"),
            _ => None,
        };
        if let Some(allowed) = trusted {
            policy += "; require-trusted-types-for 'script'; trusted-types ";
            policy += allowed;
        }
        if let Kind::Host(Host {
            served: Served::Files(_),
            ..
        }) = self.kind
        {
            // What the framework has in its page is the framework's.
            policy = "base-uri *".to_owned();
        }
        // It is said once.
        let _ = self.policy.set(HeaderValue::try_from(policy)?);
        Ok(())
    }

    /// The customer goes to an address of the dashboard's, which is told where the backend is.
    pub async fn visit(&self, customer: &Customer, path: &str) -> Outcome {
        let backend = &customer.base;
        self.open(customer, &format!("{path}?backend={backend}"))
            .await
    }

    /// The customer goes to an address of the dashboard's.
    pub async fn open(&self, customer: &Customer, path: &str) -> Outcome {
        let address = format!("{}{path}", self.origin());
        customer.steps.note(format!("visit {address}"));
        Ok(customer.driver.goto(address).await?)
    }
}

impl Drop for Dashboard {
    fn drop(&mut self) {
        if let Serving::Us(serving) = &self.serving {
            serving.abort();
        }
    }
}

fn with_policy(mut response: Response, policy: Option<HeaderValue>) -> Response {
    let policy = policy.unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    let popups = HeaderValue::from_static("same-origin-allow-popups");
    headers.insert("cross-origin-opener-policy", popups);
    response
}

fn folder(kind: Kind) -> Outcome<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    Ok(match kind {
        Kind::Plain | Kind::TrustedTypes(_) => here.join("../examples/plain"),
        Kind::Hard => here.join("pages"),
        Kind::React => given("DOUBLETICK_REACT")?,
        Kind::Host(Host { name, served }) => hosts()?.join(name).join(match served {
            Served::Files(folder) => folder,
            Served::StrictFiles | Served::Script(_) => "",
        }),
    })
}

/// Where `cargo xtask test --only hosts` has put the apps.
fn hosts() -> Outcome<PathBuf> {
    given("DOUBLETICK_HOSTS")
}

fn given(name: &str) -> Outcome<PathBuf> {
    let folder = env::var_os(name).map(PathBuf::from);
    folder.ok_or_else(|| {
        format!("Run the browser tests by `cargo xtask test --only browser` ({name} is not set).")
            .into()
    })
}
