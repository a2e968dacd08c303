//! Messages cost money, and ring at somebody's phone: whoever asks for many, asks for dear ones, or
//! asks for somebody else's.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use contract::phone::{PhoneNumber, PhoneProblem};
use contract::problem::Problem;
use contract::secret::Otp;
use contract::session::{OtpSent, SendOtp, Session, SignIn};
use reqwest::Method;
use server::Config;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::common::customer::read;
use crate::common::{ASHA, BALA, Customer, World};

const CLIENT: &str = "x-client";

/// A world behind a load balancer: its clients have any address.
async fn world(change: impl FnOnce(&mut Config)) -> World {
    World::with(|_, config| {
        config.client_address_header = Some(CLIENT.parse().unwrap());
        change(config);
    })
    .await
}

async fn asks(world: &World, from: &str, phone: &str) -> Result<OtpSent, Problem> {
    let nobody = Customer::new(&world.base(), phone);
    let phone = PhoneNumber::parse(phone).unwrap();
    let request = nobody.request(Method::POST, "/session/otp");
    let request = request.header(CLIENT, from).json(&SendOtp { phone });
    read(request.send().await.unwrap()).await
}

async fn guesses(world: &World, from: &str, phone: &str, otp: &str) -> Result<Session, Problem> {
    let nobody = Customer::new(&world.base(), phone);
    let phone = PhoneNumber::parse(phone).unwrap();
    let otp = Otp::parse(otp).unwrap();
    let request = nobody.request(Method::POST, "/session");
    let request = request.header(CLIENT, from).json(&SignIn { phone, otp });
    read(request.send().await.unwrap()).await
}

/// None of the codes that a phone was sent.
fn wrong(world: &World, phone: &str) -> String {
    let sent: Vec<_> = world.sandbox.sms_to(phone);
    let wrong = |guess: &String| sent.iter().all(|sms| sms.code.as_ref() != Some(guess));
    (0..).map(|n| format!("{n:06}")).find(wrong).unwrap()
}

fn is_limited<T>(answer: &Result<T, Problem>) -> bool {
    matches!(answer, Err(Problem::TooMany { retry_after_seconds }) if *retry_after_seconds > 0)
}

#[tokio::test]
async fn no_code_goes_to_numbers_that_cost_us_dear() {
    for countries in [server::countries::DEFAULT, "*"] {
        let world = world(|config| config.otp_countries = countries.parse().unwrap()).await;
        for phone in [
            "+881612345678",
            "+870301234567",
            "+979123456789",
            "+19002345678",
            "+448450123456",
            "+447012345678",
            "+34803123456",
            // A fixed line.
            "+912227546000",
        ] {
            let refused = asks(&world, "192.0.2.1", phone).await;
            let expected = Err(Problem::Phone(PhoneProblem::NotServed));
            assert_eq!(refused, expected, "{phone} with {countries}");
            assert!(world.sandbox.sms_to(phone).is_empty());
        }
        // None of those counted for who asked.
        asks(&world, "192.0.2.1", ASHA).await.unwrap();
        let elsewhere = asks(&world, "192.0.2.1", "+14155552671").await;
        assert_eq!(elsewhere.is_ok(), countries == "*", "{elsewhere:?}");
    }
}

#[tokio::test]
async fn who_has_a_network_of_addresses_is_one_asker() {
    let world = world(|config| config.timeouts.otp_per_network = 5).await;
    for (network, other) in [
        ("2001:db8:7:{}::1", "2001:db8:8::1"),
        ("198.51.100.{}", "203.0.113.1"),
    ] {
        let mut sent = 0;
        for n in 0..12 {
            let from = network.replace("{}", &n.to_string());
            let phone = format!("+91987654{:04}", n + network.len() * 100);
            let answer = asks(&world, &from, &phone).await;
            assert!(answer.is_ok() || is_limited(&answer), "{answer:?}");
            sent += usize::from(answer.is_ok());
        }
        assert_eq!(sent, 5, "{network}");
        asks(&world, other, BALA).await.unwrap();
    }
}

#[tokio::test]
async fn the_bill_has_a_limit_by_country_and_in_all() {
    let world = world(|config| {
        config.timeouts.otp_per_country = 2;
        config.timeouts.otp_in_all = 3;
    })
    .await;
    // Each from a network of its own: at once, so that none is counted too late.
    let asked = (0..8).map(|n| {
        let world = &world;
        async move {
            let (from, phone) = (format!("10.0.{n}.1"), format!("+9198765432{n:02}"));
            asks(world, &from, &phone).await.is_ok()
        }
    });
    let sent = futures_util::future::join_all(asked).await;
    let sent = sent.into_iter().filter(|sent| *sent).count();
    assert!(sent <= 2, "{sent}");
    // Those that came at once may have kept each other out.
    for n in 0..2 - sent {
        let phone = format!("+9198765431{n:02}");
        asks(&world, "10.1.0.1", &phone).await.unwrap();
    }
    assert!(is_limited(&asks(&world, "10.1.1.1", ASHA).await));
    asks(&world, "10.2.0.1", "+5531988881234").await.unwrap();
    assert!(is_limited(
        &asks(&world, "10.2.1.1", "+5531988881235").await
    ));
    assert!(is_limited(&asks(&world, "10.3.0.1", "+525512345678").await));
}

