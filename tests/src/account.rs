//! What a customer does from the first screen to Meta's window, and has at the server.

use contract::onboarding::{Onboarding, Stage};
use contract::phone::PhoneNumber;
use contract::secret::{Otp, SignupCode};
use contract::session::{OtpSent, SendOtp, SignIn};
use contract::signup::{CodeReport, SignupOutcome, SignupReport};
use contract::wabas::Wabas;
use meta_sandbox::driver::{SignupOptions, complete_signup};
use reqwest::{Method, RequestBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::customer::Customer;
use crate::meta_window::newest_code;
use crate::wait::{Check, PATIENCE, until};
use crate::world::{World, e164, number};
use crate::{ASHA, Outcome};

/// The card that moves a number, in the guide's exact words.
pub const CLOUD_API: &str = "Connect WhatsApp API number (Cloud API)";
/// The card that connects a number beside the app, in the guide's exact words.
pub const COEXISTENCE: &str = "Connect your existing WhatsApp Business number (Coexistence)";
/// Where the old WABA's id is entered.
pub const SOURCE_WABA: &str = "WABA ID at your present provider";
/// Where the time of the cut-over is entered.
pub const CUT_OVER_AT: &str = "Date and time, where you are";
/// Where the number is entered.
pub const NUMBER: &str = "The WhatsApp number that you bring";
/// What must be checked.
pub const BLOCKING: [&str; 4] = [
    "Two-step verification of the number is off",
    "I am, or a colleague who helps me is, an admin of the business portfolio that owns the number",
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
        self.see_screen(heading::SIGN_IN).await?;
        self.enter().await
    }

    /// Signs in where the page asks for it, with the password that the phone got.
    pub async fn enter(&self) -> Outcome {
        self.fill("Your phone number", ASHA).await?;
        self.press("Send one-time password").await?;
        self.see_screen(heading::OTP).await?;
        let otp = newest_code(&self.meta, ASHA).await?;
        self.fill("One-time password", &otp).await?;
        self.press("Sign in").await
    }

    /// From a fresh account to the choice of the method.
    pub async fn choose_method(&self) -> Outcome {
        self.sign_in().await?;
        self.press("Get Started").await?;
        self.see_screen(heading::METHOD).await
    }

    /// From a fresh account to the preparation form.
    pub async fn start(&self) -> Outcome {
        self.choose_method().await?;
        self.press(CLOUD_API).await?;
        self.see_screen(heading::PREPARE).await
    }

    /// From a fresh account to the button that opens Meta's window, for a number of the
    /// WhatsApp Business App.
    pub async fn get_ready_beside_the_app(&self, name: &str) -> Outcome {
        self.choose_method().await?;
        self.press(COEXISTENCE).await?;
        self.see_screen("Prepare the connection").await?;
        self.fill(NUMBER, e164(name)?).await?;
        self.check(
            "I am, or a colleague who helps me is, an admin of my business's portfolio at Meta",
        )
        .await?;
        self.check("The phone with the WhatsApp Business App is at hand")
            .await?;
        self.check(CONSENT).await?;
        self.press(SAVE).await?;
        self.see_screen(heading::READY).await
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
        self.see_screen(heading::READY).await
    }

    /// From a fresh account into Meta's window, which is open at its first screen.
    pub async fn go_to_meta(&self, name: &str) -> Outcome {
        self.get_ready(name).await?;
        self.launch(LAUNCH).await?;
        self.see_screen(heading::IN_META).await
    }

    /// Goes through Meta's window to its end.
    pub async fn finish_at_meta(&self, name: &str) -> Outcome {
        let number = e164(name)?;
        self.in_meta_window(async |meta| meta.finish(number).await)
            .await?;
        self.be_alone().await
    }

    /// The attempts of this account that have not ended, as the server has them.
    pub async fn attempts(&self) -> Outcome<Vec<Onboarding>> {
        let account = self.account().await?;
        Ok(account.get::<Wabas>("/wabas").await?.unfinished)
    }

    /// Moves a number without the browser, on the same account.
    pub async fn move_without_browser(&self, name: &str) -> Outcome {
        self.account().await?.bring(&self.meta, name).await
    }

    /// The account, as this browser's session has it.
    async fn account(&self) -> Outcome<Account> {
        let session = self.driver.get_named_cookie("doubletick_session").await?;
        Ok(Account {
            base: self.base.clone(),
            session: Some(format!("{}={}", session.name, session.value)),
        })
    }
}

