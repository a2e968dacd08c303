//! Numbers that no provider serves: new to WhatsApp, or on the WhatsApp Business App.

mod common;

use common::customer::Customer;
use common::{Graph, TestResult, message, phone, sandbox};
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{ServedBy, SmsChannel};
use serde_json::{Value, json};

/// In no entry of the catalogue.
const UNLISTED: &str = "+919820000099";

#[tokio::test]
async fn a_new_number_is_verified_without_a_word_about_another_provider() -> TestResult {
    let sandbox = sandbox().await?;
    for (owner, number) in [("new", phone("new")), ("happy", UNLISTED)] {
        let mut customer = Customer::open(&sandbox, owner).await?;
        customer.walk_to("number").await?;
        let enter = json!({ "action": "number", "phone": number });
        customer.press(enter).await?;
        assert_eq!(customer.screen(), "otp", "{number}");
        let sms = sandbox.sms_to(number).pop().ok_or("no message")?;
        assert_eq!(sms.via, SmsChannel::Sms);
        let code = sms.code.ok_or("no code")?;
        customer
            .press(json!({ "action": "otp", "code": code }))
            .await?;
        assert_eq!(customer.screen(), "permissions", "{number}");
    }
    Ok(())
}

#[tokio::test]
async fn a_new_number_is_connected_by_register() -> TestResult {
    let sandbox = sandbox().await?;
    for number in [phone("new"), UNLISTED] {
        let signup = complete_signup(sandbox.origin(), number, SignupOptions::default()).await?;
        let finish = message(&signup)?;
        assert_eq!(finish["event"], "FINISH");
        let mut graph = Graph::new(&sandbox, "");
        let (_, token) = graph.exchange(&signup.code.ok_or("no code")?).await?;
        graph.token = token["access_token"].as_str().ok_or("no token")?.to_owned();
        let id = finish["data"]["phone_number_id"].as_str().ok_or("no id")?;

        let before = seen(&graph, id).await?;
        let spoken = format!("+91 98200 {}", &number[8..]);
        assert_eq!(before["display_phone_number"], json!(spoken));
        assert_eq!(before["status"], "PENDING");
        assert_eq!(before["platform_type"], "NOT_APPLICABLE");
        assert_eq!(before["code_verification_status"], "VERIFIED");
        assert_eq!(before["quality_rating"], "UNKNOWN");
        assert_eq!(
            before["whatsapp_business_manager_messaging_limit"],
            "TIER_250"
        );

        assert_eq!(graph.register(id, "112233").await?.0, 200);
        assert_eq!(seen(&graph, id).await?["status"], "CONNECTED");
        let now = sandbox.number(number).ok_or("no such number")?;
        assert_eq!(now.served_by, ServedBy::DoubleTick);
        assert_eq!(now.source_waba_id, None);
    }
    Ok(())
}

async fn seen(graph: &Graph, id: &str) -> Result<Value, reqwest::Error> {
    let fields = "display_phone_number,status,platform_type,code_verification_status,\
                  quality_rating,whatsapp_business_manager_messaging_limit";
    Ok(graph.get(&format!("/{id}?fields={fields}")).await?.1)
}

#[tokio::test]
async fn a_new_number_is_not_on_the_business_app() -> TestResult {
    let sandbox = sandbox().await?;
    let options = SignupOptions::coexistence();
    let refused = complete_signup(sandbox.origin(), phone("new"), options).await;
    let why = refused.err().ok_or("it was taken")?.to_string();
    assert!(why.contains("not on the WhatsApp Business app"), "{why}");
    Ok(())
}

#[tokio::test]
async fn what_is_no_number_is_not_taken_for_a_new_one() -> TestResult {
    let sandbox = sandbox().await?;
    let mut customer = Customer::open(&sandbox, "happy").await?;
    customer.walk_to("number").await?;
    for typed in ["", "12345", "my number"] {
        let enter = json!({ "action": "number", "phone": typed });
        customer.press(enter).await?;
        assert_eq!(customer.screen(), "number");
        let error = &customer.view["error"];
        assert_eq!(*error, "Enter a phone number with its country code.");
    }
    Ok(())
}

#[tokio::test]
async fn coexistence_ends_with_a_number_id_or_without_one() -> TestResult {
    let sandbox = sandbox().await?;
    for (name, named) in [("business-app", true), ("business-app-no-id", false)] {
        let options = SignupOptions::coexistence();
        let signup = complete_signup(sandbox.origin(), phone(name), options).await?;
        let finish = message(&signup)?;
        let event = "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING";
        assert_eq!(finish["event"], event, "{name}");
        let now = sandbox.number(phone(name)).ok_or("no such number")?;
        let told = finish["data"]["phone_number_id"].as_str();
        let expected = now.phone_number_id.as_deref().filter(|_| named);
        assert_eq!(told, expected, "{name}");
        assert_eq!(now.status, Some("CONNECTED"), "{name}");

        let mut customer = Customer::open(&sandbox, name).await?;
        customer.walk_to("number").await?;
        customer.press(customer.usual()).await?;
        assert_eq!(
            customer.screen(),
            "number",
            "the Cloud API window takes {name}"
        );
    }
    Ok(())
}
