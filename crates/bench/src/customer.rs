//! Customers who move numbers by the API, as the browser does.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use contract::CSRF_HEADER;
use contract::onboarding::{
    CONSENT_TEXT_VERSION, CutOverTime, NewOnboarding, Onboarding, Origin, Stage,
};
use contract::phone::PhoneNumber;
use contract::secret::{Otp, SignupCode};
use contract::session::{SendOtp, SignIn};
use contract::signup::{CodeReport, Finish, FinishKind, SignupOutcome, SignupReport};
use meta_sandbox::RunningSandbox;
use meta_sandbox::driver::Signup;
use reqwest::{Client, Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

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
    cookie: String,
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
            cookie: String::new(),
        };
        let wish = SendOtp {
            phone: phone.clone(),
        };
        customer.post("/session/otp", &wish).await?;
        let inbox = world.sandbox.sms_to(phone.as_str());
        let otp = inbox.last().and_then(|sms| sms.code.clone());
        let otp = Otp::parse(&otp.ok_or("no password")?).map_err(|e| e.to_string())?;
        let answer = customer.post("/session", &SignIn { phone, otp }).await?;
        let cookie = answer.headers().get("set-cookie").ok_or("no cookie")?;
        let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
        customer.cookie = cookie.to_owned();
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

    fn request(&self, verb: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self
            .http
            .request(verb, format!("{}/api/v1{path}", self.base));
        request
            .header(CSRF_HEADER, "1")
            .header("cookie", &self.cookie)
    }

    /// Moves a number. How long its hand-over took.
    pub async fn moves(&self, number: PhoneNumber) -> Result<Duration, Failure> {
        let onboarding = self.records(&number).await?;
        let signup = self.sandbox.newcomer(number.as_str()).ok_or("no signup")?;
        let report = report(&signup)?;
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
            number: number.clone(),
            source_waba_id: None,
            cut_over: CutOverTime::AtOnce,
            readiness: vec![],
            consent_text_version: CONSENT_TEXT_VERSION.to_owned(),
        };
        Ok(self.post("/onboardings", &new).await?.json().await?)
    }

    async fn sees_connected(&self, onboarding: &Onboarding) -> Result<(), Failure> {
        let mut stream = self.follow(onboarding).await?;
        loop {
            let news: Onboarding = next(&mut stream).await?;
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
    pub async fn follow(&self, onboarding: &Onboarding) -> Result<Stream, Failure> {
        let path = format!("/onboardings/{}/stream", onboarding.id);
        let response = self.request(Method::GET, &path).send().await?;
        Ok(Stream {
            response: response.error_for_status()?,
            text: String::new(),
        })
    }
}

/// An open progress stream.
pub struct Stream {
    response: Response,
    text: String,
}

/// The next news of a stream.
pub async fn next<T: DeserializeOwned>(stream: &mut Stream) -> Result<T, Failure> {
    loop {
        if let Some((event, rest)) = stream.text.split_once("\n\n") {
            let (event, rest) = (event.to_owned(), rest.to_owned());
            stream.text = rest;
            if let Some(data) = event.lines().find_map(|line| line.strip_prefix("data: ")) {
                return Ok(serde_json::from_str(data)?);
            }
            continue;
        }
        let chunk = stream.response.chunk().await?.ok_or("the stream ended")?;
        stream.text.push_str(std::str::from_utf8(&chunk)?);
    }
}

fn report(signup: &Signup) -> Result<SignupReport, Failure> {
    let message: serde_json::Value =
        serde_json::from_str(signup.message.as_deref().ok_or("no message")?)?;
    let text = |name: &str| message["data"][name].as_str().map(str::to_owned);
    let code = signup.code.as_deref().ok_or("no code")?;
    let outcome = SignupOutcome::Code(CodeReport {
        code: SignupCode::parse(code).map_err(|e| e.to_string())?,
        age_ms: 3,
        finish: Some(Finish {
            kind: FinishKind::Finish,
            waba_id: text("waba_id").map(contract::ids::WabaId::new),
            phone_number_id: text("phone_number_id").map(contract::ids::PhoneNumberId::new),
            business_id: text("business_id").map(contract::ids::BusinessId::new),
        }),
    });
    Ok(SignupReport { outcome })
}
