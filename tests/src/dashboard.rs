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
}

/// A dashboard under way. Dropped, it ends.
pub struct Dashboard {
    address: SocketAddr,
    /// The policy of its pages, once it is known whom they may ask.
    policy: Arc<OnceLock<HeaderValue>>,
    kind: Kind,
    serving: JoinHandle<()>,
}

impl Dashboard {
    /// Starts one, at a free port.
    pub async fn start(kind: Kind) -> Outcome<Self> {
        let folder = folder(kind)?;
        let index = ServeFile::new(folder.join("index.html"));
        let policy = Arc::new(OnceLock::<HeaderValue>::new());
        let said = Arc::clone(&policy);
        let router = Router::new()
            .nest_service(PACKAGE, ServeDir::new(given("DOUBLETICK_PACKAGE")?))
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
            serving,
        })
    }

    /// Its origin. By the name that the server is reached by, so that both are one site.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// From now on its pages may ask this backend and run Meta's script, and nothing else.
    pub fn may_ask(&self, backend: &str, meta: &str) -> Outcome {
        let mut policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {meta}; style-src 'self'; \
             img-src 'self' data:; connect-src 'self' {backend}; base-uri 'none'; form-action 'none'"
        );
        if let Kind::TrustedTypes(allowed) = self.kind {
            policy += "; require-trusted-types-for 'script'; trusted-types ";
            policy += allowed;
        }
        // It is said once.
        let _ = self.policy.set(HeaderValue::try_from(policy)?);
        Ok(())
    }

    /// The customer goes to an address of the dashboard's, which is told where the backend is.
    pub async fn visit(&self, customer: &Customer, path: &str) -> Outcome {
        let backend = &customer.base;
        let address = format!("{}{path}?backend={backend}", self.origin());
        customer.steps.note(format!("visit {address}"));
        Ok(customer.driver.goto(address).await?)
    }
}

impl Drop for Dashboard {
    fn drop(&mut self) {
        self.serving.abort();
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
    })
}

fn given(name: &str) -> Outcome<PathBuf> {
    let folder = env::var_os(name).map(PathBuf::from);
    folder.ok_or_else(|| {
        format!("Run the browser tests by `cargo xtask test --only browser` ({name} is not set).")
            .into()
    })
}
