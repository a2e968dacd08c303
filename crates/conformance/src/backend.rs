//! Requests to the backend. Whatever is asked, refusals are looked at: each has a code, and says when to ask
//! again where that helps.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use contract::BASE_PATH;
use contract::onboarding::{
    CONSENT_TEXT_VERSION, CutOverTime, NewOnboarding, Onboarding, Origin, ReadinessAnswer,
    ReadinessItem,
};
use contract::phone::PhoneNumber;
use contract::platform::{
    AccountSession, NewAccountSession, PlatformAccount, PlatformActor, PlatformError,
    PlatformErrorCode, SessionOptions,
};
use contract::problem::{ErrorBody, Problem};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use reqwest::{Client, Method, RequestBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Options;
use crate::report::Failure;

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// There is no HTTP client.
    #[error("no HTTP client: {0}")]
    Http(#[from] reqwest::Error),
    /// The receiver of webhooks can't listen.
    #[error("webhooks can't be taken: {0}")]
    Listen(#[from] std::io::Error),
    /// The secret of the webhooks is none.
    #[error("the secret of the webhooks wants `whsec_` and base64: {0}")]
    Secret(#[from] standardwebhooks::WebhookError),
}

/// The backend that is checked.
pub struct Backend {
    http: Client,
    base: String,
    pub api_key: String,
    pub patience: Duration,
    /// What tells this run's accounts and numbers from another's.
    run: u64,
    numbers: AtomicU32,
    watched: Mutex<Watched>,
}

/// What was seen in passing.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    /// Refusals without a code that goes with their status.
    pub without_code: Vec<String>,
    /// How often it was asked to slow down.
    pub slowed_down: u32,
    /// Where that did not say for how long.
    pub without_retry_after: Vec<String>,
}

impl Backend {
    pub fn new(options: &Options) -> Result<Self, SetupError> {
        // An error says that a host program has installed one already: good as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        Ok(Self {
            http: Client::builder()
                .connect_timeout(Duration::from_secs(5))
                .build()?,
            base: options.backend.trim_end_matches('/').to_owned(),
            api_key: options.api_key.clone(),
            patience: options.patience,
            run: since.unwrap_or_default().as_secs(),
            numbers: AtomicU32::new(0),
            watched: Mutex::default(),
        })
    }

    /// A request of the contract; `bearer` is an API key or a session's token.
    pub fn request(&self, method: Method, path: &str, bearer: Option<&str>) -> RequestBuilder {
        let url = [&self.base, BASE_PATH, path].concat();
        let request = self.http.request(method, url);
        match bearer {
            Some(bearer) => request.header(AUTHORIZATION, format!("Bearer {bearer}")),
            None => request,
        }
    }

    /// What it answers.
    pub async fn ask(&self, request: RequestBuilder) -> Result<Answer, Failure> {
        let unreached = |error: reqwest::Error| Failure::Wrong(format!("no answer: {error}"));
        let answer = request.timeout(self.patience).send().await;
        let answer = answer.map_err(unreached)?;
        let answer = Answer {
            what: answer.url().path().to_owned(),
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            text: answer.text().await.map_err(unreached)?,
        };
        self.watch(&answer);
        Ok(answer)
    }

    pub async fn get(&self, path: &str, bearer: Option<&str>) -> Result<Answer, Failure> {
        self.ask(self.request(Method::GET, path, bearer)).await
    }

    pub async fn post(
        &self,
        path: &str,
        bearer: Option<&str>,
        body: &impl Serialize,
    ) -> Result<Answer, Failure> {
        self.ask(self.request(Method::POST, path, bearer).json(body))
            .await
    }

    /// A session of an account that only this check uses.
    pub async fn customer(&self, check: &str) -> Result<Customer<'_>, Failure> {
        let asked = self.new_session(check);
        let answer = self
            .post("/platform/sessions", Some(&self.api_key), &asked)
            .await?;
        let opened: AccountSession = answer.expect(201)?.json()?;
        Ok(Customer {
            backend: self,
            token: opened.token,
        })
    }

    pub fn new_session(&self, check: &str) -> NewAccountSession {
        NewAccountSession {
            account: PlatformAccount {
                external_id: format!("conformance-{}-{check}", self.run),
                name: "Conformance".to_owned(),
            },
            actor: PlatformActor {
                id: "conformance".to_owned(),
                name: "Asha Rao".to_owned(),
                email: None,
            },
            options: SessionOptions::default(),
        }
    }

    /// An attempt with a number that no other has in this run.
    pub fn new_onboarding(&self) -> Result<NewOnboarding, Failure> {
        let count = u64::from(self.numbers.fetch_add(1, Ordering::Relaxed));
        let number = format!("+919833{:06}", (self.run * 32 + count) % 1_000_000);
        let number = PhoneNumber::parse(&number);
        Ok(new_onboarding(number.map_err(|_| {
            Failure::NotRun("no number for the check".to_owned())
        })?))
    }

    /// What was seen in passing, up to now.
    pub fn watched(&self) -> Watched {
        let watched = self.watched.lock();
        watched.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn watch(&self, answer: &Answer) {
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        if answer.status >= 400 {
            let code = match answer.what.contains("/platform/") {
                true => answer.platform_code().map(drop),
                false => answer.problem().map(drop),
            };
            if let Err(why) = code {
                watched.without_code.push(why.to_string());
            }
        }
        if matches!(answer.status, 429 | 503) {
            watched.slowed_down += 1;
            let after = answer.headers.get(RETRY_AFTER);
            let after = after.and_then(|after| after.to_str().ok()?.parse::<u32>().ok());
            if after.is_none() {
                let what = format!("{} answered {} without it", answer.what, answer.status);
                watched.without_retry_after.push(what);
            }
        }
    }
}

