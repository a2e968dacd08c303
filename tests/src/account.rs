//! What a customer does from the first screen to Meta's window, and has at the server.

use crate::text::{Text, account, meta, prepare, steps};
use contract::onboarding::{Onboarding, Stage};
use contract::phone::PhoneNumber;
use contract::secret::{Otp, SignupCode};
use contract::session::{OtpSent, SendOtp, SignIn};
use contract::signup::{CodeReport, SignupOutcome, SignupReport};
use contract::wabas::Wabas;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::{Method, RequestBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::customer::Customer;
use crate::meta_window::newest_code;
use crate::wait::{Check, PATIENCE, until};
use crate::world::{World, e164, number};
use crate::{ASHA, Outcome};

/// The card that moves a number, in the guide's exact words.
pub const CLOUD_API: Text = prepare::METHOD_CLOUD_API;
/// The card that connects a number beside the app, in the guide's exact words.
pub const COEXISTENCE: Text = prepare::METHOD_COEXISTENCE;
/// Where the old WABA's id is entered.
pub const SOURCE_WABA: Text = prepare::SOURCE_WABA;
/// Where the time of the cut-over is entered.
pub const CUT_OVER_AT: Text = prepare::CUT_OVER_AT;
/// Where the number is entered.
pub const NUMBER: Text = prepare::NUMBER;
/// What must be checked.
pub const BLOCKING: [Text; 4] = [
    prepare::READY_TWO_STEP_VERIFICATION_OFF,
    prepare::READY_PORTFOLIO_ADMIN,
    prepare::READY_NUMBER_REACHABLE,
    prepare::READY_DISPLAY_NAME_APPROVED,
];
/// What should be.
pub const ADVICE: [Text; 4] = [
    prepare::READY_PORTFOLIO_VERIFIED,
    prepare::READY_PAYMENT_METHOD,
    prepare::READY_TEMPLATES_EXPORTED,
    prepare::READY_CAMPAIGNS_PAUSED,
];
/// The consent.
pub const CONSENT: Text = prepare::CONSENT;
/// On to the next step of the preparation.
pub const CONTINUE: Text = steps::CONTINUE;
/// Means it, where a press of "Start over" and the like asks first.
pub const GIVE_UP: Text = steps::START_OVER_YES;
/// Sends the preparation off.
pub const SAVE: Text = prepare::SUBMIT;
/// Opens Meta's window.
pub const LAUNCH: Text = meta::LAUNCH;
/// Opens it once more.
pub const LAUNCH_AGAIN: Text = meta::LAUNCH_AGAIN;

/// The screens' headings.
pub mod heading {
    use crate::text::{Text, account, finish, meta, prepare, steps, window};

    /// Sign-in.
    pub const SIGN_IN: Text = account::SIGN_IN;
    /// Its second step.
    pub const OTP: Text = account::ENTER_OTP;
    /// The dashboard of a fresh account.
    pub const WELCOME: Text = account::WELCOME;
    /// The dashboard of an account with a number.
    pub const DASHBOARD: Text = account::DASHBOARD_TITLE;
    /// Where the number is, and the choice of the method.
    pub const METHOD: Text = steps::WHERE_TITLE;
    /// The preparation, at its first step: which number it is.
    pub const PREPARE: Text = steps::STEP_NUMBER;
    /// Its second step: what must be checked.
    pub const CHECKS: Text = prepare::MUST_TITLE;
    /// Its third step: what should be.
    pub const TIPS: Text = prepare::SHOULD_TITLE;
    /// Its fourth step: when the number moves.
    pub const TIME: Text = prepare::CUT_OVER;
    /// Its last step: the consent.
    pub const CONSENT: Text = prepare::CONSENT_TITLE;
    /// Before Meta's window.
    pub const READY: Text = meta::READY_TITLE;
    /// Beside it.
    pub const IN_META: Text = meta::IN_META_TITLE;
    /// After it, until its last word has come.
    pub const CHECKING: Text = window::CHECKING_TITLE;
    /// Hand-over and finalization.
    pub const WORKING: Text = finish::WORKING_TITLE_OTHER_PROVIDER;
    /// The end that we want.
    pub const CONNECTED: Text = finish::CONNECTED;
}

impl Customer {
    /// Comes to our page and signs in.
    pub async fn sign_in(&self) -> Outcome {
        self.open("/").await?;
        self.see_screen(&heading::SIGN_IN).await?;
        self.enter().await
    }

    /// Signs in where the page asks for it, with the password that the phone got.
    pub async fn enter(&self) -> Outcome {
        self.fill(&account::YOUR_PHONE, ASHA).await?;
        self.press(&account::SEND_OTP).await?;
        self.see_screen(&heading::OTP).await?;
        let otp = newest_code(&self.meta, ASHA).await?;
        // Its last digit sends it off.
        self.fill(&account::OTP, &otp).await
    }

    /// From a fresh account to the choice of the method.
    pub async fn choose_method(&self) -> Outcome {
        self.sign_in().await?;
        self.press(&account::GET_STARTED).await?;
        self.see_screen(&heading::METHOD).await
    }

    /// From a fresh account to the preparation form.
    pub async fn start(&self) -> Outcome {
        self.choose_method().await?;
        self.press(&CLOUD_API).await?;
        self.see_screen(&heading::PREPARE).await
    }

    /// From a fresh account to the button that opens Meta's window, for a number of the
    /// WhatsApp Business App.
    pub async fn get_ready_beside_the_app(&self, name: &str) -> Outcome {
        self.choose_method().await?;
        self.press(&COEXISTENCE).await?;
        self.see_screen(&heading::PREPARE).await?;
        self.enter_number(e164(name)?).await?;
        self.check(&prepare::READY_PORTFOLIO_ADMIN_NEW).await?;
        self.check(&prepare::READY_NUMBER_REACHABLE_IN_APP).await?;
        self.go_on_to(heading::CONSENT).await?;
        self.check(&CONSENT).await?;
        self.press(&SAVE).await?;
        self.see_screen(&heading::READY).await
    }

    /// On to the step of the preparation with this heading, which comes next.
    pub async fn go_on_to(&self, heading: Text) -> Outcome {
        self.press(&CONTINUE).await?;
        self.see_screen(&heading).await
    }

    /// From the first step of the preparation to the second.
    pub async fn enter_number(&self, number: &str) -> Outcome {
        self.fill(&NUMBER, number).await?;
        self.go_on_to(heading::CHECKS).await
    }

    /// From the second step of the preparation to the third: everything is checked.
    pub async fn check_required(&self) -> Outcome {
        for label in BLOCKING {
            self.check(&label).await?;
        }
        self.go_on_to(heading::TIPS).await
    }

    /// From the third step of the preparation to the last, where the consent is given and nothing sent off.
    pub async fn consent_at_once(&self) -> Outcome {
        self.go_on_to(heading::TIME).await?;
        self.go_on_to(heading::CONSENT).await?;
        self.check(&CONSENT).await
    }

    /// Fills the preparation in from its first step to its last, and sends nothing off.
    pub async fn fill_in(&self, name: &str) -> Outcome {
        self.enter_number(e164(name)?).await?;
        self.check_required().await?;
        self.consent_at_once().await
    }

    /// Gives the attempt up by the button with these words, and means it.
    pub async fn give_up(&self, words: &str) -> Outcome {
        self.press(words).await?;
        self.press(&GIVE_UP).await
    }

    /// From a fresh account to the button that opens Meta's window.
    pub async fn get_ready(&self, name: &str) -> Outcome {
        self.start().await?;
        self.fill_in(name).await?;
        self.press(&SAVE).await?;
        self.see_screen(&heading::READY).await
    }

    /// From a fresh account into Meta's window, which is open at its first screen.
    pub async fn go_to_meta(&self, name: &str) -> Outcome {
        self.get_ready(name).await?;
        self.launch(&LAUNCH).await?;
        self.see_screen(&heading::IN_META).await
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
