//! The signup window, walked button by button through the calls that its script makes.

mod common;

use std::time::{Duration, Instant};

use common::customer::Customer;
use common::{TestResult, any_port, message, phone, sandbox};
use meta_sandbox::window_client::{Signup, SignupOptions, WindowClientError, complete_signup};
use meta_sandbox::{
    Behaviour, DEMO_APP_ID, DEMO_CONFIG_ID, SandboxConfig, Screen, SmsChannel, numbers, start,
};
use reqwest::Client;
use serde_json::{Value, json};

#[tokio::test]
async fn a_window_that_is_closed_early_names_its_step() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "happy").await?;
    let expected = [
        ("profile", None),
        ("information", Some("BUSINESS_ACCOUNT_SELECTION")),
        ("portfolio", Some("BUSINESS_ACCOUNT_SELECTION")),
        ("waba", Some("WABA_PHONE_PROFILE_PICKER")),
        ("business-profile", Some("WHATSAPP_BUSINESS_PROFILE_SETUP")),
        ("number", Some("PHONE_NUMBER_SETUP")),
        ("other-provider", Some("PHONE_NUMBER_SETUP")),
        ("otp", Some("PHONE_NUMBER_VERIFICATION")),
        ("permissions", Some("PERMISSIONS")),
        ("done", None),
    ];
    for (screen, step) in expected {
        customer.walk_to(screen).await?;
        let told = customer.step_told_on_close();
        assert_eq!(told.as_deref(), step, "at {screen}");
    }
    Ok(())
}

#[tokio::test]
async fn the_number_closes_window_says_nothing_when_closed() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "closes-window").await?;
    customer.walk_to("number").await?;
    assert_eq!(customer.step_told_on_close(), None);
    Ok(())
}

#[tokio::test]
async fn a_button_of_another_screen_is_refused() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "happy").await?;
    let status = customer.press(json!({ "action": "permissions" })).await?;
    assert_eq!((status, customer.screen()), (409, "profile"));
    Ok(())
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_the_right_one_taken() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "wrong-otp").await?;
    customer.walk_to("otp").await?;
    customer.press(customer.usual()).await?;
    assert_eq!(
        customer.view["error"],
        "That code isn't right. 4 attempts left."
    );
    // What cannot be a code costs no attempt.
    customer
        .press(json!({ "action": "otp", "code": "12" }))
        .await?;
    customer.press(json!({ "action": "resend" })).await?;
    customer.press(customer.usual()).await?;
    assert_eq!(customer.screen(), "permissions");
    Ok(())
}

#[tokio::test]
async fn five_wrong_codes_use_a_code_up() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "happy").await?;
    customer.walk_to("otp").await?;
    let right = customer.usual();
    let wrong = if right["code"] == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        customer
            .press(json!({ "action": "otp", "code": wrong }))
            .await?;
    }
    customer.press(right).await?;
    assert_eq!(
        customer.view["error"],
        "Too many wrong codes. Ask for a new one."
    );
    Ok(())
}

#[tokio::test]
async fn codes_are_refused_three_times_to_the_number_otp_rate_limit() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "otp-rate-limit").await?;
    customer.walk_to("otp").await?;
    for _ in 0..2 {
        assert!(customer.view["error"].is_string());
        customer.press(json!({ "action": "resend" })).await?;
    }
    assert!(sandbox.sms_to(customer.phone).is_empty());
    customer.press(json!({ "action": "resend" })).await?;
    customer.walk_to("permissions").await
}

#[tokio::test]
async fn a_code_can_be_read_out_in_a_call() -> TestResult {
    let sandbox = sandbox().await?;
    let options = SignupOptions {
        by_call: true,
        ..SignupOptions::default()
    };
    complete_signup(sandbox.origin(), phone("happy"), options).await?;
    assert_eq!(sandbox.sms_to("98200 00001")[0].via, SmsChannel::Voice);
    Ok(())
}

#[tokio::test]
async fn an_error_is_reported_as_a_cancel_that_can_be_traced() -> TestResult {
    let sandbox = sandbox().await?;
    let options = SignupOptions::default();
    let stopped = complete_signup(sandbox.origin(), phone("error-reported"), options).await;
    let Err(WindowClientError::Stopped { screen, report, .. }) = stopped else {
        return Err("it does not stop".into());
    };
    assert_eq!(screen, Screen::Number);
    let report: Value = serde_json::from_str(&report.ok_or("no report")?)?;
    assert_eq!(report["event"], "CANCEL");
    for field in ["error_message", "error_code", "session_id", "timestamp"] {
        assert!(report["data"][field].is_string(), "{field}");
    }
    Ok(())
}

#[tokio::test]
async fn an_error_can_be_recovered_from_in_the_same_window() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "error-then-recovery").await?;
    customer.walk_to("number").await?;
    customer.press(customer.usual()).await?;
    assert_eq!(customer.screen(), "number");
    let posted: Value = serde_json::from_str(customer.view["post"][0].as_str().ok_or("none")?)?;
    assert_eq!(posted["event"], "ERROR");
    customer.walk_to("done").await?;
    assert!(customer.view["outcome"]["code"].is_string());
    Ok(())
}