/// What an SMS gateway does.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    Refuse,
    HangUp,
    Take,
}

/// A gateway that does as it is told, and remembers what it read.
#[derive(Clone)]
struct Gateway {
    address: SocketAddr,
    does: Arc<Mutex<Does>>,
    read: Arc<Mutex<Vec<String>>>,
}

impl Gateway {
    async fn start(does: Does) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let gateway = Self {
            address: listener.local_addr().unwrap(),
            does: Arc::new(Mutex::new(does)),
            read: Arc::default(),
        };
        let serving = gateway.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut bytes = Vec::new();
                // One write of the client has head and body.
                while !bytes.ends_with(b"}") && stream.read_buf(&mut bytes).await.unwrap_or(0) > 0 {
                }
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let does = *serving.does.lock().unwrap();
                let answer = match does {
                    Does::Refuse => "503 Service Unavailable",
                    Does::Take => "200 OK",
                    Does::HangUp => "",
                };
                if does != Does::Refuse {
                    serving.read.lock().unwrap().push(text);
                }
                if !answer.is_empty() {
                    let answer = format!(
                        "HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
                    );
                    let _ = stream.write_all(answer.as_bytes()).await;
                }
            }
        });
        gateway
    }

    /// The server finds it there, and not at the stand-in.
    async fn serves(&self, world: World) -> World {
        let url = format!("http://{}/", self.address).parse().unwrap();
        world
            .die_and_restart_with(|config| config.sms.as_mut().unwrap().url = url)
            .await
    }

    fn does(&self, now: Does) {
        *self.does.lock().unwrap() = now;
    }

    fn codes(&self) -> Vec<String> {
        let read = self.read.lock().unwrap();
        let code = |text: &String| {
            text.split("\"text\":\"")
                .nth(1)
                .map(|code| code[..6].to_owned())
        };
        read.iter().filter_map(code).collect()
    }
}

#[tokio::test]
async fn a_gateway_that_is_down_locks_nobody_out() {
    let gateway = Gateway::start(Does::Refuse).await;
    let waits = world(|config| config.timeouts.otp_resend = Duration::from_secs(30)).await;
    let world = gateway.serves(waits).await;
    for _ in 0..8 {
        let failed = asks(&world, "192.0.2.1", ASHA).await;
        assert_eq!(failed, Err(Problem::OtpNotSent));
    }
    gateway.does(Does::Take);
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    let code = &gateway.codes()[0];
    guesses(&world, "192.0.2.1", ASHA, code).await.unwrap();
}

#[tokio::test]
async fn a_password_that_came_before_the_gateway_failed_is_good() {
    let gateway = Gateway::start(Does::Take).await;
    let world = gateway.serves(world(|_| {}).await).await;
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    gateway.does(Does::Refuse);
    let failed = asks(&world, "192.0.2.1", ASHA).await;
    assert_eq!(failed, Err(Problem::OtpNotSent));
    let code = &gateway.codes()[0];
    guesses(&world, "192.0.2.1", ASHA, code).await.unwrap();
}

#[tokio::test]
async fn a_gateway_that_is_down_is_no_way_round_the_limits() {
    let gateway = Gateway::start(Does::Refuse).await;
    let world = gateway
        .serves(world(|config| config.timeouts.otp_per_address = 3).await)
        .await;
    for n in 0..3 {
        let failed = asks(&world, "192.0.2.1", &format!("+91987654320{n}")).await;
        assert_eq!(failed, Err(Problem::OtpNotSent));
    }
    assert!(is_limited(&asks(&world, "192.0.2.1", ASHA).await));
    // Whoever is elsewhere has not asked yet.
    gateway.does(Does::Take);
    asks(&world, "192.0.3.1", ASHA).await.unwrap();
}

#[tokio::test]
async fn a_message_that_may_have_come_counts_once_and_is_good() {
    let gateway = Gateway::start(Does::HangUp).await;
    let once = world(|config| config.timeouts.otp_per_phone = 1).await;
    let world = gateway.serves(once).await;
    let unknown = asks(&world, "192.0.2.1", ASHA).await;
    assert_eq!(unknown, Err(Problem::OtpNotSent));
    gateway.does(Does::Take);
    assert!(is_limited(&asks(&world, "192.0.2.1", ASHA).await));
    let code = &gateway.codes()[0];
    guesses(&world, "192.0.2.1", ASHA, code).await.unwrap();
}

#[tokio::test]
async fn who_asks_again_is_sent_what_came_late() {
    let world = world(|_| {}).await;
    for _ in 0..3 {
        asks(&world, "192.0.2.1", ASHA).await.unwrap();
    }
    let codes: Vec<_> = world
        .sandbox
        .sms_to(ASHA)
        .into_iter()
        .map(|sms| sms.code)
        .collect();
    assert!(
        codes.len() == 3 && codes.iter().all(|code| *code == codes[0]),
        "{codes:?}"
    );
    // Guessed at too often, it is another one.
    let bad = wrong(&world, ASHA);
    for _ in 0..5 {
        let refused = guesses(&world, "192.0.2.1", ASHA, &bad).await;
        assert!(
            matches!(refused, Err(Problem::OtpWrong { .. })),
            "{refused:?}"
        );
    }
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    guesses(&world, "192.0.2.1", ASHA, &world.otp_to(ASHA))
        .await
        .unwrap();
}

