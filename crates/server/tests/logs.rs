//! No secret is ever logged, told to the platform or to Prometheus, or stored in plain; and every line of
//! the log about an onboarding says which. A program of its own, as what is logged is caught for the
//! whole process.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "each test program uses a part of this")]
#[path = "flows/common/mod.rs"]
mod common;

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use contract::ids::PhoneNumberId;
use contract::onboarding::{Need, Onboarding, PinBody};
use contract::platform::ApiScope;
use contract::secret::Pin;
use contract::time::UnixMillis;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{KNOWN_PIN, WebhookTarget};
use reqwest::Method;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use server::config::WhatsAppOtpConfig;
use server::platform::api_keys;
use server::seal::Kind;
use tracing_subscriber::EnvFilter;

use common::full_page::{leaves, through_page};
use common::receiver::{Receiver, SECRET, delivers_to};
use common::{ASHA, Customer, World, must, number};

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

/// Whether the secret stands there by itself: six digits can be a part of any id, and the microseconds of any time.
fn holds(line: &str, secret: &str) -> bool {
    line.match_indices(secret).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + secret.len()..].chars().next();
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        before != Some('.') && apart(before) && apart(after)
    })
}

fn over_whatsapp() -> WhatsAppOtpConfig {
    WhatsAppOtpConfig {
        phone_number_id: PhoneNumberId::new(meta_sandbox::DEMO_OTP_PHONE_NUMBER_ID),
        token: meta_sandbox::DEMO_OTP_TOKEN.to_owned().into(),
        template: "sign_in_code".to_owned(),
        language: "en_US".to_owned(),
        notice_templates: None,
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

/// The platform's servers: they open sessions, read credentials, and are told of numbers.
struct Platform {
    receiver: Receiver,
    api_key: String,
    /// Of a person of its accounts.
    session: String,
    /// What it read where no secret may stand.
    read: String,
}

/// What the platform does beside: opens a session, reads lists, events and a number's credentials. Only
/// these have the token.
async fn platform_reads(world: &World, receiver: Receiver, number: &str, token: &str) -> Platform {
    let store = world.store().await;
    let now = server::clock::now();
    let made = api_keys::create(&store, "tests", ApiScope::ALL.to_vec(), now);
    let api_key = made.await.unwrap().secret.expose_secret().to_owned();
    store.close().await;
    let http = server::graph::http_client(Duration::from_secs(60)).unwrap();
    let ask = async |method: Method, path: &str, body: Value| {
        let url = format!("{}/api/v1/platform{path}", world.base());
        let request = http.request(method, url).bearer_auth(&api_key).json(&body);
        let answer = request.send().await.unwrap();
        assert!(answer.status().is_success(), "{path}");
        answer.text().await.unwrap()
    };
    let person = json!({
        "account": { "external_id": "acct_1", "name": "Asha Textiles" },
        "actor": { "id": "user_1", "name": "Asha" },
    });
    let opened = ask(Method::POST, "/sessions", person).await;
    let opened: Value = serde_json::from_str(&opened).unwrap();
    let path = format!("/numbers/{number}/credentials");
    let credentials = ask(Method::GET, &path, Value::Null).await;
    assert!(
        credentials.contains(token),
        "the credentials have the token"
    );
    let mut read = String::new();
    for list in ["/events", "/onboardings", "/numbers"] {
        read += &ask(Method::GET, list, Value::Null).await;
    }
    assert!(read.contains("number.connected") && read.contains("onboarding_id"));
    Platform {
        receiver,
        session: opened["token"].as_str().unwrap().to_owned(),
        read,
        api_key,
    }
}

/// What Prometheus reads.
async fn metrics(world: &World) -> String {
    let address = world.server.metrics_address().unwrap();
    let http = server::graph::http_client(Duration::from_secs(60)).unwrap();
    let url = format!("http://{address}/metrics");
    let scraped = http.get(url).send().await.unwrap().text().await.unwrap();
    assert!(
        scraped.contains("doubletick_event_deliveries_total"),
        "{scraped}"
    );
    scraped
}

/// Finds each secret nowhere.
#[track_caller]
fn nowhere(places: &[(&str, Vec<String>)], secrets: &[(&str, &str)]) {
    for (what, secret) in secrets {
        assert!(!secret.is_empty(), "{what}");
        for (place, lines) in places {
            assert!(!lines.is_empty(), "{place}");
            let line = lines.iter().find(|line| holds(line, secret));
            assert_eq!(line, None, "{what} in {place}");
        }
    }
}

#[tokio::test]
async fn no_secret_is_logged_told_or_stored_in_plain() {
    let lines = Lines::default();
    let writer = lines.clone();
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("trace"))
        .with_ansi(false)
        // Its digits could be a PIN by chance.
        .without_time()
        .with_writer(move || writer.clone())
        .init();

    let receiver = Receiver::start().await;
    let world = World::with(|_, config| {
        config.whatsapp_otp = Some(over_whatsapp());
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
        delivers_to(config, receiver.url());
        // Nobody listens there: what is passed on stays.
        config.platform.meta_webhook_url = Some("http://127.0.0.1:9/".parse().unwrap());
    })
    .await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    world
        .sandbox
        .set_webhook(Some(WebhookTarget::demo(address)));
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

    let token_text = token.expose_secret();
    let id = kept.phone_number_id.as_ref().unwrap();
    let platform = platform_reads(&world, receiver, id.as_str(), token_text).await;
    let message = "a very private text";
    let number = happy.number.as_str();
    let written = world
        .sandbox
        .write_message(number, "+919812345678", "Ravi", message);
    written.unwrap();
    let store = world.store().await;
    must("the message is kept", async {
        let later = UnixMillis(i64::MAX);
        while store
            .overdue_passed_webhooks(later)
            .await
            .unwrap()
            .is_empty()
        {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    store.close().await;
    // Whoever has the token of an e-mail's link can turn its notices off.
    let stop_token = server::random::secret();
    for method in [Method::GET, Method::POST] {
        let stop = asha.request(method, "/notices/stop");
        let stop = stop.query(&[("token", &stop_token)]).send().await.unwrap();
        assert!(stop.status().is_success());
    }
    let scraped = metrics(&world).await;
    platform.receiver.has_all(world.database.url()).await;
    let told = platform.receiver.deliveries().into_iter();
    let told = told.map(|one| one.event.to_string()).collect();

    let logged = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(!sealed.contains(token.expose_secret()));
    let lines_of = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let places = [
        ("the log", lines_of(&logged)),
        ("the events that were delivered", told),
        ("what the platform read", lines_of(&platform.read)),
        ("the metrics", lines_of(&scraped)),
        ("the database", world.database.rows().await),
    ];
    let secrets = [
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
        ("the API key", &platform.api_key),
        ("the platform's session", &platform.session),
        ("what events are signed by", SECRET),
        ("a message", message),
        ("the token of an e-mail's link", &stop_token),
    ];
    // What is no secret is found there.
    let rows = &places[4].1;
    assert!(rows.iter().any(|row| holds(row, happy.id.as_str())));
    nowhere(&places, &secrets);
    // Nor in what was deleted from a file since. Six digits can be anything there.
    for (what, secret) in secrets.iter().filter(|(_, secret)| secret.len() > 6) {
        assert!(!world.database.holds(secret).await, "{what} in the file");
    }

    let used = world.sandbox.secrets();
    for brought in [meta_sandbox::DEMO_OTP_TOKEN, "sms-gateway-token", KNOWN_PIN] {
        assert!(used.iter().any(|used| used == brought), "{brought}");
    }
    let used = used.iter().filter(|secret| secret.len() >= 6);
    let used: Vec<_> = used
        .map(|secret| ("used at Meta", secret.as_str()))
        .collect();
    nowhere(&places, &used);

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
