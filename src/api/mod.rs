//! DoubleTick's backend behind one typed door: all HTTP lives here.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `endpoint` | every address |
//! | `stream` | progress by server-sent events |
//!
//! A request ends in what was asked for or in a [`Failure`]: nothing else gets out.

mod endpoint;
mod stream;

use contract::CSRF_HEADER;
use contract::config::BrowserConfig;
use contract::ids::OnboardingId;
use contract::onboarding::{
    NewOnboarding, Onboarding, PickedNumber, PinBody, RequestVerification, VerificationCode,
};
use contract::phone::PhoneNumber;
use contract::problem::{ErrorBody, Problem};
use contract::secret::{Otp, Pin};
use contract::session::{OtpSent, SendOtp, Session, SignIn};
use contract::signup::{BrowserEvent, SignupOutcome, SignupReport};
use contract::wabas::Wabas;
use gloo_net::http::{Method, RequestBuilder, Response};
use journey::{Answer, Failure};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::runtime::browser::{from_json, to_json};
use endpoint::Endpoint;
pub use stream::{News, Stream};

/// Who is signed in. `Ok(None)`: nobody.
pub async fn session() -> Result<Option<Session>, Failure> {
    match get(Endpoint::Session).await {
        Ok(session) => Ok(Some(session)),
        Err(Failure::Refused(Problem::SignedOut)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Sends a one-time password.
pub async fn send_otp(phone: PhoneNumber) -> Result<OtpSent, Failure> {
    post(Endpoint::SessionOtp, &SendOtp { phone }).await
}

/// Signs in.
pub async fn sign_in(phone: PhoneNumber, otp: Otp) -> Result<Session, Failure> {
    post(Endpoint::Session, &SignIn { phone, otp }).await
}

/// Signs out.
pub async fn sign_out() -> Result<(), Failure> {
    send(Method::DELETE, Endpoint::Session, None::<&()>).await?;
    Ok(())
}

/// What the browser needs to know of Meta.
pub async fn config() -> Result<BrowserConfig, Failure> {
    get(Endpoint::Config).await
}

/// What the account has at DoubleTick.
pub async fn wabas() -> Result<Wabas, Failure> {
    get(Endpoint::Wabas).await
}

/// Records an attempt.
pub async fn create(new: &NewOnboarding) -> Result<Onboarding, Failure> {
    post(Endpoint::Onboardings, new).await
}

/// An attempt as it stands.
pub async fn onboarding(id: &OnboardingId) -> Result<Onboarding, Failure> {
    get(Endpoint::Onboarding(id)).await
}

/// Hands over what Meta's window left behind.
pub async fn report_signup(
    id: &OnboardingId,
    outcome: SignupOutcome,
) -> Result<Onboarding, Failure> {
    post(Endpoint::Signup(id), &SignupReport { outcome }).await
}

/// Tells the server what the browser saw.
pub async fn tell(id: &OnboardingId, event: &BrowserEvent) -> Result<(), Failure> {
    send(Method::POST, Endpoint::Events(id), Some(event)).await?;
    Ok(())
}

/// Gives an attempt up.
pub async fn abandon(id: &OnboardingId) -> Result<(), Failure> {
    send(Method::POST, Endpoint::Abandon(id), None::<&()>).await?;
    Ok(())
}

/// Sends the customer's answer. [`Answer::RevealPin`] has an answer of its own: see
/// [`reveal_pin`].
pub async fn answer(id: &OnboardingId, answer: Answer) -> Result<Onboarding, Failure> {
    match answer {
        Answer::Number(phone_number_id) => {
            post(Endpoint::Number(id), &PickedNumber { phone_number_id }).await
        }
        Answer::SendVerification(method) => {
            post(Endpoint::Verification(id), &RequestVerification { method }).await
        }
        Answer::Verification(code) => {
            post(Endpoint::VerificationCode(id), &VerificationCode { code }).await
        }
        Answer::Pin(pin) => post(Endpoint::Pin(id), &PinBody { pin }).await,
        Answer::Retry | Answer::RevealPin => {
            let response = send(Method::POST, Endpoint::Retry(id), None::<&()>).await?;
            read(response).await
        }
    }
}

/// The PIN that was made for the number: once.
pub async fn reveal_pin(id: &OnboardingId) -> Result<Pin, Failure> {
    let response = send(Method::POST, Endpoint::RevealPin(id), None::<&()>).await?;
    read::<PinBody>(response).await.map(|body| body.pin)
}

/// Opens the stream of an attempt's progress.
pub fn follow(id: &OnboardingId, on_news: impl Fn(News) + 'static) -> Stream {
    Stream::open(Endpoint::Stream(id).path(), on_news)
}

async fn get<T: DeserializeOwned>(endpoint: Endpoint<'_>) -> Result<T, Failure> {
    read(send(Method::GET, endpoint, None::<&()>).await?).await
}

async fn post<B: Serialize, T: DeserializeOwned>(
    endpoint: Endpoint<'_>,
    body: &B,
) -> Result<T, Failure> {
    read(send(Method::POST, endpoint, Some(body)).await?).await
}

async fn send<B: Serialize>(
    method: Method,
    endpoint: Endpoint<'_>,
    body: Option<&B>,
) -> Result<Response, Failure> {
    let request = RequestBuilder::new(&endpoint.path())
        .method(method)
        .header(CSRF_HEADER, "1");
    let request = match body {
        Some(body) => {
            // Our own types always become JSON; if not, it's a request that we can't make.
            let text = to_json(body).map_err(|_| Failure::Refused(Problem::BadRequest))?;
            request
                .header("content-type", "application/json")
                .body(text)
        }
        None => request.build(),
    }
    .map_err(|_| Failure::Refused(Problem::BadRequest))?;
    let response = request.send().await.map_err(|_| Failure::Unreachable)?;
    if response.ok() {
        return Ok(response);
    }
    // What stands between us and the server, such as a load balancer, answers in its
    // own shape: then nothing is known but that the server was not reached.
    match read::<ErrorBody>(response).await {
        Ok(body) => Err(Failure::Refused(body.problem)),
        Err(_) => Err(Failure::Unreachable),
    }
}

async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Failure> {
    let text = response.text().await.map_err(|_| Failure::Unreachable)?;
    from_json(&text).map_err(|_| Failure::Refused(Problem::Internal))
}
