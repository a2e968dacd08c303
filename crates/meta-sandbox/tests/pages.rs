//! The pages for people, the SMS gateway, the SDK script and the switches.

mod common;

use common::{Graph, TestResult, phone, sandbox, sign_up};
use meta_sandbox::calls;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use meta_sandbox::{DEMO_APP_ID, DEMO_APP_SECRET, RunningSandbox, SdkBehaviour, ServedBy, numbers};
use reqwest::Client;
use serde_json::{Value, json};

async fn post(sandbox: &RunningSandbox, path: &str, body: Value) -> Result<u16, reqwest::Error> {
    let address = format!("{}{path}", sandbox.origin());
    let answer = Client::new().post(address).json(&body).send().await?;
    Ok(answer.status().as_u16())
}

async fn text(sandbox: &RunningSandbox, path: &str) -> Result<String, reqwest::Error> {
    reqwest::get(format!("{}{path}", sandbox.origin()))
        .await?
        .text()
        .await
}

async fn json_of(sandbox: &RunningSandbox, path: &str) -> Result<Value, reqwest::Error> {
    reqwest::get(format!("{}{path}", sandbox.origin()))
        .await?
        .json()
        .await
}

#[tokio::test]
async fn the_first_page_owns_up_and_lists_every_number() -> TestResult {
    let sandbox = sandbox().await?;
    let page = text(&sandbox, "/").await?;
    assert!(page.contains("This is not Meta"));
    for number in numbers() {
        let row = format!("<code>{}</code>", number.name);
        assert!(page.contains(&row), "{} is missing", number.name);
    }
    assert!(!page.contains("{{"), "a placeholder was left");
    Ok(())
}

#[tokio::test]
async fn what_the_gateway_is_given_shows_up_in_the_inbox_newest_first() -> TestResult {
    let sandbox = sandbox().await?;
    for code in ["111111", "222222"] {
        let sms = json!({ "to": "+91 90000 00001", "text": format!("Your code: {code}.") });
        assert_eq!(post(&sandbox, "/sms/send", sms).await?, 202);
    }
    let other = json!({ "to": "+919000000002", "text": "No code in here: 1234567" });
    post(&sandbox, "/sms/send", other).await?;

    let all = json_of(&sandbox, "/inbox.json").await?;
    assert_eq!(all[0]["to"], "+919000000002");
    assert!(all[0].get("code").is_none());
    let own = json_of(&sandbox, "/inbox.json?to=%2B919000000001").await?;
    assert_eq!(
        (&own[0]["code"], &own[1]["code"]),
        (&json!("222222"), &json!("111111"))
    );
    assert_eq!(own.as_array().map(Vec::len), Some(2));
    let last = sandbox.sms_to("9000000001").pop().ok_or("none")?;
    assert_eq!(last.code.as_deref(), Some("222222"));
    Ok(())
}

#[tokio::test]
async fn the_sdk_script_may_be_loaded_by_any_page() -> TestResult {
    let sandbox = sandbox().await?;
    let answer = reqwest::get(format!("{}/en_US/sdk.js", sandbox.origin())).await?;
    assert_eq!(answer.headers()["access-control-allow-origin"], "*");
    let script = answer.text().await?;
    assert!(script.contains("window.FB ="));
    assert!(script.contains(sandbox.origin()));
    assert!(!script.contains("{{settings}}"));
    Ok(())
}

#[tokio::test]
async fn the_sdk_script_can_be_kept_from_working() -> TestResult {
    let sandbox = sandbox().await?;
    let address = format!("{}/en_US/sdk.js", sandbox.origin());
    sandbox.set_sdk(SdkBehaviour::Unavailable);
    assert_eq!(reqwest::get(&address).await?.status().as_u16(), 503);
    let choice = json!({ "behaviour": "surrogate" });
    assert_eq!(post(&sandbox, "/sandbox/sdk", choice).await?, 204);
    let script = text(&sandbox, "/en_US/sdk.js").await?;
    assert!(!script.contains("dialog/oauth"));
    sandbox.set_sdk(SdkBehaviour::LoaderOnly);
    let script = text(&sandbox, "/en_US/sdk.js").await?;
    assert!(script.contains("__buffer") && script.contains(sandbox.origin()));
    assert!(!script.contains("dialog/oauth"));
    sandbox.set_sdk(SdkBehaviour::WindowBlocked);
    let script = text(&sandbox, "/en_US/sdk.js").await?;
    assert!(script.contains(r#""behaviour":"window-blocked""#));
    Ok(())
}

#[tokio::test]
async fn a_script_that_is_held_back_comes_as_what_it_is_let_through_as() -> TestResult {
    let sandbox = sandbox().await?;
    let address = format!("{}/en_US/sdk.js", sandbox.origin());
    for (let_through, status) in [
        (SdkBehaviour::Normal, 200),
        (SdkBehaviour::Unavailable, 503),
    ] {
        sandbox.set_sdk(SdkBehaviour::Held);
        let asked = tokio::spawn(reqwest::get(address.clone()));
        while sandbox.held_script_requests() == 0 {
            tokio::task::yield_now().await;
        }
        assert!(!asked.is_finished());
        sandbox.set_sdk(let_through);
        assert_eq!(asked.await??.status().as_u16(), status);
        assert_eq!(sandbox.held_script_requests(), 0);
    }
    Ok(())
}

#[tokio::test]
async fn a_script_that_is_held_back_holds_no_shutdown_up() -> TestResult {
    let sandbox = sandbox().await?;
    sandbox.set_sdk(SdkBehaviour::Held);
    let asked = tokio::spawn(reqwest::get(format!("{}/en_US/sdk.js", sandbox.origin())));
    while sandbox.held_script_requests() == 0 {
        tokio::task::yield_now().await;
    }
    sandbox.shutdown().await;
    let answered = asked.await?;
    assert!(answered.is_err() || answered.is_ok_and(|answer| !answer.status().is_success()));
    Ok(())
}

#[tokio::test]
async fn a_fault_can_be_queued_from_outside() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let fault = json!({ "path_contains": calls::PHONE_NUMBERS, "status": 503, "times": 2 });
    assert_eq!(post(&sandbox, "/sandbox/faults", fault).await?, 204);
    let path = format!("/{}/phone_numbers", moved.waba_id);
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(moved.graph.get(&path).await?.0);
    }
    assert_eq!(statuses, [503, 503, 200]);
    let calls = json_of(&sandbox, "/sandbox/calls.json").await?;
    let recorded: Vec<_> = calls
        .as_array()
        .ok_or("no list")?
        .iter()
        .map(|c| &c["status"])
        .collect();
    assert_eq!(recorded, [200, 503, 503, 200]);
    Ok(())
}

