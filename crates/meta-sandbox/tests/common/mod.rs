//! What the tests share: a sandbox, and Graph calls as the product makes them.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub mod customer;
pub mod receiver;

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use meta_sandbox::window_client::{Signup, SignupOptions, complete_signup};
use meta_sandbox::{
    DEMO_APP_ID, DEMO_APP_SECRET, RunningSandbox, SandboxConfig, StartError, by_name, start,
};
use reqwest::Client;
use serde_json::{Value, json};

pub type TestResult = Result<(), Box<dyn Error>>;

pub fn any_port() -> SocketAddr {
    ([127, 0, 0, 1], 0).into()
}

pub async fn sandbox() -> Result<RunningSandbox, StartError> {
    start(SandboxConfig::demo(any_port())).await
}

/// Codes are expired the moment they are handed over.
pub async fn sandbox_with_dead_codes() -> Result<RunningSandbox, StartError> {
    let mut config = SandboxConfig::demo(any_port());
    config.code_lifetime = Duration::ZERO;
    start(config).await
}

/// The number that a name of the catalogue stands for.
pub fn phone(name: &str) -> &'static str {
    by_name(name).map_or("no such name", |number| number.e164)
}

/// A Graph API client with a token.
pub struct Graph {
    pub http: Client,
    pub base: String,
    pub token: String,
}

impl Graph {
    pub fn new(sandbox: &RunningSandbox, token: &str) -> Self {
        Self {
            http: Client::new(),
            base: format!("{}/v25.0", sandbox.origin()),
            token: token.to_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Result<(u16, Value), reqwest::Error> {
        let call = self.http.get(format!("{}{path}", self.base));
        let answer = call.bearer_auth(&self.token).send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    pub async fn post(&self, path: &str, body: Value) -> Result<(u16, Value), reqwest::Error> {
        let call = self.http.post(format!("{}{path}", self.base));
        let answer = call.bearer_auth(&self.token).json(&body).send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    pub async fn register(&self, id: &str, pin: &str) -> Result<(u16, Value), reqwest::Error> {
        let body = json!({ "messaging_product": "whatsapp", "pin": pin });
        self.post(&format!("/{id}/register"), body).await
    }

    pub async fn exchange(&self, code: &str) -> Result<(u16, Value), reqwest::Error> {
        self.exchange_with(code, &[]).await
    }

    pub async fn exchange_with(
        &self,
        code: &str,
        more: &[(&str, &str)],
    ) -> Result<(u16, Value), reqwest::Error> {
        let answer = self
            .http
            .get(format!("{}/oauth/access_token", self.base))
            .query(&[
                ("client_id", DEMO_APP_ID),
                ("client_secret", DEMO_APP_SECRET),
                ("code", code),
            ])
            .query(more)
            .send()
            .await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }
}

/// A number that went through the window, and the token for it.
pub struct Moved {
    pub graph: Graph,
    pub signup: Signup,
    pub phone: &'static str,
    pub phone_number_id: String,
    pub waba_id: String,
}

/// Signs a number up with its owner's usual choices and exchanges the code.
pub async fn sign_up(
    sandbox: &RunningSandbox,
    name: &str,
    options: SignupOptions,
) -> Result<Moved, Box<dyn Error>> {
    let signup = complete_signup(sandbox.origin(), phone(name), options).await?;
    let mut graph = Graph::new(sandbox, "");
    let code = signup.code.clone().ok_or("no code")?;
    let (status, answer) = graph.exchange(&code).await?;
    assert_eq!(status, 200, "{answer}");
    graph.token = answer["access_token"]
        .as_str()
        .ok_or("no token")?
        .to_owned();
    let view = sandbox.number(phone(name)).ok_or("no such number")?;
    Ok(Moved {
        graph,
        phone: phone(name),
        phone_number_id: view.phone_number_id.ok_or("in no WABA")?,
        waba_id: view.waba_id.ok_or("in no WABA")?,
        signup,
    })
}

/// The session message, taken apart.
pub fn message(signup: &Signup) -> Result<Value, Box<dyn Error>> {
    let text = signup.message.as_deref().ok_or("no session message")?;
    Ok(serde_json::from_str(text)?)
}
