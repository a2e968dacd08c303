//! Every request of the module, by name.

use contract::config::BrowserConfig;
use contract::ids::{OnboardingId, PhoneNumberId};
use contract::onboarding::{
    CodeMethod, CopyTemplates, CutOverTime, NewOnboarding, NextStep, NoticeSettings,
    OldProviderPlan, Onboarding, PickedNumber, PinBody, PlanOldProvider, RequestVerification,
    SetCutOver, SetNotices, TickNextStep, VerificationCode,
};
use contract::phone::PhoneNumber;
use contract::secret::{self, Invitation, Otp};
use contract::session::{OpenLink, OtpSent, SendOtp, Session, SignIn};
use contract::signup::{Address, BrowserEvent, SignupOutcome, SignupReport};
use contract::summary::{UnfinishedAttempts, WabasSummary};
use gloo_net::http::{Method, Request};
use wasm_bindgen::JsValue;

use super::client::{Answer, Api};
use super::connection::unreachable;
use super::endpoint::Endpoint;
use super::request::json;
use super::stream::{Stream, StreamEvent};
use crate::text::{Language, TextPart};

impl Api {
    /// Who is signed in. `Ok(None)`: nobody.
    pub fn session(&self) -> Answer<Option<Session>> {
        let asked = self.get(Endpoint::Session);
        Box::pin(async move {
            match asked.await {
                Ok(session) => Ok(Some(session)),
                Err(failure) if failure.is_signed_out() => Ok(None),
                Err(failure) => Err(failure),
            }
        })
    }

    /// Sends a one-time password.
    pub fn send_otp(&self, phone: PhoneNumber) -> Answer<OtpSent> {
        self.post(Endpoint::SessionOtp, json(&SendOtp { phone }))
    }

    /// Signs in.
    pub fn sign_in(&self, phone: PhoneNumber, otp: Otp) -> Answer<Session> {
        self.post(Endpoint::Session, json(&SignIn { phone, otp }))
    }

    /// Signs out.
    pub fn sign_out(&self) -> Answer<JsValue> {
        self.send(Method::DELETE, Endpoint::Session, None)
    }

    /// Has the session end later.
    pub fn renew(&self) -> Answer<Session> {
        self.post(Endpoint::Renewal, None)
    }

    /// What the browser needs to know of Meta.
    pub fn config(&self) -> Answer<BrowserConfig> {
        let (api, config) = (self.clone(), self.get(Endpoint::Config));
        Box::pin(async move {
            let config: BrowserConfig = config.await?;
            api.0.connection.notice_versions(&config);
            Ok(config)
        })
    }

    /// The attempts that have not ended.
    pub fn unfinished(&self) -> Answer<UnfinishedAttempts> {
        self.get(Endpoint::Wabas)
    }

    /// What the account has at DoubleTick.
    pub fn wabas(&self) -> Answer<WabasSummary> {
        self.get(Endpoint::Wabas)
    }

    /// Has a number leave DoubleTick. What the account has then.
    pub fn leave(&self, id: &PhoneNumberId) -> Answer<WabasSummary> {
        self.post(Endpoint::Leave(id), None)
    }

    /// Begins an attempt that renews our access to a number.
    pub fn renew_access(&self, id: &PhoneNumberId) -> Answer<Onboarding> {
        self.post(Endpoint::RenewAccess(id), None)
    }

    /// Records an attempt.
    pub fn create(&self, new: &NewOnboarding) -> Answer<Onboarding> {
        self.post(Endpoint::Onboardings, json(new))
    }

    /// An attempt as it stands.
    pub fn onboarding(&self, id: &OnboardingId) -> Answer<Onboarding> {
        self.get(Endpoint::Onboarding(id))
    }

    /// Hands over what Meta's window left behind.
    pub fn report_signup(&self, id: &OnboardingId, outcome: SignupOutcome) -> Answer<Onboarding> {
        self.post(Endpoint::Signup(id), json(&SignupReport { outcome }))
    }

    /// Tells the server what the browser saw.
    pub fn tell(&self, id: &OnboardingId, event: &BrowserEvent) -> Answer<JsValue> {
        self.send(Method::POST, Endpoint::Events(id), json(event))
    }

    /// Gives an attempt up.
    pub fn abandon(&self, id: &OnboardingId) -> Answer<Onboarding> {
        self.post(Endpoint::Abandon(id), None)
    }

    /// Offers the number that the customer picked, or confirmed.
    pub fn pick_number(
        &self,
        id: &OnboardingId,
        phone_number_id: PhoneNumberId,
    ) -> Answer<Onboarding> {
        self.post(
            Endpoint::Number(id),
            json(&PickedNumber { phone_number_id }),
        )
    }

