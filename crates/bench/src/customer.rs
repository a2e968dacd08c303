//! Customers who move numbers by the API, as the browser does.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use client::Follower;
use contract::onboarding::{NewOnboarding, Onboarding, Origin, Stage};
use contract::phone::PhoneNumber;
use contract::secret::Otp;
use contract::session::{SendOtp, SignIn};
use meta_sandbox::RunningSandbox;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde::Serialize;

use crate::Failure;
use crate::world::World;

/// A number that does not move after this is a failure.
const PATIENCE: Duration = Duration::from_secs(120);

static NUMBERS: AtomicU64 = AtomicU64::new(0);
static PHONES: AtomicU64 = AtomicU64::new(0);

/// A customer who is signed in.
#[derive(Clone)]
pub struct Customer {
    sandbox: Arc<RunningSandbox>,
    http: Client,
    base: String,
    session: Option<String>,
}

/// Numbers that nobody has moved yet.
pub fn numbers(count: usize) -> Result<Vec<PhoneNumber>, Failure> {
    // The first ten million belong to the catalogue and to customers' own phones.
    NUMBERS.fetch_max(30_000_000, Ordering::Relaxed);
    let one = |_| {
        let place = NUMBERS.fetch_add(1, Ordering::Relaxed);
        let number = PhoneNumber::parse(&format!("+9198{place:08}"));
        number.map_err(|error| error.to_string().into())
    };
    (0..count).map(one).collect()
}

impl Customer {
    /// Signs in with a phone that nobody has signed in with yet.
    pub async fn sign_in(world: &World) -> Result<Self, Failure> {
        let place = PHONES.fetch_add(1, Ordering::Relaxed);
        let phone = PhoneNumber::parse(&format!("+9197{place:08}")).map_err(|e| e.to_string())?;
        let mut customer = Self {
            sandbox: Arc::clone(&world.sandbox),
            http: server::graph::http_client(PATIENCE)?,
            base: world.base()?.to_owned(),
            session: None,
        };
        let wish = SendOtp {
            phone: phone.clone(),
        };
        customer.post("/session/otp", &wish).await?;
        let inbox = world.sandbox.sms_to(phone.as_str());
        let otp = inbox.last().and_then(|sms| sms.code.clone());
        let otp = Otp::parse(&otp.ok_or("no password")?).map_err(|e| e.to_string())?;
        let answer = customer.post("/session", &SignIn { phone, otp }).await?;
        customer.session = Some(client::session_of(&answer).ok_or("no cookie")?);
        Ok(customer)
    }

    async fn post(&self, path: &str, body: &impl Serialize) -> Result<Response, Failure> {
        let request = self.request(Method::POST, path).json(body);
        let answer = request.send().await?;
        if answer.status().is_success() {
            return Ok(answer);
        }
        let (status, text) = (answer.status(), answer.text().await?);
        Err(format!("POST {path}: {status} {text}").into())
    }

    fn request(&self, verb: Method, path: &str) -> RequestBuilder {
        client::request(&self.http, &self.base, verb, path, self.session.as_deref())
    }

    /// Moves a number. How long its hand-over took.
    pub async fn moves(&self, number: PhoneNumber) -> Result<Duration, Failure> {
        let onboarding = self.records(&number).await?;
        let signup = self
            .sandbox
            .complete_signup_directly(number.as_str())
            .ok_or("no signup")?;
        let report = client::report(&signup);
        let path = format!("/onboardings/{}/signup", onboarding.id);
        let began = Instant::now();
        let taken = self.post(&path, &report).await?;
        let took = began.elapsed();
        drop(taken);
        tokio::time::timeout(PATIENCE, self.sees_connected(&onboarding)).await??;
        Ok(took)
    }

    /// Records an attempt.
    pub async fn records(&self, number: &PhoneNumber) -> Result<Onboarding, Failure> {
        let new = NewOnboarding {
            origin: Origin::New,
            readiness: vec![],
            ..client::new_onboarding(number)
        };
        Ok(self.post("/onboardings", &new).await?.json().await?)
    }

    async fn sees_connected(&self, onboarding: &Onboarding) -> Result<(), Failure> {
        let mut stream = self.follow(onboarding).await?;
        loop {
            let news = stream.next().await.ok_or("the stream ended")?;
            match news.stage {
                Stage::Connected(_) => return Ok(()),
                Stage::Interrupted { .. } | Stage::Stuck(_) => {
                    return Err(format!("stopped: {:?}", news.stage).into());
                }
                _ => {}
            }
        }
    }

    /// Opens a progress stream.
    pub async fn follow(&self, onboarding: &Onboarding) -> Result<Follower, Failure> {
        let path = format!("/onboardings/{}/stream", onboarding.id);
        let answer = self.request(Method::GET, &path).send().await?;
        Ok(Follower::of(answer.error_for_status()?))
    }
}
