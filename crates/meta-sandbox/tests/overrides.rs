//! Webhook overrides: an address of an account's, or a number's, in place of the app's own.

mod common;

use common::receiver::{next_changes, receiver};
use common::{Moved, TestResult, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AccountEvent, DEMO_VERIFY_TOKEN, RunningSandbox, WebhookTarget};
use serde_json::{Value, json};

/// A number whose account our app is subscribed to.
async fn subscribed(sandbox: &RunningSandbox) -> Result<Moved, Box<dyn std::error::Error>> {
    let moved = sign_up(sandbox, "happy", SignupOptions::default()).await?;
    let subscribe = format!("/{}/subscribed_apps", moved.waba_id);
    assert_eq!(moved.graph.post(&subscribe, json!({})).await?.0, 200);
    Ok(moved)
}

fn body(target: &WebhookTarget) -> Value {
    json!({ "override_callback_uri": target.url, "verify_token": target.verify_token })
}

async fn shown(moved: &Moved) -> Result<Value, reqwest::Error> {
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    Ok(moved.graph.get(&path).await?.1["data"][0]["override_callback_uri"].clone())
}

#[tokio::test]
async fn an_address_has_to_echo_its_challenge_first() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = subscribed(&sandbox).await?;
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    let (other, _kept) = receiver("another", false).await?;
    let nowhere = WebhookTarget::demo("http://127.0.0.1:1/hook");
    for target in [other, nowhere] {
        let (status, refused) = moved.graph.post(&path, body(&target)).await?;
        assert_eq!((status, &refused["error"]["code"]), (400, &json!(2200)));
    }
    assert_eq!(shown(&moved).await?, Value::Null);

    for (wrong, code) in [
        (
            json!({ "override_callback_uri": "nonsense", "verify_token": "x" }),
            100,
        ),
        (
            json!({ "override_callback_uri": "https://a.example/" }),
            100,
        ),
    ] {
        let (_, refused) = moved.graph.post(&path, wrong).await?;
        assert_eq!(refused["error"]["code"], code, "{refused}");
    }
    Ok(())
}

#[tokio::test]
async fn the_app_has_to_be_subscribed_first() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let (target, _kept) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    let (status, refused) = moved.graph.post(&path, body(&target)).await?;
    assert_eq!((status, &refused["error"]["code"]), (400, &json!(100)));
    assert!(!sandbox.is_subscribed_to(&moved.waba_id));
    Ok(())
}

#[tokio::test]
async fn an_accounts_override_is_shown_and_an_empty_call_ends_it() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = subscribed(&sandbox).await?;
    let (target, _kept) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let path = format!("/{}/subscribed_apps", moved.waba_id);
    let (status, answer) = moved.graph.post(&path, body(&target)).await?;
    assert_eq!((status, answer), (200, json!({ "success": true })));
    assert_eq!(shown(&moved).await?, json!(target.url));
    assert!(sandbox.secrets().contains(&target.verify_token));
    let recorded = sandbox.graph_calls();
    let set = recorded.iter().rfind(|call| call.method == "POST");
    let set = set.ok_or("it was not recorded")?;
    assert_eq!(set.body["verify_token"], "[redacted]");

    assert_eq!(moved.graph.post(&path, json!({})).await?.0, 200);
    assert_eq!(shown(&moved).await?, Value::Null);
    assert!(sandbox.is_subscribed_to(&moved.waba_id));
    Ok(())
}

#[tokio::test]
async fn a_numbers_override_goes_before_its_accounts_and_the_apps() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let (waba, mut at_waba) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let (number, mut at_number) = receiver(DEMO_VERIFY_TOKEN, true).await?;
    let moved = subscribed(&sandbox).await?;
    sandbox.set_webhook(Some(app.clone()));
    let of_number = format!("/{}", moved.phone_number_id);
    let of_waba = format!("/{}/subscribed_apps", moved.waba_id);
    let asked = format!("{of_number}?fields=webhook_configuration");

    let (_, answer) = moved.graph.get(&asked).await?;
    assert_eq!(
        answer["webhook_configuration"],
        json!({ "application": app.url })
    );
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::HistoryRefused));
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(told[0]["field"], "history");

    moved.graph.post(&of_waba, body(&waba)).await?;
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::HistoryRefused));
    assert_eq!(next_changes(&mut at_waba, 1).await?[0]["field"], "history");

    let configuration = json!({ "webhook_configuration": body(&number) });
    let (status, answer) = moved.graph.post(&of_number, configuration).await?;
    assert_eq!(status, 200, "{answer}");
    let (_, answer) = moved.graph.get(&asked).await?;
    let all = json!({
        "phone_number": number.url,
        "whatsapp_business_account": waba.url,
        "application": app.url,
    });
    assert_eq!(answer["webhook_configuration"], all);
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::HistoryRefused));
    // The first try is answered 500.
    assert_eq!(
        next_changes(&mut at_number, 1).await?[0]["field"],
        "history"
    );

    // What is about the account goes to the app all the same.
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::AccountReconnected));
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(told[0]["field"], "account_update");

    let ended = json!({ "webhook_configuration": { "override_callback_uri": "" } });
    assert_eq!(moved.graph.post(&of_number, ended).await?.0, 200);
    assert!(sandbox.apply_account_event(moved.phone, AccountEvent::HistoryRefused));
    assert_eq!(next_changes(&mut at_waba, 1).await?[0]["field"], "history");
    assert!(at_app.try_recv().is_err() && at_number.try_recv().is_err());
    Ok(())
}

#[tokio::test]
async fn a_number_is_configured_by_who_may_use_it_alone() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = subscribed(&sandbox).await?;
    let mut other = sign_up(&sandbox, "no-payment", SignupOptions::default()).await?;
    let of_number = format!("/{}", moved.phone_number_id);
    let (target, _kept) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let configuration = json!({ "webhook_configuration": body(&target) });
    let (status, refused) = other.graph.post(&of_number, configuration.clone()).await?;
    assert_eq!((status, &refused["error"]["code"]), (403, &json!(200)));
    other.graph.token.clear();
    assert_eq!(other.graph.post(&of_number, configuration).await?.0, 401);
    let (_, refused) = moved.graph.post(&of_number, json!({})).await?;
    assert_eq!(refused["error"]["code"], 100);
    Ok(())
}
