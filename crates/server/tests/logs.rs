//! No secret is ever logged, and every line about an onboarding says which. A program of
//! its own, as what is logged is caught for the whole process.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "each test program uses a part of this")]
#[path = "flows/common/mod.rs"]
mod common;

use std::io::Write;
use std::sync::{Arc, Mutex};

use contract::ids::PhoneNumberId;
use contract::onboarding::{Need, Onboarding, PinBody};
use contract::secret::Pin;
use meta_sandbox::KNOWN_PIN;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use reqwest::Method;
use secrecy::ExposeSecret;
use server::config::WhatsAppOtpConfig;
use server::seal::Kind;
use tracing_subscriber::EnvFilter;

use common::full_page::{leaves, through_page};
use common::{ASHA, Customer, World, number};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether the secret stands there by itself: six digits can be a part of any id.
fn holds(line: &str, secret: &str) -> bool {
    line.match_indices(secret).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + secret.len()..].chars().next();
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        apart(before) && apart(after)
    })
}

fn over_whatsapp() -> WhatsAppOtpConfig {
    WhatsAppOtpConfig {
        phone_number_id: PhoneNumberId::new(meta_sandbox::DEMO_OTP_PHONE_NUMBER_ID),
        token: meta_sandbox::DEMO_OTP_TOKEN.to_owned().into(),
        template: "sign_in_code".to_owned(),
        language: "en_US".to_owned(),
    }
}

/// Moves a number by Meta's full page. The code that stood in the address, and the state.
async fn by_full_page(world: &World, asha: &Customer) -> (String, String) {
    let onboarding = asha.record(&number("wrong-otp")).await.unwrap();
    let left = leaves(asha, &onboarding).await;
    let code = through_page(world, &onboarding, &left).await;
    let back = asha.request(Method::GET, "/oauth/return");
    let back = back.query(&[("code", &code), ("state", &left.state)]);
    // The page that it leads to is not served here.
    back.header("cookie", left.cookie).send().await.unwrap();
    asha.sees_connected(&onboarding).await;
    (code, left.state)
}

#[tokio::test]
async fn no_secret_is_logged() {
    let lines = Lines::default();
    let writer = lines.clone();
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("trace"))
        .with_ansi(false)
        // Its digits could be a PIN by chance.
        .without_time()
        .with_writer(move || writer.clone())
        .init();

    let world = World::with(|_, config| config.whatsapp_otp = Some(over_whatsapp())).await;
    Customer::signed_in(&world, ASHA).await;
    // One over WhatsApp; the second of two by SMS.
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    asha.ask_otp().await.unwrap();
    let otp = world.otp_to(ASHA);
    asha.sign_in(&otp).await.unwrap();

    let happy = asha.record(&number("happy")).await.unwrap();
    let origin = world.sandbox.origin();
    let options = SignupOptions::default();
    let signup = complete_signup(origin, happy.number.as_str(), options).await;
    let signup = signup.unwrap();
    asha.hand_over(&happy, &signup).await.unwrap();
    asha.sees_connected(&happy).await;
    let reveal = format!("/onboardings/{}/pin/reveal", happy.id);
    let made: PinBody = asha.ask(&reveal).await.unwrap();

    let has_pin = asha.moves(&world, &number("pin-mismatch")).await;
    let need = asha.sees_need(&has_pin).await;
    assert!(matches!(need, Need::EnterPin { .. }));
    let entered = PinBody {
        pin: Pin::parse(KNOWN_PIN).unwrap(),
    };
    let path = format!("/onboardings/{}/pin", has_pin.id);
    asha.post::<Onboarding>(&path, &entered).await.unwrap();
    asha.sees_connected(&has_pin).await;

    let (page_code, page_state) = by_full_page(&world, &asha).await;

    let kept = world.store().await.onboarding(&happy.id).await.unwrap();
    let kept = kept.unwrap();
    let sealed = kept.token_sealed.as_deref().unwrap();
    let sealer = &world.config.sealer;
    let token = sealer.open(&happy.id, Kind::Token, sealed).unwrap();
    let session = asha.cookie.clone().unwrap();
    let session = session.split_once('=').unwrap().1;

    let logged = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(!sealed.contains(token.expose_secret()));
    for (what, secret) in [
        ("the code", signup.code.as_deref().unwrap()),
        ("the code in the address", &page_code),
        ("the full page's state", &page_state),
        ("the business token", token.expose_secret()),
        ("the PIN that was made", made.pin.expose()),
        ("the PIN that was entered", KNOWN_PIN),
        ("the one-time password", &otp),
        ("the session", session),
        ("the app secret", meta_sandbox::DEMO_APP_SECRET),
        ("the gateway's token", "sms-gateway-token"),
    ] {
        assert!(!secret.is_empty());
        let line = logged.lines().find(|line| holds(line, secret));
        assert_eq!(line, None, "{what}");
    }

    let used = world.sandbox.secrets();
    for brought in [meta_sandbox::DEMO_OTP_TOKEN, "sms-gateway-token", KNOWN_PIN] {
        assert!(used.iter().any(|used| used == brought), "{brought}");
    }
    for secret in used.iter().filter(|secret| secret.len() >= 6) {
        let line = logged.lines().find(|line| holds(line, secret));
        assert_eq!(line, None, "{secret}");
    }

    let ids = [&happy.id, &has_pin.id];
    let ours = |line: &&str| line.contains(" server::");
    let of_finalization = |line: &&str| line.contains(" finalize");
    let about_one = |line: &&str| ids.iter().any(|id| line.contains(id.as_str()));
    for line in logged.lines().filter(ours) {
        if of_finalization(&line) || about_one(&line) {
            assert!(line.contains("onboarding="), "{line}");
        }
        if line.contains("request{") {
            assert!(line.contains("request{request="), "{line}");
        }
    }
    let mut about_requests = logged.lines().filter(ours).filter(about_one);
    assert!(about_requests.any(|line| line.contains("answered")));
    let made = format!("/api/v1/onboardings\" onboarding={}", happy.id);
    assert!(logged.lines().any(|line| line.contains(&made)), "{made}");
}