    /// Has Meta send a verification code to the number.
    pub fn send_verification(&self, id: &OnboardingId, method: CodeMethod) -> Answer<Onboarding> {
        self.post(
            Endpoint::Verification(id),
            json(&RequestVerification { method }),
        )
    }

    /// Sends the verification code that came.
    pub fn verify(&self, id: &OnboardingId, code: Otp) -> Answer<Onboarding> {
        self.post(
            Endpoint::VerificationCode(id),
            json(&VerificationCode { code }),
        )
    }

    /// Sends the number's two-step verification PIN.
    pub fn send_pin(&self, id: &OnboardingId, pin: secret::Pin) -> Answer<Onboarding> {
        self.post(Endpoint::Pin(id), json(&PinBody { pin }))
    }

    /// Sets another time for the cut-over.
    pub fn set_cut_over(&self, id: &OnboardingId, cut_over: CutOverTime) -> Answer<Onboarding> {
        self.post(Endpoint::CutOver(id), json(&SetCutOver { cut_over }))
    }

    /// Looks at Meta again, for what has changed since the number is live.
    pub fn check(&self, id: &OnboardingId) -> Answer<Onboarding> {
        self.post(Endpoint::Check(id), None)
    }

    /// Has templates brought along that did not come with the number.
    #[allow(dead_code, reason = "no screen offers it yet")]
    pub fn copy_templates(&self, id: &OnboardingId, wanted: &CopyTemplates) -> Answer<Onboarding> {
        self.post(Endpoint::Templates(id), json(wanted))
    }

    /// Says what is to become of an old provider that stays on the number.
    pub fn plan_old_provider(
        &self,
        id: &OnboardingId,
        plan: OldProviderPlan,
    ) -> Answer<Onboarding> {
        self.post(Endpoint::OldProvider(id), json(&PlanOldProvider { plan }))
    }

    /// Ticks one of the customer's next steps, or takes the tick back.
    pub fn tick(&self, id: &OnboardingId, step: NextStep, done: bool) -> Answer<Onboarding> {
        self.post(Endpoint::NextSteps(id), json(&TickNextStep { step, done }))
    }

    /// Whether an attempt's notices are sent, and where they can go.
    pub fn notices(&self, id: &OnboardingId) -> Answer<NoticeSettings> {
        self.get(Endpoint::Notices(id))
    }

    /// Has an attempt's notices sent, or no more of them.
    pub fn set_notices(&self, id: &OnboardingId, wanted: &SetNotices) -> Answer<NoticeSettings> {
        self.post(Endpoint::Notices(id), json(wanted))
    }

    /// Where Meta's full page is, for this attempt.
    pub fn full_page(&self, id: &OnboardingId) -> Answer<Address> {
        self.post(Endpoint::FullPage(id), None)
    }

    /// Makes a link with which a colleague does Meta's part.
    pub fn make_link(&self, id: &OnboardingId) -> Answer<Address> {
        self.post(Endpoint::Link(id), None)
    }

    /// Takes that link back.
    pub fn take_link_back(&self, id: &OnboardingId) -> Answer<JsValue> {
        self.send(Method::DELETE, Endpoint::Link(id), None)
    }

    /// The onboarding that a link is about: one that is opened now, or that was opened in this
    /// browser before.
    pub fn linked(&self, invitation: Option<Invitation>) -> Answer<Onboarding> {
        match invitation {
            Some(invitation) => self.post(Endpoint::Colleague, json(&OpenLink { invitation })),
            None => self.get(Endpoint::Colleague),
        }
    }

    /// Tries again.
    pub fn retry(&self, id: &OnboardingId) -> Answer<Onboarding> {
        self.post(Endpoint::Retry(id), None)
    }

    /// The PIN that was made for the number: once.
    pub fn reveal_pin(&self, id: &OnboardingId) -> Answer<PinBody> {
        self.post(Endpoint::RevealPin(id), None)
    }

    /// A part of the texts of a language, for our own page: a dashboard's package has them beside it.
    pub fn texts(&self, language: Language, part: TextPart) -> Answer<String> {
        let (api, file) = (self.clone(), ["/", &language.file(part)].concat());
        Box::pin(async move {
            let request = Request::get(&file).build().map_err(unreachable)?;
            let response = api.0.connection.send(request).await?;
            // Another answer than the file is found out by who reads it.
            response.text().await.map_err(unreachable)
        })
    }

    /// Opens the stream of an attempt's progress.
    pub fn follow(&self, id: &OnboardingId, on_news: impl Fn(StreamEvent) + 'static) -> Stream {
        let path = Endpoint::Stream(id).path();
        Stream::open(self.0.connection.clone(), path, on_news)
    }
}
