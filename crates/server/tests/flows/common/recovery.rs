//! A server that can find what a signup shared without its code, and Meta's words of it.

use contract::ids::{BusinessId, OnboardingId};
use contract::onboarding::{
    CodeMethod, GoOn, Need, Onboarding, RequestVerification, Stage, VerificationCode,
    VerificationPurpose,
};
use contract::phone::PhoneNumber;
use contract::problem::Problem;
use contract::secret::Otp;
use contract::signup::BrowserEvent;
use meta_sandbox::calls;
use meta_sandbox::window_client::{Signup, SignupOptions, complete_signup};
use meta_sandbox::{SIGNATURE_HEADER, WebhookTarget};
use secrecy::ExposeSecret;
use server::Timeouts;

use super::{Customer, World, must};

impl World {
    /// With recovery on, and Meta's webhooks on their way to the server.
    pub async fn that_recovers(timeouts: impl FnOnce(&mut Timeouts)) -> Self {
        let world = Self::that_recovers_unheard(timeouts).await;
        world.hears_meta();
        world
    }

    /// With recovery on, while Meta's webhooks go nowhere.
    pub async fn that_recovers_unheard(timeouts: impl FnOnce(&mut Timeouts)) -> Self {
        Self::with(|demo, config| {
            config.meta.business_id = Some(BusinessId::new(demo.business_id.clone()));
            config.meta.system_token = Some(demo.system_token.clone().into());
            timeouts(&mut config.timeouts);
        })
        .await
    }

    /// Meta's webhooks come to the server from now on.
    pub fn hears_meta(&self) {
        let address = format!("{}/api/v1/webhooks/meta", self.base());
        self.sandbox.set_webhook(Some(WebhookTarget::demo(address)));
    }

    /// Meta tells of a signup that shared this WABA at this time, in seconds.
    pub async fn is_told_of(&self, waba: &str, business: &str, at: i64) {
        let body = serde_json::json!({
            "object": "whatsapp_business_account",
            "entry": [{ "id": "660000000000001", "time": at, "changes": [{
                "field": "account_update",
                "value": { "event": "PARTNER_ADDED", "waba_info": {
                    "waba_id": waba, "owner_business_id": business,
                }},
            }]}],
        })
        .to_string();
        let mut mac =
            server::seal::hmac_sha256(self.config.meta.app_secret.expose_secret().as_bytes());
        hmac::Mac::update(&mut mac, body.as_bytes());
        let signature = server::random::hex(&hmac::Mac::finalize(mac).into_bytes());
        let http = server::graph::http_client(super::PATIENCE).unwrap();
        let url = format!("{}/api/v1/webhooks/meta", self.base());
        let request = http.post(url).body(body);
        let request = request.header(SIGNATURE_HEADER, format!("sha256={signature}"));
        assert!(request.send().await.unwrap().status().is_success());
    }

    /// The WABA and the portfolio that hold a number of the sandbox at the old provider.
    pub fn old_waba(&self, number: &PhoneNumber) -> (String, String) {
        let view = self.sandbox.number(number.as_str()).unwrap();
        let waba = view.source_waba_id.unwrap();
        // The sandbox's fixed ids differ in their first digits alone.
        let business = waba.replacen("102", "103", 1);
        (waba, business)
    }

    /// How often a business token was asked for without a code.
    pub fn tokens_fetched(&self) -> usize {
        self.times_asked(calls::SYSTEM_USER_TOKENS)
    }

    /// Waits until the server has looked this often into WABAs without taking any up: the
    /// numbers were asked for, and no token after it.
    pub async fn has_looked(&self, times: usize) {
        super::until("the server has looked", || {
            let calls = self.sandbox.graph_calls();
            let looks = calls.iter().filter(|call| {
                call.path.ends_with(calls::PHONE_NUMBERS)
                    || call.path.ends_with(calls::CLIENT_WABAS)
            });
            looks.count() >= times
        })
        .await;
        assert_eq!(self.tokens_fetched(), 0);
    }

