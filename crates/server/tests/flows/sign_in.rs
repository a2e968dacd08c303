//! One-time passwords and sessions.

use std::time::Duration;

use contract::phone::PhoneProblem;
use contract::problem::Problem;
use contract::session::Session;
use reqwest::{Method, StatusCode};
use secrecy::ExposeSecret;

use server::operate;

use crate::common::{ASHA, BALA, Customer, World, must, number, rotated};

fn another(than: &str) -> &'static str {
    if than == "000000" { "000001" } else { "000000" }
}

#[tokio::test]
async fn who_has_the_password_is_signed_in_until_they_sign_out() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let session: Session = asha.get("/session").await.unwrap();
    assert_eq!(session.phone.as_ref().unwrap().as_str(), ASHA);
    assert!(session.fresh);
    asha.sign_out().await;
}

#[tokio::test]
async fn who_signs_out_everywhere_is_signed_out_at_each_device_and_nobody_else() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let elsewhere = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let onboarding = elsewhere.record(&number("happy")).await.unwrap();
    let mut follower = elsewhere.follow(&onboarding).await;
    must("the first news", follower.next()).await.unwrap();

    let everywhere = asha.request(Method::DELETE, "/sessions");
    let out = everywhere.send().await.unwrap();
    assert_eq!(out.status(), StatusCode::NO_CONTENT);
    for device in [&asha, &elsewhere] {
        let session = device.get::<Session>("/session").await;
        assert_eq!(session, Err(Problem::SignedOut));
    }
    assert_eq!(must("the stream's end", follower.next()).await, None);
    assert!(bala.get::<Session>("/session").await.is_ok());
    let again = asha.request(Method::DELETE, "/sessions").send().await;
    assert_eq!(again.unwrap().status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_operator_signs_an_account_out() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let revoked = operate::revoke_sessions(&world.config, &asha.phone).await;
    assert_eq!(revoked.unwrap().sessions, 1);
    let session = asha.get::<Session>("/session").await;
    assert_eq!(session, Err(Problem::SignedOut));
    let nobody = Customer::new(&world.base(), BALA).phone;
    assert!(
        operate::revoke_sessions(&world.config, &nobody)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_password_outlives_a_rotation_of_the_keys() {
    let world = World::start().await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let world = world.die_and_restart_with(rotated).await;
    asha.base = world.base();
    assert!(asha.sign_in(&world.otp_to(ASHA)).await.is_ok());
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let world = World::with(|_, config| config.timeouts.session = Duration::ZERO).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    assert_eq!(
        asha.get::<Session>("/session").await,
        Err(Problem::SignedOut)
    );
}

#[tokio::test]
async fn a_session_is_renewed_and_not_for_ever() {
    let world = World::with(|_, config| config.timeouts.session = Duration::from_secs(100)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let session: Session = asha.get("/session").await.unwrap();
    assert!((98..=100).contains(&session.ends_in_seconds), "{session:?}");
    let pass = |seconds: i64| age_session(&world, seconds);
    // Nearly over, and renewed to its whole life.
    pass(95).await;
    let session: Session = asha.get("/session").await.unwrap();
    assert!(session.ends_in_seconds <= 6, "{session:?}");
    let answer = asha.request(Method::POST, "/session/renewal").send().await;
    let answer = answer.unwrap();
    let cookie = answer
        .headers()
        .get("set-cookie")
        .unwrap()
        .to_str()
        .unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("Max-Age"),
        "{cookie}"
    );
    let session: Session = answer.json().await.unwrap();
    assert!(session.ends_in_seconds > 95, "{session:?}");
    // Three lives after the sign-in there is no more to give.
    pass(95).await;
    let _: Session = asha.ask("/session/renewal").await.unwrap();
    pass(95).await;
    let session: Session = asha.ask("/session/renewal").await.unwrap();
    assert!(session.ends_in_seconds <= 15, "{session:?}");
    pass(15).await;
    let over = asha.ask::<Session>("/session/renewal").await;
    assert_eq!(over, Err(Problem::SignedOut));
}

/// So many seconds pass for the sessions of the world.
async fn age_session(world: &World, seconds: i64) {
    let url = world.config.database_url.expose_secret();
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(url).await.unwrap();
    let aged = sqlx::query(
        "UPDATE sessions SET created_at = created_at - $1, expires_at = expires_at - $1",
    );
    aged.bind(seconds * 1000).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn a_wrong_password_says_how_many_guesses_are_left() {
    let world = World::start().await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let right = world.otp_to(ASHA);
    for attempts_left in (0..5).rev() {
        let refused = asha.sign_in(another(&right)).await;
        assert_eq!(refused, Err(Problem::OtpWrong { attempts_left }));
    }
    // Even the right one is too late now.
    assert_eq!(asha.sign_in(&right).await, Err(Problem::OtpExpired));
}

#[tokio::test]
async fn a_password_is_good_once() {
    let world = World::start().await;
    let mut asha = Customer::signed_in(&world, ASHA).await;
    let used = world.otp_to(ASHA);
    assert_eq!(asha.sign_in(&used).await, Err(Problem::OtpExpired));
}

#[tokio::test]
async fn an_old_password_is_expired() {
    let world = World::with(|_, config| config.timeouts.otp_valid = Duration::ZERO).await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let late = world.otp_to(ASHA);
    assert_eq!(asha.sign_in(&late).await, Err(Problem::OtpExpired));
}

#[tokio::test]
async fn another_password_has_to_be_waited_for() {
    let world = World::with(|_, config| config.timeouts.otp_resend = Duration::from_secs(30)).await;
    let asha = Customer::new(&world.base(), ASHA);
    assert_eq!(asha.ask_otp().await.unwrap().resend_after_seconds, 30);
    assert!(matches!(asha.ask_otp().await, Err(Problem::TooMany { .. })));
    assert_eq!(world.sandbox.sms_to(ASHA).len(), 1);
}

#[tokio::test]
async fn the_sms_ends_in_a_line_by_which_the_browser_offers_the_code_on_our_page() {
    let named = World::with(|_, config| {
        config.public_url = Some("https://onboarding.example:8443/app".parse().unwrap());
    });
    let unnamed = World::start();
    for (world, host) in [
        (named.await, "onboarding.example"),
        (unnamed.await, "localhost"),
    ] {
        let asha = Customer::new(&world.base(), ASHA);
        asha.ask_otp().await.unwrap();
        let sms = world.sandbox.sms_to(ASHA).pop().unwrap();
        let code = world.otp_to(ASHA);
        assert!(sms.text.starts_with(&code), "{}", sms.text);
        let last = sms.text.lines().last().unwrap();
        assert_eq!(last, format!("@{host} #{code}"));
    }
}

#[tokio::test]
async fn sends_to_a_phone_have_a_limit() {
    let world = World::with(|_, config| config.timeouts.otp_per_phone = 2).await;
    let asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    asha.ask_otp().await.unwrap();
    assert!(matches!(asha.ask_otp().await, Err(Problem::TooMany { .. })));
    assert!(Customer::new(&world.base(), BALA).ask_otp().await.is_ok());
}

#[tokio::test]
async fn sends_for_an_address_have_a_limit() {
    let world = World::with(|_, config| config.timeouts.otp_per_address = 1).await;
    Customer::new(&world.base(), ASHA).ask_otp().await.unwrap();
    let refused = Customer::new(&world.base(), BALA).ask_otp().await;
    assert!(matches!(refused, Err(Problem::TooMany { .. })));
}

#[tokio::test]
async fn guesses_from_an_address_have_a_limit() {
    let world = World::with(|_, config| config.timeouts.otp_misses_per_address = 1).await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let right = world.otp_to(ASHA);
    let refused = asha.sign_in(another(&right)).await;
    assert!(matches!(refused, Err(Problem::OtpWrong { .. })));
    let refused = asha.sign_in(&right).await;
    assert!(matches!(refused, Err(Problem::TooMany { .. })));
}

/// Asks that come at once: how many were granted.
async fn granted(customers: &[Customer], ask: impl AsyncFn(&Customer) -> bool) -> usize {
    let asks = customers.iter().map(|customer| ask(customer));
    let answers = futures_util::future::join_all(asks).await;
    answers.into_iter().filter(|granted| *granted).count()
}

#[tokio::test]
async fn sends_at_once_are_no_more_than_the_limits_allow() {
    let world = World::with(|_, config| {
        config.timeouts.otp_per_phone = 2;
        config.timeouts.otp_per_address = 3;
    })
    .await;
    let at = |phone: &str| Customer::new(&world.base(), phone);
    let to_one_phone: Vec<_> = (0..12).map(|_| at(ASHA)).collect();
    let sent = granted(&to_one_phone, async |asha| asha.ask_otp().await.is_ok()).await;
    assert!(sent <= 2, "{sent}");
    assert_eq!(world.sandbox.sms_to(ASHA).len(), sent);
    let phones: Vec<_> = (0..12).map(|i| format!("+9198765400{i:02}")).collect();
    let from_one_address: Vec<_> = phones.iter().map(|phone| at(phone)).collect();
    let more = granted(&from_one_address, async |one| one.ask_otp().await.is_ok()).await;
    assert!(sent + more <= 3, "{sent} {more}");
}

#[tokio::test]
async fn guesses_at_once_are_no_more_than_the_limit_allows() {
    let world = World::with(|_, config| config.timeouts.otp_misses_per_address = 3).await;
    let at = |phone: &str| Customer::new(&world.base(), phone);
    // Each phone has guesses of its own: the address alone limits them.
    let phones: Vec<_> = (0..8).map(|i| format!("+9198765400{i:02}")).collect();
    for phone in &phones {
        at(phone).ask_otp().await.unwrap();
    }
    let guessers: Vec<_> = phones.iter().map(|phone| at(phone)).collect();
    let compared = granted(&guessers, async |guesser| {
        let wrong = another(&world.otp_to(guesser.phone.as_str()));
        let mut guesser = Customer::new(&world.base(), guesser.phone.as_str());
        matches!(guesser.sign_in(wrong).await, Err(Problem::OtpWrong { .. }))
    })
    .await;
    assert!(compared <= 3, "{compared}");
}

#[tokio::test]
async fn a_refused_request_does_not_count() {
    let world = World::with(|_, config| {
        config.timeouts.otp_per_phone = 2;
        config.timeouts.otp_resend = Duration::from_secs(30);
    })
    .await;
    let asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    for _ in 0..5 {
        assert!(matches!(
            asha.ask_otp().await,
            Err(Problem::TooMany {
                retry_after_seconds: ..=30
            })
        ));
    }
}

#[tokio::test]
async fn a_gateway_that_fails_is_told() {
    let world = World::start().await;
    let mut config = world.config.clone();
    // Nothing listens at port 1.
    config.sms.as_mut().unwrap().url = "http://127.0.0.1:1/".parse().unwrap();
    world.server.kill().await;
    let other = server::start(config).await.unwrap();
    let asha = Customer::new(&format!("http://{}", other.address()), ASHA);
    assert_eq!(asha.ask_otp().await, Err(Problem::OtpNotSent));
}

#[tokio::test]
async fn a_number_that_can_not_exist_is_refused() {
    let world = World::start().await;
    let nobody = Customer::new(&world.base(), "+910000000000");
    let refused = nobody.ask_otp().await;
    assert_eq!(refused, Err(Problem::Phone(PhoneProblem::NotAssigned)));
}

#[tokio::test]
async fn the_cookie_is_for_no_script_and_no_other_site() {
    let world = World::start().await;
    let asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    let otp = world.otp_to(ASHA);
    let body = serde_json::json!({ "phone": ASHA, "otp": otp });
    let request = asha.request(Method::POST, "/session").json(&body);
    let response = request.send().await.unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    assert!(
        !cookie.contains("Secure"),
        "http://localhost has none: {cookie}"
    );
}

#[tokio::test]
async fn over_https_the_cookie_is_for_this_very_host() {
    let world = World::with(|_, config| {
        config.public_url = Some("https://onboarding.example".parse().unwrap());
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let cookie = asha.cookie.as_deref().unwrap();
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    assert!(asha.get::<Session>("/session").await.is_ok());
}

#[tokio::test]
async fn another_sites_page_is_refused() {
    let world = World::start().await;
    let asha = Customer::new(&world.base(), ASHA);
    let url = format!("{}/api/v1/session/otp", asha.base);
    let body = serde_json::json!({ "phone": ASHA });
    let own = format!("http://localhost:{}", world.server.address().port());
    for (header, origin, status) in [
        (false, None, StatusCode::FORBIDDEN),
        (false, Some(own.as_str()), StatusCode::FORBIDDEN),
        (true, Some("https://evil.example"), StatusCode::FORBIDDEN),
        (true, Some("null"), StatusCode::FORBIDDEN),
        (
            true,
            Some("http://localhost.evil.example"),
            StatusCode::FORBIDDEN,
        ),
        (true, Some(own.as_str()), StatusCode::OK),
    ] {
        let mut request = asha.http.post(&url).json(&body);
        if header {
            request = request.header(contract::CSRF_HEADER, "1");
        }
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        let answered = request.send().await.unwrap().status();
        assert_eq!(answered, status, "{header} {origin:?}");
    }
    assert_eq!(world.sandbox.sms_to(ASHA).len(), 1);
}