#[tokio::test]
async fn a_call_that_cannot_be_read_is_recorded_too() -> TestResult {
    let sandbox = sandbox().await?;
    let (status, _) = Graph::new(&sandbox, "any")
        .post("/1/register", json!([1]))
        .await?;
    let calls = sandbox.graph_calls();
    assert_eq!((status, calls.len()), (400, 1));
    assert_eq!(
        (calls[0].path.as_str(), calls[0].status),
        ("/1/register", 400)
    );
    Ok(())
}

#[tokio::test]
async fn only_known_numbers_can_be_settled() -> TestResult {
    let sandbox = sandbox().await?;
    let known = json!({ "phone": phone("two-step-on") });
    assert_eq!(post(&sandbox, "/sandbox/settle", known).await?, 204);
    let unknown = json!({ "phone": "+15550000000" });
    assert_eq!(post(&sandbox, "/sandbox/settle", unknown).await?, 404);
    Ok(())
}

#[tokio::test]
async fn a_reset_brings_every_number_back() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    moved
        .graph
        .register(&moved.phone_number_id, "112233")
        .await?;
    assert_eq!(post(&sandbox, "/sandbox/reset", json!({})).await?, 204);
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(view.served_by, ServedBy::OldProvider);
    assert!(sandbox.graph_calls().is_empty());
    assert!(sandbox.sms_to(moved.phone).is_empty());
    Ok(())
}

#[tokio::test]
async fn after_the_shutdown_nobody_is_answered() -> TestResult {
    let sandbox = sandbox().await?;
    let origin = sandbox.origin().to_owned();
    // A kept connection is no way round.
    let http = Client::new();
    assert!(http.get(&origin).send().await?.status().is_success());
    sandbox.shutdown().await;
    assert!(http.get(&origin).send().await.is_err());
    assert!(
        complete_signup(&origin, phone("happy"), SignupOptions::default())
            .await
            .is_err()
    );
    Ok(())
}

#[tokio::test]
async fn the_inbox_has_a_form_to_write_to_a_number() -> TestResult {
    let sandbox = sandbox().await?;
    let page = text(&sandbox, "/inbox").await?;
    for field in ["to", "name", "from", "text"] {
        assert!(
            page.contains(&format!("name=\"{field}\"")),
            "{field} is missing"
        );
    }
    assert!(page.contains("/sandbox/chat.js"));
    let script = text(&sandbox, "/sandbox/chat.js").await?;
    assert!(script.contains("/sandbox/messages"));
    Ok(())
}

#[tokio::test]
async fn the_control_api_leaves_a_field_out() -> TestResult {
    let sandbox = sandbox().await?;
    let hook = json!({ "url": "http://127.0.0.1:1/hook" });
    assert_eq!(post(&sandbox, "/sandbox/webhook", hook).await?, 204);
    let app_token = format!("{DEMO_APP_ID}|{DEMO_APP_SECRET}");
    let graph = Graph::new(&sandbox, &app_token);
    let path = format!("/{DEMO_APP_ID}{}", calls::SUBSCRIPTIONS);
    let left = json!({ "fields": ["account_update"] });
    assert_eq!(post(&sandbox, "/sandbox/subscriptions", left).await?, 204);
    let (_, answer) = graph.get(&path).await?;
    let only = json!([{ "name": "account_update", "version": "v25.0" }]);
    assert_eq!(answer["data"][0]["fields"], only);

    assert_eq!(post(&sandbox, "/sandbox/reset", json!({})).await?, 204);
    let (_, answer) = graph.get(&path).await?;
    assert_eq!(
        answer["data"][0]["fields"].as_array().map(Vec::len),
        Some(9)
    );
    Ok(())
}
