//! What a test has open windows say beside their own words, and keep back.

mod common;

use common::customer::Customer;
use common::{TestResult, sandbox};
use meta_sandbox::SignupPart;
use reqwest::Client;
use serde_json::{Value, json};

async fn post(origin: &str, path: &str, body: &Value) -> Result<u16, reqwest::Error> {
    let call = Client::new().post(format!("{origin}{path}")).json(body);
    Ok(call.send().await?.status().as_u16())
}

#[tokio::test]
async fn an_open_window_hears_what_it_has_to_say_once_and_in_order() -> TestResult {
    let sandbox = sandbox().await?;
    sandbox.post_message("said before it opened");
    let mut window = Customer::open(&sandbox, "happy").await?;
    let first = r#"{"type":"WA_EMBEDDED_SIGNUP","event":"FINISH_OBO_MIGRATION"}"#;
    let second = json!({ "type": "WA_EMBEDDED_SIGNUP", "event": "SOMETHING_NEW" });
    sandbox.post_message(first);
    let said = json!({ "message": second });
    assert_eq!(post(sandbox.origin(), "/sandbox/say", &said).await?, 204);

    assert_eq!(window.hear().await?["post"], json!([first, second]));
    assert_eq!(window.hear().await?["post"], json!([]));
    // A window that opens meanwhile takes no part of it from the first one.
    let mut other = Customer::open(&sandbox, "happy").await?;
    sandbox.post_message("for both");
    assert_eq!(window.hear().await?["post"], json!(["for both"]));
    assert_eq!(other.hear().await?["post"], json!(["for both"]));
    Ok(())
}

#[tokio::test]
async fn after_a_reset_an_old_window_is_unknown() -> TestResult {
    let sandbox = sandbox().await?;
    let mut window = Customer::open(&sandbox, "happy").await?;
    post(sandbox.origin(), "/sandbox/reset", &json!({})).await?;
    assert_eq!(window.hear().await?["error"], "no such session");
    Ok(())
}

#[tokio::test]
async fn a_part_of_the_end_is_kept_back_until_it_is_let_go() -> TestResult {
    let sandbox = sandbox().await?;
    sandbox.withhold(Some(SignupPart::Code));
    let mut window = Customer::open(&sandbox, "happy").await?;
    window.walk_to("done").await?;
    assert_eq!(window.view["held"], "code");
    let part = json!({ "part": "message" });
    assert_eq!(post(sandbox.origin(), "/sandbox/hold", &part).await?, 204);
    assert_eq!(window.hear().await?["held"], "message");
    sandbox.withhold(None);
    assert_eq!(window.hear().await?["held"], Value::Null);
    Ok(())
}

#[tokio::test]
async fn the_finish_message_can_be_had_to_say_it_once_more() -> TestResult {
    let sandbox = sandbox().await?;
    let mut window = Customer::open(&sandbox, "happy").await?;
    assert_eq!(sandbox.finish_message(window.phone), None);
    window.walk_to("done").await?;
    let message = sandbox.finish_message(window.phone).ok_or("none")?;
    assert_eq!(window.view["outcome"]["message"], json!(message));

    let mut mute = Customer::open(&sandbox, "no-callback").await?;
    mute.walk_to("done").await?;
    assert_eq!(sandbox.finish_message(mute.phone), None);
    Ok(())
}
