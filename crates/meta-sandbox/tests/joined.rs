//! Numbers of Meta's account model of 2026: each partner has an account of its own on them.

mod common;

use common::customer::Customer;
use common::{Moved, TestResult, message, phone, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AccountEvent, KNOWN_PIN, RunningSandbox, ServedBy};
use serde_json::{Value, json};

async fn field(moved: &Moved, name: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let path = format!("/{}?fields={name}", moved.phone_number_id);
    let (status, answer) = moved.graph.get(&path).await?;
    assert_eq!(status, 200, "{answer}");
    Ok(answer[name].clone())
}

async fn apps(moved: &Moved) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    let (_, answer) = moved.graph.get(&path).await?;
    let apps = answer["data"].as_array().ok_or("a list")?.iter();
    let name = |app: &Value| {
        app["whatsapp_business_api_data"]["name"]
            .as_str()
            .map(str::to_owned)
    };
    Ok(apps.filter_map(name).collect())
}

fn served_by(sandbox: &RunningSandbox, name: &str) -> Option<ServedBy> {
    Some(sandbox.number(phone(name))?.served_by)
}

#[tokio::test]
async fn a_number_that_is_joined_is_live_at_once_and_stays_with_its_old_provider() -> TestResult {
    let sandbox = sandbox().await?;
    assert_eq!(served_by(&sandbox, "joined"), Some(ServedBy::OldProvider));
    let moved = sign_up(&sandbox, "joined", SignupOptions::default()).await?;
    assert_eq!(field(&moved, "status").await?, "CONNECTED");
    assert_eq!(served_by(&sandbox, "joined"), Some(ServedBy::Both));
    // The other partner's account is not ours to see.
    assert!(apps(&moved).await?.is_empty());
    let event = AccountEvent::OldPartnerRemoved;
    assert!(sandbox.apply_account_event(phone("joined"), event));
    assert_eq!(served_by(&sandbox, "joined"), Some(ServedBy::DoubleTick));
    Ok(())
}

#[tokio::test]
async fn a_registration_passes_with_any_pin_and_leaves_pin_and_provider_as_they_were() -> TestResult
{
    let sandbox = sandbox().await?;
    for (name, has_pin) in [("joined-pending", true), ("joined-ids", false)] {
        let moved = sign_up(&sandbox, name, SignupOptions::default()).await?;
        assert_eq!(field(&moved, "status").await?, "PENDING", "{name}");
        assert_eq!(field(&moved, "is_pin_enabled").await?, has_pin, "{name}");
        assert_ne!(KNOWN_PIN, "112233");
        let registered = moved.graph.register(&moved.phone_number_id, "112233");
        assert_eq!(registered.await?.0, 200, "{name}");
        assert_eq!(field(&moved, "status").await?, "CONNECTED", "{name}");
        assert_eq!(field(&moved, "is_pin_enabled").await?, has_pin, "{name}");
        assert_eq!(served_by(&sandbox, name), Some(ServedBy::Both), "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn the_old_providers_app_is_listed_until_that_partner_is_removed() -> TestResult {
    let sandbox = sandbox().await?;
    let name = "joined-old-app-stays";
    let moved = sign_up(&sandbox, name, SignupOptions::default()).await?;
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    moved.graph.post(&path, json!({})).await?;
    moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    assert_eq!(apps(&moved).await?, ["Old Provider Inc.", "DoubleTick"]);
    let event = AccountEvent::OldPartnerRemoved;
    assert!(sandbox.apply_account_event(phone(name), event));
    assert_eq!(apps(&moved).await?, ["DoubleTick"]);
    assert_eq!(served_by(&sandbox, name), Some(ServedBy::DoubleTick));
    Ok(())
}

#[tokio::test]
async fn a_number_may_be_live_a_moment_later_without_a_registration() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "joined-late", SignupOptions::default()).await?;
    assert_eq!(field(&moved, "status").await?, "PENDING");
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    moved.graph.post(&path, json!({})).await?;
    assert_eq!(field(&moved, "status").await?, "CONNECTED");
    Ok(())
}

#[tokio::test]
async fn the_message_may_have_the_new_accounts_ids() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "joined-ids", SignupOptions::default()).await?;
    let said = message(&moved.signup)?;
    assert_eq!(said["version"], "5");
    assert_eq!(said["data"]["messaging_account_id"], json!(moved.waba_id));
    assert!(said["data"]["primary_waac_ids"][0].is_string());
    Ok(())
}

#[tokio::test]
async fn a_window_may_ask_for_the_number_first_and_not_leave_it_for_later() -> TestResult {
    let sandbox = sandbox().await?;
    for name in ["joined", "number-first"] {
        let mut customer = Customer::open(&sandbox, name).await?;
        for (screen, after) in [
            ("profile", "information"),
            ("information", "number"),
            ("number", "other-provider"),
            ("other-provider", "otp"),
            ("otp", "portfolio"),
            ("portfolio", "permissions"),
            ("permissions", "done"),
        ] {
            assert_eq!(customer.screen(), screen, "{name}");
            if screen == "number" {
                assert_eq!(customer.view["data"]["can_add_later"], false, "{name}");
                let later = json!({ "action": "number-later" });
                assert_eq!(customer.press(later).await?, 409, "{name}");
            }
            if matches!(screen, "portfolio" | "permissions") {
                customer.press(json!({ "action": "back" })).await?;
                assert_ne!(customer.screen(), screen, "{name}");
                customer.walk_to(screen).await?;
            }
            customer.press(customer.usual()).await?;
            assert_eq!(customer.screen(), after, "{name}");
        }
    }
    Ok(())
}
