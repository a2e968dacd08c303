//! The proxy between the server and Meta. A test holds a call on it for as long as it looks
//! at what the customer sees meanwhile, or has Meta answer with its own trouble.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use reqwest::Client;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::Outcome;
use crate::wait::PATIENCE;

/// Graph calls are far smaller.
const MOST_BYTES: usize = 1 << 20;

/// Meta's answer in an outage.
const OUTAGE: &str = r#"{"error":{"message":"TestServer temporarily unavailable","type":"OAuthException","code":2}}"#;

/// What is done to calls whose path holds a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Rule {
    /// They pass, all of them.
    Open,
    /// They wait.
    Hold(String),
    /// They fail, as in an outage of Meta's.
    Fail(String),
}

struct Shared {
    to: String,
    rule: watch::Sender<Rule>,
    http: Client,
    /// The code of the last exchange.
    code: Mutex<Option<String>>,
}

/// A proxy on a port of its own. Dropped, it stops.
pub struct MetaProxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: JoinHandle<()>,
}

impl MetaProxy {
    /// Between whoever asks and this origin.
    pub async fn before(origin: &str) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            to: origin.to_owned(),
            rule: watch::Sender::new(Rule::Open),
            http: server::graph::http_client(PATIENCE)?,
            code: Mutex::new(None),
        });
        let router = Router::new().fallback(pass).with_state(Arc::clone(&shared));
        let serving = tokio::spawn(async move {
            // It ends with the test, and nothing else ends it.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            shared,
            serving,
        })
    }

    /// Where the server finds Meta.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The code that the server exchanged last: what must be found nowhere else.
    pub fn newest_code(&self) -> Option<String> {
        let code = self.shared.code.lock();
        code.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Calls whose path holds this wait from now on, before Meta hears of them.
    pub fn hold(&self, path: &str) {
        self.shared.rule.send_replace(Rule::Hold(path.to_owned()));
    }

    /// Calls whose path holds this fail from now on, as in an outage of Meta's.
    pub fn fail(&self, path: &str) {
        self.shared.rule.send_replace(Rule::Fail(path.to_owned()));
    }

    /// Everything passes from now on, what was held first of all.
    pub fn release(&self) {
        self.shared.rule.send_replace(Rule::Open);
    }
}

impl Drop for MetaProxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn pass(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let code = url::form_urlencoded::parse(query).find(|(name, _)| name == "code");
    if let Some((_, code)) = code {
        let mut newest = shared.code.lock().unwrap_or_else(PoisonError::into_inner);
        *newest = Some(code.into_owned());
    }
    let path = request.uri().path().to_owned();
    let mut rules = shared.rule.subscribe();
    let held = |rule: &Rule| matches!(rule, Rule::Hold(part) if path.contains(part.as_str()));
    // It fails when the gate is gone, and nobody waits for the answer then.
    let _ = rules.wait_for(|rule| !held(rule)).await;
    let fails = matches!(&*shared.rule.borrow(), Rule::Fail(part) if path.contains(part.as_str()));
    if fails {
        return (StatusCode::SERVICE_UNAVAILABLE, OUTAGE).into_response();
    }
    match forward(&shared, request).await {
        Ok(response) => response,
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    }
}

async fn forward(shared: &Shared, request: Request) -> Outcome<Response> {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut headers = head.headers;
    headers.remove("host");
    let asked = shared
        .http
        .request(head.method, format!("{}{path}", shared.to))
        .headers(headers)
        .body(to_bytes(body, MOST_BYTES).await?)
        .send()
        .await?;
    let mut answer = Response::builder().status(asked.status());
    if let Some(kind) = asked.headers().get("content-type") {
        answer = answer.header("content-type", kind);
    }
    Ok(answer.body(Body::from(asked.bytes().await?))?)
}