#[tokio::test]
async fn a_signup_without_a_number_is_made_good_in_the_same_account() -> TestResult {
    let sandbox = sandbox().await?;
    let sign_up = |existing_waba| {
        let options = SignupOptions {
            existing_waba,
            ..SignupOptions::default()
        };
        complete_signup(sandbox.origin(), phone("no-number"), options)
    };
    let first = message(&sign_up(false).await?)?;
    assert_eq!(first["event"], "FINISH_ONLY_WABA");
    assert!(first["data"].get("phone_number_id").is_none());

    let mut customer = Customer::open(&sandbox, "no-number").await?;
    customer.walk_to("waba").await?;
    let waba = json!({ "action": "waba", "id": first["data"]["waba_id"] });
    customer.press(waba).await?;
    customer.walk_to("done").await?;
    let signup: Signup = serde_json::from_value(customer.view["outcome"].clone())?;
    let second = message(&signup)?;
    assert_eq!(second["event"], "FINISH");
    assert_eq!(second["data"]["waba_id"], first["data"]["waba_id"]);
    assert!(second["data"]["phone_number_id"].is_string());
    Ok(())
}

#[tokio::test]
async fn a_number_of_the_business_app_is_refused_by_the_cloud_api_window() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "business-app").await?;
    customer.walk_to("number").await?;
    customer.press(customer.usual()).await?;
    assert_eq!(customer.screen(), "number");
    let error = customer.view["error"].as_str().unwrap_or_default();
    assert!(
        error.contains("already registered to a WhatsApp account"),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn the_window_says_who_serves_the_number() -> TestResult {
    let sandbox = sandbox().await?;
    for (name, provider) in [
        ("happy", "Old Provider Inc."),
        ("connected-elsewhere", "DoubleTick"),
    ] {
        let mut customer = Customer::open(&sandbox, name).await?;
        customer.walk_to("other-provider").await?;
        assert_eq!(customer.view["data"]["provider"], provider, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn the_number_slow_keeps_everybody_waiting() -> TestResult {
    let slowness = Duration::from_millis(120);
    let mut config = SandboxConfig::demo(any_port());
    config.slowness = slowness;
    let sandbox = start(config).await?;
    let mut customer = Customer::open(&sandbox, "slow").await?;
    let began = Instant::now();
    customer.press(customer.usual()).await?;
    assert!(began.elapsed() >= slowness);
    Ok(())
}

#[tokio::test]
async fn a_bad_launch_gets_a_page_that_says_why() -> TestResult {
    let sandbox = sandbox().await?;
    let address = format!("{}/v25.0/dialog/oauth", sandbox.origin());
    let launch = [
        ("client_id", DEMO_APP_ID),
        ("config_id", DEMO_CONFIG_ID),
        ("response_type", "code"),
        ("override_default_response_type", "true"),
    ];
    let open = |more: [(&'static str, &'static str); 2]| {
        Client::new()
            .get(&address)
            .query(&launch)
            .query(&more)
            .send()
    };
    let evil = open([("origin", "https://evil.example"), ("extras", "")]).await?;
    assert_eq!(evil.status().as_u16(), 400);
    assert!(
        evil.text()
            .await?
            .contains("https://evil.example is not among")
    );

    let extras = r#"{"setup":{"business":{"name":"</script><b>"}}}"#;
    let good = open([("origin", "http://localhost:8080"), ("extras", extras)]).await?;
    assert_eq!(good.status().as_u16(), 200);
    assert!(!good.text().await?.contains("</script><b>"));
    Ok(())
}

#[tokio::test]
async fn every_number_comes_to_the_end_that_its_name_promises() -> TestResult {
    let mut config = SandboxConfig::demo(any_port());
    config.slowness = Duration::ZERO;
    let sandbox = start(config).await?;
    for number in numbers() {
        let options = match number.behaviour {
            Behaviour::BusinessApp | Behaviour::BusinessAppNoId => SignupOptions::coexistence(),
            _ => SignupOptions::default(),
        };
        let ended = complete_signup(sandbox.origin(), number.e164, options).await;
        let name = number.name;
        let signup = match (number.behaviour, ended) {
            (
                Behaviour::ErrorReported
                | Behaviour::LinkedElsewhere
                | Behaviour::ProviderRefused
                | Behaviour::NumberBlocked,
                Err(WindowClientError::Stopped { .. }),
            ) => continue,
            (_, ended) => ended.map_err(|error| format!("{name}: {error}"))?,
        };
        let silent = matches!(
            number.behaviour,
            Behaviour::CodeLost | Behaviour::NoCallback
        );
        assert_eq!(signup.code.is_none(), silent, "{name}");
        let mute = matches!(
            number.behaviour,
            Behaviour::NoCallback | Behaviour::ManyAccounts
        );
        assert_eq!(signup.message.is_none(), mute, "{name}");
        let moved = sandbox.number(number.e164).ok_or("no such number")?;
        let verified = !matches!(number.behaviour, Behaviour::Unverified);
        assert_eq!(moved.verified, verified, "{name}");
    }
    Ok(())
}
