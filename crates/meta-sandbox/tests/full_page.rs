//! The full-page OAuth dialog: a tab of its own, no opener, and an address to go back to.

mod common;

use common::customer::Customer;
use common::{TestResult, sandbox};
use meta_sandbox::{DEMO_APP_ID, DEMO_CONFIG_ID, RunningSandbox};
use reqwest::{Client, Response};

const BACK: &str = "http://localhost:8080/return";

async fn open(sandbox: &RunningSandbox, back: &str) -> Result<Response, reqwest::Error> {
    let address = format!("{}/v25.0/dialog/oauth", sandbox.origin());
    let launch = [
        ("client_id", DEMO_APP_ID),
        ("redirect_uri", back),
        ("config_id", DEMO_CONFIG_ID),
        ("response_type", "code"),
        ("override_default_response_type", "true"),
        ("state", "s1"),
    ];
    Client::new().get(address).query(&launch).send().await
}

#[tokio::test]
async fn it_opens_without_an_opener_for_addresses_of_ours_only() -> TestResult {
    let sandbox = sandbox().await?;
    let good = open(&sandbox, BACK).await?;
    assert_eq!(good.status().as_u16(), 200);
    let page = good.text().await?;
    assert!(page.contains(r#""redirect_uri":"http://localhost:8080/return""#));

    for evil in [
        "https://evil.example/return",
        "/return",
        "javascript:alert(1)",
    ] {
        let refused = open(&sandbox, evil).await?;
        assert_eq!(refused.status().as_u16(), 400, "{evil}");
        assert!(refused.text().await?.contains("is not among"), "{evil}");
    }
    Ok(())
}

#[tokio::test]
async fn cancelled_on_any_screen_it_goes_back_with_the_reason_and_the_state() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open_page(&sandbox, "happy", BACK, "s 1&2").await?;
    let refusal = format!(
        "{BACK}?error=access_denied&error_reason=user_denied\
         &error_description=Permissions+error&state=s+1%262"
    );
    for screen in ["profile", "waba", "otp", "permissions"] {
        customer.walk_to(screen).await?;
        assert_eq!(customer.view["cancel_address"], refusal.as_str());
        // There is nobody to tell.
        assert!(customer.view["on_cancel"].is_null());
        assert!(customer.view["on_close"].is_null());
    }
    customer.walk_to("done").await?;
    let outcome = &customer.view["outcome"];
    let code = outcome["code"].as_str().ok_or("no code")?;
    let back = format!("{BACK}?code={code}&state=s+1%262#_=_");
    assert_eq!(outcome["redirect"], back.as_str());
    assert!(outcome["message"].is_null());
    Ok(())
}

#[tokio::test]
async fn errors_in_it_are_shown_and_told_to_nobody() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open_page(&sandbox, "error-then-recovery", BACK, "s1").await?;
    customer.walk_to("number").await?;
    customer.press(customer.usual()).await?;
    assert!(customer.view["error"].is_string());
    assert_eq!(customer.view["post"], serde_json::json!([]));
    customer.walk_to("done").await
}
