//! DoubleTick's backend behind one typed door: all HTTP lives here.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `connection` | which backend is asked, and how |
//! | `endpoint` | every address |
//! | `stream` | progress by server-sent events |
//!
//! A request ends in what was asked for or in a [`Failure`]: nothing else gets out.

mod connection;
mod endpoint;
mod stream;

use std::cell::Cell;
use std::pin::Pin;

use contract::config::BrowserConfig;
use contract::ids::{OnboardingId, PhoneNumberId};
use contract::onboarding::{
    CodeMethod, CutOverTime, NewOnboarding, OldProviderPlan, Onboarding, PickedNumber, PinBody,
    PlanOldProvider, RequestVerification, SetCutOver, VerificationCode,
};
use contract::phone::PhoneNumber;
use contract::problem::{ErrorBody, Problem};
use contract::secret::{self, Invitation, Otp};
use contract::session::{OpenLink, OtpSent, SendOtp, Session, SignIn};
use contract::signup::{Address, BrowserEvent, SignupOutcome, SignupReport};
use contract::wabas::Wabas;
use gloo_timers::callback::Timeout;
use journey::Failure;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use web_sys::AbortController;

use connection::request;
pub use connection::{Connection, connect};
use endpoint::Endpoint;

use crate::text::Language;
use crate::web::json::{from_js, to_json};
use crate::web::network::{self, UnderWay};
pub use stream::{News, Stream};