impl World {
    /// The token of a new session of the customer's, as their dashboard's own server gets it.
    pub async fn token(&self) -> Outcome<String> {
        let (base, meta) = (self.server.base(), self.sandbox.origin());
        let account = Account::sign_in(&base, meta, ASHA).await?;
        let cookie = account.session.ok_or("no session")?;
        let (_, token) = cookie.split_once('=').ok_or("no cookie")?;
        Ok(token.to_owned())
    }

    /// This session ends at the server.
    pub async fn end_session(&self, token: &str) -> Outcome {
        let store = self.store().await?;
        let hash = server::random::sha256_hex(token.as_bytes());
        store.end_session(&hash).await?;
        store.close().await;
        Ok(())
    }

    /// The customer is signed out everywhere: their sessions end at the server.
    pub async fn end_sessions(&self) -> Outcome {
        self.asha.steps.note("their sessions end at the server");
        let phone = PhoneNumber::parse(ASHA)?;
        server::operate::revoke_sessions(self.server.config(), &phone).await?;
        Ok(())
    }

    /// Somebody else, with an account of their own, names this number, and goes no further.
    pub async fn another_account_names(&self, name: &str) -> Outcome {
        let (base, meta) = (self.server.base(), self.sandbox.origin());
        let account = Account::sign_in(&base, meta, "+919876500000").await?;
        let new = client::new_onboarding(&number(name)?);
        let _: Onboarding = account.post("/onboardings", &new).await?;
        Ok(())
    }

    /// Somebody else, with an account of their own, brings this number to DoubleTick.
    pub async fn another_account_brings(&self, name: &str) -> Outcome {
        let (base, meta) = (self.server.base(), self.sandbox.origin());
        let account = Account::sign_in(&base, meta, "+919876500000").await?;
        account.bring(meta, name).await
    }
}

/// An account at the server, without a browser.
struct Account {
    base: String,
    /// The session's cookie.
    session: Option<String>,
}

impl Account {
    async fn sign_in(base: &str, meta: &str, phone: &str) -> Outcome<Self> {
        let mut account = Self {
            base: base.to_owned(),
            session: None,
        };
        let number = PhoneNumber::parse(phone)?;
        let sent = SendOtp {
            phone: number.clone(),
        };
        let _: OtpSent = account.post("/session/otp", &sent).await?;
        let signed_in = SignIn {
            phone: number,
            otp: Otp::parse(&newest_code(meta, phone).await?)?,
        };
        let answer = account.request(Method::POST, "/session")?.json(&signed_in);
        let session = client::session_of(&answer.send().await?);
        account.session = Some(session.ok_or("no session")?);
        Ok(account)
    }

    async fn bring(&self, meta: &str, name: &str) -> Outcome {
        let new = client::new_onboarding(&number(name)?);
        let onboarding: Onboarding = self.post("/onboardings", &new).await?;
        let signup = complete_signup(meta, e164(name)?, SignupOptions::default()).await?;
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
                Stage::Connected(_) => Check::Met(()),
                other => Check::NotYet(format!("{other:?}")),
            })
        })
        .await
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Outcome<T> {
        read(self.request(Method::GET, path)?).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Outcome<T> {
        read(self.request(Method::POST, path)?.json(body)).await
    }

    fn request(&self, method: Method, path: &str) -> Outcome<RequestBuilder> {
        let http = server::graph::http_client(PATIENCE)?;
        let session = self.session.as_deref();
        Ok(client::request(&http, &self.base, method, path, session))
    }
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Outcome<T> {
    Ok(request.send().await?.error_for_status()?.json().await?)
}
