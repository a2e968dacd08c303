//! The line from the server to Meta. A test holds a call on it for as long as it looks
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

/// Meta's answer in times of trouble.
const TROUBLE: &str =
    r#"{"error":{"message":"Service temporarily unavailable","type":"OAuthException","code":2}}"#;

/// What is done to calls whose path holds a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Rule {
    /// They pass, all of them.
    Open,
    /// They wait.
    Hold(String),
    /// Meta has trouble with them.
    Trouble(String),
}

struct Line {
    to: String,
    rule: watch::Sender<Rule>,
    http: Client,
    /// The code of the last exchange.
    code: Mutex<Option<String>>,
}

/// A gate on the line. Dropped, it closes for good.
pub struct Gate {
    address: SocketAddr,
    line: Arc<Line>,
    serving: JoinHandle<()>,
}

impl Gate {
    /// Between whoever asks and this origin.
    pub async fn before(origin: &str) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let line = Arc::new(Line {
            to: origin.to_owned(),
            rule: watch::Sender::new(Rule::Open),
            http: server::graph::http_client(PATIENCE)?,
            code: Mutex::new(None),
        });
        let router = Router::new().fallback(pass).with_state(Arc::clone(&line));
        let serving = tokio::spawn(async move {
            // It ends with the test, and nothing else ends it.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            line,
            serving,
        })
    }

    /// Where the server finds Meta.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The code that the server exchanged last: what must be found nowhere else.
    pub fn newest_code(&self) -> Option<String> {
        let code = self.line.code.lock();
        code.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Calls whose path holds this wait from now on, before Meta hears of them.
    pub fn hold(&self, path: &str) {
        self.line.rule.send_replace(Rule::Hold(path.to_owned()));
    }

    /// Meta answers calls whose path holds this with its own trouble from now on.
    pub fn trouble(&self, path: &str) {
        self.line.rule.send_replace(Rule::Trouble(path.to_owned()));
    }

    /// Everything passes from now on, what was held first of all.
    pub fn open(&self) {
        self.line.rule.send_replace(Rule::Open);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn pass(State(line): State<Arc<Line>>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let code = url::form_urlencoded::parse(query).find(|(name, _)| name == "code");
    if let Some((_, code)) = code {
        let mut newest = line.code.lock().unwrap_or_else(PoisonError::into_inner);
        *newest = Some(code.into_owned());
    }
    let path = request.uri().path().to_owned();
    let mut rules = line.rule.subscribe();
    let held = |rule: &Rule| matches!(rule, Rule::Hold(part) if path.contains(part.as_str()));
    // It fails when the gate is gone, and nobody waits for the answer then.
    let _ = rules.wait_for(|rule| !held(rule)).await;
    let in_trouble =
        matches!(&*line.rule.borrow(), Rule::Trouble(part) if path.contains(part.as_str()));
    if in_trouble {
        return (StatusCode::SERVICE_UNAVAILABLE, TROUBLE).into_response();
    }
    match forward(&line, request).await {
        Ok(response) => response,
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    }
}

async fn forward(line: &Line, request: Request) -> Outcome<Response> {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut headers = head.headers;
    headers.remove("host");
    let asked = line
        .http
        .request(head.method, format!("{}{path}", line.to))
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