/// What will be answered. Boxed, so that the module holds the code of a request once
/// and not in every future that waits for one.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// Who is signed in. `Ok(None)`: nobody.
pub async fn session() -> Result<Option<Session>, Failure> {
    match get(Endpoint::Session).await {
        Ok(session) => Ok(Some(session)),
        Err(Failure::Refused(Problem::SignedOut)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Sends a one-time password.
pub fn send_otp(phone: PhoneNumber) -> Answer<OtpSent> {
    post(Endpoint::SessionOtp, json(&SendOtp { phone }))
}

/// Signs in.
pub fn sign_in(phone: PhoneNumber, otp: Otp) -> Answer<Session> {
    post(Endpoint::Session, json(&SignIn { phone, otp }))
}

/// Signs out.
pub fn sign_out() -> Answer<JsValue> {
    send("DELETE", Endpoint::Session, Body::None)
}

/// Has the session end later.
pub fn renew() -> Answer<Session> {
    post(Endpoint::Renewal, Body::None)
}

/// What the browser needs to know of Meta.
pub fn config() -> Answer<BrowserConfig> {
    get(Endpoint::Config)
}

/// What the account has at DoubleTick.
pub fn wabas() -> Answer<Wabas> {
    get(Endpoint::Wabas)
}

/// Has a number leave DoubleTick. What the account has then.
pub fn leave(id: &PhoneNumberId) -> Answer<Wabas> {
    post(Endpoint::Leave(id), Body::None)
}

/// Begins an attempt that renews our access to a number.
pub fn renew_access(id: &PhoneNumberId) -> Answer<Onboarding> {
    post(Endpoint::RenewAccess(id), Body::None)
}

/// Records an attempt.
pub fn create(new: &NewOnboarding) -> Answer<Onboarding> {
    post(Endpoint::Onboardings, json(new))
}

/// An attempt as it stands.
pub fn onboarding(id: &OnboardingId) -> Answer<Onboarding> {
    get(Endpoint::Onboarding(id))
}

/// Hands over what Meta's window left behind.
pub fn report_signup(id: &OnboardingId, outcome: SignupOutcome) -> Answer<Onboarding> {
    post(Endpoint::Signup(id), json(&SignupReport { outcome }))
}

/// Tells the server what the browser saw.
pub fn tell(id: &OnboardingId, event: &BrowserEvent) -> Answer<JsValue> {
    send("POST", Endpoint::Events(id), json(event))
}

/// Gives an attempt up.
pub fn abandon(id: &OnboardingId) -> Answer<Onboarding> {
    post(Endpoint::Abandon(id), Body::None)
}

/// Offers the number that the customer picked, or confirmed.
pub fn pick_number(id: &OnboardingId, phone_number_id: PhoneNumberId) -> Answer<Onboarding> {
    post(
        Endpoint::Number(id),
        json(&PickedNumber { phone_number_id }),
    )
}

/// Has Meta send a verification code to the number.
pub fn send_verification(id: &OnboardingId, method: CodeMethod) -> Answer<Onboarding> {
    post(
        Endpoint::Verification(id),
        json(&RequestVerification { method }),
    )
}

/// Sends the verification code that came.
pub fn verify(id: &OnboardingId, code: Otp) -> Answer<Onboarding> {
    post(
        Endpoint::VerificationCode(id),
        json(&VerificationCode { code }),
    )
}

/// Sends the number's two-step verification PIN.
pub fn send_pin(id: &OnboardingId, pin: secret::Pin) -> Answer<Onboarding> {
    post(Endpoint::Pin(id), json(&PinBody { pin }))
}

/// Sets another time for the cut-over.
pub fn set_cut_over(id: &OnboardingId, cut_over: CutOverTime) -> Answer<Onboarding> {
    post(Endpoint::CutOver(id), json(&SetCutOver { cut_over }))
}

/// Looks at Meta again, for what has changed since the number is live.
pub fn check(id: &OnboardingId) -> Answer<Onboarding> {
    post(Endpoint::Check(id), Body::None)
}

/// Says what is to become of an old provider that stays on the number.
pub fn plan_old_provider(id: &OnboardingId, plan: OldProviderPlan) -> Answer<Onboarding> {
    post(Endpoint::OldProvider(id), json(&PlanOldProvider { plan }))
}

/// Where Meta's full page is, for this attempt.
pub fn full_page(id: &OnboardingId) -> Answer<Address> {
    post(Endpoint::FullPage(id), Body::None)
}

/// Makes a link with which a colleague does Meta's part.
pub fn make_link(id: &OnboardingId) -> Answer<Address> {
    post(Endpoint::Link(id), Body::None)
}

/// Takes that link back.
pub fn take_link_back(id: &OnboardingId) -> Answer<JsValue> {
    send("DELETE", Endpoint::Link(id), Body::None)
}

/// The onboarding that a link is about: one that is opened now, or that was opened in this
/// browser before.
pub fn linked(invitation: Option<Invitation>) -> Answer<Onboarding> {
    match invitation {
        Some(invitation) => post(Endpoint::Colleague, json(&OpenLink { invitation })),
        None => get(Endpoint::Colleague),
    }
}

/// Tries again.
pub fn retry(id: &OnboardingId) -> Answer<Onboarding> {
    post(Endpoint::Retry(id), Body::None)
}

/// The PIN that was made for the number: once.
pub fn reveal_pin(id: &OnboardingId) -> Answer<PinBody> {
    post(Endpoint::RevealPin(id), Body::None)
}

/// The texts of a language, for our own page: a dashboard's package has them beside it.
pub fn texts(language: Language) -> Answer<String> {
    let file = ["/", &language.file()].concat();
    Box::pin(async move {
        let response = request("GET", &file, None, None).await?;
        // Another answer than the file is found out by who reads it.
        response.read().await.ok_or(Failure::Unreachable)
    })
}

/// Opens the stream of an attempt's progress.
pub fn follow(id: &OnboardingId, on_news: impl Fn(News) + 'static) -> Stream {
    Stream::open(Endpoint::Stream(id).path(), on_news)
}

/// Milliseconds that an answer may take: longer than the server waits for Meta.
const PATIENCE_MS: u32 = 40_000;

/// The same for a code, which lives 30 seconds: over a line that is dead it is sent once
/// more in time, and the server takes the same one once.
const HAND_OVER_MS: u32 = 10_000;

thread_local! {
    static REFUSED: Cell<Option<String>> = const { Cell::new(None) };
}

/// What support finds the request by that was refused last. Given out once.
pub fn reference() -> Option<String> {
    REFUSED.take()
}

/// What a request carries.
enum Body {
    None,
    Json(String),
    /// A value that is no JSON. Our own types always are.
    Impossible,
}

fn json<B: Serialize>(body: &B) -> Body {
    to_json(body).map_or(Body::Impossible, Body::Json)
}

fn get<T: DeserializeOwned>(endpoint: Endpoint<'_>) -> Answer<T> {
    read(send("GET", endpoint, Body::None))
}

fn post<T: DeserializeOwned>(endpoint: Endpoint<'_>, body: Body) -> Answer<T> {
    read(send("POST", endpoint, body))
}

fn read<T: DeserializeOwned>(answer: Answer<JsValue>) -> Answer<T> {
    Box::pin(async move { from_js(answer.await?).map_err(|_| Failure::Refused(Problem::Internal)) })
}

fn send(method: &'static str, endpoint: Endpoint<'_>, body: Body) -> Answer<JsValue> {
    let path = endpoint.path();
    let patience = match endpoint {
        Endpoint::Signup(_) => HAND_OVER_MS,
        _ => PATIENCE_MS,
    };
    Box::pin(async move {
        // A code can't wait: who has it tries again while it lives.
        if patience == PATIENCE_MS {
            network::come_back().await;
        }
        let _under_way = UnderWay::begin();
        let abort = AbortController::new().ok();
        let signal = abort.as_ref().map(AbortController::signal);
        // Dropped with the answer, it does nothing.
        let _timer = abort.map(|abort| Timeout::new(patience, move || abort.abort()));
        let body = match body {
            Body::None => None,
            Body::Json(text) => Some(text),
            Body::Impossible => return Err(Failure::Refused(Problem::BadRequest)),
        };
        let response = request(method, &path, body, signal).await?;
        let called = response.header("x-request-id");
        let text = response.read().await.ok_or(Failure::Unreachable)?;
        let value = js_sys::JSON::parse(&text);
        if response.ok() {
            // Some answers have no body: then nobody reads it.
            return Ok(value.unwrap_or(JsValue::UNDEFINED));
        }
        // What stands between us and the server, such as a load balancer, answers in its
        // own shape: then nothing is known but that the server was not reached.
        let body: ErrorBody =
            from_js(value.unwrap_or(JsValue::NULL)).map_err(|_| Failure::Unreachable)?;
        let reference = body.reference.map(|known| known.to_string());
        REFUSED.set(reference.or(called));
        Err(Failure::Refused(body.problem))
    })
}
