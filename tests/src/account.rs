//! What a customer does from the first screen to Meta's window, and has at the server.

use contract::onboarding::{
    CONSENT_TEXT_VERSION, Method, NewOnboarding, Onboarding, ReadinessAnswer, ReadinessItem, Stage,
};
use contract::secret::SignupCode;
use contract::signup::{CodeReport, SignupOutcome, SignupReport};
use contract::wabas::Wabas;
use meta_sandbox::driver::{SignupOptions, complete_signup};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::customer::Customer;
use crate::metas_window::newest_code;
use crate::stage::{e164, number};
use crate::wait::{Look, PATIENCE, until};
use crate::{ASHA, Outcome};

/// The card that moves a number, in the guide's exact words.
pub const CLOUD_API: &str = "Connect WhatsApp API number (Cloud API)";
/// Where the number is entered.
pub const NUMBER: &str = "The WhatsApp number that you bring";
/// What must be checked.
pub const BLOCKING: [&str; 4] = [
    "Two-step verification of the number is off",
    "I am an admin of the business portfolio that owns the number",
    "An SMS or a call to the number reaches me now",
    "The display name is approved, and no change of it is pending",
];
/// What should be.
pub const ADVICE: [&str; 4] = [
    "The business portfolio is verified",
    "A payment method is at hand",
    "My templates are exported",
    "Campaigns at the old provider are paused",
];
/// The consent.
pub const CONSENT: &str =
    "I have read this and agree, on behalf of the business that owns the number.";
/// Sends the preparation off.
pub const SAVE: &str = "Save and continue";
/// Opens Meta's window.
pub const LAUNCH: &str = "Open Meta's window";
/// Opens it once more.
pub const LAUNCH_AGAIN: &str = "Open Meta's window again";

/// The screens' headings.
pub mod heading {
    /// Sign-in.
    pub const SIGN_IN: &str = "Sign in to DoubleTick";
    /// Its second step.
    pub const OTP: &str = "Enter the one-time password";
    /// The dashboard of a fresh account.
    pub const WELCOME: &str = "Move your WhatsApp number to DoubleTick";
    /// The dashboard of an account with a number.
    pub const DASHBOARD: &str = "Dashboard";
    /// The choice of the method.
    pub const METHOD: &str = "How do you want to connect your number?";
    /// The preparation.
    pub const PREPARE: &str = "Prepare the move";
    /// Before Meta's window.
    pub const READY: &str = "Now confirm with Meta";
    /// Beside it.
    pub const IN_META: &str = "Go on in Meta's window";
    /// Hand-over and finalization.
    pub const WORKING: &str = "Moving your number";
    /// The end that we want.
    pub const CONNECTED: &str = "Connected";
}

impl Customer {
    /// Comes to our page and signs in.
    pub async fn sign_in(&self) -> Outcome {
        self.open("/").await?;
        self.come_to(heading::SIGN_IN).await?;
        self.enter().await
    }

    /// Signs in where the page asks for it, with the password that the phone got.
    pub async fn enter(&self) -> Outcome {
        self.fill("Your phone number", ASHA).await?;
        self.press("Send one-time password").await?;
        self.come_to(heading::OTP).await?;
        let otp = newest_code(&self.meta, ASHA).await?;
        self.fill("One-time password", &otp).await?;
        self.press("Sign in").await
    }

    /// From a fresh account to the preparation form.
    pub async fn start(&self) -> Outcome {
        self.sign_in().await?;
        self.press("Get Started").await?;
        self.come_to(heading::METHOD).await?;
        self.press(CLOUD_API).await?;
        self.come_to(heading::PREPARE).await
    }

    /// Fills the preparation in, and sends nothing off.
    pub async fn fill_in(&self, name: &str) -> Outcome {
        self.fill(NUMBER, e164(name)?).await?;
        for label in BLOCKING {
            self.check(label).await?;
        }
        self.check(CONSENT).await
    }

    /// From a fresh account to the button that opens Meta's window.
    pub async fn get_ready(&self, name: &str) -> Outcome {
        self.start().await?;
        self.fill_in(name).await?;
        self.press(SAVE).await?;
        self.come_to(heading::READY).await
    }

    /// From a fresh account into Meta's window, which is open at its first screen.
    pub async fn go_to_meta(&self, name: &str) -> Outcome {
        self.get_ready(name).await?;
        self.launch(LAUNCH).await?;
        self.come_to(heading::IN_META).await
    }

    /// Goes through Meta's window to its end.
    pub async fn finish_at_meta(&self, name: &str) -> Outcome {
        let number = e164(name)?;
        self.in_metas_window(async |meta| meta.finish(number).await)
            .await?;
        self.be_alone().await
    }

    /// The attempts of this account that have not ended, as the server has them.
    pub async fn attempts(&self) -> Outcome<Vec<Onboarding>> {
        Ok(self.get::<Wabas>("/wabas").await?.unfinished)
    }

    /// Moves a number without the browser, on the same account.
    pub async fn move_without_browser(&self, name: &str) -> Outcome {
        let new = NewOnboarding {
            method: Method::CloudApi,
            number: number(name)?,
            readiness: ReadinessItem::ALL
                .map(|item| ReadinessAnswer {
                    item,
                    checked: true,
                })
                .to_vec(),
            consent_text_version: CONSENT_TEXT_VERSION.to_owned(),
        };
        let onboarding: Onboarding = self.post("/onboardings", &new).await?;
        let signup = complete_signup(&self.meta, e164(name)?, SignupOptions::default()).await?;
        let code = signup.code.ok_or("Meta gave no code")?;
        let report = SignupReport {
            outcome: SignupOutcome::Code(CodeReport {
                code: SignupCode::parse(&code)?,
                age_ms: 3,
                finish: None,
            }),
        };
        let path = format!("/onboardings/{}", onboarding.id);
        let _: Onboarding = self.post(&format!("{path}/signup"), &report).await?;
        until(&format!("{name} connected"), async || {
            let now: Onboarding = self.get(&path).await?;
            Ok(match now.stage {
                Stage::Connected(_) => Look::Seen(()),
                other => Look::NotYet(format!("{other:?}")),
            })
        })
        .await
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Outcome<T> {
        let http = server::graph::http_client(PATIENCE)?;
        self.read(http.get(self.api(path))).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Outcome<T> {
        let http = server::graph::http_client(PATIENCE)?;
        self.read(http.post(self.api(path)).json(body)).await
    }

    fn api(&self, path: &str) -> String {
        format!("{}{}{path}", self.base, contract::BASE_PATH)
    }

    /// Sent as this browser would: with its session.
    async fn read<T: DeserializeOwned>(&self, request: reqwest::RequestBuilder) -> Outcome<T> {
        let session = self.driver.get_named_cookie("doubletick_session").await?;
        let request = request
            .header("cookie", format!("{}={}", session.name, session.value))
            .header(contract::CSRF_HEADER, "1");
        Ok(request.send().await?.error_for_status()?.json().await?)
    }
}