/// The attackers' networks.
fn attackers() -> impl Iterator<Item = String> {
    (0..8).map(|n| format!("10.66.{n}.1"))
}

#[tokio::test]
async fn who_asks_for_somebody_elses_phone_keeps_nobody_out() {
    let world = world(|config| {
        config.timeouts.otp_resend = Duration::from_secs(30);
        config.timeouts.otp_per_phone = 1;
    })
    .await;
    // Before its owner asks: neither their wait nor their limit is used up.
    asks(&world, "10.66.0.1", ASHA).await.unwrap();
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    let owners = world.otp_to(ASHA);
    // And after: what they got stays good, whatever is asked for and guessed.
    asks(&world, "10.66.1.1", ASHA).await.unwrap();
    assert!(is_limited(&asks(&world, "10.66.1.2", ASHA).await));
    let bad = wrong(&world, ASHA);
    for from in attackers() {
        for _ in 0..6 {
            guesses(&world, &from, ASHA, &bad).await.unwrap_err();
        }
    }
    guesses(&world, "192.0.2.77", ASHA, &owners).await.unwrap();
}

#[tokio::test]
async fn guesses_at_a_password_are_few_whoever_guesses() {
    let world = world(|_| {}).await;
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    let bad = wrong(&world, ASHA);
    let all: Vec<_> = attackers().chain(["192.0.2.1".to_owned()]).collect();
    let guessed = all
        .iter()
        .flat_map(|from| std::iter::repeat_n(from, 8))
        .map(|from| {
            let (world, bad) = (&world, &bad);
            async move {
                let refused = guesses(world, from, ASHA, bad).await;
                matches!(refused, Err(Problem::OtpWrong { .. }))
            }
        });
    let compared = futures_util::future::join_all(guessed).await;
    let compared = compared.into_iter().filter(|compared| *compared).count();
    // Its asker's five, and three of everybody else.
    assert_eq!(compared, 8);
    let late = guesses(&world, "192.0.2.1", ASHA, &world.otp_to(ASHA)).await;
    assert_eq!(late, Err(Problem::OtpExpired));
}

#[tokio::test]
async fn a_phone_that_changes_its_network_signs_in() {
    let world = world(|_| {}).await;
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    let code = world.otp_to(ASHA);
    guesses(&world, "2001:db8::1", ASHA, &code).await.unwrap();
    // And nobody signs in by it once more, from wherever.
    for from in ["192.0.2.1", "2001:db8::1"] {
        let used = guesses(&world, from, ASHA, &code).await;
        assert_eq!(used, Err(Problem::OtpExpired));
    }
}

#[tokio::test]
async fn guesses_from_a_network_have_a_limit() {
    let world = world(|config| config.timeouts.otp_misses_per_network = 3).await;
    let mut compared = 0;
    for n in 0..6 {
        let (from, phone) = (format!("2001:db8:9:{n}::1"), format!("+91987654320{n}"));
        asks(&world, &from, &phone).await.unwrap();
        let refused = guesses(&world, &from, &phone, &wrong(&world, &phone)).await;
        compared += usize::from(!is_limited(&refused));
    }
    assert_eq!(compared, 3);
}

#[tokio::test]
async fn a_phone_has_a_limit_whoever_asks() {
    for (hour, day) in [(3, 40), (40, 3)] {
        let world = world(|config| {
            config.timeouts.otp_per_phone_in_all = hour;
            config.timeouts.otp_per_phone_day = day;
        })
        .await;
        let mut sent = 0;
        for from in attackers() {
            sent += usize::from(asks(&world, &from, ASHA).await.is_ok());
        }
        assert_eq!(sent, 3);
        assert_eq!(world.sandbox.sms_to(ASHA).len(), 3);
    }
}

#[tokio::test]
async fn wrong_guesses_and_refused_sends_are_counted() {
    let world = world(|config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
        config.timeouts.otp_per_phone = 1;
    })
    .await;
    asks(&world, "192.0.2.1", ASHA).await.unwrap();
    assert!(is_limited(&asks(&world, "192.0.2.1", ASHA).await));
    asks(&world, "192.0.2.1", "+19002345678").await.unwrap_err();
    guesses(&world, "192.0.2.1", ASHA, &wrong(&world, ASHA))
        .await
        .unwrap_err();
    let url = format!("http://{}/metrics", world.server.metrics_address().unwrap());
    let told = reqwest::get(url).await.unwrap().text().await.unwrap();
    for metric in [
        r#"doubletick_otp_guesses_total{outcome="wrong"}"#,
        r#"doubletick_sends_refused_total{limit="asker"}"#,
        r#"doubletick_sends_refused_total{limit="not_served"}"#,
    ] {
        assert!(told.contains(metric), "{metric} in {told}");
    }
}