    /// Waits until this stands in the onboarding's audit_log.
    pub async fn tells(&self, id: &OnboardingId, words: &str) {
        let store = self.store().await;
        must(words, async {
            loop {
                let audit_log = store.audit_log(id).await.unwrap();
                if audit_log
                    .iter()
                    .any(|(_, _, detail)| detail.contains(words))
                {
                    return;
                }
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        })
        .await;
    }

    /// What Meta recorded of a number that moved once, whatever became of its code.
    pub fn moved_once(&self, number: &PhoneNumber) {
        let acts = self.acts();
        let expected = [
            calls::SYSTEM_USER_TOKENS,
            calls::SUBSCRIBED_APPS,
            calls::REGISTER,
        ];
        assert_eq!(acts, expected);
        let view = self.sandbox.number(number.as_str()).unwrap();
        assert_eq!(view.served_by, meta_sandbox::ServedBy::DoubleTick);
        assert_eq!(view.register_calls, 1);
    }
}

impl Customer {
    /// Records an attempt and opens Meta's window for it.
    pub async fn launches(&self, number: &PhoneNumber) -> Onboarding {
        let onboarding = self.record(number).await.unwrap();
        self.opens_window(&onboarding).await;
        onboarding
    }

    /// Opens Meta's window, as the browser tells it.
    pub async fn opens_window(&self, onboarding: &Onboarding) {
        let path = format!("/onboardings/{}/events", onboarding.id);
        let () = self.post(&path, &BrowserEvent::Launched).await.unwrap();
    }

    /// Waits to be told that only Meta's window helps.
    pub async fn must_launch_again(&self, onboarding: &Onboarding) -> Onboarding {
        self.sees(onboarding, "interrupted", |seen| {
            matches!(
                &seen.stage,
                Stage::Interrupted {
                    go_on: GoOn::Relaunch,
                    ..
                }
            )
        })
        .await
    }
}

impl Customer {
    /// Waits to be asked for a code that is sent to the number, as more than one account could have
    /// its signup.
    pub async fn must_prove(&self, onboarding: &Onboarding) -> Onboarding {
        self.sees(onboarding, "asked for proof", is_asked_for_proof)
            .await
    }

    /// Has a code sent to the number.
    pub async fn asks_code(&self, onboarding: &Onboarding) -> Result<Onboarding, Problem> {
        let path = format!("/onboardings/{}/verification", onboarding.id);
        let wish = RequestVerification {
            method: CodeMethod::Sms,
        };
        self.post(&path, &wish).await
    }

    /// Enters what somebody read, or guessed.
    pub async fn enters_code(
        &self,
        onboarding: &Onboarding,
        code: &str,
    ) -> Result<Onboarding, Problem> {
        let path = format!("/onboardings/{}/verification/code", onboarding.id);
        let code = Otp::parse(code).unwrap();
        self.post(&path, &VerificationCode { code }).await
    }

    /// Reads the code that was sent to the number, and enters it.
    pub async fn proves(&self, world: &World, onboarding: &Onboarding) {
        self.asks_code(onboarding).await.unwrap();
        let code = world.otp_to(onboarding.number.as_str());
        self.enters_code(onboarding, &code).await.unwrap();
    }
}

/// Whether the number's holder is asked for.
pub fn is_asked_for_proof(seen: &Onboarding) -> bool {
    matches!(
        &seen.stage,
        Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: VerificationPurpose::Recovery,
            ..
        })
    )
}

/// A code that is not this one.
pub fn another_code(than: &str) -> &'static str {
    if than == "000000" { "000001" } else { "000000" }
}

/// Goes through Meta's window to its end.
pub async fn finishes_at_meta(world: &World, number: &PhoneNumber) -> Signup {
    finishes_as(world, number, SignupOptions::default()).await
}

/// The same, in another way.
pub async fn finishes_as(world: &World, number: &PhoneNumber, options: SignupOptions) -> Signup {
    complete_signup(world.sandbox.origin(), number.as_str(), options)
        .await
        .unwrap()
}

/// A code that nobody gave out.
pub fn made_up(message: Option<String>) -> Signup {
    Signup {
        code: Some("AQDmade-up".to_owned()),
        message,
        redirect: None,
    }
}