/// A number that moves at once, with everything checked.
fn new_onboarding(number: PhoneNumber) -> NewOnboarding {
    let checked = |item| ReadinessAnswer {
        item,
        checked: true,
    };
    NewOnboarding {
        origin: Origin::OtherProvider,
        number,
        source_waba_id: None,
        cut_over: CutOverTime::AtOnce,
        readiness: ReadinessItem::ALL.map(checked).to_vec(),
        consent_text_version: CONSENT_TEXT_VERSION.to_owned(),
    }
}

/// A person of one account.
pub struct Customer<'a> {
    pub backend: &'a Backend,
    pub token: String,
}

impl Customer<'_> {
    pub async fn get(&self, path: &str) -> Result<Answer, Failure> {
        self.backend.get(path, Some(&self.token)).await
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Result<Answer, Failure> {
        self.backend.post(path, Some(&self.token), body).await
    }

    /// Asks for something that has no body.
    pub async fn press(&self, path: &str) -> Result<Answer, Failure> {
        let request = self.backend.request(Method::POST, path, Some(&self.token));
        self.backend.ask(request).await
    }

    /// An attempt of its own.
    pub async fn begins(&self) -> Result<Onboarding, Failure> {
        let new = self.backend.new_onboarding()?;
        self.post("/onboardings", &new).await?.expect(201)?.json()
    }
}

/// An answer, whole.
#[derive(Clone, Debug)]
pub struct Answer {
    what: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// Whether it has this status.
    pub fn expect(&self, status: u16) -> Result<&Self, Failure> {
        match self.status == status {
            true => Ok(self),
            false => Err(self.wrong(&format!("not {status}: {}", self.start()))),
        }
    }

    /// Its body.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        let kind = self.headers.get(CONTENT_TYPE);
        let is_json = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        if !is_json {
            return Err(self.wrong("and its content type is not application/json"));
        }
        serde_json::from_str(&self.text)
            .map_err(|error| self.wrong(&format!("and its body does not fit: {error}")))
    }

    /// The refusal of a customer.
    pub fn problem(&self) -> Result<Problem, Failure> {
        Ok(self.json::<ErrorBody>()?.problem)
    }

    /// Whether a customer is refused so.
    pub fn refuses(&self, status: u16, expected: &Problem) -> Result<(), Failure> {
        let problem = self.expect(status)?.problem()?;
        match problem == *expected {
            true => Ok(()),
            false => Err(self.wrong(&format!("with {problem:?}, not {expected:?}"))),
        }
    }

    /// The refusal of a platform, with a code that goes with the status.
    pub fn platform_code(&self) -> Result<PlatformErrorCode, Failure> {
        let code = self.json::<PlatformError>()?.code;
        match code == PlatformErrorCode::Unrecognized || code.status() == self.status {
            true => Ok(code),
            false => Err(self.wrong(&format!("with {}, which is another status", code.name()))),
        }
    }

    /// Whether a platform is refused so. A key without the scope can't tell.
    pub fn refuses_platform(&self, expected: PlatformErrorCode) -> Result<(), Failure> {
        let code = self.platform_code()?;
        if code == PlatformErrorCode::InsufficientScope {
            let why = format!("the API key lacks a scope: {}", self.start());
            return Err(Failure::NotRun(why));
        }
        match code == expected {
            true => Ok(()),
            false => Err(self.wrong(&format!("with {}, not {}", code.name(), expected.name()))),
        }
    }

    fn wrong(&self, why: &str) -> Failure {
        Failure::Wrong(format!("{} answered {}, {why}", self.what, self.status))
    }

    fn start(&self) -> String {
        self.text.chars().take(200).collect()
    }
}

/// What must hold does not.
pub fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), Failure> {
    match holds {
        true => Ok(()),
        false => Err(Failure::Wrong(why())),
    }
}
